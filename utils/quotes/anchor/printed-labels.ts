import { literal } from '../../transcript/literal';
import { PARAGRAPH_BREAK, type Speaker } from '../../transcript/model';
import type { QuoteAnchor } from '../model/quote';

/**
 * The anchor without the names printed before what somebody says. Other programs keep them with the words around them
 * ("… your take? Kate Soule: No, I don’t"), sometimes without the space between two paragraphs; a transcript's text has
 * none.
 * @returns the same anchor where there are none
 */
export function withoutLabels(anchor: QuoteAnchor, speakers: readonly Pick<Speaker, 'labels'>[]): QuoteAnchor {
  const labels = speakers.flatMap((speaker) => speaker.labels.map((label) => literal(label).replaceAll(' ', '\\s+')));
  const { exact, prefix, suffix } = anchor;
  const label = new RegExp(`(^|[^\\p{L}\\p{N}])(?:${labels.join('|')})\\s*:\\s*`, 'gu');
  const plain = (text: string) => text.replace(label, (_, before: string) => `${before.trimEnd()}${PARAGRAPH_BREAK}`);
  if (labels.length === 0 || ![prefix, exact, suffix].some((text) => text.search(label) >= 0)) return anchor;
  return { ...anchor, exact: plain(exact).trim() || exact, prefix: plain(prefix), suffix: plain(suffix) };
}
