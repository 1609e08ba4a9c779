import { literal } from '../../transcript/literal';
import { PARAGRAPH_BREAK, type Speaker } from '../../transcript/model';
import type { QuoteAnchor } from '../model/quote';

/**
 * Removes the names of these speakers where they are printed before what somebody says. Other programs keep them with the
 * words around them ("… your take? Kate Soule: No, I don’t"), sometimes without the space between two paragraphs; a
 * transcript's text has none. Compiles the names once, for any number of anchors.
 * @returns gives the same anchor where there are none
 */
export function labelRemover(speakers: readonly Pick<Speaker, 'labels'>[]): (anchor: QuoteAnchor) => QuoteAnchor {
  const labels = speakers.flatMap((speaker) => speaker.labels.map((label) => literal(label).replaceAll(' ', '\\s+')));
  if (labels.length === 0) return (anchor) => anchor;
  const label = new RegExp(`(^|[^\\p{L}\\p{N}])(?:${labels.join('|')})\\s*:\\s*`, 'gu');
  const plain = (text: string) => text.replace(label, (_, before: string) => `${before.trimEnd()}${PARAGRAPH_BREAK}`);
  return (anchor) => {
    const { exact, prefix, suffix } = anchor;
    if (![prefix, exact, suffix].some((text) => text.search(label) >= 0)) return anchor;
    return { ...anchor, exact: plain(exact).trim() || exact, prefix: plain(prefix), suffix: plain(suffix) };
  };
}
