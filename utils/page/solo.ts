import type { PageText } from '../sites';
import type { Turn } from '../transcript/model';
import { ATTRIBUTE, markAll } from './attributes';
import { HIGHLIGHT, HIGHLIGHT_PRIORITY, paintHighlight, staticRangeBetween } from './highlights';

/**
 * Dims everyone but one speaker: their words by a highlight (never opacity, so that names and edges keep their
 * contrast), and their edges by an attribute that makes them thinner.
 */
export function dimOthers(
  request: { pageText: PageText; turns: readonly Turn[]; speaker: string },
  signal: AbortSignal,
): void {
  const { pageText, turns, speaker } = request;
  const ranges: StaticRange[] = [];
  const elements = new Set<Element>();
  const kept = new Set<Element>();
  let index = 0;
  for (const turn of turns) {
    for (const span of turn.paragraphs) {
      const element = pageText.paragraphs[index++]?.element;
      if (element === undefined) continue;
      if (turn.speaker === speaker) {
        kept.add(element);
        continue;
      }
      elements.add(element);
      const points = pageText.pointsOf(span);
      if (points !== null) ranges.push(staticRangeBetween(points));
    }
  }
  for (const element of kept) elements.delete(element);
  paintHighlight(HIGHLIGHT.dim, ranges, HIGHLIGHT_PRIORITY.dim, signal);
  markAll(elements, ATTRIBUTE.dimmed, signal);
}
