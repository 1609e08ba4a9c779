import type { Transcript } from '../transcript/model';
import { understand } from './analyse';
import { type Candidate, findCandidates } from './candidates';
import { secondsAt } from './clock';
import { showStart } from './cold-open';
import { buildLexicon, type Lexicon } from './lexicon';
import type { Analysis, KeyPoint, Sentence } from './model';
import { calledNames } from './nicknames';
import { isGeneral, readRequest } from './request';
import { closeness } from './salience';
import { summarize } from './summarize';
import type { Work } from './work';

const POINTS = 5;
/** So many words are read at a glance; five short sentences seldom reach it. */
const WORDS = 100;
/** So many sentences after the words asked for are still taken to be about them. */
const AFTER = 4;
/** So many sentences before a turn, at the end of another's, what is said there is taken up in it. */
const TAKEN_UP = 6;
/** Share of what the best holds of the words asked for that is enough. */
const ENOUGH = 1 / 4;

/**
 * Answers a reader's request ("what did Kate say about DeepSeek?") with verbatim sentences, in time order, at most
 * five: a speaker named in it is the one whose words are wanted. A request about nothing but the talk ("summarize the
 * discussion") is answered with what stands for all of it. Empty when the words of the request are nowhere said.
 */
export function* ask(transcript: Transcript, request: string, analysis?: Analysis): Work<KeyPoint[]> {
  const { sentences, profiles, clock } = analysis ?? (yield* understand(transcript));
  const names = yield* calledNames(transcript);
  const roles = profiles.map(({ role }) => role);
  const { speakers, stranger, terms } = readRequest(request, { speakers: transcript.speakers, roles, names });
  const lexicon = yield* buildLexicon(transcript, sentences);
  const query = terms.flatMap((term) => lexicon.idOf(term) ?? []);
  if (query.length === 0 && (terms.length > 0 || (speakers.size === 0 && !isGeneral(request)))) return [];
  if (stranger !== null && lexicon.idOf(stranger) === undefined) return [];
  const from = showStart(transcript, sentences);
  const candidates = yield* findCandidates(transcript, sentences, { lexicon, names, roles, from, answering: true });
  const own = candidates.filter(({ speaker }) => speakers.size === 0 || speakers.has(speaker ?? ''));
  const pool = nearest({ lexicon, sentences, named: speakers.size > 0 }, own, query);
  const wish = { query, speakers, words: WORDS, most: POINTS };
  const points = yield* summarize({ transcript, lexicon }, pool, wish);
  return points.map((span) => ({ ...span, seconds: secondsAt(clock, span.start) }));
}

/**
 * Those that hold the words asked for, at least a quarter as much as the best does, and what the same turn goes on to say;
 * of somebody who is named also the beginning of a turn that takes up where the words were said.
 */
function nearest(
  { lexicon, sentences, named }: { lexicon: Lexicon; sentences: readonly Sentence[]; named: boolean },
  pool: readonly Candidate[],
  query: readonly number[],
): readonly Candidate[] {
  if (query.length === 0) return pool;
  const { asked } = closeness(lexicon, [...sentences.keys()], query);
  const most = (among: readonly number[]) => among.reduce((best, value) => Math.max(best, value), 0);
  const enough = (most(pool.map(({ sentence }) => asked[sentence] as number)) || most(asked)) * ENOUGH;
  let held = Number.NEGATIVE_INFINITY;
  let heldBefore = held;
  let first = 0;
  let at = 0;
  return pool.filter(({ sentence, turn }) => {
    for (; at <= sentence; at++) {
      if (sentences[at]?.turn !== sentences[at - 1]?.turn) [first, heldBefore] = [at, held];
      if ((asked[at] as number) >= enough) held = at;
    }
    if (sentences[held]?.turn === turn) return sentence - held <= AFTER;
    return named && first - heldBefore <= TAKEN_UP && sentence - first <= AFTER;
  });
}
