/** Where a phrase may begin and end. */

import { BEFORE_INFINITIVE, BEFORE_PARTICIPLE } from './phrase-lists';
import type { Word } from './phrase-words';

const PARTICIPLE = /(?:ed|en|wn)$/;
const QUALITY_ENDING = /(?:al|ive|ous|ful|less|ic|able|ible|ed)$/;
const TO_BE = new Set(['is', 'are', 'was', 'were']);

/** May a phrase begin with this word? A verb may begin one only as an "-ing" form. */
export function mayOpen(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const { name, joined } = word;
  if (!word.content || word.counts) return false;
  const next = words[at + 1];
  // "Improves the performance": a headline that is read out begins with its verb.
  const before = words[at - 1];
  // Rejects "Center's Peter" in "Coin Center's Peter Van Alst".
  if (name && word.capital && before?.name && before.capital && joined && !before.possessive) return false;
  const acts = next !== undefined && !word.ing && next.article;
  if (name) return !(acts && word.s);
  // "400 billion parameter model": the counted noun phrase includes its number.
  if (before !== undefined && joined && before.numeral) return false;
  if (before?.subject || (word.kind === 'verb' && !word.ing)) return false;
  if (before !== undefined && !word.ing) {
    if (before.lower === 'to' && BEFORE_INFINITIVE.has(words[at - 2]?.lower ?? '')) return false;
    // "An empirically driven plan" is not a "driven plan".
    if (joined && PARTICIPLE.test(word.lower) && (before.lower.endsWith('ly') || BEFORE_PARTICIPLE.has(before.lower)))
      return false;
  }
  // Rejects "confused" in "confused between", "safe" in "safe or" and "shuffle" in "shuffle the tail".
  const alone = !(next?.content && next.joined);
  if (alone && (word.ed || word.kind === 'quality')) return false;
  // Rejects "Considered moving the shop".
  if (word.ed && word.kind !== 'noun' && next?.joined && next.ing && !next.name) return false;
  return !acts;
}

/** Is it denied what begins here: "no centralized roadmap", "we're not causing bugs", "it's not a rewrite"? */
export function isDenied(words: readonly Word[], from: number): boolean {
  const first = runStart(words, from);
  const before = words[first - 1]?.article ? words[first - 2] : words[first - 1];
  return before !== undefined && (before.lower === 'no' || before.lower === 'not' || before.lower.endsWith("n't"));
}

/** Does a question begin here with its subject after the verb: "how much is Acme paying"? */
export function isInverted(words: readonly Word[], from: number): boolean {
  const { name, joined } = words[from] as Word;
  return name && joined && TO_BE.has(words[from - 1]?.lower ?? '');
}

/** Index of the first of the consecutive content words that include this one. */
function runStart(words: readonly Word[], at: number): number {
  let first = at;
  while (words[first]?.joined && words[first - 1]?.content) first--;
  return first;
}

/** @param follows it is not the first word of the phrase */
export function mayClose(words: readonly Word[], at: number, follows: boolean): boolean {
  const { name, kind, ing, ed, lower, capital, s } = words[at] as Word;
  const next = words[at + 1];
  // A name must be whole: "Peter Van" in "Peter Van Alst" is not.
  if (name && capital && next?.joined && next.name && next.capital) return false;
  // "The token mining, …": the compound ends with its "-ing" form.
  if (next?.joined && headsCompound(words, at + 1)) return false;
  // "A fine-grained unilateral exit": an adjective comes before its noun and cannot end a phrase.
  if (follows && !name && kind !== 'noun' && next?.joined && next.content && QUALITY_ENDING.test(lower)) return false;
  // Rejects "wallet asks" in "The wallet asks the node".
  if (follows && s && !name && kind !== 'noun' && next?.joined && next.article) return false;
  const participle = (ing || ed) && kind !== 'noun';
  // "Prize-winning" needs a noun after it; "pre-training" is a noun itself.
  if (participle && lower.includes('-')) return false;
  if (name || (follows && headsCompound(words, at))) return true;
  return !(kind === 'verb' || kind === 'quality' || (follows && participle));
}

/**
 * Is the "-ing" form at the end of a clause the noun of a compound: "the phenomenon of token mining"? Not after a
 * plural ("we see people coding"). If the talk also uses it as a verb, only in a compound that follows a preposition.
 */
function headsCompound(words: readonly Word[], at: number): boolean {
  const { ing, name, content, kind } = words[at] as Word;
  if (!ing || !content || name || kind === 'verb' || words[at + 1]?.joined) return false;
  const before = words[runStart(words, at) - 1];
  return !words[at - 1]?.s && (kind !== 'quality' || (before?.inside === true && !before.article));
}
