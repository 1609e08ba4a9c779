import type { Span, Transcript } from '../transcript/model';
import { spanAt } from '../transcript/spans';
import { CONTEXT, LONGEST_QUOTE, type QuoteAnchor } from './quote';

/** Why words cannot be kept: nothing but white space, or more than `LONGEST_QUOTE`. */
export type Undescribed = 'empty' | 'too-long';

/**
 * Every way back to the words of `span`. White space at its ends is left out and half a character is made whole;
 * nothing else of what the reader chose is moved.
 *
 * @param sentences all sentences of the transcript, in order; empty when they are not known
 */
export function describeQuote(
  { text, turns }: Pick<Transcript, 'text' | 'turns'>,
  sentences: readonly Span[],
  span: Span,
): QuoteAnchor | Undescribed {
  const { start, end } = trimmed(text, span);
  if (start >= end) return 'empty';
  if (end - start > LONGEST_QUOTE) return 'too-long';
  const first = spanAt(turns, start);
  const last = spanAt(turns, end - 1);
  return {
    start,
    end,
    exact: text.slice(start, end).toWellFormed(),
    prefix: before(text, start),
    suffix: after(text, end),
    turns: { first, last, offset: start - (turns[first]?.start ?? 0) },
    sentences: sentences.length === 0 ? null : { first: spanAt(sentences, start), last: spanAt(sentences, end - 1) },
  };
}

function trimmed(text: string, span: Span): Span {
  let start = wholeCharacter(text, Math.max(0, span.start), -1);
  let end = wholeCharacter(text, Math.min(text.length, span.end), 1);
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (start < end && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Steps out of the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number, step: 1 | -1): number {
  return splitsCharacter(text, at) ? at + step : at;
}

function splitsCharacter(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function before(text: string, start: number): string {
  // No code point is longer than two units; the one half that may be left at the far end is dropped with the rest.
  return [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join('').toWellFormed();
}

function after(text: string, end: number): string {
  return [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join('').toWellFormed();
}
