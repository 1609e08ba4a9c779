import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { EpisodeContext } from '../episode-context';
import type { Answer, Sentence } from '../model';
import { isUnheard } from '../speech/noise';
import { countWords } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { termsOf } from '../words/words';
import { furtherSpans } from './further';
import { chanceToAnswerToo, LEAST_LATER, laterEvidence } from './later-answers';
import { SHORTEST_ANSWER, type Told, tellingSpan } from './telling';

export interface AnswerContext {
  /** The turn that asks. */
  turn: number;
  /** Ids of the question's terms. */
  terms: ReadonlySet<number>;
  /** The question wants more than yes or no. */
  open: boolean;
  /** `Speaker.id` of the hosts. */
  hosts: ReadonlySet<string>;
  /** Does a turn ask a question of its own? */
  isAsking(turn: number): boolean;
  /** Is the question of a turn empty ("Bo, what's your take?")? From the same asker, it passes the question on. */
  isBare(turn: number): boolean;
  /** Estimated time in seconds at an offset. */
  secondsAt(offset: number): number;
}

/** In words: with more, the asker moves on to something else; with fewer, they only acknowledge. */
const LONGEST_NOD = 25;
/** In words: longest continuer ("Yeah, exactly.", Schegloff 1982). */
const LONGEST_URGE = 4;
/** In words: a shorter turn that asks only asks back. */
const LONGEST_COUNTER = 12;
/** How many turns are searched for an answer. */
const REACH = 12;
/** In percent: a short turn less likely than this to answer is only the beginning of an answer. */
const LEAST = 30;
/** In percent: how much more likely to answer a later turn must be to replace a short first one. */
const MUCH = 15;
/** A few words that only say yes or no or hand over to somebody else. */
const NODDING =
  /[?,([]|--|\u2014|\b(?:exactly|definitely|absolutely|possibly|totally|indeed|great|good|nice|cool|awesome|wow|sure|right|correct|true|agree|okay|thanks?|love|question|think|know|hope|guess|see|hear|course|ahead|please|welcome|gosh|god|we're|i'm)\b/;
/** "I believe not", "That is correct, …" */
const JUDGING =
  /^(?:(?:well|oh|so|yeah|um|uh),? )*(?:no|nope|not|i (?:think|believe|don't think)|that(?:'s| is) (?:correct|true|right),)(?![\w'])/;
/** An unfinished answer. */
const BROKEN = /(?:--|\u2014|\u2026|\.\.\.)\s*$/;

/** What a speaker said in answer. */
interface Heard {
  turn: number;
  told: Told;
  /** Length of the turn in words, at most `LONGEST_NOD` + 1. */
  words: number;
  /** Says more than yes or no, and not only about the question. */
  full: boolean;
  /** Turn in which the speaker began this answer. */
  since: number;
  /** Turn in which the question was asked last before this answer. */
  asking: number;
}

/** The answers, one per speaker, each with the first part that tells what was asked; in text order. */
export function answersTo(talk: EpisodeContext, question: AnswerContext): Answer[] {
  const { turn: asked, terms, hosts, secondsAt } = question;
  const heard = [...heardAfter(talk, question)];
  const full = heard.filter(([, answer]) => answer.full);
  // Without a full answer, the first acknowledgment counts as one.
  return (full.length > 0 ? full : heard.slice(0, 1))
    .filter(
      ([speaker, answer], nth) => nth === 0 || goesOn(answer, asked) || answersToo(talk, answer, hosts.has(speaker)),
    )
    .map(([speaker, { turn, told }]) => {
      const keyPoint = ({ start, end }: Span) => ({ start, end, turn, seconds: secondsAt(start) });
      const further = furtherSpans(talk, { turn, told: told.span }, terms).map(keyPoint);
      return { speaker, turn, point: keyPoint(told.span), further };
    });
}

/** What each speaker says in answer until the asker moves on, by `Speaker.id` and in text order. */
function heardAfter(talk: EpisodeContext, question: AnswerContext): ReadonlyMap<string, Heard> {
  const { isAsking, isBare } = question;
  const { text, turns } = talk.transcript;
  const asker = turns[question.turn]?.speaker ?? null;
  const heard = new Map<string, Heard>();
  let asking = question.turn;
  for (let at = asking + 1; at < Math.min(turns.length, asking + 1 + REACH); at++) {
    const { speaker, start, end } = turns[at] as Transcript['turns'][number];
    if (speaker === null || talk.turns[at]?.length === 0 || isUnheard(text.slice(start, end))) continue;
    if (speaker === asker) {
      if (isAsking(at) && isBare(at) && heard.size > 0) asking = at;
      else if (isAsking(at) || countWords(text, { start, end }, LONGEST_NOD + 1) > LONGEST_NOD) break;
      continue;
    }
    const answer = answerIn(talk, question, { at, asking, heard });
    if (answer !== null) {
      heard.delete(speaker);
      heard.set(speaker, answer);
    }
    if (isAsking(at)) break;
  }
  return heard;
}

/** What is said in answer in a turn, unless it only asks back or the speaker has answered better before. */
function answerIn(
  talk: EpisodeContext,
  { terms, open, isAsking, turn: asked }: AnswerContext,
  { at, asking, heard }: { at: number; asking: number; heard: ReadonlyMap<string, Heard> },
): Heard | null {
  const { transcript, sentences } = talk;
  const turn = transcript.turns[at] as Transcript['turns'][number];
  const own = talk.turns[at] as readonly Sentence[];
  const words = countWords(transcript.text, turn, LONGEST_NOD + 1);
  if (words >= SHORTEST_ANSWER && isAsking(at) && (at > asking + 1 || words <= LONGEST_COUNTER)) return null;
  const before = heard.get(turn.speaker ?? '');
  const asker = transcript.turns[asked]?.speaker ?? null;
  if (before !== undefined && (words < SHORTEST_ANSWER || !mayBeBegun(transcript, { before, at, asker }))) return null;
  const least = before === undefined ? 0 : leastInstead(transcript, before, at);
  // What is said is judged only if it can count, because that takes the longest.
  if (least === Number.POSITIVE_INFINITY) return null;
  // Who began before the others did is not answering after them.
  const since = before?.full === true && at <= before.turn + 2 ? before.since : at;
  const answered = [...heard].some(
    ([by, other]) => by !== turn.speaker && other.full && other.turn > asking && other.turn < since,
  );
  const first = spanAt(sentences, (own[0] as Sentence).start);
  const told = tellingSpan(talk, { first, last: first + own.length }, { terms, answered, open });
  if (told.chance < least) return null;
  return { turn: at, told, words, full: !told.idle && saysEnough(talk, own, words), since, asking };
}

/** May an answer only have begun, because it is short or the speaker was urged on? */
function mayBeBegun(
  transcript: Transcript,
  { before: { turn, words, full }, at, asker }: { before: Heard; at: number; asker: string | null },
): boolean {
  return !full || words <= LONGEST_NOD || isUrgedOn(transcript, { from: turn, to: at, asker });
}

/** Does nobody speak between the turns but the asker, who only urges on ("Yeah, exactly.")? */
function isUrgedOn(
  { text, turns }: Transcript,
  { from, to, asker }: { from: number; to: number; asker: string | null },
): boolean {
  const between = turns.slice(from + 1, to);
  return between.every((turn) => turn.speaker === asker && countWords(text, turn, LONGEST_URGE + 1) <= LONGEST_URGE);
}

/** Began right after the question and now tells what was asked, although somebody else answered in between. */
function goesOn({ since, told: { chance } }: Heard, asked: number): boolean {
  return since === asked + 1 && chance >= LEAST_LATER;
}

function answersToo(talk: EpisodeContext, { turn, asking, told }: Heard, byHost: boolean): boolean {
  return chanceToAnswerToo(laterEvidence(talk, { turn, asking, told, byHost })) >= LEAST_LATER;
}

/** Is a turn as long as a full answer, or does it name something ("80 bytes.")? */
function saysEnough({ transcript: { text } }: EpisodeContext, [first]: readonly Sentence[], words: number): boolean {
  if (words >= SHORTEST_ANSWER || first === undefined) return words >= SHORTEST_ANSWER;
  const said = plainOf(text.slice(first.start, first.end));
  return !NODDING.test(said) && termsOf(said).length > 0;
}

/**
 * The chance in percent that a speaker's later turn must have of telling what was asked to replace their short first
 * turn. Infinity if it cannot: if the first turn confirms or denies, or if more than one turn lies between.
 */
function leastInstead(transcript: Transcript, before: Heard, at: number): number {
  if (isOnlyBegun(transcript, before)) return 0;
  const { start, end } = transcript.turns[before.turn] as Span;
  const judges = JUDGING.test(plainOf(transcript.text.slice(start, end)));
  return judges || at > before.turn + 2 ? Number.POSITIVE_INFINITY : before.told.chance + MUCH;
}

/** Is this only an acknowledgment, or a short turn that says little or breaks off? A fuller later turn replaces it. */
function isOnlyBegun({ text, turns }: Transcript, { turn, words, full, told: { chance } }: Heard): boolean {
  const { start, end } = turns[turn] as Span;
  if (!full) return true;
  return words <= LONGEST_NOD && (chance < LEAST || BROKEN.test(text.slice(start, end)));
}
