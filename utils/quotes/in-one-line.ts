/** Words without their paragraphs: one that was split or joined changes no word. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
