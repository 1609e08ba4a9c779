/** A normalized string that maps its offsets (UTF-16 code units) to those of the raw string. */
export interface Normalized {
  text: string;
  /** Raw offset at which the unit at `index` starts; `index` may be `text.length`. */
  rawStart(index: number): number;
  /**
   * Raw offset just after the unit before `index`, which is at least 1. Does not include a whole run of collapsed
   * space.
   */
  rawEnd(index: number): number;
}

const SPACE = /^[\s\u0085\u180e]$/u;
/** Zero-width characters and direction marks: invisible, and so never part of a word. */
const ZERO_WIDTH = /^[\u00ad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufeff]$/u;
const MARK = /^\p{M}$/u;
/** Hangul vowels and final consonants: the only letters that compose with the character before them. */
const TRAILING_JAMO = /^[\u1160-\u11ff]$/;

/**
 * Normalizes to NFC, collapses white space to single spaces, trims the ends, drops zero-width characters and replaces
 * lone surrogates with U+FFFD. Idempotent.
 *
 * @param from raw offset to start at; the returned offsets still count from the start of `raw`
 */
export function normalize(raw: string, from = 0): Normalized {
  const start = skipSpaces(raw, from);
  const end = skipSpacesBack(raw, start);
  const trimmed = start === 0 && end === raw.length ? raw : raw.slice(start, end);
  if (isSettled(trimmed)) return shifted(trimmed, start);
  // The no-break space is by far the most frequent exception; it is replaced one for one, so no offsets change.
  const spaced = trimmed.replaceAll('\u00a0', ' ');
  return isSettled(spaced) ? shifted(spaced, start) : mapped(trimmed, start);
}

/** `normalize(raw).text`, for when offsets do not matter. */
export function clean(raw: string): string {
  return normalize(raw).text;
}

/**
 * Matches every character that normalization could change. The excluded ones are NFC by themselves and do not compose
 * with what precedes them: ASCII, Latin up to U+02FF except NBSP and soft hyphen, common punctuation, € and ™.
 */
const UNSETTLED = /[\0-\x1f\x7f-\xa0\xad\u0300-\u200f\u2028-\u202f\u205f-\u20ab\u20ad-\u2121\u2123-\uffff]/;

/**
 * Whether there is nothing to normalize, which is all that almost every paragraph costs. Two native searches, because a
 * single expression for both takes half as long again, and a loop over `charCodeAt` three times as long (Chromium 156,
 * text with curly quotes).
 */
function isSettled(text: string): boolean {
  return !UNSETTLED.test(text) && !text.includes('  ');
}

function isPlainSpace(code: number): boolean {
  return code === 32 || code === 160 || (code >= 9 && code <= 13);
}

function skipSpaces(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && isPlainSpace(raw.charCodeAt(at))) at++;
  return at;
}

function skipSpacesBack(raw: string, to: number): number {
  let at = raw.length;
  while (at > to && isPlainSpace(raw.charCodeAt(at - 1))) at--;
  return at;
}

function shifted(text: string, by: number): Normalized {
  return { text, rawStart: (index) => index + by, rawEnd: (index) => index + by };
}

/** The general case: processes one cluster (a character and the marks that compose with it) at a time. */
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
