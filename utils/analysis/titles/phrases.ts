import type { Span } from '../../transcript/model';
import { isNoiseWord } from '../speech/noise';
import { alphabet, digitsEnd, wordEnd, wordStart } from '../words/latin-words';
import { isDotted } from '../words/sentences';
import { isDenied, isInverted, mayClose, mayOpen } from './phrase-ends';
import { DETERMINERS, GO_ON, LINKS, OTHER_PREPOSITIONS, SHAPES } from './phrase-lists';
import { type Word, type WordContext, type WordReader, wordReader } from './phrase-words';

export interface Phrase extends Span {
  /** Equal for phrases that differ only in inflection and case. */
  key: string;
  terms: string[];
  /** Index in `terms` of the head noun: "check" in "independent check on outputs". */
  head: number;
  /** Number of content words that are names: a capital or digit, other than the capital at the start of a sentence. */
  names: number;
  /** Total number of words. */
  words: number;
  /** Contains a verb with its subject or object: "the club changes the rules", "the node joins". */
  clause: boolean;
  /** Cut out of a longer phrase: "address" or "gossip" in "address gossip". */
  cut: boolean;
  /** Begins with an "-ing" form. */
  gerund: boolean;
}

/** Most content words in a headline, and most words in total. */
export const MOST_TERMS = 5;
const MOST_WORDS = 8;
const TOKEN = alphabet(/[A-Za-z\d\u00c0-\u024f]/, { joints: "'\u2019.\u2010\u2011_&/+#-", thousands: ',' });
const TOKEN_ANY = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019.\u2010\u2011_&/+-][\p{L}\p{N}\p{M}]+)*/gu;
/** "U.S" in "U.S." */
const ABBREVIATION = /^(?:\p{L}\.)+\p{L}$/u;
const BEYOND_LATIN = /[\u0370-\u1fff\u2c00-\uffff]/;

/**
 * Finds the phrases in a sentence that could be headlines: content words at both ends, only spaces between words, more
 * than digits, and no barred term.
 */
export type PhraseReader = (sentence: Span) => Phrase[];

export function phraseReader(text: string, context: WordContext): PhraseReader {
  const wordAt = wordReader(context);
  return (sentence) => {
    const words = wordsIn(text, sentence, wordAt);
    const asks = text.charAt(sentence.end - 1) === '?';
    const phrases: Phrase[] = [];
    for (let from = 0; from < words.length; from++)
      if (mayOpen(words, from) && !isDenied(words, from)) addPhrases(phrases, words, { from, asks });
    return phrases;
  };
}

function addPhrases(phrases: Phrase[], words: readonly Word[], { from, asks }: { from: number; asks: boolean }): void {
  const first = words[from] as Word;
  const goesBack = first.joined && mayOpen(words, from - 1) && !(words[from - 1] as Word).ing;
  const terms: string[] = [];
  let key = '';
  let names = 0;
  let telling = false;
  let clause = false;
  let head = -1;
  let between = 0;
  const gerund = first.ing && !first.name;
  const inverted = asks && isInverted(words, from);
  for (let to = from; to < Math.min(words.length, from + MOST_WORDS) && terms.length < MOST_TERMS; to++) {
    const word = words[to] as Word;
    if (to > from && (!word.joined || word.lower === (words[to - 1] as Word).lower)) return;
    if (!word.content) {
      const before = words[to - 1] as Word;
      // "Between" needs two content words: "between Bo and Cy".
      if (word.lower === 'between') between = 1;
      else if (word.lower === 'and' && between === 1 && before.content) {
        between = 2;
        continue;
      }
      if (!joins(word, before, gerund)) return;
      // An article not preceded by a preposition begins the object of a verb. An "-ing" form is exempt ("lowering the
      // fee").
      if (word.lower === 'the' && !before.inside && !before.ing) clause = true;
      if (head < 0 && !word.article) head = terms.length - 1;
      continue;
    }
    if (to > from && !word.name && word.kind === 'verb' && !word.ing) return;
    if (inverted && to > from && word.ing && word.kind !== 'noun') return;
    const acts = !word.name && word.acts && word.kind !== 'noun';
    if (acts && to === from) return;
    clause ||= acts;
    terms.push(word.term);
    key = to > from ? `${key} ${word.term}` : word.term;
    if (word.name) names++;
    telling ||= word.telling;
    const next = words[to + 1];
    if (acts || !mayClose(words, to, to > from) || !(to > from ? telling : word.standing)) continue;
    if (between === 1 || (between === 0 && saysAgain(words, from, to))) continue;
    // Rejects "Hands on keyboard 8" before "hours", since the 8 belongs to "8 hours".
    if (word.counts && to > from && next?.joined && !(words[to - 1] as Word).capital) continue;
    phrases.push({
      start: first.at,
      end: word.end,
      key,
      // The copy from `slice` has no spare capacity, which saves memory.
      terms: terms.slice(),
      head: head < 0 ? terms.length - 1 : head,
      names,
      words: to - from + 1,
      clause,
      cut: goesBack || (next?.joined === true && next.content && mayClose(words, to + 1, true)),
      gerund: first.ing && (to > from ? first.name || !words[from - 1]?.article : first.kind !== 'noun'),
    });
  }
}

/** May a word without content follow `before` within a phrase? @param gerund the phrase begins with an "-ing" form */
function joins(word: Word, before: Word, gerund: boolean): boolean {
  const { lower } = word;
  if (before.article || (lower === 'of' && SHAPES.has(before.lower))) return false;
  if (word.inside || word.links || (word.article && before.lower === 'of')) return true;
  if (gerund && DETERMINERS.has(lower)) return true;
  return OTHER_PREPOSITIONS.has(lower) && (gerund || GO_ON.has(before.lower));
}

/**
 * Does the phrase repeat its last word ("rules of the game of rules")? Repetition in a comparison does not count ("old
 * methods versus new methods").
 */
function saysAgain(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to] as Word;
  for (let at = from; at < to; at++)
    if ((words[at] as Word).lower === last.lower)
      return !words.slice(at, to).some(({ lower }) => lower === 'versus' || lower === 'vs');
  return false;
}

function wordsIn(text: string, sentence: Span, wordAt: WordReader): Word[] {
  const words: Word[] = [];
  let end = sentence.start;
  const read = (at: number, after: number) => {
    if (isNoiseWord(text, at, after)) return;
    const word = wordAt(text, at, after);
    if (after < sentence.end && text[after] === '.' && word.lower.includes('.') && ABBREVIATION.test(word.lower))
      word.end = after + 1;
    word.name = word.content && (word.digit || (word.marked && words.length > 0));
    word.joined = (at === end + 1 && text[end] === ' ') || (at === end + 2 && isShort(words.at(-1), text[end]));
    words.push(word);
    end = after;
  };
  const said = text.slice(sentence.start, sentence.end);
  if (!BEYOND_LATIN.test(said)) eachLatin(text, sentence, read);
  else
    for (const { 0: written, index } of said.matchAll(TOKEN_ANY))
      read(sentence.start + index, sentence.start + index + written.length);
  // "Expose your Ignorance", "Back to School"
  for (let at = words.length - 2; at > 0; at--) {
    const word = words[at] as Word;
    const next = words[at + 1] as Word;
    if (word.inside || !word.joined || !next.joined || !LINKS.has(word.lower)) continue;
    if (isProper(words[at - 1]) && isProper(next)) word.links = true;
  }
  // "New" and "Times" in "the New York Times" are not content words by themselves but belong to the name.
  for (let at = words.length - 1; at > 0; at--) {
    const word = words[at] as Word;
    if (word.content || !word.capital || !word.joined || word.article) continue;
    const next = words[at + 1];
    if (!isProper(words[at - 1]) && !(next?.joined && isProper(next))) continue;
    const named = wordAt(text, word.at, word.end, true);
    words[at] = Object.assign(named, { name: true, joined: true, end: word.end });
  }
  return words;
}

/** Reads the words of Latin text, and numbers together with a preceding "#" ("#12"). */
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

function isProper(word: Word | undefined): boolean {
  return word?.name === true && word.capital;
}

/** Is the dot part of an abbreviated word, as in "Mt. Kite"? */
function isShort(word: Word | undefined, after: string | undefined): boolean {
  return after === '.' && word?.capital === true && isDotted(word.lower);
}
