/** A normalized string that remembers where each of its units stood in the raw one. */
export interface Normalized {
  text: string;
  /** Raw offset at which the unit at `index` begins; `index` may be `text.length`. */
  rawStart(index: number): number;
  /** Raw offset just after the unit before `index`; `index` from 1. A folded run of white space is not swallowed. */
  rawEnd(index: number): number;
}

/**
 * Finds anything normalization could change. Every character named here is NFC on its own and composes with
 * nothing to its left: ASCII, Latin up to U+02FF without NBSP and soft hyphen, the usual punctuation, € and ™.
 * One scan decides for the whole string, which is why almost every paragraph costs no more than this.
 */
const UNCLEAN = /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2122]| {2}/;
/** The same but for NBSP, which is replaced one for one and so moves nothing. */
const UNCLEAN_BUT_NBSP = /[^ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2122]|[ \u00a0]{2}/;

const SPACE = /^[\s\u0085\u180e]$/u;
/** Zero-width characters and direction marks: invisible, so never part of a word. */
const ZERO_WIDTH = /^[\u00ad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufeff]$/u;
const MARK = /^\p{M}$/u;
/** Hangul vowels and finals: the only letters that compose with the character before them. */
const TRAILING_JAMO = /^[\u1160-\u11ff]$/;

/**
 * NFC, all white space folded to one space, ends trimmed, zero-width characters dropped, lone surrogates
 * replaced by U+FFFD. Idempotent.
 */
export function normalize(raw: string): Normalized {
  const start = leadingSpaces(raw);
  const end = raw.length - trailingSpaces(raw, start);
  const trimmed = start === 0 && end === raw.length ? raw : raw.slice(start, end);
  if (!UNCLEAN.test(trimmed)) return shifted(trimmed, start);
  if (!UNCLEAN_BUT_NBSP.test(trimmed)) return shifted(trimmed.replaceAll('\u00a0', ' '), start);
  return mapped(trimmed, start);
}

/** `normalize(raw).text`, for strings whose place does not matter. */
export function clean(raw: string): string {
  return normalize(raw).text;
}

function isPlainSpace(code: number): boolean {
  return code === 32 || code === 160 || (code >= 9 && code <= 13);
}

function leadingSpaces(raw: string): number {
  let count = 0;
  while (count < raw.length && isPlainSpace(raw.charCodeAt(count))) count++;
  return count;
}

function trailingSpaces(raw: string, from: number): number {
  let count = 0;
  while (raw.length - count > from && isPlainSpace(raw.charCodeAt(raw.length - count - 1))) count++;
  return count;
}

function shifted(text: string, by: number): Normalized {
  return { text, rawStart: (index) => index + by, rawEnd: (index) => index + by };
}

/** The general case: one cluster (a character and the marks that compose with it) at a time. */
function mapped(raw: string, shift: number): Normalized {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let cluster = '';
  let clusterStart = 0;
  let clusterEnd = 0;

  const flush = () => {
    if (cluster === '') return;
    const composed = cluster.normalize('NFC');
    const oneToOne = composed.length === clusterEnd - clusterStart;
    for (let unit = 0; unit < composed.length; unit++) {
      starts.push(shift + clusterStart + (oneToOne ? unit : 0));
      ends.push(shift + (oneToOne ? clusterStart + unit + 1 : clusterEnd));
    }
    parts.push(composed);
    cluster = '';
  };

  let at = 0;
  let spaceBefore = true;
  for (const char of raw.toWellFormed()) {
    const from = at;
    at += char.length;
    if (ZERO_WIDTH.test(char)) continue;
    if (SPACE.test(char)) {
      flush();
      if (!spaceBefore) {
        parts.push(' ');
        starts.push(shift + from);
        ends.push(shift + at);
      }
      spaceBefore = true;
      continue;
    }
    if (!(cluster !== '' && (MARK.test(char) || TRAILING_JAMO.test(char)))) {
      flush();
      clusterStart = from;
    }
    cluster += char;
    clusterEnd = at;
    spaceBefore = false;
  }
  flush();
  let text = parts.join('');
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    starts.pop();
    ends.pop();
  }
  return {
    text,
    rawStart: (index) => starts[index] ?? ends.at(-1) ?? shift,
    rawEnd: (index) => ends[index - 1] ?? starts[0] ?? shift,
  };
}
