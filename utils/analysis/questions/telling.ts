import type { Span } from '../../transcript/model';
import { leaning } from '../speech/leaning';
import { lastLaughter, NOISE } from '../speech/noise';
import { compact } from '../speech/patterns';
import type { Talk } from '../talk';
import { isRemark } from './idle';
import { chanceToTell, type Query, type TellingEvidence, tellingEvidence } from './telling-chance';

/** An answer with fewer words says yes or no at most. */
export const SHORTEST_ANSWER = 4;
/** Code units of an answer that are shown: of one sentence with more the beginning, of several as many as fit. */
export const LONGEST_ANSWER = 320;
/** … by which its beginning is chosen. */
const AT_A_GLANCE = 280;
/** … of a sentence that another leans on. */
const LONGEST_BACKING = 120;
/** How far into an answer it is looked for. In sentences. */
const MOST_SENTENCES = 8;
/** In percent: what it costs to pass over a sentence that is not empty: an answer comes at once (Sacks 1987, "preference for contiguity"). */
const LATER = 7;
/** What is said about the show, or where the talk goes next, answers nothing. */
const ASIDE = compact(
  /\b(?:this|the|our|last|next) (?:episode|podcast|show)\b|\b(?:our|the) (?:next|first|second|third|last|final) (?:topic|segment|story)\b|\b(?:let's|let us|want to|going to|should) move (?:us )?on\b/,
);
/** In percent: what says nothing and is less likely to tell only nods, or praises the question. */
const NODS = 22;
/** … and what is less likely to tell ends no answer. */
const LEAST_LAST = 18;

/** What the transcriber writes, with a nod at most. */
const BARE_NOISE = new RegExp(`^(?=.*${NOISE})(?:${NOISE}|[Mm]m-hmm|[Yy](?:eah|es)|[Oo]kay|[Rr]ight|[\\s.,!])*$`);

const OPENERS = new RegExp(
  `^(?:(?:${NOISE}|[Mm]m-hmm|[Ss]o|[Aa]nd|[Ww]ell|[Oo]h|[Uu]m|[Uu]h|[Oo]kay|I mean|[Yy]ou know|(?:Yeah, )?[Tt]hat['\u2019]s (?:an? )?(?:very |really )?\\w+ question)(?:[,.]|\\.{3}|\u2026)? )+(?=[A-Z])`,
);

/** In words: a longer question is put for the sake of the answer. */
const LONGEST_ECHO = 9;

interface Judged {
  span: Span;
  /** `plainOf` it. */
  plain: string;
  /** That it tells what was asked, in percent. */
  chance: number;
  /** The same of what somebody says who answers first: which sentence of an answer tells it does not change with who has spoken. */
  alone: number;
  /** Nods at most, or is an aside. */
  empty: boolean;
  /** `ASIDE`, or goes on with that. */
  aside: boolean;
  /** A remark about the question, or the question again. */
  idle: boolean;
}

/** What is found of an answer. */
export interface Told {
  span: Span;
  /** The chance, in percent, that it tells what was asked. */
  chance: number;
  /** Nothing of it answers: remarks about the question at most, or a question back. */
  idle: boolean;
}

/**
 * The neighboring sentences of an answer that most likely tell what was asked; its own are [first, last), at least one.
 * That one of several does is as likely as that not all of them fail (a noisy or: Pearl 1988); of one that is cut, in
 * proportion to what is shown.
 */
export function tellingSpan(talk: Talk, { first, last }: { first: number; last: number }, asked: Query): Told {
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
  const { start, end } = best.span;
  const noise = lastLaughter(text.slice(start, end));
  return noise < end - start ? { ...best, span: { start, end: end - noise } } : best;
}

/** With the short sentence before it when it leans on that and both can be shown. */
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

/** As many of the sentences as can be shown, at least the first, and up to one that may tell something. */
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

/** Where a sentence begins after what only joins it to the talk, when a capital follows. */
function startOf(text: string, { start, end }: Span): number {
  return start + (OPENERS.exec(text.slice(start, end))?.[0].length ?? 0);
}

function judged({ transcript }: Talk, span: Span, evidence: TellingEvidence, before: Judged | undefined): Judged {
  const { plain, features } = evidence;
  const said = transcript.text.slice(span.start, span.end);
  const chance = chanceToTell(evidence);
  const alone = features.second === 0 ? chance : chanceToTell({ ...evidence, features: { ...features, second: 0 } });
  const aside = ASIDE.test(plain) || (before?.aside === true && leaning(said, plain) === 1);
  const idle = isRemark(plain) || evidence.assents || (before === undefined && isEcho(evidence));
  const empty = aside || idle || BARE_NOISE.test(said) || (features.term === 0 && alone < NODS);
  return { span, plain, chance, alone, empty, aside, idle };
}

/** At the beginning: asks back, or says again what was asked ("The process?"). */
function isEcho({ features, words, repeats }: TellingEvidence): boolean {
  if (features.asksBack === 0) return false;
  return repeats || (words.length <= LONGEST_ECHO && (words.length < SHORTEST_ANSWER || features.asked > 0));
}
