import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import { CONTEXT, LONGEST_QUOTE, type QuoteAnchor } from '../model/quote';

/** Why words cannot be saved: only white space, or more than `LONGEST_QUOTE` code units. */
export type Undescribed = 'empty' | 'too-long';

/**
 * Anchors the words of `span` in several ways. White space at its ends is left out and a split surrogate pair is
 * completed; otherwise the reader's selection is unchanged.
 *
 * @param sentences all sentences of the transcript, in order; empty when they are not known
 */
export function describeQuote(
  { text, turns, speakers }: Pick<Transcript, 'text' | 'turns' | 'speakers'>,
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
    turns: {
      first,
      last,
      offset: start - (turns[first]?.start ?? 0),
      ...(first < last && {
        voices: turns
          .slice(first, last + 1)
          // A label alone says nothing.
          .filter((turn) => turn.start < turn.end)
          .map((turn) => ({
            at: Math.max(0, turn.start - start),
            name: speakers.find(({ id }) => id === turn.speaker)?.name ?? '',
          })),
      }),
    },
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

/** Moves an offset out of the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number, step: 1 | -1): number {
  return splitsCharacter(text, at) ? at + step : at;
}

function splitsCharacter(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function before(text: string, start: number): string {
  // A code point has at most two code units. Half a pair at the far end is dropped with the surplus.
  return [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join('').toWellFormed();
}

function after(text: string, end: number): string {
  return [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join('').toWellFormed();
}
