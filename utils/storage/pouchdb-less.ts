/**
 * Stands in for the two parts of PouchDB that must not be able to do what they do (wxt.config.ts): `pouchdb-fetch`, which
 * replicates over HTTP, and `pouchdb-changes-filter`, which makes functions from strings.
 */

export function fetch(): Promise<never> {
  return Promise.reject(new Error('Roundtable makes no network request.'));
}

export const Headers = Map;

// biome-ignore lint/style/noDefaultExport: what the package exports
export default function withoutFilters(): void {}
