import type { Transcript } from '../transcript/model';
import type { Reply, Sentence } from './model';

/** Who takes up what whom said; in text order, at most one for every turn. */
export function findReplies(_transcript: Transcript, _sentences: readonly Sentence[]): Reply[] {
  return [];
}
