import { plainOf } from '../words/plain';
import { isSmall } from '../words/word-table';
import type { Kind, WordUse } from '../words/word-use';
import { isStopWord, stem } from '../words/words';
import { ACTS, ARTICLES, IN_COMPOUNDS, INNER, NUMERALS, PALE, SUBJECTS } from './phrase-lists';

const JOINT = /[-\u2010\u2011]/;
/** "10", "600-plus", "2,016"; not a version or a name such as "24.0" or "4o". */
const COUNT = /^\d[\d,]*(?:-plus|-odd)?$/;

/** Properties of a word as bit flags, compact enough to cache those of all words in an episode. */
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
/** A content word that cannot be a headline by itself. */
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
/** Flags that depend on how the word is written. */
const WRITTEN = TELLING | STANDING | MARKED | CAPITAL;
/** Flags for the lists that contain the word. */
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

/** One occurrence of a word, as written. */
export class Word {
  /** Has a capital or a digit, other than the capital at the start of a sentence. */
  name = false;
  /** Separated from the word before by a single space only. */
  joined = false;
  /** Part of a name: "your" in "Expose your Ignorance". */
  links = false;

  constructor(
    readonly lower: string,
    /** Its stem. */
    readonly term: string,
    /** Start offset in the text, and end offset if it is the last word shown: "IBM's" ends after "IBM". */
    readonly at: number,
    public end: number,
    private readonly bits: number,
  ) {}
  /** Is a content word, which may begin or end a headline. */
  get content() {
    return (this.bits & CONTENT) > 0;
  }
  /** `telling`: has more than digits. `standing`: can be a headline alone; "v2" and "AI" can, "10" and "mt" cannot. */
  get telling() {
    return (this.bits & TELLING) > 0;
  }
  get standing() {
    return (this.bits & (STANDING | PARTIAL)) === STANDING;
  }
  /** Contains a capital or a digit. */
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
  /** Ends in "-ing" or "-ed" like a participle. */
  get ing() {
    return (this.bits & ING) > 0;
  }
  get ed() {
    return (this.bits & ED) > 0;
  }
  /** Begins with a capital followed by a lower-case letter: "Peter", not "LND". */
  get capital() {
    return (this.bits & CAPITAL) > 0;
  }
  /** Ends like a plural or a third-person verb. */
  get s() {
    return (this.bits & S) > 0;
  }
  /** Ends with "'s". */
  get possessive() {
    return (this.bits & POSSESSIVE) > 0;
  }
  /** Is a count, which cannot begin a headline. */
  get counts() {
    return (this.bits & COUNTS) > 0;
  }
  get article() {
    return (this.bits & ARTICLE) > 0;
  }
  /** In `INNER`. */
  get inside() {
    return (this.bits & INSIDE) > 0;
  }
  /** In `SUBJECTS`. */
  get subject() {
    return (this.bits & SUBJECT) > 0;
  }
  /** In `NUMERALS`. */
  get numeral() {
    return (this.bits & NUMERAL) > 0;
  }
  /** In `ACTS`. */
  get acts() {
    return (this.bits & ACT) > 0;
  }
}

/** What the properties of words depend on. */
export interface WordContext {
  use: WordUse;
  /** Terms that must not be part of a title. */
  barred: ReadonlySet<string>;
}

/** Describes the word in `text` from `start` to `end`. `inName`: as part of a name, where every word is content. */
export type WordReader = (text: string, start: number, end: number, inName?: boolean) => Word;

/** Caches the flags of each distinct word by its place in the table, four bytes per word. */
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
    // The table ignores case only for Latin letters.
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

/** Updates the flags for a word that is not written in lower case. */
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

/** Flags that depend on how a content word is written. */
function shownBits(written: string): number {
  // Fast path: most words match without Unicode tables.
  if (/^[A-Za-z]{3}/.test(written)) return TELLING | STANDING;
  return (
    (/\p{L}[\p{L}\d]|\d\p{L}/u.test(written) ? TELLING : 0) |
    (/\p{L}[\p{L}\d].|\d\p{L}|\p{Lu}[\p{Lu}\d]/u.test(written) ? STANDING : 0)
  );
}

function isPale(lower: string): boolean {
  return ((LISTED.get(lower) ?? 0) & (PALELY | NUMERAL)) > 0;
}

/** Is this a content word? A compound such as "mm-hmm" is one only if one of its parts is. */
function carries(lower: string): boolean {
  if (isPale(lower) || lower.endsWith('ly') || isStopWord(lower)) return false;
  return !JOINT.test(lower) || lower.split(JOINT).some((part) => !isStopWord(part) && !isPale(part));
}
