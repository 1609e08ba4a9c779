import type { QuoteAnchor, QuoteSpeaker } from '../model/quote';

interface Said {
  speaker: Pick<QuoteSpeaker, 'name'> | null;
  anchor: Pick<QuoteAnchor, 'turns'>;
}

interface TitledSaid extends Said {
  speaker: Pick<QuoteSpeaker, 'name' | 'title'> | null;
}

const OTHERS = ' and others';

/**
 * Whether the words run on into another turn and so may not all be the speaker's. A quote stores the numbers of its
 * turns, not their names, and a page may print the same name twice in a row.
 */
export function hasOthers({ anchor: { turns } }: Pick<Said, 'anchor'>): boolean {
  return turns.first < turns.last;
}

/**
 * Who says the words of a quote: "Kate Soule" or "Kate Soule and others", so that nobody is credited with someone
 * else's words. Empty when nobody is named.
 * @param title added after the name of the speaker
 */
export function voicesOf({ speaker, anchor }: Said, title = ''): string {
  return speaker === null ? '' : `${speaker.name}${title}${hasOthers({ anchor }) ? OTHERS : ''}`;
}

/** Parses the result of `voicesOf` without a title. */
export function voicesFrom(said: string): { name: string; others: boolean } {
  const others = said.endsWith(OTHERS);
  return { name: others ? said.slice(0, -OTHERS.length) : said, others };
}

/** "Kate Soule (Director of Granite) and others": the title belongs to the speaker, not to the others. */
export function titledVoicesOf(said: TitledSaid): string {
  return voicesOf(said, said.speaker?.title ? ` (${said.speaker.title})` : '');
}
