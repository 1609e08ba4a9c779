import '../../lib/zod-setup';
import * as z from 'zod/mini';
import { Queue } from '../../lib/queue';
import type { LikeliestPlace, Missed, MissingQuote } from '../../quotes/anchor/missing';
import { type Json, sameJson } from '../../quotes/model/checksum';
import type { Quote } from '../../quotes/model/quote';
import { QuoteIdSchema, QuotePassageSchema } from '../../quotes/model/quote-schema';
import { type Area, keysOf } from '../area';

const PREFIX = 'missing:';

const MissedSchema: z.ZodMiniType<Missed> = z.object({
  guess: z.catch(z.nullable(z.string()), null),
  passage: z.catch(z.nullable(QuotePassageSchema), null),
  letBe: z.catch(z.boolean(), false),
  placed: z.catch(z.boolean(), false),
});
const EpisodeSchema = z.record(QuoteIdSchema, MissedSchema);

/**
 * Remembers which quotes were missing when their page was last read: a list stored beside the quotes, one key per
 * episode, and rebuilt each time the page is read. It holds only what reading the page again would tell, so an
 * unreadable list counts as empty. Its changes queue separately from those of the quotes, so that no page waits for an
 * import.
 */
export class MissingQuoteStore {
  readonly #area: Area;
  readonly #queue = new Queue();

  constructor(area: Area) {
    this.#area = area;
  }

  /** Ids of the episode's missing quotes that the reader has dismissed. */
  async dismissedIn(episode: string): Promise<Set<string>> {
    return new Set([...(await this.#ofEpisode(episode))].filter(([, { letBe }]) => letBe).map(([id]) => id));
  }

  /** Replaces the list of what is missing from an episode. @returns whether the list changed */
  note(episode: string, missing: ReadonlyMap<string, LikeliestPlace>): Promise<boolean> {
    return this.#change(episode, (before) => {
      const letBe = (id: string) => before.get(id)?.letBe ?? false;
      return new Map([...missing].map(([id, place]) => [id, { ...place, letBe: letBe(id), placed: false }]));
    });
  }

  /** Records that a quote was placed by hand or restored: it stays missing unless it is now at its likeliest place. */
  async markPlaced({ id, episode, anchor }: Quote): Promise<void> {
    await this.#change(episode.url, (before) => {
      const missed = before.get(id);
      if (missed === undefined) return before;
      const there = missed.passage?.anchor;
      return new Map([
        ...before,
        [id, { ...missed, placed: there?.start === anchor.start && there.end === anchor.end }],
      ]);
    });
  }

  /** Removes quotes that were permanently deleted from the lists. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const [key, list] of await this.#lists()) {
      if (ids.some((id) => list.has(id))) await this.#change(key.slice(PREFIX.length), (now) => without(now, ids));
    }
  }

  /** Dismisses a missing quote, even one that is not listed: nothing is recorded in a private window. */
  async dismiss(episode: string, id: string): Promise<void> {
    await this.#change(episode, (before) => {
      const missed = before.get(id) ?? { guess: null, passage: null, placed: false };
      return new Map([...before, [id, { ...missed, letBe: true }]]);
    });
  }

  /** All missing quotes that are neither placed nor dismissed. */
  async all(): Promise<MissingQuote[]> {
    return (await this.#lists())
      .flatMap(([, list]) => [...list])
      .filter(([, { letBe, placed }]) => !letBe && !placed)
      .map(([id, { guess, passage }]) => ({ id, guess, passage }));
  }

  async #ofEpisode(episode: string): Promise<Map<string, Missed>> {
    const key = PREFIX + episode;
    return parsed((await this.#area.get(key))[key]);
  }

  async #lists(): Promise<[key: string, list: Map<string, Missed>][]> {
    const all = await keysOf(this.#area);
    const found = await this.#area.get(all.filter((key) => key.startsWith(PREFIX)));
    return Object.entries(found).map(([key, raw]) => [key, parsed(raw)]);
  }

  /** @returns whether the list changed */
  #change(episode: string, change: (before: Map<string, Missed>) => Map<string, Missed>): Promise<boolean> {
    return this.#queue.run(async () => {
      const before = await this.#ofEpisode(episode);
      const now = change(before);
      if (sameJson(asJson(before), asJson(now))) return false;
      if (now.size === 0) await this.#area.remove(PREFIX + episode);
      else await this.#area.set({ [PREFIX + episode]: asJson(now) });
      return true;
    });
  }
}

const asJson = (list: ReadonlyMap<string, Missed>) => Object.fromEntries(list) as unknown as { [id: string]: Json };

function parsed(raw: unknown): Map<string, Missed> {
  const list = EpisodeSchema.safeParse(raw);
  return new Map(list.success ? Object.entries(list.data) : []);
}

function without(list: ReadonlyMap<string, Missed>, ids: readonly string[]): Map<string, Missed> {
  return new Map([...list].filter(([id]) => !ids.includes(id)));
}
