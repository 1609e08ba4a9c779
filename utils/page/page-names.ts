import { ATTRIBUTE } from './attributes';
import { HIGHLIGHT } from './highlights';

/** The names of our marks on the page, for the code that generates styles for them. */
export const PAGE_NAMES = { attribute: ATTRIBUTE, highlight: HIGHLIGHT } as const;
