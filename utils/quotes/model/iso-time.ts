const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * A time as ISO 8601 in UTC, clamped to the years 1970–9999, so that any clock value works.
 * @param now ms since 1970
 */
export function toIsoTime(now: number): string {
  return new Date(Number.isFinite(now) ? Math.min(Math.max(now, 0), LATEST) : 0).toISOString();
}
