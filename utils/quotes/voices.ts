import type { QuoteAnchor, QuoteSpeaker } from './quote';

interface Said {
  speaker: Pick<QuoteSpeaker, 'name'> | null;
  anchor: Pick<QuoteAnchor, 'turns'>;
}

interface TitledSaid extends Said {
  speaker: Pick<QuoteSpeaker, 'name' | 'title'> | null;
}

const OTHERS = ' and others';

/**
 * Whether the words run on into another turn, so that they may not all be their speaker's: a quote keeps the numbers of
 * its turns, not their names, and a page may print one name twice running.
 */
export function hasOthers({ anchor: { turns } }: Pick<Said, 'anchor'>): boolean {
  return turns.first < turns.last;
}

/**
 * "Kate Soule", "Kate Soule and others": who says the words of a quote, so that nobody is given those of somebody else;
 * empty where nobody is named.
 * @param title stands after the name of the speaker
 */
export function voicesOf({ speaker, anchor }: Said, title = ''): string {
  return speaker === null ? '' : `${speaker.name}${title}${hasOthers({ anchor }) ? OTHERS : ''}`;
}

/** What `voicesOf` says without a title, taken apart. */
export function voicesFrom(said: string): { name: string; others: boolean } {
  const others = said.endsWith(OTHERS);
  return { name: others ? said.slice(0, -OTHERS.length) : said, others };
}

/** "Kate Soule (Director of Granite) and others": the title is the speaker's, not theirs. */
export function titledVoicesOf(said: TitledSaid): string {
  return voicesOf(said, said.speaker?.title ? ` (${said.speaker.title})` : '');
}
