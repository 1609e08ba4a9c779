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
  sentence: 'This page is still running the old version. Reload it to continue.',
  action: RELOAD,
};

/** One line for an outdated page itself. Separate from the popup's states, so that pages do not have to load those. */
export const OUTDATED_LINE = `${OUTDATED.title}. ${OUTDATED.sentence}`;

const STATES: Record<PageStateKind, Omit<PageStateView, 'kind'>> = {
  'no-transcript': {
    title: 'This page has no transcript',
    sentence: 'This episode has no transcript yet. Roundtable checks again when you return.',
    action: PODCASTS,
  },
  hub: {
    title: 'This is the list of episodes',
    sentence: 'Open an episode to see who said what.',
    action: null,
  },
  'not-a-podcast': {
    title: 'Not an IBM podcast page',
    sentence: 'Roundtable only works on episode pages under ibm.com/think/podcasts.',
    action: PODCASTS,
  },
  loading: {
    title: 'Reading the page',
    sentence: 'Roundtable opens when the transcript has loaded.',
    action: null,
  },
  failed: {
    title: "Roundtable couldn't load this episode",
    sentence: 'Your quotes are safe in the library. Reload the page to try again.',
    action: RELOAD,
  },
  outdated: OUTDATED,
  unreachable: {
    title: "Roundtable hasn't read this page",
    sentence: 'Reload the page to start Roundtable.',
    action: RELOAD,
  },
};

/** What the popup shows on a page without an episode. */
export function presentPageState(kind: PageStateKind): PageStateView {
  return { kind, ...STATES[kind] };
}
