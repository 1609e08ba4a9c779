const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A moment as ISO 8601 in UTC, whatever the clock says: before 1970 is 1970, after 9999 is 9999. @param now ms since 1970 */
export function momentOf(now: number): string {
  return new Date(Number.isFinite(now) ? Math.min(Math.max(now, 0), LATEST) : 0).toISOString();
}
