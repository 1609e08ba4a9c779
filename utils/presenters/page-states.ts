/** Why the popup has no episode to show. */
export type PageStateKind =
  | 'no-transcript'
  | 'hub'
  | 'not-a-podcast'
  | 'loading'
  | 'failed'
  | 'outdated'
  | 'unreachable';

export interface PageStateView {
  kind: PageStateKind;
  title: string;
  /** One sentence, or two short ones. */
  sentence: string;
  /** One way forward; null when the sentence already names it. */
  action: { label: string; href: string } | { label: string; href: null; does: 'reload' } | null;
}

const PODCASTS = { label: 'Open Mixture of Experts', href: 'https://www.ibm.com/think/podcasts/mixture-of-experts' };
const RELOAD = { label: 'Reload the page', href: null, does: 'reload' } as const;

const OUTDATED = {
  title: 'Roundtable was updated',
  sentence: 'This page still runs the version from before. Reload it to go on.',
  action: RELOAD,
};

/** One line for an outdated page itself. Separate from the popup's states, so that pages do not have to load those. */
export const OUTDATED_LINE = `${OUTDATED.title}. ${OUTDATED.sentence}`;

const STATES: Record<PageStateKind, Omit<PageStateView, 'kind'>> = {
  'no-transcript': {
    title: 'This page has no transcript',
    sentence:
      'The episode is here, its words are not. IBM may add them later; Roundtable looks again each time you come back.',
    action: PODCASTS,
  },
  hub: {
    title: 'This is the list of episodes',
    sentence: 'Open an episode to see who said what.',
    action: null,
  },
  'not-a-podcast': {
    title: 'Not an IBM podcast page',
    sentence: 'Roundtable works on episode pages of ibm.com/think/podcasts and stays quiet everywhere else.',
    action: PODCASTS,
  },
  loading: {
    title: 'Reading the page',
    sentence: 'Roundtable opens when the transcript is there.',
    action: null,
  },
  failed: {
    title: 'Roundtable could not lay out this episode',
    sentence: 'The page is as IBM made it, and your quotes are in the library. Reloading usually helps.',
    action: RELOAD,
  },
  outdated: OUTDATED,
  unreachable: {
    title: 'Roundtable has not read this page',
    sentence: 'It was open before Roundtable started, or the browser kept it out. Reloading usually helps.',
    action: RELOAD,
  },
};

/** What the popup shows on a page without an episode. */
export function presentPageState(kind: PageStateKind): PageStateView {
  return { kind, ...STATES[kind] };
}
