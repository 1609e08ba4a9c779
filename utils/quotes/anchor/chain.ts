import type { Span } from '../../transcript/model';
import type { Pattern } from './pattern';
import { similarityOf } from './similarity';
import { firstFrom, type WordIndex } from './word-index';

/** A word of the pattern matched to a word of the text, both as word indexes. */
export interface Pair {
  pattern: number;
  text: number;
  /** 1 for the same word, less for a similar one. */
  similarity: number;
}

/** Whether a word of the pattern may be this word of the text. */
type MayPair = (at: number, place: number) => boolean;

/** Cost of a gap in units of the rarest word; mostly for opening it, so that an inserted sentence splits no quote. */
const GAP = { open: 0.4, each: 0.02 };

/** How many pairs back to look for the best predecessor. */
const LOOK_BACK = 128;

/** In gaps that need more comparisons than this, words are not compared for similarity. */
const GAP_AREA = 1000;

/** Where the words of a pattern are looked for. */
export interface Band {
  /** Index in the text minus index in the pattern, at the center of the band. */
  shift: number;
  /** Half width of the band in words. */
  reach: number;
  /** A stretch of the text already taken, where the quote's own words are not looked for again. */
  except?: Span;
}

/**
 * The words that were kept around one diagonal, ascending in pattern and text: what a reader would match when comparing
 * the old words with the new. Equal words are matched first, then similar words in the gaps between them.
 */
export function keptWords(pattern: Pattern, index: WordIndex, band: Band): Pair[] {
  const mayPair = (at: number, place: number) =>
    band.except === undefined ||
    at < pattern.first ||
    at >= pattern.last ||
    (index.ends[place] as number) <= band.except.start ||
    (index.starts[place] as number) >= band.except.end;
  const same = bestChain(pattern, index, pairsNear(pattern, band, mayPair));
  const head = same[0];
  const tail = same.at(-1);
  if (head === undefined || tail === undefined) return [];
  const kept: Pair[] = [];
  let before: Pair = { pattern: -1, text: head.text - head.pattern - 1, similarity: 0 };
  const rest = pattern.places.length - tail.pattern;
  for (const pair of [...same, { pattern: pattern.places.length, text: tail.text + rest, similarity: 0 }]) {
    kept.push(...similarBetween(before, pair, pattern, index, mayPair));
    if (pair.similarity > 0) kept.push(pair);
    before = pair;
  }
  return kept;
}

/** The best chain of equal words: the longest path over sparse pairs with affine gap costs. */
function bestChain(pattern: Pattern, index: WordIndex, { inPattern, inText }: ReturnType<typeof pairsNear>): Pair[] {
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
    chain.push({ pattern: inPattern[at] as number, text: inText[at] as number, similarity: 1 });
  }
  return chain.reverse();
}

/** Equal words near the diagonal, ordered by pattern, then by text. */
function pairsNear(pattern: Pattern, { shift, reach }: Band, mayPair: MayPair) {
  const inPattern: number[] = [];
  const inText: number[] = [];
  pattern.places.forEach((places, at) => {
    const to = at + shift + reach;
    for (let next = firstFrom(places, at + shift - reach); next < places.length; next++) {
      const place = places[next] as number;
      if (place > to) break;
      if (!mayPair(at, place)) continue;
      inPattern.push(at);
      inText.push(place);
    }
  });
  return { inPattern, inText };
}

function similarBetween(before: Pair, after: Pair, { words }: Pattern, index: WordIndex, mayPair: MayPair): Pair[] {
  const similar: Pair[] = [];
  const wide = after.text - before.text - 1;
  if (wide <= 0 || wide * (after.pattern - before.pattern - 1) > GAP_AREA) return similar;
  let from = before.text + 1;
  for (let at = before.pattern + 1; at < after.pattern; at++) {
    for (let place = from; place < after.text; place++) {
      const similarity = similarityOf(words.keys[at] as string, index.keys[place] ?? '');
      if (similarity === 0 || !mayPair(at, place)) continue;
      similar.push({ pattern: at, text: place, similarity });
      from = place + 1;
      break;
    }
  }
  return similar;
}
