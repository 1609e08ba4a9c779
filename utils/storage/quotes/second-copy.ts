import type { Annotation } from '../../quotes/model/annotation';
import type { Json } from '../../quotes/model/checksum';
import { isUlid } from '../../quotes/model/ulid';
import { type Area, keysOf } from '../area';
import type { Copy } from './copy';

const PREFIX = 'quote:';

/** A second copy of every quote in `storage.local`, one key each, and so in other files on disk than the database. */
export class SecondCopy implements Copy {
  readonly #area: Area;

  constructor(area: Area) {
    this.#area = area;
  }

  async ids(): Promise<string[]> {
    const keys = await keysOf(this.#area);
    const ids = keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
    return ids.filter(isUlid).sort();
  }

  async read(ids: readonly string[]): Promise<Map<string, Json>> {
    const found = await this.#get(ids.map((id) => PREFIX + id));
    return new Map(
      ids.flatMap((id) => (Object.hasOwn(found, PREFIX + id) ? [[id, found[PREFIX + id] as Json] as const] : [])),
    );
  }

  readRange(ids: readonly string[]): Promise<Map<string, Json>> {
    return this.read(ids);
  }

  async write(records: ReadonlyMap<string, Annotation>): Promise<void> {
    // A single call stores all keys or none.
    await this.#area.set(Object.fromEntries([...records].map(([id, record]) => [PREFIX + id, record])));
  }

  /** Falls back to reading keys one by one, so that one unreadable key does not hide the others. */
  async #get(keys: string[]): Promise<Record<string, unknown>> {
    try {
      return await this.#area.get(keys);
    } catch (error) {
      if (keys.length <= 1) throw error;
      const parts = await Promise.all(keys.map((key) => this.#area.get(key).catch(() => ({}))));
      return Object.assign({}, ...parts);
    }
  }
}
