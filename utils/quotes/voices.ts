import type { QuoteAnchor, QuoteSpeaker } from './quote';

interface Said {
  speaker: Pick<QuoteSpeaker, 'name'> | null;
  anchor: Pick<QuoteAnchor, 'turns'>;
}

/** Whether the words run on into another turn: then they are not all their speaker's. */
export function hasOthers({ anchor: { turns } }: Pick<Said, 'anchor'>): boolean {
  return turns.first < turns.last;
}

/**
 * "Kate Soule", "Kate Soule and others": who says the words of a quote, so that nobody is given those of somebody else;
 * empty where nobody is named.
 * @param title stands after the name of the speaker
 */
export function voicesOf({ speaker, anchor }: Said, title = ''): string {
  return speaker === null ? '' : `${speaker.name}${title}${hasOthers({ anchor }) ? ' and others' : ''}`;
}
