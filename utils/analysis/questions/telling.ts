import type { Span } from '../../transcript/model';
import type { EpisodeContext } from '../episode-context';
import { leaning } from '../speech/leaning';
import { lastLaughter, NOISE } from '../speech/noise';
import { compact } from '../speech/patterns';
import { lastBegun } from '../speech/said-twice';
import { plainOf } from '../words/plain';
import { isRemark } from './idle';
import { asksBack } from './question-form';
import { chanceToTell, type Query, type TellingEvidence, tellingEvidence } from './telling-chance';

/** In words: a shorter answer says yes or no at most. */
export const SHORTEST_ANSWER = 4;
/** In code units: sentences are added to an answer up to this length. A single longer sentence is shown in part. */
export const LONGEST_ANSWER = 320;
/** In code units: the part of an answer that is used to choose it. */
const AT_A_GLANCE = 280;
/** In code units: longest sentence to be added before one that depends on it. */
const LONGEST_BACKING = 200;
/** Number of sentences examined at the start of an answer. */
const MOST_SENTENCES = 8;
/**
 * In percent: penalty for each sentence skipped that is not empty, because answers come early ("preference for
 * contiguity", Sacks 1987).
 */
const LATER = 7;
/** Remarks about the show or the next topic, which answer nothing. */
const ASIDE = compact(
  /\b(?:this|the|our|last|next) (?:episode|podcast|show)\b|\b(?:our|the) (?:next|first|second|third|last|final) (?:topic|segment|story)\b|\b(?:let's|let us|want to|going to|should) move (?:us )?on\b/,
);
/** In percent: a sentence without terms that is less likely to tell only acknowledges or praises the question. */
const NODS = 22;
/** In percent: a sentence less likely than this to tell does not end an answer. */
const LEAST_LAST = 18;

/** In terms: a sentence with fewer gives no reason for a yes or no. */
const FEWEST_OF_REASON = 2;

/** Transcriber's notes, with an acknowledgment at most. */
const BARE_NOISE = new RegExp(`^(?=.*${NOISE})(?:${NOISE}|[Mm]m-hmm|[Yy](?:eah|es)|[Oo]kay|[Rr]ight|[\\s.,!])*$`);

const OPENERS = new RegExp(
  `^(?:(?:${NOISE}|[Mm]m-hmm|[Ss]o|[Aa]nd|[Ww]ell|[Oo]h|[Uu]m|[Uu]h|[Oo]kay|I mean|[Yy]ou know|(?:Yeah, )?[Tt]hat['\u2019]s (?:an? )?(?:very |really )?\\w+ question)(?:[,.]|\\.{3}|\u2026)? )+(?=[A-Z])`,
);

/** In words: a longer question is rhetorical and part of the answer. */
const LONGEST_ECHO = 9;

interface Judged {
  span: Span;
  /** `plainOf` the sentence. */
  plain: string;
  /** Chance in percent that it tells what was asked. */
  chance: number;
  /** The same as if nobody had answered before. Earlier answers do not affect which sentence is chosen. */
  alone: number;
  /** Number of its terms. */
  terms: number;
  /** An acknowledgment or an aside at most. */
  empty: boolean;
  /** Matches `ASIDE`, or continues a sentence that does. */
  aside: boolean;
  /** A remark about the question, or a repetition of it. */
  idle: boolean;
}

/** The part of an answer to show. */
export interface Told {
  span: Span;
  /** Chance in percent that it tells what was asked. */
  chance: number;
  /** Nothing in it is an answer: only remarks about the question, or a question back. */
  idle: boolean;
}

/**
 * The consecutive sentences of an answer that most likely tell what was asked. The answer consists of the sentences
 * [first, last), at least one. Chances of several sentences are combined as a noisy-or (Pearl 1988): the chance that
 * not all of them fail. The chance of a sentence shown in part is reduced in proportion.
 */
export function tellingSpan(
  talk: EpisodeContext,
  { first, last }: { first: number; last: number },
  asked: Query,
): Told {
  const { text } = talk.transcript;
  const near: Judged[] = [];
  for (let nth = 0; nth < Math.min(last - first, MOST_SENTENCES); nth++)
    near.push(judged(talk, talk.sentences[first + nth] as Span, tellingEvidence(talk, first, nth, asked), near.at(-1)));
  const idle = near.every((sentence) => sentence.idle);
  let best: Told = { span: talk.sentences[first] as Span, chance: 0, idle };
  let most = Number.NEGATIVE_INFINITY;
  let passed = 0;
  for (const [nth, { span, empty }] of near.entries()) {
    if (empty && nth + 1 < near.length) continue;
    const { alone, ...told } = toldFrom(near.slice(nth), startOf(text, span));
    const worth = alone - LATER * passed++;
    if (worth <= most) continue;
    most = worth;
    best = backed(text, near, nth, { ...told, idle });
  }
  const { start, end } = reasoned(near, best.span);
  const noise = lastLaughter(text.slice(start, end));
  return { ...best, span: { start, end: noise < end - start ? end - noise : end } };
}

/**
 * If a mere yes or no would be shown, the next sentence that says something is added, as long as it asks nothing back.
 */
function reasoned(near: readonly Judged[], { start, end }: Span): Span {
  if (near.some(({ span, terms }) => span.end > start && span.end <= end && terms > 0)) return { start, end };
  const reason = near.find(({ span, terms }) => span.start >= end && terms > 0);
  const adds =
    reason !== undefined &&
    reason.terms >= FEWEST_OF_REASON &&
    !reason.empty &&
    !asksBack(reason.plain) &&
    reason.span.end - start <= LONGEST_ANSWER;
  return { start, end: adds ? reason.span.end : end };
}

/** Adds the short sentence before if the telling sentence depends on it and both can be shown. */
function backed(text: string, near: readonly Judged[], nth: number, told: Told): Told {
  const [before, here] = [near[nth - 1], near[nth] as Judged];
  if (
    before === undefined ||
    before.empty ||
    before.alone < LEAST_LAST ||
    before.span.end - before.span.start > LONGEST_BACKING
  )
    return told;
  if (leaning(text.slice(here.span.start, here.span.end), here.plain) < 1) return told;
  const wider = toldFrom(near.slice(nth - 1), startOf(text, before.span));
  return wider.span.end >= here.span.end ? { ...told, span: wider.span } : told;
}

/** As many of the sentences as can be shown, at least the first, ending with one that may tell something. */
function toldFrom(near: readonly Judged[], start: number): Omit<Told, 'idle'> & Pick<Judged, 'alone'> {
  let end = start;
  let fails = 1;
  let failsAlone = 1;
  for (const { span, chance, alone, aside } of near) {
    if (end > start && (aside || span.end - start > LONGEST_ANSWER)) break;
    if (end > start && alone < LEAST_LAST) continue;
    end = span.end;
    if (end - start > AT_A_GLANCE && fails < 1) continue;
    const shown = Math.min(1, AT_A_GLANCE / (end - start)) / 100;
    fails *= 1 - chance * shown;
    failsAlone *= 1 - alone * shown;
  }
  return { span: { start, end }, chance: 100 * (1 - fails), alone: 100 * (1 - failsAlone) };
}

/**
 * Start of the sentence after an opener that only connects it to the talk, if a capital follows, and after a false
 * start.
 */
function startOf(text: string, { start, end }: Span): number {
  const said = text.slice(start, end);
  return start + lastBegun(plainOf(said), OPENERS.exec(said)?.[0].length ?? 0);
}

function judged(
  { transcript }: EpisodeContext,
  span: Span,
  evidence: TellingEvidence,
  before: Judged | undefined,
): Judged {
  const { plain, features } = evidence;
  const said = transcript.text.slice(span.start, span.end);
  const chance = chanceToTell(evidence);
  const alone = features.second === 0 ? chance : chanceToTell({ ...evidence, features: { ...features, second: 0 } });
  const aside = ASIDE.test(plain) || (before?.aside === true && leaning(said, plain) === 1);
  const idle = isRemark(plain) || evidence.assents || (before === undefined && isEcho(evidence));
  const empty = aside || idle || BARE_NOISE.test(said) || (features.term === 0 && alone < NODS);
  return { span, plain, chance, alone, terms: features.term, empty, aside, idle };
}

/** Does the first sentence only ask back or repeat what was asked ("The process?")? */
function isEcho({ features, words, repeats }: TellingEvidence): boolean {
  if (features.asksBack === 0) return false;
  return repeats || (words.length <= LONGEST_ECHO && (words.length < SHORTEST_ANSWER || features.asked > 0));
}
