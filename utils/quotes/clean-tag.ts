/** A tag as it is kept: NFC, without `#`, white space folded; what looks the same is the same. May come to nothing. */
export function cleanTag(given: string): string {
  return given
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[ #]+/, '')
    .trimEnd();
}
