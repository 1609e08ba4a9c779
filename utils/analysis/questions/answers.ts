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
/** In words: longest continuer ("Yeah, exactly.", Schegloff 1982), and longest beginning of an answer before it. */
const LONGEST_URGE = 4;
const LONGEST_BEGUN = 60;
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

interface Heard extends Told {
  turn: number;
  /** Turn in which the speaker began this answer, with more than a nod. */
  since: number;
  words: number;
  /** Turn in which the question was asked last. */
  asking: number;
}

/** The answers, one per speaker, each with the first part that tells what was asked; in text order. */
export function answersTo(
  talk: EpisodeContext,
  { turn, terms, open, hosts, isAsking, isBare, secondsAt }: AnswerContext,
): Answer[] {
  const { transcript, sentences, turns } = talk;
  const { text } = transcript;
  const asker = transcript.turns[turn]?.speaker ?? null;
  /** By `Speaker.id`, in text order. */
  const heard = new Map<string, Heard>();
  /** Turn in which the question was asked last. */
  let asking = turn;
  for (let at = turn + 1; at < Math.min(turns.length, asking + 1 + REACH); at++) {
    const { speaker, start, end } = transcript.turns[at] as Transcript['turns'][number];
    const own = turns[at] as readonly Sentence[];
    const words = countWords(text, { start, end }, LONGEST_NOD + 1);
    if (speaker === null || own.length === 0 || isUnheard(text.slice(start, end))) continue;
    if (speaker === asker) {
      if (isAsking(at) && isBare(at) && heard.size > 0) asking = at;
      else if (isAsking(at) || words > LONGEST_NOD) break;
      continue;
    }
    const before = heard.get(speaker);
    const asksBack = words >= SHORTEST_ANSWER && isAsking(at) && (at > asking + 1 || words <= LONGEST_COUNTER);
    const begun =
      before !== undefined &&
      words >= SHORTEST_ANSWER &&
      before.words <= (isUrgedOn(transcript, { from: before.turn, to: at, asker }) ? LONGEST_BEGUN : LONGEST_NOD);
    if (!asksBack && (before === undefined || begun)) {
      const least = before === undefined ? 0 : leastInstead(transcript, before, at);
      if (least === Number.POSITIVE_INFINITY) continue;
      // Who began before the others did is not answering after them.
      const since =
        before !== undefined && before.words >= SHORTEST_ANSWER && at <= before.turn + 2 ? before.since : at;
      const answered = [...heard].some(
        ([by, other]) => by !== speaker && other.words >= SHORTEST_ANSWER && other.turn > asking && other.turn < since,
      );
      const first = spanAt(sentences, (own[0] as Sentence).start);
      const told = tellingSpan(talk, { first, last: first + own.length }, { terms, answered, open });
      if (told.chance < least) continue;
      heard.delete(speaker);
      heard.set(speaker, { ...told, turn: at, since, words: told.idle ? 0 : countedWords(talk, own, words), asking });
    }
    if (isAsking(at)) break;
  }
  const full = [...heard].filter(([, { words }]) => words >= SHORTEST_ANSWER);
  // Without a full answer, the first acknowledgment counts as one.
  return (full.length > 0 ? full : [...heard].slice(0, 1))
    .filter(([speaker, told], nth) => nth === 0 || goesOn(told, turn) || answersToo(talk, told, hosts.has(speaker)))
    .map(([speaker, { turn: at, span }]) => {
      const keyPoint = (of: Span) => ({ ...of, turn: at, seconds: secondsAt(of.start) });
      const further = furtherSpans(talk, { turn: at, told: span }, terms).map(keyPoint);
      return { speaker, turn: at, point: keyPoint(span), further };
    });
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
function goesOn({ since, chance }: Heard, asked: number): boolean {
  return since === asked + 1 && chance >= LEAST_LATER;
}

function answersToo(talk: EpisodeContext, { turn, asking, ...told }: Heard, byHost: boolean): boolean {
  return chanceToAnswerToo(laterEvidence(talk, { turn, asking, told, byHost })) >= LEAST_LATER;
}

/** The length of a turn in words, raised to that of a full answer if it names something ("80 bytes."). */
function countedWords({ transcript: { text } }: EpisodeContext, [first]: readonly Sentence[], words: number): number {
  if (words >= SHORTEST_ANSWER || first === undefined) return words;
  const said = plainOf(text.slice(first.start, first.end));
  return !NODDING.test(said) && termsOf(said).length > 0 ? SHORTEST_ANSWER : words;
}

/**
 * The chance in percent that a speaker's later turn must have of telling what was asked to replace their short first
 * turn. Infinity if it cannot: if the first turn confirms or denies, or if more than one turn lies between.
 */
function leastInstead(transcript: Transcript, before: Heard, at: number): number {
  if (isOnlyBegun(transcript, before)) return 0;
  const { start, end } = transcript.turns[before.turn] as Span;
  const judges = JUDGING.test(plainOf(transcript.text.slice(start, end)));
  return judges || at > before.turn + 2 ? Number.POSITIVE_INFINITY : before.chance + MUCH;
}

/** Is this only an acknowledgment, or a short turn that says little or breaks off? A fuller later turn replaces it. */
function isOnlyBegun({ text, turns }: Transcript, { turn, words, chance }: Heard): boolean {
  const { start, end } = turns[turn] as Span;
  if (words < SHORTEST_ANSWER) return true;
  return words <= LONGEST_NOD && (chance < LEAST || BROKEN.test(text.slice(start, end)));
}
