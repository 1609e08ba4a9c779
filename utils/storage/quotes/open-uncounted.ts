/**
 * From now on PouchDB opens its database without counting its documents: it does so each time, which with 50,000 takes
 * longer than the save that waits for it, for a number nobody here asks for. The adapter has no option for it either.
 */
export function openUncounted(): void {
  const { count } = IDBIndex.prototype;
  IDBIndex.prototype.count = function uncounted(query) {
    return count.call(this, this.name === 'deletedOrLocal' ? IDBKeyRange.only('') : query);
  };
}
