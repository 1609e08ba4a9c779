import { describeQuote } from '../../../utils/quotes/describe';
import { createFinder } from '../../../utils/quotes/find';
import type { Placement } from '../../../utils/quotes/quote';
import type { Span } from '../../../utils/transcript/model';

/** A line of a cases file (`../shared/anchoring/README.md`). */
export interface AnchorCase {
  id: string;
  before: string;
  after: string;
  quotes: (Span & { bucket: string; truth: [number, number] | null })[];
}

/** A line of what the scorer reads. */
export interface AnchorAnswer {
  id: string;
  found: ([number, number] | null)[];
  foreign: ([number, number] | null)[];
}

/**
 * Describes the quotes of a case in its old text, then finds them in its new one and in a text they are not from.
 *
 * @param took is told the milliseconds of every search in the new text
 */
export function answerCase(
  { id, before, after, quotes }: AnchorCase,
  foreignText: string,
  took: (milliseconds: number) => void = () => {},
): AnchorAnswer {
  // Plain text is read as one turn: which of its words are labels is not known.
  const whole = { start: 0, end: before.length };
  const turns = [{ ...whole, speaker: null, label: '', paragraphs: [whole] }];
  const anchors = quotes.map((quote) => describeQuote({ text: before, turns }, [], quote));
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
