import type { Transcript } from '../../transcript/model';
import type { Analysis, Role } from '../model';
import type { SpokenNames } from '../names/names';
import { calledNames } from '../names/nicknames';
import { type Candidate, findCandidates } from '../points/candidates';
import { showStart } from '../topics/cold-open';
import { buildLexicon, type Lexicon } from '../words/lexicon';
import type { Work } from '../work';

/** What answers to requests are found with and what does not depend on the request. */
export interface TalkIndex {
  transcript: Transcript;
  analysis: Analysis;
  /** Result of `calledNames`. */
  names: readonly SpokenNames[];
  /** In the order of `Transcript.speakers`. */
  roles: readonly Role[];
  lexicon: Lexicon;
  /** Index of the first sentence after the cold open. */
  start: number;
  /** Spans that may answer, of the sentences from this index on; found once for each index. */
  candidatesFrom(from: number): Work<readonly Candidate[]>;
}

/**
 * Indexes live as long as their analysis. A reader asks anew with every pause in typing, and building an index takes
 * ten times as long as answering with it.
 */
const known = new WeakMap<Analysis, TalkIndex>();

/** The index of a transcript. @param analysis of this transcript */
export function* indexTalk(transcript: Transcript, analysis: Analysis): Work<TalkIndex> {
  const index = known.get(analysis) ?? (yield* buildIndex(transcript, analysis));
  known.set(analysis, index);
  return index;
}

function* buildIndex(transcript: Transcript, analysis: Analysis): Work<TalkIndex> {
  const { sentences } = analysis;
  const names = yield* calledNames(transcript);
  const roles = analysis.profiles.map(({ role }) => role);
  const lexicon = yield* buildLexicon(transcript, sentences);
  const found = new Map<number, readonly Candidate[]>();
  function* candidatesFrom(from: number): Work<readonly Candidate[]> {
    const context = { lexicon, names, roles, from, answering: true };
    const candidates = found.get(from) ?? (yield* findCandidates(transcript, sentences, context));
    found.set(from, candidates);
    return candidates;
  }
  return { transcript, analysis, names, roles, lexicon, start: showStart(transcript, sentences), candidatesFrom };
}
