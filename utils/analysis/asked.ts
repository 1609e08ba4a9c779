import type { Span, Transcript } from '../transcript/model';
import { leaning } from './leaning';
import { countWords } from './lexicon';
import { isLogistics, plainOf } from './logistics';
import type { Sentence } from './model';
import { type Asking, askingOf, isTag, type LeadIn } from './question-form';
import { endsQuoted } from './turn-sentences';
import { termsOf } from './words';

/** What is known of an episode while its questions are read. */
export interface Reader {
  transcript: Transcript;
  /** By `Speaker.id`: may ask without being asked to, as a host may; all of them when nobody shows as a host. */
  leads: ReadonlyMap<string, boolean>;
  leadIn: LeadIn;
}

/** Words the asker may add after the asking before it is talk again; of a guest, fewer. */
const TRAIL = 70;
const TRAIL_OF_GUEST = 12;
/** Bounds of a question in words; an echo ("You do?") is shorter. */
const SHORTEST = 3;
const SHORTEST_TOLD = 5;
/** A question that says less than this of what it asks is joined with its neighbor. In terms (`termsOf`). */
const FEWEST_TERMS = 2;
const LONGEST_NEIGHBOR = 34;
const COMFORTABLE = 40;
const VALUE: Record<Asking['form'], number> = { direct: 1, told: 0.6, request: 0.5, 'hand-over': 0.1 };

/** "How is it …": the asking itself looks back. */
const LOOKING_BACK =
  /^(?:(?:and|or|so|but),? )?(?:what|who|which|where|when|why|how|[a-z]+(?:n't)?)(?:'s|'re)? (?:[a-z']+ ){0,4}?(?:it|that|this|they|them|those|these|he|she|him|her)(?:'s|'re)?\b/;
/** Says who is asked, not what. */
const AS_SOMEONE = /,? as (?:someone|somebody|a person|one) who\b.*$/;
/** "How are you?" wants no answer that anybody would look up. */
const COURTESY =
  /^(?:(?:so|and|hey|hi|hello)(?: guys| all| everyone| folks)?,? )*(?:how (?:are|have) (?:you|things|y'all)(?: all| guys| both)?(?: doing| been| going)?(?: today)?|how(?:'s| is) it going|(?:(?:can|do) )?(?:you|everyone|everybody|people) (?:all )?(?:hear|see) (?:me|us|my screen)|are you (?:there|with us|ready))(?: now| okay| all right| well| fine)?(?:, [a-z]+)?\?$/;
/** Keeps the talk going ("who would like to start?", "does that answer your question?"): whoever answers says so and no more. */
const HOUSEKEEPING =
  /^(?:(?:who|do you|would you|you) (?:\w+ )?(?:want|wants|wanna|like|likes)(?: to)? (?:go|start|begin|take it|kick)\b[^,]{0,24}\?$|(?:does|did|do) (?:that|this|it|i) (?:\w+ )?(?:help )?(?:answer|make sense)\b|(?:can|could|may) i (?:just )?(?:say|ask|add|jump|interrupt|come)\b|(?:are there )?any (?:other |more |further |last |final )?(?:questions|comments)\b(?! (?:about|on|for|regarding)\b)|(?:is there )?anything else(?: (?:before|to add|that)\b[^?]*)?\?|what was the question|where were we|who(?:'s| is) next|(?:are you |everyone )?ready\b)/;
/** What only joins a neighbor to the talk before it. */
const JOINT =
  /^(?:(?:and|but|or|so(?! (?:far|many|much|long|few|then)\b)|like(?= in terms of\b| as\b| if\b)|(?:yeah|well|okay|right|now|like|you know|i mean|again)(?=,)),? )+(?!(?:that|then|um|uh)\b)/;
/** Stems that are said in any question. */
const GENERIC = new Set(
  termsOf(
    'curious wonder love hear take view thoughts question tell walk listeners share elaborate comment explain respond response opinion perspective start add jump summarize describe introduce touch background feel agree help sense correct mean',
  ),
);
/** The asker answers at once. */
const OWN_ANSWER =
  /^(?:yes|no|nope|of course|(?:(?:and|so|well) )*(?:the (?:answer|solution|reason)|it's because|that's because|it turns out|turns out))\b/;
/** The next speaker confirms or denies. */
const CONFIRMING =
  /^(?:(?:oh|um|uh|well|so|i think|i mean|mm-hmm),? )*(?:yes|yeah|yep|no|nope|right|exactly|correct|that's|i think so|absolutely|sure|not|i (?:do|don't|would|guess)|kind of|definitely|precisely|totally|indeed)\b/;
/** Asks for patience, never for an answer. */
const FILLER_TAG = /\b(?:okay|ok|you know(?: what i mean)?|see|eh|h?m+)\?$/;

interface Candidate extends Span {
  form: Asking['form'];
  /** Index in the sentences of the turn. */
  index: number;
  terms: number;
  lean: boolean;
  value: number;
}

/**
 * What a turn asks, from offset `begin` on: the sentence that says most of it, with its neighbor when it cannot stand
 * alone; null when it asks nothing. `turns` are the sentences of every turn.
 */
export function askedIn(
  reader: Reader,
  turns: readonly (readonly Sentence[])[],
  turn: number,
  begin: number,
): Span | null {
  const { transcript } = reader;
  const own = (turns[turn] ?? []).filter(({ start }) => start >= begin);
  const speaker = transcript.turns[turn]?.speaker ?? null;
  const answered = transcript.turns.slice(turn + 1, turn + 4).some((other) => other.speaker !== speaker);
  if (own.length === 0 || !answered) return null;
  const leads = speaker === null || (reader.leads.get(speaker) ?? true);
  const next = turns[turn + 1]?.[0];
  const confirmed = next !== undefined && CONFIRMING.test(plainOf(transcript.text.slice(next.start, next.end)));
  let best: Candidate | null = null;
  for (const candidate of candidates(reader, own, { leads, confirmed })) {
    if (best === null || candidate.value > best.value) best = candidate;
  }
  return best === null ? null : standing(transcript.text, own, best);
}

/** Asking sentences at the end of a turn, the last one first. */
function candidates(
  { transcript: { text }, leadIn }: Reader,
  own: readonly Sentence[],
  { leads, confirmed }: { leads: boolean; confirmed: boolean },
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
    const asking = quoted[index] ? null : askingOf(plain, leadIn);
    if (asking !== null && isAsked(plain, asking, { words, trail, leads, confirmed, after })) {
      found.push(candidateOf(sentence, plain, { start, end, asking, index, words }));
      trail = 0;
    } else trail += words;
    if (trail > (leads ? TRAIL : TRAIL_OF_GUEST)) break;
    after = plain;
  }
  return found;
}

interface Circumstances {
  words: number;
  /** Words between it and the next asking, or the end of the turn. */
  trail: number;
  leads: boolean;
  confirmed: boolean;
  /** The sentence after it in its turn; empty for the last. */
  after: string;
}

function isAsked(
  plain: string,
  { form, at }: Asking,
  { words, trail, leads, confirmed, after }: Circumstances,
): boolean {
  if (words < SHORTEST || OWN_ANSWER.test(after)) return false;
  const asked = plain.slice(at);
  if (COURTESY.test(asked) || HOUSEKEEPING.test(asked)) return false;
  const toYou = /\byou(?:r|rs|'re|'ve|'d)?\b/.test(plain);
  const last = after === '';
  if (form === 'request' || form === 'hand-over') return leads && (toYou || form === 'request');
  if (form === 'direct' && (!isTag(plain) || plain.length - at > 30)) return leads || last || (toYou && trail === 0);
  return (
    last && words >= SHORTEST_TOLD && (isTag(plain) ? toYou && confirmed && !FILLER_TAG.test(plain) : leads || toYou)
  );
}

function candidateOf(
  sentence: string,
  plain: string,
  { start, end, asking, index, words }: Span & { asking: Asking; index: number; words: number },
): Candidate {
  const asked = plain.slice(asking.at);
  const about = asked.replace(AS_SOMEONE, '');
  const terms = asking.form === 'hand-over' ? 0 : new Set(termsOf(about).filter((term) => !GENERIC.has(term))).size;
  const lean = LOOKING_BACK.test(asked) || leaning(sentence.slice(asking.at), asked) >= 0.5;
  const value =
    VALUE[asking.form] + 0.12 * Math.min(6, terms) - (lean ? 0.25 : 0) - 0.02 * Math.max(0, words - COMFORTABLE);
  return { start: start + asking.at, end, form: asking.form, index, terms, lean, value };
}

/** The question with the sentence before it, else after it, when it says too little by itself; of what is handed over only that sentence. */
function standing(text: string, own: readonly Sentence[], { start, end, form, index, terms, lean }: Candidate): Span {
  if (terms >= FEWEST_TERMS + (lean ? 1 : 0)) return { start, end };
  const before = own[index - 1];
  if (before !== undefined && isNeighbor(text, before, before.end, (own[index] as Sentence).start))
    return {
      start: before.start + jointOf(text.slice(before.start, before.end)),
      end: form === 'hand-over' ? before.end : end,
    };
  const after = own[index + 1];
  if (after !== undefined && isNeighbor(text, after, end, after.start)) return { start, end: after.end };
  return { start, end };
}

/** Code units of what a neighbor may leave behind. */
function jointOf(sentence: string): number {
  return JOINT.exec(plainOf(sentence))?.[0].length ?? 0;
}

/** Does `sentence` say what is asked about, in the same paragraph? */
function isNeighbor(text: string, { start, end }: Span, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const sentence = text.slice(start, end);
  const plain = plainOf(sentence);
  if (countWords(text, { start, end }) > LONGEST_NEIGHBOR || new Set(termsOf(plain)).size <= FEWEST_TERMS) return false;
  // What is added to a question explains it ("Bo is saying …"); what leads to one may only lead to it.
  return start >= to || !isLogistics(sentence, plain);
}
