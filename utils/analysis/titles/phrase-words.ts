import { plainOf } from '../speech/plain';
import { isSmall } from '../words/word-table';
import type { Kind, WordUse } from '../words/word-use';
import { isStopWord, stem } from '../words/words';
import { ACTS, ARTICLES, IN_COMPOUNDS, INNER, NUMERALS, PALE, SUBJECTS } from './phrase-lists';

const JOINT = /[-\u2010\u2011]/;
/** "10", "600-plus", "2,016"; not a version or a name: "24.0", "4o". */
const COUNT = /^\d[\d,]*(?:-plus|-odd)?$/;

/** What is known of a word, as bits: so that all words of an episode can be kept. */
const SEEN = 1;
const CONTENT = 2;
const TELLING = 4;
const STANDING = 8;
const MARKED = 16;
const DIGIT = 32;
const ING = 64;
const ED = 128;
const CAPITAL = 256;
const S = 512;
const NOUN = 1024;
const VERB = 2048;
const QUALITY = 4096;
/** Is content, but no headline alone. */
const PARTIAL = 1 << 13;
const COUNTS = 1 << 14;
const POSSESSIVE = 1 << 15;
const ARTICLE = 1 << 16;
const INSIDE = 1 << 17;
const SUBJECT = 1 << 18;
const NUMERAL = 1 << 19;
const ACT = 1 << 20;
const PALELY = 1 << 21;
const COMPOUNDS = 1 << 22;
/** What depends on how the word is written. */
const WRITTEN = TELLING | STANDING | MARKED | CAPITAL;
/** Bits of the lists that a word is in. */
const LISTED = bitsByWord([
  [ARTICLES, ARTICLE],
  [INNER, INSIDE],
  [SUBJECTS, SUBJECT],
  [NUMERALS, NUMERAL],
  [ACTS, ACT],
  [PALE, PALELY],
  [IN_COMPOUNDS, COMPOUNDS],
]);

function bitsByWord(lists: readonly (readonly [ReadonlySet<string>, number])[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [words, bit] of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

const KINDS: Record<Kind, number> = { noun: NOUN, verb: VERB, quality: QUALITY };

/** A word as it is written, in its place. */
export class Word {
  /** A capital or a digit, not merely the sentence's first letter. */
  name = false;
  /** Only a single space parts it from the word before. */
  joined = false;
  /** Stands within a name: "your" of "Expose your Ignorance". */
  links = false;

  constructor(
    readonly lower: string,
    /** Its stem. */
    readonly term: string,
    /** Offset in the text, and after what is shown of it as the last word: "IBM's" ends at "IBM". */
    readonly at: number,
    public end: number,
    private readonly bits: number,
  ) {}
  /** Carries a subject and may stand at either end of a headline. */
  get content() {
    return (this.bits & CONTENT) > 0;
  }
  /** Holds more than figures; and can be a headline alone: "v2", "AI", not "10" or "mt". */
  get telling() {
    return (this.bits & TELLING) > 0;
  }
  get standing() {
    return (this.bits & (STANDING | PARTIAL)) === STANDING;
  }
  /** Holds a capital or a digit. */
  get marked() {
    return (this.bits & MARKED) > 0;
  }
  get digit() {
    return (this.bits & DIGIT) > 0;
  }
  get kind(): Kind | null {
    if (this.bits & NOUN) return 'noun';
    if (this.bits & VERB) return 'verb';
    return this.bits & QUALITY ? 'quality' : null;
  }
  /** Ends as a participle does. */
  get ing() {
    return (this.bits & ING) > 0;
  }
  get ed() {
    return (this.bits & ED) > 0;
  }
  /** Begins with a capital that others do not follow: "Peter", not "LND". */
  get capital() {
    return (this.bits & CAPITAL) > 0;
  }
  /** Ends as a plural or a verb of the third person. */
  get s() {
    return (this.bits & S) > 0;
  }
  /** Ends with "'s". */
  get possessive() {
    return (this.bits & POSSESSIVE) > 0;
  }
  /** Is a count, which opens no headline. */
  get counts() {
    return (this.bits & COUNTS) > 0;
  }
  get article() {
    return (this.bits & ARTICLE) > 0;
  }
  /** `INNER` */
  get inside() {
    return (this.bits & INSIDE) > 0;
  }
  /** `SUBJECTS` */
  get subject() {
    return (this.bits & SUBJECT) > 0;
  }
  /** `NUMERALS` */
  get numeral() {
    return (this.bits & NUMERAL) > 0;
  }
  /** `ACTS` */
  get acts() {
    return (this.bits & ACT) > 0;
  }
}

/** What words are described by. */
export interface WordContext {
  use: WordUse;
  /** Terms. */
  barred: ReadonlySet<string>;
}

/** Describes the word in `text` from `start` to `end`; `inName`: as a part of a name, where every word counts. */
export type WordReader = (text: string, start: number, end: number, inName?: boolean) => Word;

/** What is known of a word that is said again is looked up by its place, and takes four bytes. */
export function wordReader({ use, barred }: WordContext): WordReader {
  const { table, stems } = use;
  const seen = new Uint32Array(stems.length);
  const describe = (lower: string, term: string, inName: boolean): number => {
    const listed = LISTED.get(lower) ?? 0;
    const kind = use.kindOf(lower);
    const partial = !inName && (listed & COMPOUNDS) > 0 && kind === 'noun';
    const content = term !== '' && (inName || partial || carries(lower)) && !barred.has(term);
    return (
      SEEN |
      listed |
      bitsOf(lower, content ? kind : null) |
      (content ? CONTENT | shownBits(lower) : 0) |
      (partial ? PARTIAL : 0)
    );
  };
  const known = (place: number): number => {
    if (seen[place] === 0) seen[place] = describe(table.words[place] as string, stems[place] as string, false);
    return seen[place] as number;
  };
  return (text, start, end, inName = false) => {
    const found = table.find(text, start, end);
    // Only Latin letters are found whatever their case.
    const lower = found < 0 ? plainOf(text.slice(start, end)) : (table.words[found] as string);
    const place = found < 0 ? table.find(lower, 0, lower.length) : found;
    const term = place < 0 ? stem(lower) : (stems[place] as string);
    let bits = place < 0 || inName ? describe(lower, term, inName) : known(place);
    if (found < 0 ? lower !== text.slice(start, end).replaceAll('\u2019', "'") : !isSmall(text, start, end))
      bits = asWritten(text.slice(start, end), bits);
    const possessive = (bits & POSSESSIVE) > 0 && text[end - 1] === 's';
    return new Word(lower, term, start, possessive ? end - 2 : end, bits);
  };
}

/** With what capitals tell. */
function asWritten(written: string, bits: number): number {
  return (
    (bits & ~WRITTEN) |
    MARKED |
    (/^\p{Lu}\p{Ll}/u.test(written) ? CAPITAL : 0) |
    (bits & CONTENT ? shownBits(written) : 0)
  );
}

function bitsOf(lower: string, kind: Kind | null): number {
  const digit = /\d/.test(lower);
  return (
    (digit ? DIGIT | MARKED : 0) |
    (lower.endsWith('ing') ? ING : 0) |
    (lower.endsWith('ed') ? ED : 0) |
    (/[^su]s$/.test(lower) ? S : 0) |
    (lower.endsWith("'s") ? POSSESSIVE : 0) |
    (digit && COUNT.test(lower) ? COUNTS : 0) |
    (kind === null ? 0 : KINDS[kind])
  );
}

/** Of a content word, as it is written. */
function shownBits(written: string): number {
  // Most words, without a look into the tables of Unicode.
  if (/^[A-Za-z]{3}/.test(written)) return TELLING | STANDING;
  return (
    (/\p{L}[\p{L}\d]|\d\p{L}/u.test(written) ? TELLING : 0) |
    (/\p{L}[\p{L}\d].|\d\p{L}|\p{Lu}[\p{Lu}\d]/u.test(written) ? STANDING : 0)
  );
}

function isPale(lower: string): boolean {
  return ((LISTED.get(lower) ?? 0) & (PALELY | NUMERAL)) > 0;
}

/** "mm-hmm" carries no more than its parts. */
function carries(lower: string): boolean {
  if (isPale(lower) || lower.endsWith('ly') || isStopWord(lower)) return false;
  return !JOINT.test(lower) || lower.split(JOINT).some((part) => !isStopWord(part) && !isPale(part));
}
