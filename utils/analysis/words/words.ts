import type { Span } from '../../transcript/model';
import { alphabet, wordEnd, wordStart } from './latin-words';
import { plainOf } from './plain';
import { isStopWord } from './stop-words';
import type { WordTable } from './word-table';

export { isStopWord };

/**
 * Runs of letters and digits in lower-case text, with apostrophes, dots and hyphens only inside ("don't", "3.5",
 * "gpt-4o"), and languages that a sign after a single letter names ("c++", "c#").
 */
const WORD = /[a-z](?:\+\+|#)|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['.\u2010\u2011_&-][\p{L}\p{N}\p{M}]+)*/gu;
/** The same for purely Latin text: needs no Unicode tables and is six times as fast. */
const LATIN_WORD = alphabet(/[a-z\d\u00df-\u00f6\u00f8-\u024f]/, { joints: "'.\u2010\u2011_&-" });
const BEYOND_LATIN = /[^\0-\u024f\u2000-\u206f\u20ac\u2122]/;
/** The same for text as printed. */
const PRINTED_WORD = alphabet(/[A-Za-z\d\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/, {
  joints: "'\u2019.\u2010\u2011_&-",
});
/** Characters that are not Latin or cannot be lower-cased one by one. */
const BEYOND_LETTERS = /[^\0-\u024f\u2000-\u206f\u20ac\u2122]|[\u0130\u023a\u023e]/;
const ONE_LETTER = /[a-z]/i;
const JOINT = /[\u2010\u2011_-]/;
const NONE: readonly string[] = [];

/** Words in order of appearance, in lower case and with straight apostrophes: "DeepSeek-V3’s" → "deepseek-v3's". */
export function wordsOf(text: string): string[] {
  return plainWords(plainOf(text));
}

/** Like `wordsOf`, for text that `plainOf` has already converted. */
export function plainWords(plain: string): string[] {
  return BEYOND_LATIN.test(plain) ? (plain.match(WORD) ?? []) : latinWords(plain);
}

function latinWords(plain: string): string[] {
  const words: string[] = [];
  const { length } = plain;
  for (let at = wordStart(LATIN_WORD, plain, 0, length); at < length; ) {
    const end = signEnd(plain, at, wordEnd(LATIN_WORD, plain, at, length), length);
    words.push(plain.slice(at, end));
    at = wordStart(LATIN_WORD, plain, end, length);
  }
  return words;
}

/** Where a word that ends at `end` ends with its sign, if it is a letter with one ("c++"); at most `to`. */
function signEnd(text: string, start: number, end: number, to: number): number {
  if (end > start + 1 || end >= to || !ONE_LETTER.test(text[start] as string)) return end;
  if (text[end] === '#') return end + 1;
  return end + 1 < to && text[end] === '+' && text[end + 1] === '+' ? end + 2 : end;
}

/** Adds the words of a span, as `wordsOf` finds them, to the table and reports their places in order of appearance. */
export function eachPlace(table: WordTable, text: string, { start, end }: Span, each: (place: number) => void): void {
  const said = text.slice(start, end);
  if (BEYOND_LETTERS.test(said)) {
    for (const word of wordsOf(said)) each(table.add(word, 0, word.length));
    return;
  }
  for (let at = wordStart(PRINTED_WORD, text, start, end); at < end; ) {
    const after = signEnd(text, at, wordEnd(PRINTED_WORD, text, at, end), end);
    each(table.add(text, at, after));
    at = wordStart(PRINTED_WORD, text, after, end);
  }
}

/** The word itself, followed by its parts if it is a compound: "gpt-4o" → ["gpt-4o", "gpt", "4o"]. */
export function wordAndParts(word: string): string[] {
  return JOINT.test(word) ? [word, ...word.split(JOINT)] : [word];
}

/** Stems of the content words, of compounds both whole and in parts; in order, including repetitions. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  for (const word of wordsOf(text)) for (const part of subjectsIn(word)) terms.push(stem(part));
  return terms;
}

/** The word and its parts except stop words, one per term of the word. */
export function subjectsIn(word: string): readonly string[] {
  // No compound is a stop word.
  return isStopWord(word) ? NONE : wordAndParts(word).filter((part) => part === word || !isStopWord(part));
}

/** Suffixes by their last two letters (`endingOf`), longest first. */
const SUFFIXES = byEnding(
  (
    'isation ization ational ation ator ement ment ness fulness ability ibility able ible ance ence ancy ency ant ent ity ' +
    'ively ative ive ing ally ly al ical ic ion er or ist ism ous ise ize ate'
  ).split(' '),
);

function byEnding(suffixes: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const endings = new Map<number, string[]>();
  for (const suffix of [...suffixes].sort((a, b) => b.length - a.length)) {
    const ending = endingOf(suffix);
    endings.set(ending, [...(endings.get(ending) ?? []), suffix]);
  }
  return endings;
}

/** The last two letters as a number, so that the many words without a known suffix can be rejected without slicing. */
function endingOf(word: string): number {
  return (word.charCodeAt(word.length - 2) << 16) | word.charCodeAt(word.length - 1);
}

/**
 * A light stemmer modeled on Porter (1980), with steps 1–5 reduced to their common endings. For comparison only, never
 * for display. Leaves words with digits and words in other scripts unchanged.
 */
export function stem(word: string): string {
  const apostrophe = word.indexOf("'", word.length - 3);
  const whole = apostrophe >= 0 ? word.slice(0, apostrophe) : word;
  if (whole.length < 4 || !/^[a-z]+$/.test(whole)) return whole;
  let base = derivation(inflection(whole));
  if (base.length > 4 && /[ey]$/.test(base)) base = base.slice(0, -1);
  return undouble(base.endsWith('i') ? base.slice(0, -1) : base);
}

/** Strips the longest derivational suffix if at least three letters with a vowel remain ("nation" stays). */
function derivation(word: string): string {
  for (const suffix of SUFFIXES.get(endingOf(word)) ?? NONE) {
    if (suffix.length >= word.length || !word.endsWith(suffix)) continue;
    const shorter = word.slice(0, -suffix.length);
    return shorter.length >= 3 && hasVowel(shorter) ? shorter : word;
  }
  return word;
}

/** Strips plural and verb endings. */
function inflection(word: string): string {
  let base = word;
  if (base.endsWith('s')) {
    if (/(?:ss|sh|ch|x|z)es$/.test(base)) base = base.slice(0, -2);
    else if (base.endsWith('ies')) base = `${base.slice(0, -3)}y`;
    else if (!/[sui]s$/.test(base)) base = base.slice(0, -1);
  }
  if (base.endsWith('ly') && /(?:ed|ing)ly$/.test(base)) base = base.slice(0, -2);
  const verb = base.endsWith('ing') ? base.slice(0, -3) : base.endsWith('ed') ? base.slice(0, -2) : '';
  return verb.length >= 3 && hasVowel(verb) ? undouble(verb) : base;
}

function hasVowel(word: string): boolean {
  return /[aeiouy]/.test(word);
}

function undouble(word: string): string {
  const last = word.at(-1) as string;
  return last === word.at(-2) && 'bdfgmnprt'.includes(last) ? word.slice(0, -1) : word;
}
