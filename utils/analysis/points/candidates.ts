import type { Span, Transcript } from '../../transcript/model';
import type { Role, Sentence } from '../model';
import type { SpokenNames } from '../names/names';
import { claimStart } from '../speech/claim-start';
import { leaning } from '../speech/leaning';
import { isLogistics } from '../speech/logistics';
import { noiseBefore } from '../speech/noise';
import { isQuestion } from '../speech/question-mark';
import { pointsBack, unresolved, unresolvedAt } from '../speech/referents';
import { countWords, type Lexicon } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { eachIndex, type Work } from '../work';
import { type NamePatterns, namePatterns } from './name-patterns';
import type { OccasionReader } from './occasions';
import { type MeritReader, meritReader, type PointSpan } from './point-merits';
import { faultOf, meritOf } from './point-value';

/** A span of lower value is not a candidate, except as an answer. */
export const LEAST_VALUE = 1.2;
/** Bounds of a key point in words. The limit for a pair of sentences is lower than for a single one. */
const SHORTEST_POINT = 6;
const LONGEST_POINT = 40;
const LONGEST_PAIR = 36;
/** Penalty for each word beyond `LONG`, because a longer key point has to say more. */
const LENGTHY = 0.05;
const LONG = 34;
const SHORTEST_ANSWER = 4;
const LONGEST_ANSWER = 60;
/** Openers that a pair of sentences must not begin with. */
const CHAT = /^(?:yeah|yes|well|right|okay|ok|oh|no|sure)\b/;
/** In code units: a pronoun up to here is early in its sentence. */
const EARLY = 24;
/**
 * Penalties: for a pair of sentences, for a pair whose second sentence needs the first, for naming a speaker, for being
 * idle.
 */
const JOINING = 0.5;
const LEANING_ON = 0.1;
const NAMING = 0.2;
const IDLING = 0.5;

export interface CandidateContext {
  lexicon: Lexicon;
  /** Result of `calledNames`. */
  names: readonly SpokenNames[];
  /** In the order of `Transcript.speakers`. */
  roles: readonly Role[];
  /** Index of the first sentence after the cold open (`showStart`). */
  from: number;
  /**
   * Looks for answers instead of key points: allows longer sentences, and dependent ones whose predecessor cannot be
   * added.
   */
  answering?: boolean;
  /** What its context adds to the value of a key point. Not used for answers. */
  occasionOf?: OccasionReader;
}

/** A span that can be quoted by itself: one sentence without empty openers, or two adjacent ones. */
export interface Candidate extends Span {
  turn: number;
  /** `Speaker.id`; null for words before the first label. */
  speaker: string | null;
  /** Index of its first sentence. */
  first: number;
  /** Index of the sentence that the value belongs to, which is the last one of a pair. */
  sentence: number;
  /** Is about the talk itself, or addresses somebody by name. */
  idle: boolean;
  /**
   * The grade expected for it as a key point (`meritOf` minus `faultOf`), minus penalties for names, forms of address
   * and being a pair. For key points, the context is added (`OccasionReader`) and a penalty for length subtracted.
   * About 0–3.
   */
  value: number;
}

/** All spans that may be quoted, ordered by their ends; of spans with the same end, the longer first. */
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
  /** `plainOf(text)`. */
  plain: string;
  /** Result of `leaning`, if known. */
  leaning?: number;
}

/** A sentence without empty openers. Computes each property at most once. */
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
    /** Result of `countWords`. */
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

  /** Does any part of it depend on what comes before? */
  get needs(): boolean {
    this.#needs ??= this.leans || pointsBack(this.plain) > 0 || isEarly(unresolvedAt(this.text, this.plain));
    return this.#needs;
  }
}

/** A later pronoun more often refers to something within the sentence. */
function isEarly(at: number): boolean {
  return at >= 0 && at <= EARLY;
}

/** Refers back, if only slightly. */
function looksBack({ text, plain, leaning }: Point): boolean {
  return leaning > 0 || pointsBack(plain) > 0 || unresolved(text, plain);
}

type PointReader = (sentence: number) => Point;

/** Caches two points, because each sentence is read for itself and again as the predecessor of the next. */
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

/** The spans that end with a sentence, alone and with the sentence before it, as far as they are acceptable. */
function candidatesAt(material: Material, index: number): Candidate[] {
  const { transcript, sentences, lexicon, answering, address, pointAt } = material;
  const [shortest, longest] = answering ? [SHORTEST_ANSWER, LONGEST_ANSWER] : [SHORTEST_POINT, LONGEST_POINT];
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
  // The sentence before adds little to an answer, unless the sentence depends on it.
  if (answering) return point.leans && before !== null ? both : alone();
  return point.leans ? both : [...both, ...alone()];
}

function saidIn({ text }: Transcript, start: number, end: number): Said {
  const said = text.slice(start, end);
  return { text: said, plain: plainOf(said) };
}

/** @param opening `plain` of the first sentence */
function valueOfSpan(
  { meritsOf, names, answering }: Material,
  span: PointSpan,
  { text, plain, leaning: lean }: Said,
  { opening, price }: { opening: string; price: number },
): number {
  const value = meritOf(meritsOf(span, plain), plain) - (names?.test(text) ? NAMING : 0) - price;
  // If the value is too low already, the faults need not be computed.
  return answering || value >= LEAST_VALUE ? value - faultOf(text, plain, opening, lean) : value;
}

/** The sentence before if both can be shown together, being a statement in the same paragraph; `room` is in words. */
function openerOf(material: Material, index: number, room: number): Point | null {
  if (index === material.from || !follows(material, index)) return null;
  const point = material.pointAt(index - 1);
  if (point.words < 4 || point.words > room) return null;
  if (isQuestion(point.plain) || CHAT.test(point.plain) || point.logistics) return null;
  // For an answer, a slight dependence is acceptable.
  return (material.answering ? point.leans : looksBack(point)) ? null : point;
}

/** Is the sentence before in the same paragraph, with no transcriber's note between the two? */
function follows({ transcript: { text }, sentences }: Material, index: number): boolean {
  const { start, end } = sentences[index] as Sentence;
  return !text.slice(sentences[index - 1]?.end, start).includes('\n') && noiseBefore(text.slice(start, end)) === 0;
}
