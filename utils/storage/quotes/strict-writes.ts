/**
 * From now on a write is done when it is on the disk, not when the operating system has it: what was said to be saved
 * outlives a power cut. The adapter has no option for it, so the browser's own call is given one.
 */
export function writeStrictly(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function strictly(stores, mode, options) {
    const asked: IDBTransactionOptions = mode === 'readwrite' ? { durability: 'strict', ...options } : { ...options };
    return transaction.call(this, stores, mode, asked);
  };
}
