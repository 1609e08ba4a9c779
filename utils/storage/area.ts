/** The part of the `chrome.storage.local` API that is used; a parameter so that tests can make it fail. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}
