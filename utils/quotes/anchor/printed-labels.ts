import { literal } from '../../transcript/literal';
import { PARAGRAPH_BREAK, type Speaker } from '../../transcript/model';
import type { QuoteAnchor } from '../model/quote';

/**
 * The anchor without the names printed before what somebody says. Other programs keep them with the words around them
 * ("… your take? Kate Soule: No, I don’t"), sometimes without the space between two paragraphs; a transcript's text has
 * none.
 */
export function withoutLabels(anchor: QuoteAnchor, speakers: readonly Pick<Speaker, 'labels'>[]): QuoteAnchor {
  const labels = speakers.flatMap((speaker) => speaker.labels.map((label) => literal(label).replaceAll(' ', '\\s+')));
  if (labels.length === 0) return anchor;
  const label = new RegExp(`(^|[^\\p{L}\\p{N}])(?:${labels.join('|')})\\s*:\\s*`, 'gu');
  const plain = (text: string) => text.replace(label, (_, before: string) => `${before.trimEnd()}${PARAGRAPH_BREAK}`);
  const { exact, prefix, suffix } = anchor;
  return { ...anchor, exact: plain(exact).trim() || exact, prefix: plain(prefix), suffix: plain(suffix) };
}
