import { Queue } from '../../utils/lib/queue';
import { askBackground, askBackgroundForMany } from '../../utils/messaging/transport';
import { count, number } from '../../utils/presenters/format';
import { changeFailureLine } from '../../utils/presenters/library/library-notices';
import type { SaveFailure } from '../../utils/presenters/save-failures';
import { withoutTag, withTags } from '../../utils/presenters/tags';
import { placing } from '../../utils/quotes/anchor/placing';
import { History, type UndoDirection } from '../../utils/quotes/editing/history';
import { seenRevision, updatesOf } from '../../utils/quotes/editing/undoable-action';
import { heldBy, isHeld, type QuoteUpdate } from '../../utils/quotes/model/edit';
import type { Quote, QuoteEdit, QuotePassage } from '../../utils/quotes/model/quote';
import type { Catalog } from '../../utils/quotes/search/catalog';
import { batches, MOST_NAMED } from './batches';
import { type BulkAction, type BulkUpdate, type DoneAction, groupEdits, partOf, sizeOf } from './bulk-action';
import { failureOf } from './failure-of';
import { type Ask, type Seen, Writer } from './writer';

/** Learns about changes and their results. */
export interface ChangeListener {
  /** The catalog now has what the background has saved. */
  onChanged(): void;
  /** @param way that is possible next; null when there is none */
  onSaid(text: string, way: UndoDirection | null): void;
}

/** Changes quotes through the background. Shows only what was saved, and supports undo and redo. */
export class Changes {
  readonly #catalog: Catalog;
  readonly #listener: ChangeListener;
  readonly #writer: Writer;
  readonly #history = new History<DoneAction>();
  /** Each action is based on the result of the one before it: a second tag must not remove the first. */
  readonly #queue = new Queue();

  constructor(catalog: Catalog, listener: ChangeListener) {
    this.#catalog = catalog;
    this.#writer = new Writer(catalog);
    this.#listener = listener;
  }

  /**
   * Saves an edit made in a row. It is based on the revision where it began or on what this page's own actions made of
   * that since, so it does not conflict with those.
   * @param begun by default, the revision that is shown
   * @returns whether it was saved
   */
  async editOne(id: string, edit: Partial<QuoteEdit>, begun?: number): Promise<boolean> {
    const shown = begun ?? this.#catalog.get(id)?.revision;
    if (shown === undefined) return false;
    return this.#queue.run(async () => {
      const before = this.#catalog.get(id);
      if (before === undefined) return false;
      // Saved unchanged, or twice: there is nothing to undo.
      if (before.deleted === null && isHeld({ edit }, before)) return true;
      const forward = [{ ids: [id], edit }];
      const action = { said: 'Quote changed.', forward, back: [{ ids: [id], ...heldBy(before, { edit }) }] };
      const seen = this.#writer.seenSince(id, shown);
      return this.#carryOut(action, new Map([[id, seen]]), async () => [
        await askBackground('changeQuote', { id, seen, edit }),
      ]);
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
    return this.#each(`no longer tagged #${tag}`, ids, ({ tags }) => ({ tags: withoutTag(tags, tag) }));
  }

  trash(ids: readonly string[]): Promise<boolean> {
    const all = { ids: [...ids], edit: {} };
    const action = { forward: [{ ...all, deleted: true }], back: [{ ...all, deleted: false }] };
    return this.#do(() => ({ said: `${count(ids.length, 'quote')} moved to the trash.`, ...action }));
  }

  restore(ids: readonly string[]): Promise<boolean> {
    const all = { ids: [...ids], edit: {} };
    const action = { forward: [{ ...all, deleted: false }], back: [{ ...all, deleted: true }] };
    return this.#do(() => ({ said: `${count(ids.length, 'quote')} restored.`, ...action }));
  }

  /** Places a missing quote at its likeliest place. */
  placeHere(id: string, passage: QuotePassage): Promise<boolean> {
    return this.#do(() => {
      const quote = this.#catalog.get(id);
      if (quote === undefined) return null;
      const after = placing(quote, passage);
      const back = [{ ids: [id], ...heldBy(quote, after) }];
      return { said: 'Quote placed.', forward: [{ ids: [id], ...after }], back };
    });
  }

  dismissMissing(id: string): Promise<void> {
    return this.#queue.run(async () => {
      const asked = askBackground('dismissMissing', { id });
      const refusal = await this.#writer.take(asked.then((reply) => [reply]));
      this.#listener.onSaid(refusal === null ? 'Kept as is.' : changeFailureLine(refusal), null);
    });
  }

  /** Deletes permanently; this cannot be undone. */
  deleteForever(ids: readonly string[]): Promise<void> {
    return this.#queue.run(async () => {
      let gone = 0;
      let refusal: SaveFailure | null = null;
      try {
        for (const some of batches(ids, MOST_NAMED)) {
          const reply = await askBackgroundForMany('deleteForever', { ids: some });
          if (reply.outcome === 'refused') {
            refusal = reply.reason;
            break;
          }
          this.#catalog.remove(some);
          gone += some.length;
        }
      } catch (error) {
        refusal = failureOf(error);
      }
      this.#listener.onChanged();
      this.#listener.onSaid(
        refusal === null ? `${count(gone, 'item')} deleted permanently.` : inPart(gone, ids.length, refusal),
        null,
      );
    });
  }

  undo(): Promise<void> {
    return this.#replay('undo');
  }

  redo(): Promise<void> {
    return this.#replay('redo');
  }

  #replay(way: UndoDirection): Promise<void> {
    return this.#queue.run(async () => {
      const action = this.#step(way);
      if (action === null) return;
      const { set, held } = updatesOf(action, way);
      const { kept, refusal } = await this.#update(set, this.#seen(held, action.left));
      this.#stepped(action, way, { kept, refusal });
      if (way === 'redo') this.#tell(action, kept, refusal);
      else if (refusal === null) this.#listener.onSaid('Undone.', 'redo');
      else {
        const isOver = refusal === 'unknown' && kept.size > 0;
        this.#listener.onSaid(inPart(kept.size, sizeOf(set), refusal), isOver ? 'redo' : null);
      }
    });
  }

  /** The next step in a direction, without quotes that are gone permanently. */
  #step(way: UndoDirection): DoneAction | null {
    this.#history.revise((action) => partOf(action, (id) => this.#catalog.get(id) !== undefined));
    return this.#history[way]();
  }

  /** After a partial failure the step can be repeated, because equal values change nothing; skips gone quotes. */
  #stepped(action: DoneAction, way: UndoDirection, { kept, refusal }: Awaited<ReturnType<Writer['update']>>): void {
    const isOver = refusal === null || refusal === 'unknown';
    if (isOver) this.#history.revise((each) => (each === action ? cameAbout(action, kept) : each));
    else this.#history.takeBack(way);
    if (!isOver && way === 'redo') this.#remember(action, kept);
  }

  /** Records the successful part of an action as an action of its own. */
  #remember(action: BulkAction, kept: DoneAction['left']): void {
    const done = cameAbout(action, kept);
    if (done !== null) this.#history.add(done);
  }

  /** Edits the quotes whose fields would change; those with equal new values are set together. */
  #each(done: string, ids: readonly string[], editOf: (quote: Quote) => Partial<QuoteEdit>): Promise<boolean> {
    return this.#do(() => {
      const pairs = ids.flatMap((id) => {
        const quote = this.#catalog.get(id);
        if (quote === undefined) return [];
        const edit = editOf(quote);
        return isHeld({ edit }, quote) ? [] : [{ id, edit, before: heldBy(quote, { edit }).edit }];
      });
      if (pairs.length === 0) return null;
      return {
        said: `${count(pairs.length, 'quote')} ${done}.`,
        forward: groupEdits(pairs.map(({ id, edit }) => ({ id, edit }))),
        back: groupEdits(pairs.map(({ id, before }) => ({ id, edit: before }))),
      };
    });
  }

  /** @param actionOf called when its turn comes; returns null when there is nothing to do */
  #do(actionOf: () => BulkAction | null): Promise<boolean> {
    return this.#queue.run(async () => {
      const action = actionOf();
      return action !== null && (await this.#carryOut(action, this.#seen(action.forward)));
    });
  }

  /** @returns whether all of it succeeded */
  async #carryOut(action: BulkAction, seen: Seen, ask?: Ask): Promise<boolean> {
    const { kept, refusal } = await this.#update(action.forward, seen, ask);
    this.#remember(action, kept);
    this.#tell(action, kept, refusal);
    return refusal === null;
  }

  #tell(action: BulkAction, kept: DoneAction['left'], refusal: SaveFailure | null): void {
    if (refusal === null) this.#listener.onSaid(action.said, 'undo');
    else this.#listener.onSaid(inPart(kept.size, sizeOf(action.forward), refusal), kept.size > 0 ? 'undo' : null);
  }

  async #update(updates: readonly BulkUpdate[], seen: Seen, ask?: Ask): ReturnType<Writer['update']> {
    const written = await this.#writer.update(updates, seen, ask);
    this.#listener.onChanged();
    return written;
  }

  /**
   * The revisions an action is based on, read now, because later revisions were not seen.
   * @param held what the quotes hold if nobody else has changed them
   * @param left revisions left by the previous step; empty for a new action
   */
  #seen(held: readonly BulkUpdate[], left: DoneAction['left'] = new Map()): Seen {
    const seenOf = (id: string, update: QuoteUpdate) =>
      seenRevision(this.#catalog.get(id), update, left.get(id)) ?? this.#shown(id);
    return new Map(held.flatMap((update) => update.ids.map((id) => [id, seenOf(id, update)] as const)));
  }

  /** The revision of a quote that is shown; for one that is gone from here, the first. */
  #shown(id: string): number {
    return this.#catalog.get(id)?.revision ?? 1;
  }
}

/** The part of an action that succeeded; null when nothing did. */
function cameAbout(action: BulkAction, kept: DoneAction['left']): DoneAction | null {
  return partOf({ ...action, left: kept }, (id) => kept.has(id));
}

/** "250 of 1,000 items done. Not changed: …" */
function inPart(done: number, all: number, refusal: SaveFailure): string {
  const why = changeFailureLine(refusal);
  return done === 0 ? why : `${number(done)} of ${count(all, 'item')} done. ${why}`;
}
