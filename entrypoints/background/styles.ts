import railStyles from '../../components/rail/rail.css?inline';
import type { EpisodeStyles } from '../../utils/messaging/protocol';
import { PAGE_NAMES } from '../../utils/page/page-names';
import { pageStyles } from '../../utils/presenters/page-styles';
import type { Theme } from '../../utils/presenters/palette';
import { allPictureColors } from '../../utils/presenters/picture-colors';
import { quoteStyles } from '../../utils/presenters/quote-styles';

/** See `PageStyleRequest`. */
const HIGHLIGHTS_INHERIT = !import.meta.env.FIREFOX;

/**
 * How everything of ours looks on an episode's page. Written here and told with the episode, because a page without one
 * needs none of it: together it is a fifth of what the content script would weigh.
 */
export function stylesForOnePage(): EpisodeStyles {
  const quotePrefix = randomPrefix();
  const inTheme = (theme: Theme) => {
    const look = { theme, highlightsInherit: HIGHLIGHTS_INHERIT, names: PAGE_NAMES };
    return `${pageStyles(look)}\n${quoteStyles({ ...look, prefix: quotePrefix })}`;
  };
  return {
    rail: railStyles,
    page: { light: inTheme('light'), dark: inTheme('dark') },
    quotePrefix,
    pictures: { light: allPictureColors('light'), dark: allPictureColors('dark') },
  };
}

/** A name for this load's highlights that the page cannot know: the registry is shared with it. */
function randomPrefix(): string {
  return `q${[...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('')}`;
}
