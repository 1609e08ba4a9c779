/** IndexedDB in Node. Import before anything that opens a database. */
import 'fake-indexeddb/auto';

// PouchDB looks at it; Node has one from 21 on.
globalThis.navigator ??= { userAgent: 'Node' } as Navigator;
