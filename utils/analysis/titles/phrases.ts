import type { Span } from '../../transcript/model';
import { alphabet, digitsEnd, wordEnd, wordStart } from '../words/latin-words';
import { isDotted } from '../words/sentences';
import { BEFORE_INFINITIVE, SHAPES } from './phrase-lists';
import { type Word, type WordContext, type WordReader, wordReader } from './phrase-words';

/** A word in its place. */
interface Token {
  word: Word;
  /** Offset in the text, and after what is shown of it as the last word. */
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
  /** Goes on where it stands, to either side: "address" or "gossip" of "address gossip". */
  cut: boolean;
  /** Opens with an "-ing". */
  gerund: boolean;
}

/** Content words in a headline, and words in all. */
export const MOST_TERMS = 5;
const MOST_WORDS = 8;
const PARTICIPLE = /(?:ed|en|wn)$/;
const QUALITY_ENDING = /(?:al|ive|ous|ful|less|ic|able|ible|ed)$/;
const TOKEN = alphabet(/[A-Za-z\d\u00c0-\u024f]/, { joints: "'\u2019.\u2010\u2011_&/+#-", thousands: ',' });
const TOKEN_ANY = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019.\u2010\u2011_&/+-][\p{L}\p{N}\p{M}]+)*/gu;
/** "U.S" of "U.S." */
const ABBREVIATION = /^(?:\p{L}\.)+\p{L}$/u;
const BEYOND_LATIN = /[\u0370-\u1fff\u2c00-\uffff]/;

/**
 * Reads the headline-like runs of words in a sentence: content words at both ends, only spaces between its words, more
 * than figures, and none of the terms that are barred.
 */
export type PhraseReader = (sentence: Span) => Phrase[];

export function phraseReader(text: string, context: WordContext): PhraseReader {
  const wordAt = wordReader(context);
  return ({ start, end }) => {
    const tokens = tokensOf(text, { start, end }, wordAt);
    const phrases: Phrase[] = [];
    for (let from = 0; from < tokens.length; from++) if (mayOpen(tokens, from)) addPhrases(phrases, tokens, from);
    return phrases;
  };
}

function addPhrases(phrases: Phrase[], tokens: readonly Token[], from: number): void {
  const first = tokens[from] as Token;
  const goesBack = first.joined && mayOpen(tokens, from - 1) && !(tokens[from - 1] as Token).word.ing;
  const terms: string[] = [];
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
      const { word: before } = tokens[to - 1] as Token;
      if (!word.inside || before.article || (word.lower === 'of' && SHAPES.has(before.lower))) return;
      // Without a preposition before it, an article begins what a verb acts on; "lowering the fee" does not.
      if (word.lower === 'the' && !before.inside && !before.ing) clause = true;
      if (head < 0 && !word.article) head = terms.length - 1;
      continue;
    }
    if (to > from && !token.name && word.kind === 'verb' && !word.ing) return;
    const acts = !token.name && word.acts && word.kind !== 'noun';
    if (acts && to === from) return;
    clause ||= acts;
    terms.push(word.term);
    key = to > from ? `${key} ${word.term}` : word.term;
    if (token.name) names++;
    telling ||= word.telling;
    if (acts || !mayClose(token, to > from, tokens[to + 1]) || !(to > from ? telling : word.standing)) continue;
    const next = tokens[to + 1];
    phrases.push({
      start: first.at,
      end: token.end,
      key,
      // A copy has no room to grow.
      terms: terms.slice(),
      head: head < 0 ? terms.length - 1 : head,
      names,
      words: to - from + 1,
      clause,
      cut: goesBack || (next?.joined === true && next.word.content && mayClose(next, true, tokens[to + 2])),
      gerund:
        first.word.ing && (to > from ? first.name || !tokens[from - 1]?.word.article : first.word.kind !== 'noun'),
    });
  }
}

/** A verb opens no headline, unless as "-ing". */
function mayOpen(tokens: readonly Token[], at: number): boolean {
  const { word, name } = tokens[at] as Token;
  if (!word.content || word.counts) return false;
  const next = tokens[at + 1];
  // "Improves the performance": a headline that is read out begins with its verb.
  const before = tokens[at - 1];
  // "Center's Peter" of "Coin Center's Peter Van Alst".
  if (name && word.capital && before?.name && before.word.capital && tokens[at]?.joined && !before.word.possessive)
    return false;
  const acts = next !== undefined && !word.ing && next.word.article;
  if (name) return !(acts && word.s);
  // "400 billion parameter model": what is counted goes on from its number.
  if (before !== undefined && tokens[at]?.joined && before.word.numeral) return false;
  if (before?.word.subject || (word.kind === 'verb' && !word.ing)) return false;
  if (before !== undefined && !word.ing) {
    if (before.word.lower === 'to' && BEFORE_INFINITIVE.has(tokens[at - 2]?.word.lower ?? '')) return false;
    // "An empirically driven plan" is no driven plan.
    if (tokens[at]?.joined && PARTICIPLE.test(word.lower) && before.word.lower.endsWith('ly')) return false;
  }
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
  if (follows && word.s && !name && kind !== 'noun' && next?.joined && next.word.article) return false;
  const participle = (ing || ed) && kind !== 'noun';
  // "Prize-winning" wants its noun; "pre-training" is one.
  if (participle && lower.includes('-')) return false;
  return name || !(kind === 'verb' || kind === 'quality' || (follows && participle));
}

function tokensOf(text: string, sentence: Span, wordAt: WordReader): Token[] {
  const tokens: Token[] = [];
  let end = sentence.start;
  const read = (at: number, after: number) => {
    const word = wordAt(text, at, after);
    const short =
      after < sentence.end && text[after] === '.' && word.lower.includes('.') && ABBREVIATION.test(word.lower);
    tokens.push({
      word,
      at,
      end: short ? after + 1 : at + word.length,
      name: word.content && (word.digit || (word.marked && tokens.length > 0)),
      joined: (at === end + 1 && text[end] === ' ') || (at === end + 2 && isShort(tokens.at(-1), text[end])),
    });
    end = after;
  };
  const said = text.slice(sentence.start, sentence.end);
  if (!BEYOND_LATIN.test(said)) eachLatin(text, sentence, read);
  else
    for (const { 0: written, index } of said.matchAll(TOKEN_ANY))
      read(sentence.start + index, sentence.start + index + written.length);
  // "New" and "Times" of "the New York Times" say nothing by themselves, but belong to a name.
  for (let at = tokens.length - 1; at > 0; at--) {
    const token = tokens[at] as Token;
    const { word, joined } = token;
    if (word.content || !word.capital || !joined || word.article) continue;
    const next = tokens[at + 1];
    if (!isProper(tokens[at - 1]) && !(next?.joined && isProper(next))) continue;
    token.word = wordAt(text, token.at, token.end, true);
    token.name = true;
  }
  return tokens;
}

/** Words, and numbers behind their mark: "#12". */
function eachLatin(text: string, { start, end }: Span, read: (at: number, after: number) => void): void {
  let last = start;
  for (let at = wordStart(TOKEN, text, start, end); at < end; at = wordStart(TOKEN, text, last, end)) {
    const digits = at > last && text[at - 1] === '#' ? digitsEnd(text, at, end) : at;
    const from = digits > at ? at - 1 : at;
    const to = digits > at ? digits : wordEnd(TOKEN, text, at, end);
    read(from, to);
    last = to;
  }
}

function isProper(token: Token | undefined): boolean {
  return token?.name === true && token.word.capital;
}

/** "Mt." of "Mt. Kite". */
function isShort(token: Token | undefined, after: string | undefined): boolean {
  return after === '.' && token?.word.capital === true && isDotted(token.word.lower);
}
