/** The few parts of the PouchDB 9 API that are used. */
declare module 'pouchdb-core' {
  export interface Doc {
    _id: string;
    _rev?: string;
    [key: string]: unknown;
  }

  export interface Row {
    /** The requested key; with `error` and no `id` when there is no such document. */
    key: string;
    id?: string;
    value?: { rev: string; deleted?: boolean };
    doc?: Doc | null;
  }

  /** Errors carry `name` ("conflict") and `reason` (for IndexedDB: the name of the DOMException). */
  export type Written = { ok: true; id: string; rev: string } | { error: true; name: string; reason: string };

  // biome-ignore lint/style/noDefaultExport: what the package exports
  export default class PouchDB {
    static plugin(adapter: unknown): typeof PouchDB;
    constructor(name: string, options: { adapter: 'idb'; auto_compaction: boolean; revs_limit: number });
    allDocs(options: { keys?: readonly string[]; include_docs?: boolean }): Promise<{ rows: Row[] }>;
    bulkDocs(docs: readonly Doc[]): Promise<Written[]>;
    close(): Promise<void>;
  }
}

declare module 'pouchdb-adapter-idb' {
  const adapter: unknown;
  // biome-ignore lint/style/noDefaultExport: what the package exports
  export default adapter;
}
