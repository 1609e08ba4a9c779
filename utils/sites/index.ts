import { ibmPodcasts } from './ibm-podcasts';
import type { Site } from './site';

export type { PageText, ParagraphNodes, TextPoint } from './page-text';
export type { PageReading, Site } from './site';

const SITES: readonly Site[] = [ibmPodcasts];

/** The first site that matches the address; null when none does. */
export function pickSite(url: string): Site | null {
  return SITES.find((site) => site.matches(url)) ?? null;
}
