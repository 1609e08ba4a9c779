/**
 * Escapes text so that Markdown renders it unchanged. Covers CommonMark; GitHub's tables, strikethrough and automatic
 * links; and Obsidian's `==`, `%%`, `$`, `#tag`, `[[` and `^block`.
 */

/** Characters with a meaning anywhere; `@` makes email links on GitHub. */
const ANYWHERE = /[\\`*_[\]<>&|~=$%^#@]/g;
/** The rest of what GitHub links automatically; `www` may follow any punctuation, including `_`. */
const BARE_LINK = /:(?=\/\/)|(?<=(?<![^\W_])www)\./gi;
/** Characters with a meaning at the start of a line: lists, rules, definitions. */
const AT_START = /^(?=[-+:])|(?<=^\d{1,9})(?=[.)])/;

/** Escaped text on one line, with white space collapsed. */
export function markdownLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(ANYWHERE, '\\$&').replace(BARE_LINK, '\\$&').replace(AT_START, '\\');
}

/** Escaped text with its line breaks, and an empty line between paragraphs. */
export function markdownText(text: string): string {
  const linesOf = (paragraph: string) => paragraph.split('\n').map(markdownLine).filter(Boolean).join('\n');
  return text
    .split(/\n\s*\n/)
    .map(linesOf)
    .filter(Boolean)
    .join('\n\n');
}

/** An address for `[…](…)`: escapes what would end it early or be read as an entity such as `&copy;`. */
export function markdownAddress(address: string): string {
  return address
    .replace(/[\s()<>\\]/g, (mark) =>
      encodeURIComponent(mark).replace(/[()]/g, (m) => `%${m.charCodeAt(0).toString(16)}`),
    )
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/**
 * A tag as Obsidian accepts it: letters, digits, emoji, `_`, `-` and `/`, at least one of them not a digit. `_` is kept
 * only inside a word, because elsewhere two of them would be emphasis in other Markdown readers and a backslash would
 * end the tag, as would the invisible joiner inside an emoji. The signs of "C++" and "C#" are spelled out, because
 * without them both would be the tag of "C".
 */
export function obsidianTag(tag: string): string {
  const plain = tag
    .replaceAll('\u200d', '')
    .replace(/(?<=[\p{L}\p{N}+])\+/gu, 'plus')
    .replace(/(?<=[\p{L}\p{N}])#/gu, 'sharp')
    .replace(/(?:[^\p{L}\p{M}\p{N}\p{RI}\p{ExtPict}\p{EMod}_/-]|[\u2000-\u206f])+/gu, '-')
    .replace(/(?<![\p{L}\p{M}\p{N}_])_+|_+(?![\p{L}\p{M}\p{N}_])/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '');
  return plain === '' || /^\d+$/.test(plain) ? `tag-${plain}`.replace(/-$/, '') : plain;
}

/** "#boats #to-do" */
export function obsidianTags(tags: readonly string[]): string {
  return tags.map((tag) => `#${obsidianTag(tag)}`).join(' ');
}

/** The block id of a quote, by which notes can link to it; the same in every file. */
export function blockId(quote: string): string {
  return `rt-${quote.slice(-8).toLowerCase()}`;
}
