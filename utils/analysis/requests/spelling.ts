import { fold } from '../../transcript/fold';
import type { Mention } from '../model';
import type { Lexicon } from '../words/lexicon';
import { stem, termsOf, wordsOf } from '../words/words';

const JOINTS = /[\s\u2010\u2011_-]+/g;

/**
 * Maps each term of a request to the terms that the talk uses for it. Readers and transcribers omit accents, hyphens
 * and the commas of numbers, and split words ("deep seek") or join them ("huggingface"). A term that the talk contains
 * as it is written stays the same, as does a term that it does not contain at all.
 */
export function spelledAsSaid(
  terms: readonly string[],
  request: string,
  { mentions, lexicon }: { mentions: readonly Mention[]; lexicon: Lexicon },
): Map<string, string[]> {
  const asSaid = new Map<string, string[]>();
  const written = new Map(wordsOf(request).map((word) => [stem(word), word]));
  const wordOf = (term: string) => written.get(term) ?? term;
  for (const [at, term] of terms.entries()) {
    const before = terms[at - 1];
    const both = before === undefined ? undefined : stem(wordOf(before) + wordOf(term));
    if (before !== undefined && both !== undefined && isOne(both, [before, term], lexicon))
      for (const part of [before, term]) asSaid.set(part, [both]);
    else asSaid.set(term, lexicon.idOf(term) === undefined ? otherwiseSaid(term, mentions, lexicon) : [term]);
  }
  return asSaid;
}

/** Does the talk contain the joined word ("deepseek"), but never its two parts side by side? */
function isOne(both: string, parts: readonly [string, string], { idOf, terms }: Lexicon): boolean {
  if (idOf(both) === undefined) return false;
  const [first, second] = [idOf(parts[0]), idOf(parts[1])];
  if (first === undefined || second === undefined) return true;
  return !terms.some((said) => said.some((id, at) => id === first && said[at + 1] === second));
}

function otherwiseSaid(term: string, mentions: readonly Mention[], lexicon: Lexicon): string[] {
  const bare = bareOf(term);
  const named = mentions.find(({ name }) => stem(bareOf(name)) === bare);
  if (named !== undefined) return termsOf(named.name);
  for (let id = 0; id < lexicon.spread.length; id++) {
    const said = lexicon.termOf(id);
    // Split, "open-source" also matches "open source".
    if (bareOf(said) === bare) return said.search(JOINTS) < 0 ? [said] : termsOf(said.replace(JOINTS, ' '));
  }
  return inTwo(term, lexicon) ?? [term];
}

/** A stem stays one: "advice" is not another way to write "advance", though the stem of its stem is. */
function bareOf(said: string): string {
  return fold(said).replace(JOINTS, '');
}

/** Two consecutive terms of the talk that join to `term`: "5,000" for "5000", "block chain" for "blockchain". */
function inTwo(term: string, { terms, termOf }: Lexicon): string[] | null {
  for (const said of terms)
    for (const [at, id] of said.entries()) {
      const next = said[at + 1];
      if (next !== undefined && termOf(id) + termOf(next) === term) return [termOf(id), termOf(next)];
    }
  return null;
}
