import { canonicalJson, checksumOf, type Json } from '../../quotes/model/checksum';
import type { DamagedRecord } from '../../quotes/model/save-replies';
import { type Area, keysOf } from '../area';

const PREFIX = 'damaged:';

/** Keeps the bytes of damaged records that had to be replaced by sound ones. */
export class DamagedRecordArchive {
  readonly #area: Area;

  constructor(area: Area) {
    this.#area = area;
  }

  /** Stores the same bytes of the same id only once. @throws any storage error; then nothing may be overwritten */
  async put(found: readonly (readonly [id: string, raw: Json])[]): Promise<void> {
    if (found.length === 0) return;
    const texts = found.map(([id, raw]) => [id, canonicalJson(raw)] as const);
    await this.#area.set(Object.fromEntries(texts.map(([id, text]) => [`${PREFIX}${id}:${checksumOf(text)}`, text])));
  }

  async list(): Promise<DamagedRecord[]> {
    const keys = await this.#keys();
    const found = keys.length === 0 ? {} : await this.#area.get(keys);
    return keys.map((id) => ({ id, quote: id.split(':')[1] ?? '', raw: String(found[id]), kind: 'aside' }));
  }

  async count(): Promise<number> {
    return (await this.#keys()).length;
  }

  /** Removes those of the ids that are set-aside records. */
  async remove(ids: readonly string[]): Promise<void> {
    const keys = ids.filter((id) => id.startsWith(PREFIX));
    if (keys.length > 0) await this.#area.remove(keys);
  }

  async #keys(): Promise<string[]> {
    return (await keysOf(this.#area)).filter((key) => key.startsWith(PREFIX)).sort();
  }
}
