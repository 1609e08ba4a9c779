import type { Span, Transcript } from '../transcript/model';
import { leaning, openerLength } from './leaning';
import { countWords, type Lexicon } from './lexicon';
import { isLogistics, isQuestion, plainOf } from './logistics';
import type { Sentence } from './model';
import { anyOf, type SpokenNames } from './names';
import { wordingValue } from './wording';
import { eachIndex, type Work } from './work';

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

export interface CandidateContext {
  lexicon: Lexicon;
  /** `calledNames` */
  names: readonly SpokenNames[];
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
  /** How quotable it is, by its form alone; about −3 … 4. */
  value: number;
}

/** Every span that may stand for more, in text order; the first of a pair may also stand alone. */
export function* findCandidates(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, names, from, answering = false }: CandidateContext,
): Work<Candidate[]> {
  const material: Material = { transcript, sentences, lexicon, from, answering, ...namePatterns(names) };
  const found: Candidate[] = [];
  yield* eachIndex(from, sentences.length, (index) => {
    const candidate = candidateAt(material, index);
    if (candidate !== null) found.push(candidate);
  });
  return found;
}

/** Sentences that call, quote or introduce a speaker ("Ann, what …", "…, Ann.", "Ann Lee is …"), or merely name one. */
function namePatterns(spoken: readonly SpokenNames[]): Pick<Material, 'address' | 'names'> {
  const names = anyOf(spoken.flatMap(({ full, short }) => [...full, ...short]));
  if (names === null) return { address: null, names: null };
  const address = `(?:^|[,.?!] )${names}(?:,|[.?!]?$)|${names}(?:['\\u2019]s)? (?:said|was saying|point|mentioned|is|and)`;
  const full = anyOf(spoken.flatMap((forms) => forms.full));
  return { address: new RegExp(full === null ? address : `${address}|${full}`), names: new RegExp(names) };
}

interface Material extends Omit<Required<CandidateContext>, 'names'> {
  transcript: Transcript;
  sentences: readonly Sentence[];
  /** Matches sentences that call, quote or introduce a speaker. */
  address: RegExp | null;
  /** Matches the name of any speaker. */
  names: RegExp | null;
}

/** A sentence without the openers that say nothing. */
interface Point extends Span {
  text: string;
  plain: string;
  words: number;
  /** May be shown: neither a question nor too long. */
  fit: boolean;
}

function pointOf({ transcript, sentences, answering }: Material, index: number): Point {
  const { start, end } = sentences[index] as Sentence;
  const whole = transcript.text.slice(start, end);
  const wholePlain = plainOf(whole);
  const skip = openerLength(whole, wholePlain);
  const text = whole.slice(skip);
  const plain = wholePlain.slice(skip);
  const words = countWords(text, { start: 0, end: text.length });
  const fit = words <= (answering ? LONGEST_ANSWER : LONGEST) && words >= 3 && !isQuestion(plain);
  return { start: start + skip, end, text, plain, words, fit };
}

function candidateAt(material: Material, index: number): Candidate | null {
  const { transcript, sentences, lexicon, from, answering, address, names } = material;
  const terms = new Set(lexicon.terms[index]).size;
  const shortest = answering ? SHORTEST_ANSWER : SHORTEST;
  if (terms < 2 || (lexicon.words[index] as number) < shortest) return null;
  const { text, plain, words, fit, start, end } = pointOf(material, index);
  if (!fit || words < shortest) return null;
  const idling = isLogistics(text, plain) || (address?.test(text) ?? false);
  if (idling && !answering) return null;
  const { turn } = sentences[index] as Sentence;
  const speaker = transcript.turns[turn]?.speaker ?? null;
  const lean = leaning(text, plain);
  const value = wordingValue(plain, words, terms) - (names?.test(text) ? NAMING : 0) - (idling ? IDLING : 0);
  const alone = { start, end, turn, speaker, sentence: index, value: value - LEANING * lean };
  if (lean < 1) return alone;
  const leaned = answering ? alone : null;
  if (index === from || !sameParagraph(material, index)) return leaned;
  const before = pointOf(material, index - 1);
  const opens =
    before.fit &&
    before.words >= 4 &&
    !CHAT.test(before.plain) &&
    !isLogistics(before.text, before.plain) &&
    leaning(before.text, before.plain) < 1;
  if (!opens || words + before.words > (answering ? LONGEST_ANSWER : LONGEST_PAIR)) return leaned;
  return { ...alone, start: before.start, value: value - JOINING };
}

/** Does the sentence before stand in the same paragraph? */
function sameParagraph({ transcript, sentences }: Material, index: number): boolean {
  const { start } = sentences[index] as Sentence;
  return !transcript.text.slice(sentences[index - 1]?.end, start).includes('\n');
}
