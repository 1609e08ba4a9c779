import { type Area, keysOf } from './area';

/**
 * An area whose keys are requested only once, because with 50,000 quotes each request takes Chromium 160 ms of CPU
 * time. Use it for keys nobody else writes; other writers' keys may be missing or outdated.
 */
export class KeyCache implements Area {
  readonly #area: Area;
  #keys: Promise<Set<string>> | null = null;

  constructor(area: Area) {
    this.#area = area;
  }

  get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    return this.#area.get(keys);
  }

  async set(items: Record<string, unknown>): Promise<void> {
    try {
      await this.#area.set(items);
    } finally {
      // A write that failed may have stored them all the same.
      const known = await this.#known();
      for (const key of Object.keys(items)) known?.add(key);
    }
  }

  async remove(keys: string | string[]): Promise<void> {
    await this.#area.remove(keys);
    const known = await this.#known();
    for (const key of [keys].flat()) known?.delete(key);
  }

  async getKeys(): Promise<string[]> {
    this.#keys ??= this.#asked();
    return [...(await this.#keys)];
  }

  /** The keys, unless they have not been requested yet, or could not be told. */
  async #known(): Promise<Set<string> | null> {
    return (await this.#keys?.catch(() => null)) ?? null;
  }

  async #asked(): Promise<Set<string>> {
    try {
      return new Set(await keysOf(this.#area));
    } catch (error) {
      this.#keys = null;
      throw error;
    }
  }
}
