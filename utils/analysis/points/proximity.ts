import { type Lexicon, rarityOf } from '../words/lexicon';

/** How much the proximity to a term is reduced by each sentence after it. */
const FADING = 0.9;
/** Factor for sentences before the term: a talk leads up to something for less time than it stays with it. */
const BEFORE = 0.7;
/** Number of sentences after the first mention of something that often explain it. */
const TELLING = 6;

/**
 * Per sentence of the talk, how near it is to all terms of the query (term proximity, Tao & Zhai 2007). Each term
 * counts by its rarity, and only from the nearest sentence that contains it. 0–1; all 0 for an empty query.
 */
export function proximity(lexicon: Lexicon, query: readonly number[]): Float64Array {
  const near = new Float64Array(lexicon.terms.length);
  const all = Math.max(1e-9, rarityOf(lexicon, query));
  for (const id of new Set(query)) {
    const share = (lexicon.rarity[id] as number) / all;
    const { after, before } = nearestOf(lexicon, id);
    for (let at = 0; at < near.length; at++)
      near[at] =
        (near[at] as number) + share * Math.max(FADING ** (after[at] as number), leadingUp(before[at] as number));
  }
  return near;
}

function leadingUp(distance: number): number {
  return distance === 0 ? 1 : BEFORE * FADING ** distance;
}

/** Per sentence, the number of sentences since the term was last said and until it is said next; infinite if never. */
function nearestOf({ terms }: Lexicon, id: number): { after: Float64Array; before: Float64Array } {
  const [after, before] = [new Float64Array(terms.length), new Float64Array(terms.length)];
  let distance = Number.POSITIVE_INFINITY;
  for (let at = 0; at < terms.length; at++) {
    distance = terms[at]?.includes(id) ? 0 : distance + 1;
    after[at] = distance;
  }
  distance = Number.POSITIVE_INFINITY;
  for (let at = terms.length - 1; at >= 0; at--) {
    distance = after[at] === 0 ? 0 : distance + 1;
    before[at] = distance;
  }
  return { after, before };
}

/** Whether a sentence (index) is where the rarest term of the query is first said at or after `from`, or soon after. */
export function introduces(
  { terms, rarity }: Lexicon,
  query: readonly number[],
  from: number,
): (sentence: number) => boolean {
  const rarest = query.reduce((best, id) => ((rarity[id] as number) > (rarity[best] ?? -1) ? id : best), -1);
  const first = terms.findIndex((said, at) => at >= from && said.includes(rarest));
  return (sentence) => first >= 0 && sentence >= first && sentence <= first + TELLING;
}
