import { describeQuote } from '../../../utils/quotes/anchor/describe';
import { createFinder } from '../../../utils/quotes/anchor/find';
import type { Placement } from '../../../utils/quotes/model/quote';
import type { Span } from '../../../utils/transcript/model';

/** A line of a cases file (see `../shared/anchoring/README.md`). */
export interface AnchorCase {
  id: string;
  before: string;
  after: string;
  quotes: (Span & { bucket: string; truth: [number, number] | null })[];
}

/** A line of the scorer's input. */
export interface AnchorAnswer {
  id: string;
  found: ([number, number] | null)[];
  foreign: ([number, number] | null)[];
}

/**
 * Describes the quotes of a case in its old text, then finds them in the new text and in a text that they are not from.
 *
 * @param took called with the duration of each search in the new text, in milliseconds
 */
export function answerCase(
  { id, before, after, quotes }: AnchorCase,
  foreignText: string,
  took: (milliseconds: number) => void = () => {},
): AnchorAnswer {
  // Plain text is treated as a single turn, because we do not know which of its words are labels.
  const whole = { start: 0, end: before.length };
  const turns = [{ ...whole, speaker: null, label: '', paragraphs: [whole] }];
  const anchors = quotes.map((quote) => describeQuote({ text: before, turns, speakers: [] }, [], quote));
  const findIn = (text: string, told: (milliseconds: number) => void) => {
    const finder = createFinder(text);
    return anchors.map((anchor) => {
      if (typeof anchor === 'string') return null;
      const started = performance.now();
      const place = finder.find(anchor);
      told(performance.now() - started);
      return spanOf(place);
    });
  };
  return { id, found: findIn(after, took), foreign: findIn(foreignText, () => {}) };
}

function spanOf(place: Placement): [number, number] | null {
  return place.state === 'missing' ? null : [place.span.start, place.span.end];
}
