import '../../quotes/zod-setup';
import * as z from 'zod/mini';
import { type Json, sameJson } from '../../quotes/checksum';
import { guessWords, type Missed, type MissingQuote } from '../../quotes/missing';
import type { QuoteAnchor } from '../../quotes/quote';
import { QuoteAnchorSchema, QuoteIdSchema } from '../../quotes/quote-schema';
import { isUlid } from '../../quotes/ulid';
import type { QuoteArea } from './second-copy';

const PREFIX = 'missing:';

/** Of one message; each is 300 bytes at most, but for what JSON escapes. */
const PIECE = 300;

const MissedSchema: z.ZodMiniType<Missed> = z.object({
  guess: z.catch(z.nullable(QuoteAnchorSchema), null),
  letBe: z.catch(z.boolean(), false),
});
const EpisodeSchema = z.record(QuoteIdSchema, MissedSchema);

/**
 * Which quotes were missing when their page was last read: a list beside the quotes, one key an episode, made anew each
 * time the page is read. It says nothing that the page would not say again, so a list that cannot be read counts as empty.
 */
export class MissingQuotes {
  readonly #area: QuoteArea;

  constructor(area: QuoteArea) {
    this.#area = area;
  }

  /**
   * What is missing from an episode now, in place of what was.
   * @returns those the reader lets be, and whether the list became another one
   */
  async note(
    episode: string,
    missing: ReadonlyMap<string, QuoteAnchor | null>,
  ): Promise<{ letBe: string[]; changed: boolean }> {
    const before = await this.#ofEpisode(episode);
    const isLetBe = (id: string) => before.get(id)?.letBe === true;
    const now = new Map([...missing].map(([id, guess]) => [id, { guess, letBe: isLetBe(id) }] as const));
    return { letBe: [...now.keys()].filter(isLetBe), changed: await this.#put(episode, before, now) };
  }

  /** The quote was placed by hand. */
  async placed(episode: string, id: string): Promise<void> {
    const before = await this.#ofEpisode(episode);
    await this.#put(episode, before, new Map([...before].filter(([each]) => each !== id)));
  }

  async letBe(episode: string, id: string): Promise<void> {
    const before = await this.#ofEpisode(episode);
    await this.#put(
      episode,
      before,
      new Map([...before].map(([each, as]) => [each, each === id ? { ...as, letBe: true } : as])),
    );
  }

  /** Where the quote most likely stands now; null when it is not missing or nothing is like it. */
  async guessOf(episode: string, id: string): Promise<QuoteAnchor | null> {
    return (await this.#ofEpisode(episode)).get(id)?.guess ?? null;
  }

  /** All that are missing and not let be, in order of id, a piece at a time. @param after the last id that was read */
  async piece(after: string | null): Promise<{ missing: MissingQuote[]; next: string | null }> {
    const all = this.#area.getKeys ? await this.#area.getKeys() : Object.keys(await this.#area.get(null));
    const found = await this.#area.get(all.filter((key) => key.startsWith(PREFIX)));
    const rest = Object.values(found)
      .flatMap((raw) => [...parsed(raw)])
      .filter(([id, { letBe }]) => !letBe && (after === null || id > after))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const missing = rest.slice(0, PIECE).map(([id, { guess }]) => ({ id, guess: guess && guessWords(guess.exact) }));
    return { missing, next: rest.length > PIECE ? (missing.at(-1)?.id ?? null) : null };
  }

  async #ofEpisode(episode: string): Promise<Map<string, Missed>> {
    const key = PREFIX + episode;
    return parsed((await this.#area.get(key))[key]);
  }

  async #put(episode: string, before: ReadonlyMap<string, Missed>, now: ReadonlyMap<string, Missed>): Promise<boolean> {
    const is = asJson(now);
    if (sameJson(asJson(before), is)) return false;
    if (now.size === 0) await this.#area.remove(PREFIX + episode);
    else await this.#area.set({ [PREFIX + episode]: is });
    return true;
  }
}

const asJson = (list: ReadonlyMap<string, Missed>) => Object.fromEntries(list) as unknown as { [id: string]: Json };

function parsed(raw: unknown): Map<string, Missed> {
  const list = EpisodeSchema.safeParse(raw);
  return new Map(list.success ? Object.entries(list.data).filter(([id]) => isUlid(id)) : []);
}
