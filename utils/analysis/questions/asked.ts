import type { Span, Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { leaning } from '../speech/leaning';
import { compact } from '../speech/patterns';
import { openQuotations } from '../speech/quotation';
import { countWords } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { endsQuoted } from '../words/turn-sentences';
import { termsOf } from '../words/words';
import { belongs } from './clause';
import { asksOn, type Circumstances, isAsked, TRAIL, TRAIL_OF_GUEST } from './in-earnest';
import type { LeadIn } from './lead-in';
import { asksOfBefore, looksBack, refersBack } from './looking-back';
import { type Asking, askingOf, opensReadOut, readOutOf } from './question-form';
import { type AskingSpan, leadsTo, standing } from './standing';

/** What is known about an episode when its questions are read. */
export interface AskedContext {
  transcript: Transcript;
  /** By `Speaker.id`: may ask unprompted, as a host does. True for everybody if nobody is identified as a host. */
  leads: ReadonlyMap<string, boolean>;
  leadIn: LeadIn;
}

/** Penalty for a question without content. */
const NOTHING_SAID = -0.2;
/** Bonus for each term of the question that the next speaker mentions, and the most such terms that count. */
const TAKEN_UP = 0.1;
const MOST_TAKEN_UP = 2;
/** Number of sentences of the next speaker that are examined. */
const REPLY = 3;
const COMFORTABLE = 40;
const VALUE: Record<Asking['form'], number> = {
  direct: 1,
  unmarked: 0.8,
  told: 0.6,
  request: 0.5,
  formulation: 0.5,
  'hand-over': 0.1,
};

/** The question is whether the thing that "that" refers to is so: "do you think that's the case". */
const OF_CLAIM = compact(
  /^(?:[\w']+ ){0,4}(?:that|this)(?:'s| is) (?:really |actually |still |kind of )?(?:the case|true|right|correct|fair|how|why|what|where|the (?:right |wrong )?way)\b/,
);
/** Describes the person asked, not the question. */
const AS_SOMEONE = /,? as (?:someone|somebody|a person|one) who\b.*$/;
/** Begins only where a sentence may, so that the pattern is not tried at every letter. */
const LAST_SENTENCE = /(?:^|[.?!]) *([^ .?!][^.?!]*\W*)$/;
/** Stems that any question may contain. */
const GENERIC = new Set(
  termsOf(
    'curious wonder love hear take view thoughts question tell walk listeners share elaborate comment explain respond response opinion perspective start add jump summarize describe introduce touch feel agree help sense correct mean',
  ),
);

/** "Anything to add?", "Did you have a question?" */
const MODERATING = compact(
  /^(?:any|anything|something|what about|how about)\b|\b(?:introduce|to add|to say|comments?|elaborate|have (?:a|any|some)|chime|jump in|you know what|else have we)\b/,
);
/** The question of a turn. */
export interface AskedQuestion extends Span {
  /** Says nothing about what it asks, and no neighbor does; or only invites somebody to speak ("Any thoughts?"). */
  bare: boolean;
}

interface Candidate extends AskingSpan {
  /** Distinct terms that say what is asked; `terms` is how many of them count. */
  said: ReadonlySet<string>;
  value: number;
  /** Only invites somebody to speak. */
  moderates: boolean;
}

interface Place {
  turn: number;
  begin: number;
  /** Somebody else is called in the turn. */
  calls: boolean;
}

/**
 * The question of a turn, from offset `begin` on: the sentence that says most about what is asked, with its neighbor if
 * it cannot stand alone. Null if the turn asks nothing. `turns` are the sentences of every turn.
 */
export function questionOfTurn(
  context: AskedContext,
  turns: readonly (readonly Sentence[])[],
  { turn, begin, calls }: Place,
): AskedQuestion | null {
  const { transcript } = context;
  const own = (turns[turn] ?? []).filter(({ start }) => start >= begin);
  const speaker = transcript.turns[turn]?.speaker ?? null;
  const answered = transcript.turns.slice(turn + 1, turn + 4).some((other) => other.speaker !== speaker);
  if (own.length === 0 || !answered) return null;
  const leads = speaker === null || (context.leads.get(speaker) ?? true);
  const found = candidates(context, own, { leads, calls });
  const best = found.length > 1 ? mostAsked(found, replyTerms(context, turns, turn)) : found[0];
  if (best === undefined) return null;
  const span = standing(transcript.text, own, best);
  const alone = span.start === best.start && span.end === best.end;
  return { ...span, bare: best.terms === 0 && !best.lean && !best.claim && (alone || best.moderates) };
}

/**
 * Does a question say nothing about what it asks ("what's your take?")? `span` is one that `questionOfTurn` returned.
 */
export function isBare({ transcript: { text }, leadIn }: AskedContext, { start, end }: Span): boolean {
  const last = LAST_SENTENCE.exec(plainOf(text.slice(start, end)))?.[1] ?? '';
  return termsOf(last.slice(leadIn(last, 0))).every((term) => GENERIC.has(term));
}

/** The candidate with the highest value, including the bonus for terms in `reply`. */
function mostAsked(found: readonly Candidate[], reply: ReadonlySet<string>): Candidate | undefined {
  let best: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const candidate of found) {
    const takenUp = [...candidate.said].filter((term) => reply.has(term)).length;
    const value = candidate.value + TAKEN_UP * Math.min(MOST_TAKEN_UP, takenUp);
    if (value > most) [best, most] = [candidate, value];
  }
  return best;
}

/** Terms in the first sentences of the next speaker. */
function replyTerms({ transcript }: AskedContext, turns: readonly (readonly Sentence[])[], turn: number): Set<string> {
  const { speaker } = transcript.turns[turn] as Transcript['turns'][number];
  const next = [turn + 1, turn + 2].find((at) => (transcript.turns[at] ?? { speaker }).speaker !== speaker);
  const [first, last] = [turns[next ?? turn + 1]?.[0], turns[next ?? turn + 1]?.slice(0, REPLY).at(-1)];
  return new Set(first === undefined ? [] : termsOf(transcript.text.slice(first.start, last?.end)));
}

/** The asking sentences at the end of a turn, last one first. */
function candidates(
  { transcript: { text }, leadIn }: AskedContext,
  own: readonly Sentence[],
  turn: Pick<Circumstances, 'leads' | 'calls'>,
): Candidate[] {
  const found: Candidate[] = [];
  const quoted = endsQuoted(text, own);
  let trail = 0;
  let after = '';
  for (let index = own.length - 1; index >= 0; index--) {
    const { start, end } = own[index] as Sentence;
    const sentence = text.slice(start, end);
    const plain = plainOf(sentence);
    const words = countWords(text, { start, end });
    const readOut = turn.leads ? (readOutOf(plain) ?? endOfReadOut(text, own, quoted, index, leadIn)) : null;
    const asking = readOut ?? (quoted[index] ? null : askingOf(plain, leadIn));
    const spoken = index > 0 && quoted[index - 1] && /["\u201d]/.test(plain.slice(asking?.at));
    const joins = asksOn(plain) && index > 0 && leadsTo(text, own[index - 1] as Sentence, { start, end }, true);
    // A question mark in a quotation that is never closed asks nobody present.
    const told = readOut === null && asking !== null && openQuotations(sentence.slice(0, asking.at)) > 0;
    const counts =
      asking !== null && !spoken && !told && isAsked(plain, asking, { ...turn, words, trail, joins, after });
    if (counts || readOut !== null) {
      // Leaves out the mark that closes a quotation being read out.
      const last = readOut !== null && /["\u201d]$/.test(sentence) ? end - 1 : end;
      found.push(candidateOf(sentence, plain, { start, end: last, asking: asking as Asking, index, words }));
      trail = 0;
    } else trail += words;
    if (trail > (turn.leads ? TRAIL : TRAIL_OF_GUEST)) break;
    after = plain;
  }
  return found;
}

/** How a sentence asks that ends a read-out quotation of several sentences; null if it does not. */
function endOfReadOut(
  text: string,
  own: readonly Sentence[],
  quoted: readonly boolean[],
  index: number,
  leadIn: LeadIn,
): Asking | null {
  if (!quoted[index - 1]) return null;
  const { start, end } = own[index] as Sentence;
  const plain = plainOf(text.slice(start, end));
  let opens = index - 1;
  while (quoted[opens - 1]) opens--;
  const opening = own[opens] as Sentence;
  const reads = /\?["\u201d]$/.test(plain) && opensReadOut(plainOf(text.slice(opening.start, opening.end)));
  return reads ? askingOf(plain.slice(0, -1), leadIn) : null;
}

function candidateOf(
  sentence: string,
  plain: string,
  { start, end, asking, index, words }: Span & { asking: Asking; index: number; words: number },
): Candidate {
  const asked = plain.slice(asking.at);
  const about = asked.replace(AS_SOMEONE, '');
  const said = new Set(termsOf(about).filter((term) => !GENERIC.has(term)));
  const terms = asking.form === 'hand-over' ? 0 : said.size;
  const lean = looksBack(asked, terms) || leaning(sentence.slice(asking.at), asked) >= 0.5;
  const leans = lean || refersBack(asked);
  const from = belongs(plain.slice(asking.from, asking.at), leans) ? asking.from : asking.at;
  // Of a request, only the words from there on are shown.
  const shown = asking.form === 'request' ? countWords(sentence, { start: asking.at, end: sentence.length }) : words;
  const value =
    VALUE[asking.form] +
    (terms > 0 ? 0.12 * Math.min(6, terms) : NOTHING_SAID) -
    (lean ? 0.25 : 0) -
    0.02 * Math.max(0, shown - COMFORTABLE);
  return {
    start: start + from,
    end,
    said,
    terms,
    lean: leans,
    ofBefore: asksOfBefore(asked),
    value,
    moderates: MODERATING.test(asked),
    index,
    claim: OF_CLAIM.test(asked) || asksOn(plain),
  };
}
