import type { Analysis } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import { topicStarts } from './topic-starts';

/**
 * Where in the window words come to rest to which the reader is taken: at the top, to be read on from there; on the
 * line where the eyes usually are, with what was said before above them; or where they are, without scrolling.
 */
export type Rest = 'top' | 'line' | 'here';

/** Where a jump to an offset ends: turns and topics start at the top, words inside a turn need their context. */
export function restOf({ turns }: Pick<Transcript, 'turns'>, analysis: Pick<Analysis, 'topics'>, offset: number): Rest {
  return [...topicStarts(analysis), ...turns.map(({ start }) => start)].includes(offset) ? 'top' : 'line';
}
