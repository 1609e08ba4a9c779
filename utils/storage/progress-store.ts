import { Queue } from '../lib/queue';
import { advance, type ProgressChange, type ReadingProgress } from '../quotes/progress/progress';
import { ProgressRecordSchema } from '../quotes/progress/progress-schema';
import { type Area, keysOf } from './area';

/** Of the keys in storage; profiles have them under the word of the first versions. */
const PREFIX = 'reading:';

/** Number of episodes whose progress is stored; beyond that, the ones read longest ago leave. */
export const MOST_EPISODES = 200;

/**
 * Stores how far the reader has read each episode, and how they corrected its clock, one key each. Damaged records count as not there: they are only a
 * convenience. The background owns the only instance: one writer, with queued changes.
 */
export class ProgressStore {
  readonly #area: Area;
  readonly #now: () => number;
  readonly #queue = new Queue();

  constructor(area: Area, now: () => number = Date.now) {
    this.#area = area;
    this.#now = now;
  }

  /** @param episode `Episode.url` */
  async read(episode: string): Promise<ReadingProgress | null> {
    return (await this.#records([PREFIX + episode]))[0]?.[1] ?? null;
  }

  note(change: ProgressChange): Promise<void> {
    return this.#change(change.episode, (before) => advance(before, change));
  }

  /** Stores `ReadingProgress.correction` of an episode. */
  correct(episode: string, correction: number): Promise<void> {
    return this.#change(episode, (before) => ({ ...advance(before, { episode, read: [] }), correction }));
  }

  /** `ReadingProgress.correction` of an episode; 0 also when it cannot be read. */
  async correctionOf(episode: string): Promise<number> {
    const progress = await this.read(episode).catch(() => null);
    return progress?.correction ?? 0;
  }

  /** Removes what is stored about all episodes. */
  forget(): Promise<void> {
    return this.#queue.run(async () => this.#area.remove(await this.#keys()));
  }

  #change(episode: string, next: (before: ReadingProgress | null) => ReadingProgress): Promise<void> {
    return this.#queue.run(async () => {
      const before = await this.read(episode);
      await this.#area.set({ [PREFIX + episode]: { ...next(before), at: this.#now() } });
      // Only a new episode can be one too many.
      if (before === null) await this.#removeOldest();
    });
  }

  async #removeOldest(): Promise<void> {
    const keys = await this.#keys();
    if (keys.length <= MOST_EPISODES) return;
    const times = new Map((await this.#records(keys)).map(([key, { at }]) => [key, at]));
    const timeOf = (key: string) => times.get(key) ?? Number.NEGATIVE_INFINITY;
    await this.#area.remove(keys.sort((a, b) => timeOf(b) - timeOf(a)).slice(MOST_EPISODES));
  }

  async #keys(): Promise<string[]> {
    return (await keysOf(this.#area)).filter((key) => key.startsWith(PREFIX));
  }

  /** The records under these keys, without those that are missing or damaged. */
  async #records(keys: string[]) {
    const stored = await this.#area.get(keys);
    return keys.flatMap((key) => {
      const parsed = ProgressRecordSchema.safeParse(stored[key]);
      return parsed.success ? [[key, parsed.data] as const] : [];
    });
  }
}
