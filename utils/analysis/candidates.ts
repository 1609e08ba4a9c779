import type { Span, Transcript } from '../transcript/model';
import { leaning, openerLength } from './leaning';
import { countWords, type Lexicon } from './lexicon';
import { isLogistics, isQuestion, plainOf } from './logistics';
import type { Role, Sentence } from './model';
import { allForms, anyOf, type SpokenNames } from './names';
import { claimStart, faults, MOST_MERITS, merits } from './standing';
import { wordingValue } from './wording';
import { eachIndex, type Work } from './work';

/** A candidate of less stands for nothing, whatever it is about: in a small pool everything is. */
export const LEAST_FORM = 0.2;
/** Bounds of a key point in words: shorter says nothing, longer is no point. */
const SHORTEST = 6;
const LONGEST = 36;
const LONGEST_PAIR = 32;
const SHORTEST_ANSWER = 4;
const LONGEST_ANSWER = 60;
/** How no pair begins. */
const CHAT = /^(?:yeah|yes|well|right|okay|ok|oh|no|sure)\b/;
/** Prices: of being two sentences, of leaning on the one before, of naming a speaker, of being about the show. */
const JOINING = 0.35;
const LEANING = 1.3;
const NAMING = 0.6;
const IDLING = 1.3;
/** What the first of two may lack. */
const WORST_OPENER = 0.8;
/** … of leading up to a question, more when it speaks to who is to answer. */
const LEADING_UP = 0.5;
const LEADING_UP_TO_YOU = 0.6;
/** Worth of being said at once in a turn that goes on, and of closing it: there claims stand, in between reasons. */
const OPENING = 0.3;
const OPENING_SENTENCES = 3;
const CLOSING = 0.1;
const LONG_TURN = 4;

export interface CandidateContext {
  lexicon: Lexicon;
  /** `calledNames` */
  names: readonly SpokenNames[];
  /** In the order of `Transcript.speakers`. */
  roles: readonly Role[];
  /** Index of the first sentence after the cold open (`showStart`). */
  from: number;
  /** Takes what answers rather than stands for more: longer sentences, also those that lean on one that cannot go along. */
  answering?: boolean;
}

/** A span that can leave its place: one sentence without openers that say nothing, or two neighbors. */
export interface Candidate extends Span {
  turn: number;
  /** `Speaker.id`; null for words before the first label. */
  speaker: string | null;
  /** Index of the sentence the value belongs to; a pair ends with it. */
  sentence: number;
  /** Speaks of the talk itself, or to somebody by name. */
  idle: boolean;
  /** How quotable it is, by its form alone; about −3 … 4. */
  value: number;
}

/** Every span that may stand for more, in text order; the first of a pair may also stand alone. */
export function* findCandidates(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, names, roles, from, answering = false }: CandidateContext,
): Work<Candidate[]> {
  const hosts = new Set(transcript.speakers.flatMap(({ id }, index) => (roles[index] === 'host' ? [id] : [])));
  const asking = lastQuestions(transcript, sentences);
  const material: Material = {
    transcript,
    sentences,
    lexicon,
    from,
    answering,
    hosts,
    asking,
    ...namePatterns(names),
  };
  const found: Candidate[] = [];
  yield* eachIndex(from, sentences.length, (index) => {
    const candidate = candidateAt(material, index);
    if (candidate !== null) found.push(candidate);
  });
  return found;
}

/** Sentences that call, quote or introduce a speaker ("Ann, what …", "…, Ann.", "Ann Lee is …"), or merely name one. */
function namePatterns(spoken: readonly SpokenNames[]): Pick<Material, 'address' | 'names'> {
  const names = anyOf(allForms(spoken));
  if (names === null) return { address: null, names: null };
  const address = `(?:^|[,.?!] )${names}(?:,|[.?!]?$)|${names}(?:['\\u2019]s)? (?:said|was saying|point|mentioned|is|and)`;
  const full = anyOf(spoken.flatMap((forms) => forms.full));
  return { address: new RegExp(full === null ? address : `${address}|${full}`), names: new RegExp(names) };
}

interface Material extends Omit<Required<CandidateContext>, 'names' | 'roles'> {
  transcript: Transcript;
  sentences: readonly Sentence[];
  /** Matches sentences that call, quote or introduce a speaker. */
  address: RegExp | null;
  /** Matches the name of any speaker. */
  names: RegExp | null;
  /** `Speaker.id` of the hosts. */
  hosts: ReadonlySet<string>;
  /** Per turn, the index of its last sentence that asks; -1 without. */
  asking: readonly number[];
}

/** A sentence without the openers that say nothing. */
interface Point extends Span {
  text: string;
  plain: string;
  /** What was left off before it, plain. */
  dropped: string;
  words: number;
  /** May be shown: neither a question nor too long. */
  fit: boolean;
}

function pointOf({ transcript, sentences, answering }: Material, index: number): Point {
  const { start, end } = sentences[index] as Sentence;
  const whole = transcript.text.slice(start, end);
  const wholePlain = plainOf(whole);
  const opener = openerLength(whole, wholePlain);
  const skip = opener + claimStart(wholePlain.slice(opener));
  const text = whole.slice(skip);
  const plain = wholePlain.slice(skip);
  const words = countWords(text, { start: 0, end: text.length });
  const fit = words <= (answering ? LONGEST_ANSWER : LONGEST) && words >= 3 && !isQuestion(plain);
  return { start: start + skip, end, text, plain, words, fit, dropped: wholePlain.slice(0, skip) };
}

function candidateAt(material: Material, index: number): Candidate | null {
  const { transcript, sentences, lexicon, answering, address, names } = material;
  const terms = new Set(lexicon.terms[index]).size;
  const shortest = answering ? SHORTEST_ANSWER : SHORTEST;
  if (terms < 2 || (lexicon.words[index] as number) < shortest) return null;
  const { text, plain, dropped, words, fit, start, end } = pointOf(material, index);
  if (!fit || words < shortest) return null;
  const idling = isLogistics(text, plain) || (address?.test(text) ?? false);
  if (idling && !answering) return null;
  const { turn } = sentences[index] as Sentence;
  const speaker = transcript.turns[turn]?.speaker ?? null;
  const lean = leaning(text, plain);
  const opener = lean < 1 ? null : openerOf(material, index, words);
  if (lean >= 1 && opener === null && !answering) return null;
  let value =
    wordingValue(plain, words, terms) +
    placeValue(material, index, plain) -
    (names?.test(text) ? NAMING : 0) -
    (idling ? IDLING : 0);
  // What is too little already need not be looked at for what it says more, nor for what it lacks.
  if (answering || value + MOST_MERITS >= LEAST_FORM) value += merits(text, plain);
  const spare = answering ? Number.POSITIVE_INFINITY : value - LEAST_FORM;
  if (spare >= 0) value -= faults(text, plain, dropped, spare);
  const span = { start, end, turn, speaker, sentence: index, idle: idling };
  if (opener !== null) return { ...span, start: opener.start, value: value - JOINING - opener.price };
  return { ...span, value: value - LEANING * lean };
}

/** The sentence before, when it can be shown to say what a leaning one of `words` words is about; with its price. */
function openerOf(material: Material, index: number, words: number): { start: number; price: number } | null {
  if (index === material.from || !sameParagraph(material, index)) return null;
  const { start, text, plain, dropped, words: more, fit } = pointOf(material, index - 1);
  if (!fit || more < 4 || words + more > (material.answering ? LONGEST_ANSWER : LONGEST_PAIR)) return null;
  if (CHAT.test(plain) || isLogistics(text, plain) || leaning(text, plain) >= 1) return null;
  const worth = merits(text, plain);
  const price = Math.max(0, faults(text, plain, dropped, worth + WORST_OPENER) - worth);
  return price < WORST_OPENER ? { start, price } : null;
}

/** What the place in its turn tells. */
function placeValue({ sentences, asking, hosts, transcript }: Material, index: number, plain: string): number {
  const { turn } = sentences[index] as Sentence;
  if (index < (asking[turn] as number)) {
    const host = hosts.has(transcript.turns[turn]?.speaker ?? '');
    return -(host ? LEADING_UP : 0) - (/\byou(?:r|'\w+)?\b/.test(plain) ? LEADING_UP_TO_YOU : 0);
  }
  if (sentences[index - OPENING_SENTENCES]?.turn !== turn) return sentences[index + 2]?.turn === turn ? OPENING : 0;
  return sentences[index + 1]?.turn !== turn && sentences[index - LONG_TURN]?.turn === turn ? CLOSING : 0;
}

/** Per turn, the index of its last sentence that asks; -1 without. */
function lastQuestions({ text, turns }: Transcript, sentences: readonly Sentence[]): number[] {
  const last = turns.map(() => -1);
  sentences.forEach(({ start, end, turn }, index) => {
    if (text[end - 1] === '?' && isQuestion(plainOf(text.slice(Math.max(start, end - 40), end)))) last[turn] = index;
  });
  return last;
}

/** Does the sentence before stand in the same paragraph? */
function sameParagraph({ transcript, sentences }: Material, index: number): boolean {
  const { start } = sentences[index] as Sentence;
  return !transcript.text.slice(sentences[index - 1]?.end, start).includes('\n');
}
