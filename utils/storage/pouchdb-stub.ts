/**
 * Replaces the two parts of PouchDB whose features must be impossible (see wxt.config.ts): `pouchdb-fetch`, which
 * replicates over HTTP, and `pouchdb-changes-filter`, which creates functions from strings.
 */

export function fetch(): Promise<never> {
  return Promise.reject(new Error('Roundtable makes no network request.'));
}

export const Headers = Map;

// biome-ignore lint/style/noDefaultExport: what the package exports
export default function withoutFilters(): void {}
