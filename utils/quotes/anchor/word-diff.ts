import { textWords } from './text-words';

/** A run of words: in both wordings, or only in the old or the new one. */
export interface Change {
  kind: 'same' | 'removed' | 'added';
  /** As printed, including the white space after each word. */
  text: string;
}

/** If more comparisons than this are needed, everything between the equal ends is shown as replaced. */
const LARGEST_AREA = 4_000_000;

/**
 * The changes from the saved words of a quote to those on the page now. The same and added runs together give `now`,
 * the same and removed runs give `exact`; a removed run comes before the added run that replaces it.
 */
export function changesBetween(exact: string, now: string): Change[] {
  const old = printedWords(exact);
  const recent = printedWords(now);
  const changes: Change[] = [];
  let from = { old: 0, recent: 0 };
  for (const [inOld, inRecent] of [...commonWords(old, recent), [old.length, recent.length] as const]) {
    append(changes, 'removed', old.slice(from.old, inOld));
    append(changes, 'added', recent.slice(from.recent, inRecent));
    append(changes, 'same', recent.slice(inRecent, inRecent + 1));
    from = { old: inOld + 1, recent: inRecent + 1 };
  }
  return changes;
}

interface PrintedWord {
  word: string;
  /** The word and the white space after it. */
  text: string;
}

function printedWords(text: string): PrintedWord[] {
  const { starts, ends } = textWords(text);
  return starts.map((start, index) => ({
    word: text.slice(start, ends[index]),
    text: text.slice(start, starts[index + 1] ?? text.length),
  }));
}

function append(changes: Change[], kind: Change['kind'], words: readonly PrintedWord[]): void {
  if (words.length === 0) return;
  const text = words.map((word) => word.text).join('');
  const last = changes.at(-1);
  if (last?.kind === kind) last.text += text;
  else changes.push({ kind, text });
}

/** Pairs of indexes of a longest common subsequence, ascending in both. */
function commonWords(old: readonly PrintedWord[], recent: readonly PrintedWord[]): [number, number][] {
  const equal = (i: number, j: number) => old[i]?.word === recent[j]?.word;
  const shorter = Math.min(old.length, recent.length);
  let head = 0;
  while (head < shorter && equal(head, head)) head++;
  let tail = 0;
  while (tail < shorter - head && equal(old.length - 1 - tail, recent.length - 1 - tail)) tail++;
  const middle = { from: head, old: old.length - tail, recent: recent.length - tail };
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...commonMiddle(middle, equal),
    ...Array.from({ length: tail }, (_, at): [number, number] => [middle.old + at, middle.recent + at]),
  ];
}

/** Dynamic program for the part between equal beginnings and equal ends. */
function commonMiddle(
  { from, old, recent }: { from: number; old: number; recent: number },
  equal: (i: number, j: number) => boolean,
): [number, number][] {
  const width = recent - from + 1;
  if ((old - from) * width > LARGEST_AREA) return [];
  const lengths = new Uint16Array((old - from + 1) * width);
  const length = (i: number, j: number) => lengths[(i - from) * width + j - from] as number;
  for (let i = old - 1; i >= from; i--) {
    for (let j = recent - 1; j >= from; j--) {
      const best = equal(i, j) ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
      lengths[(i - from) * width + j - from] = best;
    }
  }
  const pairs: [number, number][] = [];
  for (let i = from, j = from; i < old && j < recent; ) {
    if (equal(i, j)) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
