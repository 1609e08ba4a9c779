import type { Mention } from '../../analysis/model';
import type { Span } from '../../transcript/model';
import { overlap } from '../../transcript/spans';

/** Number words from two up; "one" and the ordinals are rarely figures. */
const WORDS =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|(?:hundr|thous|mill|bill|trill)(?:ed|and|ion)s?|dozens?|percent';
/** Digits after a letter or its hyphen belong to a name (o3, GPT-4). */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}][-\\u2010-\\u2013.]?)(?:\\p{Sc}?\\d+(?:[.,:/]\\d+)*%?|(?:${WORDS})(?![\\p{L}\\p{N}]))`,
  'giu',
);

/** Numbers in a text, in order: digits and number words, but not those in names. */
export function figuresIn(text: string, mentions: readonly Mention[]): Span[] {
  const names = mentions.flatMap(({ places }) => places).sort((a, b) => a.start - b.start);
  let at = 0;
  return [...text.matchAll(FIGURE)].flatMap(({ 0: { length }, index }) => {
    const figure = { start: index, end: index + length };
    while ((names[at]?.end ?? Number.POSITIVE_INFINITY) <= index) at++;
    const name = names[at];
    return name !== undefined && overlap(name, figure) ? [] : [figure];
  });
}
