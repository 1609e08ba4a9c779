/** Normalizes a tag so that equal-looking tags are equal: NFC, no leading `#`, white space collapsed. May be empty. */
export function cleanTag(given: string): string {
  return given
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[ #]+/, '')
    .trimEnd();
}
