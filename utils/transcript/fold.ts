const MARKS: ReadonlyMap<string, string> = new Map([
  ...[...'\u2018\u2019\u201b'].map((mark) => [mark, "'"] as const),
  ...[...'\u201c\u201d\u201f'].map((mark) => [mark, '"'] as const),
]);

/**
 * Accented Latin, Greek and Cyrillic letters, and quotation marks. In other scripts a mark makes a different letter.
 */
const FOLDED = /[\u00c0-\u052f\u1e00-\u1fff\u2018-\u201f]/g;

/**
 * Text folded for comparing words: without letter case, accents and typographic quotes. Each UTF-16 code unit maps to
 * one code unit, so offsets stay valid.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // "İ" becomes longer in lower case.
  const even = lower.length === text.length ? lower : text.replace(/[\s\S]/g, (unit) => unit.toLowerCase().charAt(0));
  return even.replace(FOLDED, (unit) => MARKS.get(unit) ?? unit.normalize('NFD').charAt(0));
}
