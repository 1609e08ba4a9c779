import type { Span, Transcript } from '../../transcript/model';
import type { Role, Sentence } from '../model';
import type { SpokenNames } from '../names/names';
import { claimStart } from '../speech/claim-start';
import { leaning } from '../speech/leaning';
import { isLogistics } from '../speech/logistics';
import { noiseBefore } from '../speech/noise';
import { plainOf } from '../speech/plain';
import { isQuestion } from '../speech/question-mark';
import { pointsBack, unresolved, unresolvedAt } from '../speech/referents';
import { countWords, type Lexicon } from '../words/lexicon';
import { eachIndex, type Work } from '../work';
import { type NamePatterns, namePatterns } from './name-patterns';
import type { OccasionReader } from './occasions';
import { type MeritReader, meritReader, type PointSpan } from './point-merits';
import { faultOf, meritOf } from './point-value';

/** A span of less value stands for nothing: it is no candidate, unless it is to answer. */
export const LEAST_VALUE = 1.2;
/** Bounds of a key point in words: shorter says nothing, longer is no point; two sentences have to be shorter than one. */
const SHORTEST = 6;
const LONGEST = 40;
const LONGEST_PAIR = 36;
/** Price of every word of a key point beyond so many: a longer one has to say more. */
const LENGTHY = 0.05;
const LONG = 34;
const SHORTEST_ANSWER = 4;
const LONGEST_ANSWER = 60;
/** How no pair begins. */
const CHAT = /^(?:yeah|yes|well|right|okay|ok|oh|no|sure)\b/;
/** Code units within which a pronoun stands early in a sentence. */
const EARLY = 24;
/** Prices: of being two sentences, of them where the second needs the first, of naming a speaker, of being about the show or to somebody who is there. */
const JOINING = 0.5;
const LEANING_ON = 0.1;
const NAMING = 0.2;
const IDLING = 0.5;

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
  /** What adds to the value of a key point where it is said; nothing does in an answer. */
  occasionOf?: OccasionReader;
}

/** A span that can leave its place: one sentence without openers that say nothing, or two neighbors. */
export interface Candidate extends Span {
  turn: number;
  /** `Speaker.id`; null for words before the first label. */
  speaker: string | null;
  /** Index of the sentence it begins with. */
  first: number;
  /** Index of the sentence the value belongs to; a pair ends with it. */
  sentence: number;
  /** Speaks of the talk itself, or to somebody by name. */
  idle: boolean;
  /**
   * The grade it would be given as a key point (`meritOf` less `faultOf`), less what it names and addresses, less for
   * being two sentences; of a key point, more where it belongs (`OccasionReader`), less for being long. About 0 … 3.
   */
  value: number;
}

/** Every span that may stand for more, in the order of their ends, the longer first. */
export function* findCandidates(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, names, roles, from, answering = false, occasionOf = () => 0 }: CandidateContext,
): Work<Candidate[]> {
  const meritsOf = yield* meritReader(transcript, sentences, { lexicon, roles });
  const material: Material = {
    transcript,
    sentences,
    lexicon,
    from,
    answering,
    occasionOf,
    meritsOf,
    pointAt: pointReader(transcript, sentences, lexicon),
    ...namePatterns(names),
  };
  const found: Candidate[] = [];
  yield* eachIndex(from, sentences.length, (index) => {
    found.push(...candidatesAt(material, index));
  });
  return found;
}

interface Material extends Omit<Required<CandidateContext>, 'names' | 'roles'>, NamePatterns {
  transcript: Transcript;
  sentences: readonly Sentence[];
  meritsOf: MeritReader;
  pointAt: PointReader;
}

interface Said {
  text: string;
  /** `plainOf` it. */
  plain: string;
  /** `leaning`, when it is known. */
  leaning?: number;
}

/** A sentence without the openers that say nothing. What it is found to be is found once. */
class Point implements Said {
  #logistics?: boolean;
  #leaning?: number;
  #needs?: boolean;

  constructor(
    /** Index of the sentence. */
    readonly sentence: number,
    /** Offset in the transcript. */
    readonly start: number,
    readonly text: string,
    readonly plain: string,
    /** `countWords` */
    readonly words: number,
  ) {}

  get logistics(): boolean {
    this.#logistics ??= isLogistics(this.text, this.plain);
    return this.#logistics;
  }

  get leaning(): number {
    this.#leaning ??= leaning(this.text, this.plain);
    return this.#leaning;
  }

  get leans(): boolean {
    return this.leaning >= 1;
  }

  /** Is something in it understood only after what comes before? */
  get needs(): boolean {
    this.#needs ??= this.leans || pointsBack(this.plain) > 0 || isEarly(unresolvedAt(this.text, this.plain));
    return this.#needs;
  }
}

/** Later on, a pronoun more often stands for something that is said by then. */
function isEarly(at: number): boolean {
  return at >= 0 && at <= EARLY;
}

/** Points back, if only a little. */
function looksBack({ text, plain, leaning }: Point): boolean {
  return leaning > 0 || pointsBack(plain) > 0 || unresolved(text, plain);
}

type PointReader = (sentence: number) => Point;

/** Remembers two: a sentence is asked for as itself, then as the one before the next. */
function pointReader({ text }: Transcript, sentences: readonly Sentence[], { words }: Lexicon): PointReader {
  const lastTwo: Point[] = [];
  return (index) => {
    const known = lastTwo[index % 2];
    if (known?.sentence === index) return known;
    const { start, end } = sentences[index] as Sentence;
    const whole = text.slice(start, end);
    const plain = plainOf(whole);
    const skip = claimStart(whole, plain);
    const left = skip === 0 ? (words[index] as number) : countWords(text, { start: start + skip, end });
    const point = new Point(index, start + skip, whole.slice(skip), plain.slice(skip), left);
    lastTwo[index % 2] = point;
    return point;
  };
}

/** The span that ends with a sentence, alone or after the one before it; at most one of each, none that cannot stand. */
function candidatesAt(material: Material, index: number): Candidate[] {
  const { transcript, sentences, lexicon, answering, address, pointAt } = material;
  const [shortest, longest] = answering ? [SHORTEST_ANSWER, LONGEST_ANSWER] : [SHORTEST, LONGEST];
  const terms = lexicon.terms[index] as number[];
  if (terms.every((term) => term === terms[0]) || (lexicon.words[index] as number) < shortest) return [];
  const point = pointAt(index);
  if (point.words < shortest || point.words > longest || isQuestion(point.plain)) return [];
  const idle = point.logistics || (address?.test(point.text) ?? false);
  if (idle && !answering) return [];
  const { turn, end } = sentences[index] as Sentence;
  const speaker = transcript.turns[turn]?.speaker ?? null;
  const spanFrom = ({ start, sentence: first, plain: opening }: Point, words: number, said: Said): Candidate[] => {
    const joining = first === index ? 0 : point.needs ? LEANING_ON : JOINING;
    const span = { first, last: index, words };
    const lengthy = answering ? 0 : LENGTHY * Math.max(0, words - LONG);
    const price = joining + lengthy + (idle ? IDLING : 0) - material.occasionOf({ start, end, turn }, span);
    const value = valueOfSpan(material, span, said, { opening, price });
    return answering || value >= LEAST_VALUE
      ? [{ start, end, turn, speaker, first, sentence: index, idle, value }]
      : [];
  };
  const alone = () => spanFrom(point, point.words, point);
  const before = openerOf(material, index, (answering ? longest : LONGEST_PAIR) - point.words);
  const both =
    before === null
      ? []
      : spanFrom(before, before.words + (lexicon.words[index] as number), saidIn(transcript, before.start, end));
  // An answer holds more than is said about it here: what goes along adds little, unless it is leaned on.
  if (answering) return point.leans && before !== null ? both : alone();
  return point.leans ? both : [...both, ...alone()];
}

function saidIn({ text }: Transcript, start: number, end: number): Said {
  const said = text.slice(start, end);
  return { text: said, plain: plainOf(said) };
}

/** `opening`: `plain` of its first sentence. */
function valueOfSpan(
  { meritsOf, names, answering }: Material,
  span: PointSpan,
  { text, plain, leaning: lean }: Said,
  { opening, price }: { opening: string; price: number },
): number {
  const value = meritOf(meritsOf(span, plain), plain) - (names?.test(text) ? NAMING : 0) - price;
  // What is too little already need not be looked at for what it lacks.
  return answering || value >= LEAST_VALUE ? value - faultOf(text, plain, opening, lean) : value;
}

/** The sentence before, when both can be shown together: in the same paragraph, itself a statement; `room` in words. */
function openerOf(material: Material, index: number, room: number): Point | null {
  if (index === material.from || !follows(material, index)) return null;
  const point = material.pointAt(index - 1);
  if (point.words < 4 || point.words > room) return null;
  if (isQuestion(point.plain) || CHAT.test(point.plain) || point.logistics) return null;
  // To answer, it need not stand so firmly.
  return (material.answering ? point.leans : looksBack(point)) ? null : point;
}

/** Does the sentence before stand in the same paragraph, with nothing of the transcriber's between them? */
function follows({ transcript: { text }, sentences }: Material, index: number): boolean {
  const { start, end } = sentences[index] as Sentence;
  return !text.slice(sentences[index - 1]?.end, start).includes('\n') && noiseBefore(text.slice(start, end)) === 0;
}
