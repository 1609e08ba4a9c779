import type { Span } from '../transcript/model';
import type { Kind, WordUse } from './word-use';
import { isStopWord, stem } from './words';

/** What is known of a word wherever it stands. */
interface Word {
  lower: string;
  /** Carries a subject and may stand at either end of a headline. */
  content: boolean;
  /** Stem of a content word. */
  term: string;
  /** Holds more than figures; and can be a headline alone: "v2", "AI", not "10" or "mt". */
  telling: boolean;
  standing: boolean;
  /** Holds a capital or a digit. */
  marked: boolean;
  digit: boolean;
  kind: Kind | null;
  /** Ends as a participle does. */
  ing: boolean;
  ed: boolean;
  /** Begins with a capital that others do not follow: "Peter", not "LND". */
  capital: boolean;
  /** Ends as a plural or a verb of the third person. */
  s: boolean;
  /** Of what is shown of it as the last word: "IBM's" ends at "IBM". */
  length: number;
}

/** A word in its place. */
interface Token {
  word: Word;
  /** Offset in the sentence, and after what is shown of it as the last word. */
  at: number;
  end: number;
  /** A capital or a digit, not merely the sentence's first letter. */
  name: boolean;
  /** Only a single space parts it from the word before. */
  joined: boolean;
}

export interface Phrase extends Span {
  /** Equal for phrases that differ only in inflection and case. */
  key: string;
  terms: string[];
  /** Index in `terms` of what it is: "check" of "independent check on outputs". */
  head: number;
  /** How many of its content words are names: a capital or a digit, not merely the sentence's first letter. */
  names: number;
  /** Words in all. */
  words: number;
  /** Somebody does something in it: "the club changes the rules", "the node joins". */
  clause: boolean;
  /** Goes on where it stands: "address" of "address gossip". */
  cut: boolean;
  /** Opens with an "-ing". */
  gerund: boolean;
}

/** Content words in a headline, and words in all. */
const MOST_TERMS = 5;
const MOST_WORDS = 8;
/** Words that may stand inside a headline, never at its ends. */
const INNER = new Set('of for in the on at vs versus between without'.split(' '));
/** After one of these a word that opens a phrase is a verb. */
const SUBJECTS = new Set(
  "i we you they he she it who will would can could should must might may cannot can't won't don't doesn't didn't wouldn't let's i'll we'll you'll they'll gonna wanna please".split(
    ' ',
  ),
);
/** How many, not what: no part of a headline. */
const NUMERALS = new Set(
  (
    'four five six seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty ' +
    'fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion percent dozen dozens'
  ).split(' '),
);
/** A count ("10", "600-plus", "2,016") opens none either; a version or a name may ("24.0", "4o"). */
const COUNT = /^\d[\d,]*(?:-plus|-odd)?$/;
/** Of something: says only in what shape it comes. */
const SHAPES = new Set(
  (
    'amount amounts indication sign example examples list lists level levels degree aspect aspects combination series variety range pair pairs form forms ' +
    'version versions sense lack bit bits couple collection majority share pieces parts possibility notion concept result results lots tons types'
  ).split(' '),
);
/** Verbs of the third person that are hardly ever a plural: a phrase that holds one is a clause ("the node joins", "it affects users"). */
const ACTS = new Set(
  (
    'accepts adds affects aims allows appears applies asks becomes begins believes belongs breaks brings builds causes checks chooses comes compares ' +
    'connects considers consists contains continues converts creates decides defines depends describes determines develops differs does ' +
    'eats enables encourages ends ensures enters exists expects explains fails faces feels finds fits follows forwards gets gives goes grows happens helps ' +
    'hits holds impacts implements implies imagines improves increases introduces involves joins keeps knows learns leaves lets likes listens lives loads loses loves ' +
    'makes means meets misses moves needs occurs opens owns passes pays performs picks plays prefers prevents produces proposes provides publishes pulls pushes puts ' +
    'reads receives recommends refers relates relies remains removes replaces requires resolves responds returns runs says seems sees sells sends serves ' +
    'shows sits sleeps solves sounds speaks specifies spends stands starts stays sucks suggests supports takes talks teaches tells tends thinks throws touches treats tries triggers ' +
    'turns understands uses validates varies verifies waits walks wants watches wins wishes wonders writes'
  ).split(' '),
);
const QUALITY_ENDING = /(?:al|ive|ous|ful|less|ic|able|ible|ed)$/;
const ARTICLES = new Set(['a', 'an', 'the']);
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
    'visit cut cuts stop stops anywhere whereas overall prone unintelligible inaudible laughter laughs manage manages whenever plus additional possibility possibilities viable second twice soon apart alone elsewhere eh ceo cto cfo vp mailing clear throughout asks uses improves introduces ' +
    'january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
const TOKEN = /[A-Za-z\d\u00c0-\u024f]+(?:(?:['\u2019.\u2010\u2011_&/+#-]|,(?=\d{3}))[A-Za-z\d\u00c0-\u024f]+)*|#\d+/g;
const TOKEN_ANY = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019.\u2010\u2011_&/+-][\p{L}\p{N}\p{M}]+)*/gu;
/** "U.S" of "U.S." */
const ABBREVIATION = /^(?:\p{L}\.)+\p{L}$/u;
const BEYOND_LATIN = /[\u0370-\u1fff\u2c00-\uffff]/;

/** Share of its words that are content words, 0–1: "bits of the fee of a thing" has little. */
export function densityOf({ terms, words }: Phrase): number {
  return terms.length / words;
}

/**
 * Reads the headline-like runs of words in a sentence: content words at both ends, only spaces between its words, more
 * than figures, and none of the terms that are barred.
 */
export type PhraseReader = (sentence: Span) => Phrase[];

export function phraseReader(text: string, use: WordUse, barred: ReadonlySet<string>): PhraseReader {
  const words = new Map<string, Word>();
  const wordFor = (word: string): Word => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const described = describeWord(word, use, barred);
    words.set(word, described);
    return described;
  };
  return ({ start, end }) => {
    const tokens = tokensOf(text.slice(start, end), wordFor);
    const phrases: Phrase[] = [];
    for (let from = 0; from < tokens.length; from++)
      if (mayOpen(tokens, from)) addPhrases(phrases, tokens, from, start);
    return phrases;
  };
}

function addPhrases(phrases: Phrase[], tokens: readonly Token[], from: number, offset: number): void {
  const first = tokens[from] as Token;
  let terms: string[] = [];
  let key = '';
  let names = 0;
  let telling = false;
  let clause = false;
  let head = -1;
  for (let to = from; to < Math.min(tokens.length, from + MOST_WORDS) && terms.length < MOST_TERMS; to++) {
    const token = tokens[to] as Token;
    if (to > from && !token.joined) return;
    const { word } = token;
    if (!word.content) {
      const before = (tokens[to - 1] as Token).word.lower;
      if (!INNER.has(word.lower) || ARTICLES.has(before) || (word.lower === 'of' && SHAPES.has(before))) return;
      // Without a preposition before it, an article begins what a verb acts on; "lowering the fee" does not.
      if (word.lower === 'the' && !INNER.has(before) && !(tokens[to - 1] as Token).word.ing) clause = true;
      if (head < 0 && !ARTICLES.has(word.lower)) head = terms.length - 1;
      continue;
    }
    if (to > from && !token.name && word.kind === 'verb' && !word.ing) return;
    const acts = !token.name && word.kind !== 'noun' && ACTS.has(word.lower);
    if (acts && to === from) return;
    clause ||= acts;
    // Exactly as long as it is: a spread leaves room to grow, more than the terms take themselves.
    terms = terms.concat(word.term);
    key = to > from ? `${key} ${word.term}` : word.term;
    if (token.name) names++;
    telling ||= word.telling;
    if (acts || !mayClose(token, to > from, tokens[to + 1]) || !(to > from ? telling : word.standing)) continue;
    const next = tokens[to + 1];
    phrases.push({
      start: offset + first.at,
      end: offset + token.end,
      key,
      terms,
      head: head < 0 ? terms.length - 1 : head,
      names,
      words: to - from + 1,
      clause,
      cut: next?.joined === true && next.word.content && mayClose(next, true, tokens[to + 2]),
      gerund:
        first.word.ing &&
        (to > from ? first.name || !ARTICLES.has(tokens[from - 1]?.word.lower ?? '') : first.word.kind !== 'noun'),
    });
  }
}

/** A verb opens no headline, unless as "-ing". */
function mayOpen(tokens: readonly Token[], at: number): boolean {
  const { word, name } = tokens[at] as Token;
  if (!word.content || COUNT.test(word.lower)) return false;
  const next = tokens[at + 1];
  // "Improves the performance": a headline that is read out begins with its verb.
  const before = tokens[at - 1];
  // "Center's Peter" of "Coin Center's Peter Van Alst".
  if (
    name &&
    word.capital &&
    before?.name &&
    before.word.capital &&
    tokens[at]?.joined &&
    !before.word.lower.endsWith("'s")
  )
    return false;
  const acts = next !== undefined && !word.ing && ARTICLES.has(next.word.lower);
  if (name) return !(acts && word.s);
  // "400 billion parameter model": what is counted goes on from its number.
  if (before !== undefined && tokens[at]?.joined && NUMERALS.has(before.word.lower)) return false;
  if ((before !== undefined && SUBJECTS.has(before.word.lower)) || (word.kind === 'verb' && !word.ing)) return false;
  // "confused between", "safe or", "shuffle the tail"
  const alone = !(next?.word.content && next.joined);
  if (alone && (word.ed || word.kind === 'quality')) return false;
  return !acts;
}

function mayClose({ name, word }: Token, follows: boolean, next: Token | undefined): boolean {
  const { kind, ing, ed, lower } = word;
  // A name is whole: "Peter Van" of "Peter Van Alst" is none.
  if (name && word.capital && next?.joined && next.name && next.word.capital) return false;
  // "A fine-grained unilateral exit": a quality goes before what has it.
  if (follows && !name && kind !== 'noun' && next?.joined && next.word.content && QUALITY_ENDING.test(lower))
    return false;
  // "The wallet asks the node".
  if (follows && word.s && !name && kind !== 'noun' && next?.joined && ARTICLES.has(next.word.lower)) return false;
  const participle = (ing || ed) && kind !== 'noun';
  // "Prize-winning" wants its noun; "pre-training" is one.
  if (participle && lower.includes('-')) return false;
  return name || !(kind === 'verb' || kind === 'quality' || (follows && participle));
}

function tokensOf(slice: string, wordFor: (word: string) => Word): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of slice.matchAll(BEYOND_LATIN.test(slice) ? TOKEN_ANY : TOKEN)) {
    const word = wordFor(match[0]);
    const at = match.index;
    const after = at + match[0].length;
    tokens.push({
      word,
      at,
      end: slice[after] === '.' && match[0].includes('.') && ABBREVIATION.test(match[0]) ? after + 1 : at + word.length,
      name: word.content && (word.digit || (word.marked && tokens.length > 0)),
      joined: at === end + 1 && slice[end] === ' ',
    });
    end = after;
  }
  return tokens;
}

function describeWord(word: string, use: WordUse, barred: ReadonlySet<string>): Word {
  const small = word.toLowerCase();
  const lower = small.replaceAll('\u2019', "'");
  const term = carries(lower) ? stem(lower) : '';
  const content = term !== '' && !barred.has(term);
  const digit = /\d/.test(word);
  return {
    lower,
    content,
    term,
    telling: content && /\p{L}[\p{L}\d]|\d\p{L}/u.test(word),
    standing: content && /\p{L}[\p{L}\d].|\d\p{L}|\p{Lu}[\p{Lu}\d]/u.test(word),
    marked: digit || word !== small,
    digit,
    kind: content ? use(lower) : null,
    ing: lower.endsWith('ing'),
    ed: lower.endsWith('ed'),
    capital: /^\p{Lu}\p{Ll}/u.test(word),
    s: /[^su]s$/.test(lower),
    length: lower.endsWith("'s") && word.endsWith('s') ? word.length - 2 : word.length,
  };
}

const JOINT = /[-\u2010\u2011]/;

/** "mm-hmm" carries no more than its parts. */
function carries(lower: string): boolean {
  if (PALE.has(lower) || NUMERALS.has(lower) || lower.endsWith('ly') || isStopWord(lower)) return false;
  return !JOINT.test(lower) || lower.split(JOINT).some((part) => !isStopWord(part) && !PALE.has(part));
}
