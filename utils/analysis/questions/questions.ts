import type { Span, Transcript } from '../../transcript/model';
import type { EpisodeContext } from '../episode-context';
import type { Answer, Question, Role, Sentence } from '../model';
import type { SpokenNames } from '../names/names';
import type { Naming } from '../people/calling';
import { hostsAmong } from '../people/roles';
import { isMarked } from '../speech/question-mark';
import { countWords, type Lexicon } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { sentencesByTurn } from '../words/turn-sentences';
import { termsOf } from '../words/words';
import { eachOf, mapOf, type Work } from '../work';
import { answersTo } from './answers';
import { type AskedContext, isBare, questionOfTurn } from './asked';
import { leadInOf } from './lead-in';
import { wantsMore } from './question-form';
import { LEAST_WORTH, questionEvidence, questionWorth } from './question-worth';

export interface QuestionContext {
  lexicon: Lexicon;
  /** In the order of `transcript.speakers`. */
  roles: readonly Role[];
  /** Result of `calledNames`. */
  names: readonly SpokenNames[];
  /** Result of `findNameUses`. */
  called: readonly (readonly Naming[])[];
  /** Index of the first sentence after the cold open (`showStart`). */
  from: number;
  /** Estimated time in seconds at an offset. */
  secondsAt(offset: number): number;
}

/** Number of turns between two pauses. To find the answers to one question may take a millisecond. */
const FEW = 8;

/**
 * In words: a turn that ends in "What do you think?" passes the question on if it is short, and asks its own if long.
 */
const LONGEST_PASSING = 50;

/**
 * A question without its topic, because topic boundaries are found with the help of the questions; of each answer, the
 * further sentences are listed best first.
 */
export type FoundQuestion = Omit<Question, 'topic'>;

/**
 * Every genuine question with its answers, at most one per turn, in text order. Leaves out tags, echoes, quoted
 * questions, questions whose asker goes on as if nothing had been asked, and those that no reader would look up.
 */
export function* findQuestions(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, roles, names, called, from, secondsAt }: QuestionContext,
): Work<FoundQuestion[]> {
  const turns = sentencesByTurn(transcript, sentences);
  const talk: EpisodeContext = { transcript, sentences, turns, lexicon };
  const lead = leading(transcript, turns, roles);
  const context: AskedContext = {
    transcript,
    leads: new Map(transcript.speakers.map(({ id }, speakerIndex) => [id, lead[speakerIndex] ?? true])),
    leadIn: yield* leadInOf(transcript, names),
  };
  const begin = sentences[from]?.start ?? 0;
  const opening = sentences[from]?.turn ?? 0;
  const othersCalled = (turn: number) => calledOthers(transcript, called, turn);
  const asked = yield* mapOf(turns, (_, turn) =>
    questionOfTurn(context, turns, {
      turn,
      begin: turn < opening ? 0 : begin,
      calls: othersCalled(turn).length > 0,
    }),
  );
  const passes = (turn: number) => {
    const found = asked[turn];
    if (found == null || !isBare(context, found)) return false;
    const { start, end } = transcript.turns[turn] as Span;
    return found.bare || countWords(transcript.text, { start, end }, LONGEST_PASSING + 1) <= LONGEST_PASSING;
  };
  const ways = {
    hosts: hostsAmong(transcript.speakers, roles),
    isAsking: (turn: number) => asked[turn] != null,
    isBare: passes,
    secondsAt,
  };
  /** The last turn that answers an earlier question. */
  let passedOn = 0;
  const questions: FoundQuestion[] = [];
  const readQuestion = (found: (typeof asked)[number], turn: number) => {
    if (found === null) return;
    const { bare, ...span } = found;
    if (turn < passedOn && passes(turn)) return;
    const text = transcript.text.slice(span.start, span.end);
    const terms = new Set(termsOf(text).flatMap((term) => lexicon.idOf(term) ?? []));
    const answers = answersTo(talk, { turn, terms, open: wantsMore(plainOf(text)), ...ways });
    passedOn = answers.at(-1)?.turn ?? passedOn;
    // Before the welcome, only a question with several answers is kept; the others are part of a montage.
    if (turn < opening && answers.length < 2) return;
    if (bare || questionWorth(questionEvidence(talk, { ...span, turn, terms, answers })) < LEAST_WORTH) return;
    const { speaker } = transcript.turns[turn] as Transcript['turns'][number];
    const to = addresseeAmong(othersCalled(turn), answers);
    questions.push({ ...span, turn, seconds: secondsAt(span.start), speaker, to, answers });
  };
  yield* eachOf(asked, readQuestion, FEW);
  return questions;
}

/** `Speaker.id` of those other than its own speaker whom a turn calls by name, in text order. */
function calledOthers({ speakers, turns }: Transcript, called: QuestionContext['called'], turn: number): string[] {
  return (called[turn] ?? [])
    .flatMap(({ manner, speakerIndex }) => (manner === 'call' ? (speakers[speakerIndex]?.id ?? []) : []))
    .filter((id) => id !== turns[turn]?.speaker);
}

/** If several people are called, the one who answers first, or else the last; null if nobody is. */
function addresseeAmong(others: readonly string[], [first]: readonly Answer[]): string | null {
  return others.find((id) => id === first?.speaker) ?? others.at(-1) ?? null;
}

/** Whether each speaker leads. Without a host, those who end turns with questions more often than average do. */
function leading(
  { text, speakers, turns }: Transcript,
  own: readonly (readonly Sentence[])[],
  roles: readonly Role[],
): boolean[] {
  if (roles.includes('host')) return roles.map((role) => role !== 'guest');
  const said = new Map(speakers.map(({ id }) => [id, { length: 0, asking: 0 }]));
  const all = { length: 0, asking: 0 };
  for (const [turn, { speaker, start, end }] of turns.entries()) {
    const last = own[turn]?.at(-1);
    for (const counts of [all, said.get(speaker ?? '')]) {
      if (counts === undefined) continue;
      counts.length += end - start;
      if (last !== undefined && isMarked(text, last.end)) counts.asking++;
    }
  }
  return [...said.values()].map(({ length, asking }) => asking * all.length >= all.asking * length);
}
