/**
 * Patches the browser so that PouchDB no longer counts its documents when it opens the database. With 50,000 documents
 * the count takes longer than the save that waits for it, and nothing here uses it. The adapter has no option for this.
 */
export function openUncounted(): void {
  const { count } = IDBIndex.prototype;
  IDBIndex.prototype.count = function uncounted(query) {
    return count.call(this, this.name === 'deletedOrLocal' ? IDBKeyRange.only('') : query);
  };
}
