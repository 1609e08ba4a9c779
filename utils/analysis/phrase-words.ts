import type { Kind, WordUse } from './word-use';
import { isStopWord, stem } from './words';

/** How many, not what: no part of a headline. */
export const NUMERALS = new Set(
  (
    'four five six seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty ' +
    'fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion percent dozen dozens'
  ).split(' '),
);
/** Words that carry a subject elsewhere but make a poor headline: they can be said of anything. */
const PALE = new Set(
  (
    'question questions episode newsletter podcast show topic topics folks guy guys happy fan sense terms item items guest guests ' +
    'segment follow ahead move moving jump jumping discuss discussed discussing talked mention mentioned mentioning ask asked asking called titled title ' +
    'remember read reading wrote heard hear listen listeners listening saw excited curious wondering wonder appreciate welcome joining joined awesome cool ' +
    'nice perfect excellent funny love loved agree feel feels start started starting stuff story section background minute minutes week weeks month ' +
    'months hour hours number rest bring brings brought turn turning happening wait guess big bigger huge small recent recently quick previous ' +
    'super explain describe summarize summary cover covered covering touch dive dig sounds sound bad hard easy simple main different whole person ' +
    'versus call calls run running set sets care hope change changed anymore final current yesterday tomorrow thought useful curious kinds ' +
    'find finds found create creates created solve solves buy sell pay send sends spend spends hold begin believe imagine allow allows require ' +
    'requires include includes involve involves provide provides deserve deserves enjoy respond agree agreed disagree mine ours yours lead leads led ' +
    'biggest best worst latest greatest fastest newest smallest largest hardest easiest oldest better reason reasons ' +
    'quicker faster slower available online offline cheaper harder easier smaller larger higher lower longer shorter stronger weaker closer greater fewer earlier newer older safer smarter worse ' +
    'visit worthwhile valid invalid altogether left lost cut cuts stop stops anywhere whereas overall prone unintelligible inaudible laughter laughs manage manages whenever plus additional possibility possibilities viable second twice soon apart alone elsewhere eh ceo cto cfo vp mailing clear throughout during everywhere asks uses improves introduces ' +
    'january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
/** Pale words that name something together with others where the talk says them as nouns: "change output", "data set". */
const IN_COMPOUNDS = new Set(
  'set sets change changes call calls lead leads feel cover section background care hope run'.split(' '),
);
const JOINT = /[-\u2010\u2011]/;

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
const PARTIAL = 8192;
/** What does not depend on how the word is written. */
const WHEREVER = CONTENT | DIGIT | ING | ED | S | NOUN | VERB | QUALITY | PARTIAL;

/** A word as it is written, wherever it stands. */
export class Word {
  constructor(
    readonly lower: string,
    /** Its stem. */
    readonly term: string,
    /** Of what is shown of it as the last word: "IBM's" ends at "IBM". */
    readonly length: number,
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
}

/** What words are described by. */
export interface WordContext {
  use: WordUse;
  /** Terms. */
  barred: ReadonlySet<string>;
}

/**
 * Describes a word as it is written; `lower` is its `plainOf`; `inName`, as a part of a name, where every word counts. What is said again is looked
 * up: by its place, so that it takes two bytes.
 */
export type WordReader = (written: string, lower: string, inName?: boolean) => Word;

export function wordReader({ use, barred }: WordContext): WordReader {
  const seen = new Uint16Array(use.stems.length);
  return (written, lower, inName = false) => {
    const place = use.placeOf(lower);
    const term = place === undefined ? stem(lower) : (use.stems[place] as string);
    let bits = place === undefined || inName ? 0 : (seen[place] as number);
    if (bits === 0) {
      const partial = !inName && IN_COMPOUNDS.has(lower) && use.kindOf(lower) === 'noun';
      const content = term !== '' && (inName || partial || carries(lower)) && !barred.has(term);
      bits =
        SEEN |
        bitsOf(lower, content ? use.kindOf(lower) : null) |
        (content ? CONTENT | shownBits(lower) : 0) |
        (partial ? PARTIAL : 0);
      if (place !== undefined && !inName) seen[place] = bits;
    }
    if (lower !== written && lower !== written.replaceAll('\u2019', "'"))
      bits =
        (bits & WHEREVER) |
        MARKED |
        (/^\p{Lu}\p{Ll}/u.test(written) ? CAPITAL : 0) |
        (bits & CONTENT ? shownBits(written) : 0);
    const possessive = lower.endsWith("'s") && written.endsWith('s');
    return new Word(lower, term, written.length - (possessive ? 2 : 0), bits);
  };
}

function bitsOf(lower: string, kind: Kind | null): number {
  return (
    (/\d/.test(lower) ? DIGIT | MARKED : 0) |
    (lower.endsWith('ing') ? ING : 0) |
    (lower.endsWith('ed') ? ED : 0) |
    (/[^su]s$/.test(lower) ? S : 0) |
    (kind === null ? 0 : { noun: NOUN, verb: VERB, quality: QUALITY }[kind])
  );
}

/** Of a content word, as it is written. */
function shownBits(written: string): number {
  return (
    (/\p{L}[\p{L}\d]|\d\p{L}/u.test(written) ? TELLING : 0) |
    (/\p{L}[\p{L}\d].|\d\p{L}|\p{Lu}[\p{Lu}\d]/u.test(written) ? STANDING : 0)
  );
}

/** "mm-hmm" carries no more than its parts. */
function carries(lower: string): boolean {
  if (PALE.has(lower) || NUMERALS.has(lower) || lower.endsWith('ly') || isStopWord(lower)) return false;
  return (
    !JOINT.test(lower) || lower.split(JOINT).some((part) => !isStopWord(part) && !PALE.has(part) && !NUMERALS.has(part))
  );
}
