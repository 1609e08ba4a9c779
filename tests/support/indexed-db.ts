/** IndexedDB for Node. Import it before anything that opens a database. */
import 'fake-indexeddb/auto';

// PouchDB reads `navigator`, which Node has only since version 21.
globalThis.navigator ??= { userAgent: 'Node' } as Navigator;
