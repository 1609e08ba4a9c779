/**
 * Words without their paragraphs: one that was split or joined changes no word. Single spaces, most of all there is, are
 * passed over: a third of the time.
 */
export function inOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ');
}
