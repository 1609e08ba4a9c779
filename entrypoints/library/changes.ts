import { askBackground } from '../../utils/messaging/transport';
import { count } from '../../utils/presenters/format';
import { notKept } from '../../utils/presenters/library-notices';
import { withoutTag, withTags } from '../../utils/presenters/tags';
import type { Catalog } from '../../utils/quotes/catalog';
import type { SaveReply } from '../../utils/quotes/keeping';
import type { Quote, QuoteEdit } from '../../utils/quotes/quote';
import { Queue } from '../../utils/storage/queue';
import { type Deed, Deeds, type Setting } from './deeds';

/** What the page is told of a change. */
export interface ChangeListener {
  /** The catalog holds what the background has kept. */
  onChanged(): void;
  onSaid(text: string, undo: boolean): void;
}

/** Changes quotes through the background; shows only what it has kept, and remembers the way back. */
export class Changes {
  readonly #catalog: Catalog;
  readonly #listener: ChangeListener;
  readonly #deeds = new Deeds();
  /** Each act is made on what the one before it has left: a second tag must not take the first away. */
  readonly #queue = new Queue();
  /** Revisions that acts of this page have left behind. */
  readonly #left = new Map<string, number>();

  constructor(catalog: Catalog, listener: ChangeListener) {
    this.#catalog = catalog;
    this.#listener = listener;
  }

  /**
   * An edit in a row's own place, made on the revision that is shown, or on what acts of this page that are still under
   * way make of it: with those it does not conflict. @returns whether it was kept
   */
  async editOne(id: string, edit: Partial<QuoteEdit>): Promise<boolean> {
    const shown = this.#catalog.get(id)?.revision;
    if (shown === undefined) return false;
    const deedOf = (): Deed | null => {
      const before = this.#catalog.get(id);
      if (before === undefined) return null;
      return { said: 'Changed.', forward: [{ ids: [id], edit }], back: [{ ids: [id], edit: fieldsOf(before, edit) }] };
    };
    return this.#do(deedOf, async () => {
      const seen = Math.max(shown, this.#left.get(id) ?? 0);
      return [await askBackground('changeQuote', { id, seen, edit })];
    });
  }

  recolor(ids: readonly string[], color: QuoteEdit['color']): Promise<boolean> {
    return this.#each('changed', ids, () => ({ color }));
  }

  tag(ids: readonly string[], more: readonly string[]): Promise<boolean> {
    const names = more.map((tag) => `#${tag}`).join(', ');
    return this.#each(`tagged ${names}`, ids, ({ tags }) => ({ tags: withTags(tags, more) }));
  }

  untag(ids: readonly string[], tag: string): Promise<boolean> {
    return this.#each(`without #${tag}`, ids, ({ tags }) => ({ tags: withoutTag(tags, tag) }));
  }

  trash(ids: readonly string[]): Promise<boolean> {
    const all = { ids: [...ids], edit: {} };
    const deed = { forward: [{ ...all, deleted: true }], back: [{ ...all, deleted: false }] };
    return this.#do(() => ({ said: `${count(ids.length, 'quote')} in the trash.`, ...deed }));
  }

  restore(ids: readonly string[]): Promise<boolean> {
    const all = { ids: [...ids], edit: {} };
    const deed = { forward: [{ ...all, deleted: false }], back: [{ ...all, deleted: true }] };
    return this.#do(() => ({ said: `${count(ids.length, 'quote')} restored.`, ...deed }));
  }

  /** The background keeps the likeliest place of a missing quote as its place, and tells the page when it has. */
  async placeHere(id: string): Promise<void> {
    const asked = askBackground('placeMissing', { id });
    if (await this.#kept(asked.then((reply) => [reply]))) this.#listener.onSaid('Quote placed.', false);
  }

  async letBe(id: string): Promise<void> {
    try {
      await askBackground('letBeMissing', { id });
      this.#listener.onSaid('Kept as it is.', false);
    } catch {
      this.#listener.onSaid(notKept('unreachable'), false);
    }
  }

  /** For good: there is no way back. */
  async forget(ids: readonly string[]): Promise<void> {
    try {
      await askBackground('forget', { ids: [...ids] });
      this.#catalog.remove(ids);
      this.#listener.onChanged();
      this.#listener.onSaid(`${count(ids.length, 'item')} deleted for good.`, false);
    } catch {
      this.#listener.onSaid(notKept('unreachable'), false);
    }
  }

  undo(): Promise<void> {
    return this.#queue.run(async () => {
      const deed = this.#deeds.undoable;
      if (deed === null || !(await this.#set(deed.back))) return;
      this.#deeds.stepped(-1);
      this.#listener.onSaid('Undone.', false);
    });
  }

  redo(): Promise<void> {
    return this.#queue.run(async () => {
      const deed = this.#deeds.redoable;
      if (deed === null || !(await this.#set(deed.forward))) return;
      this.#deeds.stepped(1);
      this.#listener.onSaid(deed.said, true);
    });
  }

  /** Those whose fields become other ones; what is set to the same is set at once. */
  #each(done: string, ids: readonly string[], editOf: (quote: Quote) => Partial<QuoteEdit>): Promise<boolean> {
    return this.#do(() => {
      const pairs = ids.flatMap((id) => {
        const quote = this.#catalog.get(id);
        if (quote === undefined) return [];
        const edit = editOf(quote);
        const before = fieldsOf(quote, edit);
        return JSON.stringify(edit) === JSON.stringify(before) ? [] : [{ id, edit, before }];
      });
      if (pairs.length === 0) return null;
      return {
        said: `${count(pairs.length, 'quote')} ${done}.`,
        forward: together(pairs.map(({ id, edit }) => ({ id, edit }))),
        back: together(pairs.map(({ id, before }) => ({ id, edit: before }))),
      };
    });
  }

  /** @param deedOf asked when it is its turn; null when there is nothing to do */
  #do(deedOf: () => Deed | null, ask?: () => Promise<SaveReply[]>): Promise<boolean> {
    return this.#queue.run(async () => {
      const deed = deedOf();
      if (deed === null || !(await this.#set(deed.forward, ask))) return false;
      this.#deeds.add(deed);
      this.#listener.onSaid(deed.said, true);
      return true;
    });
  }

  /** Asks for each setting and takes over what was kept. @returns whether all of it was */
  async #set(settings: readonly Setting[], ask?: () => Promise<SaveReply[]>): Promise<boolean> {
    for (const setting of settings) {
      if (!(await this.#kept(ask?.() ?? askBackground('changeQuotes', setting)))) return false;
    }
    return true;
  }

  /** Takes over what was kept, and says why when not all was. @returns whether all of it was */
  async #kept(asked: Promise<SaveReply[]>): Promise<boolean> {
    try {
      const replies = await asked;
      this.#catalog.put(
        replies.flatMap((reply) =>
          reply.outcome === 'saved' ? [reply.quote, ...(reply.conflict ? [reply.conflict] : [])] : [],
        ),
      );
      for (const reply of replies) if (reply.outcome === 'saved') this.#left.set(reply.quote.id, reply.quote.revision);
      const refused = replies.find((reply) => reply.outcome === 'refused');
      if (refused?.outcome === 'refused') this.#listener.onSaid(notKept(refused.reason), false);
      return refused === undefined;
    } catch {
      this.#listener.onSaid(notKept('unreachable'), false);
      return false;
    } finally {
      this.#listener.onChanged();
    }
  }
}

/** What a quote holds in the fields of an edit. */
function fieldsOf(quote: Quote, edit: Partial<QuoteEdit>): Partial<QuoteEdit> {
  return Object.fromEntries(Object.keys(edit).map((field) => [field, quote[field as keyof QuoteEdit]]));
}

/** Equal edits as one setting. */
function together(pairs: readonly { id: string; edit: Partial<QuoteEdit> }[]): Setting[] {
  const settings = new Map<string, Setting>();
  for (const { id, edit } of pairs) {
    const key = JSON.stringify(edit);
    const setting = settings.get(key);
    if (setting === undefined) settings.set(key, { ids: [id], edit });
    else setting.ids.push(id);
  }
  return [...settings.values()];
}
