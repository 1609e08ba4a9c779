import { UNSPACED } from '../../lib/unspaced';
import type { QuoteAnchor } from '../model/quote';

/** A letter or digit on both sides, or a number that continues: "15" and ",000". */
const THROUGH = /[\p{L}\p{N}\p{M}]\n[\p{L}\p{N}\p{M}]|\p{N}\n[.,:]\p{N}|\p{N}[.,:]\n\p{N}/u;

/**
 * Whether the exact words at `start` are as whole as in the old text: "15" is not found in "15,000", nor "cat" in "catalog",
 * unless the quote was cut out of such a word. Without context that is unknown: then a quote of several words may end inside
 * a word, but never inside a number.
 */
export function isAsWhole(text: string, start: number, { prefix, exact, suffix }: QuoteAnchor): boolean {
  const isWhole = (cut: string | null, context: string, before: string | null) =>
    cut === null || (context === '' ? /\s/.test(exact) && !/\p{N}/u.test(cut) : before !== null);
  const end = start + exact.length;
  return (
    isWhole(cutIn(text, start), prefix, cutIn(prefix + exact, prefix.length)) &&
    isWhole(cutIn(text, end), suffix, cutIn(exact + suffix, exact.length))
  );
}

/** The characters on both sides if `at` is inside a word or number, else null. */
function cutIn(text: string, at: number): string | null {
  const sides = `${text.slice(Math.max(0, at - 2), at)}\n${text.slice(at, at + 2)}`;
  return THROUGH.test(sides) && !UNSPACED.test(sides) ? sides : null;
}
