/** The part of the `chrome.storage` API that is used; a parameter so that tests can make it fail. */
export interface Area {
  get(keys: string | string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  /** Available from Chromium 130 and Firefox 143. */
  getKeys?(): Promise<string[]>;
}

/** All keys of an area. */
export async function keysOf(area: Area): Promise<string[]> {
  return area.getKeys ? await area.getKeys() : Object.keys(await area.get(null));
}
