import railStyles from '../../components/rail/rail.css?inline';
import type { EpisodeStyles } from '../../utils/messaging/protocol';
import { PAGE_NAMES } from '../../utils/page/page-names';
import { hitStyles } from '../../utils/presenters/look/hit-styles';
import { inPagePx } from '../../utils/presenters/look/in-page-px';
import { pageStyles } from '../../utils/presenters/look/page-styles';
import type { Theme } from '../../utils/presenters/look/palette';
import { allPictureColors } from '../../utils/presenters/look/picture-colors';
import { quoteStyles } from '../../utils/presenters/look/quote-styles';

/** See `PageStyleRequest`. */
const HIGHLIGHTS_INHERIT = !import.meta.env.FIREFOX;

/**
 * All our styles for an episode page. They are generated here and sent with the episode, because pages without an
 * episode do not need them; together they would be a fifth of the content script.
 */
export function stylesForOnePage(): EpisodeStyles {
  const quotePrefix = randomPrefix();
  const inTheme = (theme: Theme) => {
    const look = { theme, highlightsInherit: HIGHLIGHTS_INHERIT, names: PAGE_NAMES };
    const painted = { ...look, prefix: quotePrefix };
    return [pageStyles(look), quoteStyles(painted), hitStyles(painted)].join('\n');
  };
  return {
    rail: inPagePx(railStyles),
    page: { light: inTheme('light'), dark: inTheme('dark') },
    quotePrefix,
    pictures: { light: allPictureColors('light'), dark: allPictureColors('dark') },
  };
}

/** A random prefix for this page load's highlight names: the page shares the registry and must not know them. */
function randomPrefix(): string {
  return `q${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('')}`;
}
