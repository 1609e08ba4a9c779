/**
 * Text without line breaks, for comparison: splitting or joining paragraphs changes no words. The pattern skips single
 * spaces, by far the most frequent white space, which takes a third of the time.
 */
export function inOneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ');
}
