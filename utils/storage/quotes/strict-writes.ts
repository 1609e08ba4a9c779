import { DOCUMENTS } from './fast-reader';

/**
 * From now on a write of quotes is done when it is on the disk, not when the operating system has it: what was said to be
 * saved outlives a power cut. The adapter has no option for it, so the browser's own call is given one. What the adapter
 * writes as it opens the database says nothing of a quote, and the first save would wait for the disk twice.
 */
export function writeStrictly(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function strictly(stores, mode, options) {
    const writesQuotes = mode === 'readwrite' && [stores].flat().includes(DOCUMENTS);
    return transaction.call(this, stores, mode, writesQuotes ? { durability: 'strict', ...options } : { ...options });
  };
}
