import { LONGEST_NOTE, LONGEST_QUOTE } from '../quotes/model/quote';
import type { RefusalReason } from '../quotes/model/save-replies';
import { count } from './format';

/** Why words were not saved or not changed. `unreachable`: the background did not answer. */
export type SaveFailure = RefusalReason | 'unreachable';

const CAUSES: Record<SaveFailure, string> = {
  'too-long': `quotes can have up to ${count(LONGEST_QUOTE, 'character')}.`,
  'long-note': `notes can have up to ${count(LONGEST_NOTE, 'character')}, including the original words.`,
  full: 'this computer is out of space. Free up some, then try again.',
  broken: "the library couldn't be updated.",
  unknown: 'a quote was deleted or changed by a newer version of Roundtable.',
  private: 'this is a private window.',
  unreachable: "Roundtable didn't respond.",
};

/** What to do about each failure, where that is not part of its cause; this differs from page to page. */
export type Advice = Partial<Record<SaveFailure, string>>;

/** One line that says what was not done, why, and what to do. */
export function failureLine(done: 'saved' | 'changed', reason: SaveFailure, advice: Advice): string {
  const help = advice[reason];
  return `Not ${done}: ${CAUSES[reason]}${help === undefined ? '' : ` ${help}`}`;
}
