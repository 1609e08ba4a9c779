import { DOCUMENTS } from './fast-reader';

/**
 * Patches the browser so that a write of quotes is done when it is on disk, not when the operating system has it: a
 * quote reported as saved survives a power failure. The adapter has no option for this, so the option is added to the
 * browser's own call. The adapter's writes on opening the database contain no quotes and are left alone, because
 * otherwise the first save would wait for the disk twice.
 */
export function writeStrictly(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function strictly(stores, mode, options) {
    const writesQuotes = mode === 'readwrite' && [stores].flat().includes(DOCUMENTS);
    return transaction.call(this, stores, mode, writesQuotes ? { durability: 'strict', ...options } : { ...options });
  };
}
