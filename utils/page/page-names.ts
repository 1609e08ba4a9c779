import { ATTRIBUTE } from './attributes';
import { HIGHLIGHT } from './highlights';

/** What our marks on the page are called, for whoever writes styles for them. */
export const PAGE_NAMES = { attribute: ATTRIBUTE, highlight: HIGHLIGHT } as const;
