import { likeness } from './likeness';
import type { Pattern } from './pattern';
import { firstFrom, type WordIndex } from './word-index';

/** A word of the pattern found again as a word of the text; both are indexes of words. */
export interface Pair {
  pattern: number;
  text: number;
  /** 1: the same word, less: alike. */
  like: number;
}

/** A gap costs mostly once, so that a sentence put in does not tear a quote apart; in units of the rarest word. */
const GAP = { open: 0.4, each: 0.02 };

/** How many pairs back the best predecessor is looked for. */
const LOOK_BACK = 128;

/** Beyond this many comparisons the words in a gap are simply other words. */
const GAP_AREA = 1000;

/**
 * The words that are kept around one diagonal, ascending in the pattern and in the text: what a reader sees when laying
 * the old words beside the new. Same words first, then, in the gaps they leave, words that are alike.
 *
 * @param shift index in the text less index in the pattern, in the middle of the band
 * @param reach words the band spreads to either side
 */
export function keptWords(pattern: Pattern, index: WordIndex, shift: number, reach: number): Pair[] {
  const same = bestChain(pattern, index, shift, reach);
  const head = same[0];
  const tail = same.at(-1);
  if (head === undefined || tail === undefined) return [];
  const kept: Pair[] = [];
  let before: Pair = { pattern: -1, text: head.text - head.pattern - 1, like: 0 };
  const rest = pattern.places.length - tail.pattern;
  for (const pair of [...same, { pattern: pattern.places.length, text: tail.text + rest, like: 0 }]) {
    kept.push(...alikeBetween(before, pair, pattern, index));
    if (pair.like > 0) kept.push(pair);
    before = pair;
  }
  return kept;
}

/** The best chain of equal words, as a longest path over sparse pairs with affine gaps. */
function bestChain(pattern: Pattern, index: WordIndex, shift: number, reach: number): Pair[] {
  const { inPattern, inText } = pairsNear(pattern, shift, reach);
  const unit = Math.log2(index.keys.length + 2);
  const gains = new Float64Array(inPattern.length);
  const previous = new Int32Array(inPattern.length).fill(-1);
  let best = -1;
  for (let at = 0; at < inPattern.length; at++) {
    const row = inPattern[at] as number;
    const column = inText[at] as number;
    let before = 0;
    for (let back = at - 1; back >= 0 && back >= at - LOOK_BACK; back--) {
      const rows = row - (inPattern[back] as number) - 1;
      const columns = column - (inText[back] as number) - 1;
      if (rows < 0 || columns < 0) continue;
      const gap = rows === 0 && columns === 0 ? 0 : GAP.open + GAP.each * (rows + columns);
      if ((gains[back] as number) - gap <= before) continue;
      before = (gains[back] as number) - gap;
      previous[at] = back;
    }
    gains[at] = before + (pattern.bits[row] as number) / unit;
    if (best < 0 || (gains[at] as number) > (gains[best] as number)) best = at;
  }
  const chain: Pair[] = [];
  for (let at = best; at >= 0; at = previous[at] as number) {
    chain.push({ pattern: inPattern[at] as number, text: inText[at] as number, like: 1 });
  }
  return chain.reverse();
}

/** Equal words near the diagonal, in order of the pattern, then of the text. */
function pairsNear(pattern: Pattern, shift: number, reach: number) {
  const inPattern: number[] = [];
  const inText: number[] = [];
  pattern.places.forEach((places, at) => {
    const to = at + shift + reach;
    for (let next = firstFrom(places, at + shift - reach); next < places.length; next++) {
      const place = places[next] as number;
      if (place > to) break;
      inPattern.push(at);
      inText.push(place);
    }
  });
  return { inPattern, inText };
}

function alikeBetween(before: Pair, after: Pair, { words }: Pattern, index: WordIndex): Pair[] {
  const alike: Pair[] = [];
  const wide = after.text - before.text - 1;
  if (wide <= 0 || wide * (after.pattern - before.pattern - 1) > GAP_AREA) return alike;
  let from = before.text + 1;
  for (let at = before.pattern + 1; at < after.pattern; at++) {
    for (let place = from; place < after.text; place++) {
      const like = likeness(words.keys[at] as string, index.keys[place] ?? '');
      if (like === 0) continue;
      alike.push({ pattern: at, text: place, like });
      from = place + 1;
      break;
    }
  }
  return alike;
}
