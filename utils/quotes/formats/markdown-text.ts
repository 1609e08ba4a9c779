/**
 * Text as Markdown that renders as this very text: CommonMark, GitHub's tables, strikethrough and bare links, and
 * Obsidian's `==`, `%%`, `$`, `#tag`, `[[` and `^block`.
 */

/** Marks that mean something wherever they stand; `@` makes GitHub's mail links. */
const ANYWHERE = /[\\`*_[\]<>&|~=$%^#@]/g;
/** The rest of what GitHub turns into a link by itself; before `www` may stand any mark, `_` too. */
const BARE_LINK = /:(?=\/\/)|(?<=(?<![^\W_])www)\./gi;
/** Marks that mean something at the start of a line: lists, rules, definitions. */
const AT_START = /^(?=[-+:])|(?<=^\d{1,9})(?=[.)])/;

/** One line, white space folded. */
export function markdownLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(ANYWHERE, '\\$&').replace(BARE_LINK, '\\$&').replace(AT_START, '\\');
}

/** Lines as they are, with an empty line between two paragraphs. */
export function markdownText(text: string): string {
  const linesOf = (paragraph: string) => paragraph.split('\n').map(markdownLine).filter(Boolean).join('\n');
  return text
    .split(/\n\s*\n/)
    .map(linesOf)
    .filter(Boolean)
    .join('\n\n');
}

/** An address inside `[…](…)`: nothing that could end it early, or be read as a named sign such as `&copy;`. */
export function markdownAddress(address: string): string {
  return address
    .replace(/[\s()<>\\]/g, (mark) =>
      encodeURIComponent(mark).replace(/[()]/g, (m) => `%${m.charCodeAt(0).toString(16)}`),
    )
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/**
 * A tag as Obsidian reads it: letters, digits, `_`, `-` and `/`, at least one of them no digit. `_` stays only inside a
 * word: anywhere else two of them would be emphasis to other readers, and a backslash would end the tag.
 */
export function obsidianTag(tag: string): string {
  const plain = tag
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/(?<![\p{L}\p{M}\p{N}_])_+|_+(?![\p{L}\p{M}\p{N}_])/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return plain === '' || /^\d+$/.test(plain) ? `tag-${plain}`.replace(/-$/, '') : plain;
}
