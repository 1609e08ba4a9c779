import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { type Cues, readCues } from '../speech/cues';
import { buildLexicon, type Lexicon } from '../words/lexicon';
import { readWords, type SpokenWords } from '../words/spoken-words';
import { mapOf, type Work } from '../work';
import { choose, toTheMove } from './align-choice';
import { surveyGround } from './align-ground';
import { type Places, placePosterior } from './align-path';
import { scoreTitles } from './align-titles';
import { type Cohesion, readCohesion } from './cohesion';
import { beyondTalk, inOrder, outOfOrder } from './misprints';
import { indexTitles, type TitleIndex } from './title-match';

export interface GivenChapter {
  title: string;
  /** Printed seconds, null when the list has no times. */
  seconds: number | null;
}

export interface AlignedChapter {
  /** Index in the given list. */
  chapter: number;
  /** Offset in `Transcript.text`, always the start of a sentence. */
  start: number;
  /** Turn that holds `start`. */
  turn: number;
  /** 0–1: the probability that the chapter starts within some 15 seconds of `start`. */
  confidence: number;
}

export interface Alignment {
  /** One per given chapter, in text order, starts non-decreasing; empty for a text without sentences. */
  chapters: AlignedChapter[];
  /** True when the list looks like another episode's: few of its title words are said, or times beyond the talk. */
  foreign: boolean;
  /** Index in the given list of the one whose time does not fit the others, and tells nothing; null when all fit. */
  misprinted: number | null;
}

/** An opening chapter that is printed up to this many seconds in begins with the first word (advertisements come before). */
const OPENING = 120;
/** Title words that can tell whose list it is. */
const ENOUGH_TERMS = 5;
/**
 * Share of them that is said at least. Of 158 published lists none has under 0.69; of lists exchanged between episodes
 * of one show 46 to 75 % have less.
 */
const LEAST_SAID = 0.6;
/** Places looked at for one chapter. */
const PLACES = 80;
/** Slowest and fastest talk that is believed, in syllables a second. */
const SLOWEST = 1.7;
const FASTEST = 7;
/** Log odds count a little less than fitted: the features of one sentence repeat each other. */
const TEMPER = 0.85;
/** Likelihood, beside the best place's 1, of a chapter that starts without any sign. */
const UNSAID = 0.003;

/** When they have been read already. */
export interface KnownWords {
  spoken: SpokenWords;
  lexicon: Lexicon;
  /** `readCues` */
  cues: Cues;
  /** `readCohesion` */
  cohesion: Cohesion;
}

/**
 * Finds where each printed chapter starts: by its title, by what hosts say when they move on, and by its time. One time
 * that does not fit the others counts as not printed.
 */
export function* alignChapters(
  transcript: Transcript,
  sentences: Sentence[],
  chapters: GivenChapter[],
  known?: KnownWords,
): Work<Alignment> {
  if (chapters.length === 0 || sentences.length === 0) return { chapters: [], foreign: false, misprinted: null };
  const odd = outOfOrder(chapters.map(({ seconds }) => seconds));
  const placed = yield* placeChapters(transcript, sentences, without(chapters, odd), known);
  const misprinted = odd ?? (placed.foreign ? null : misfitOf(chapters, placed));
  const { chapters: aligned, foreign } =
    misprinted === odd ? placed : yield* placeChapters(transcript, sentences, without(chapters, misprinted), known);
  return { chapters: aligned, foreign, misprinted };
}

function without(chapters: readonly GivenChapter[], misprinted: number | null): readonly GivenChapter[] {
  return chapters.map((chapter, index) => (index === misprinted ? { ...chapter, seconds: null } : chapter));
}

/** The chapter whose time leaves a silence that nothing explains, when the others are in order without it. */
function misfitOf(chapters: readonly GivenChapter[], { chapters: aligned, spoken }: Placed): number | null {
  const at = beyondTalk(
    aligned.map(({ chapter }, nth) => ({ seconds: chapters[chapter]!.seconds, spoken: spoken[nth]! })),
  );
  const misfit = at === null ? null : aligned[at]!.chapter;
  return inOrder(without(chapters, misfit).map(({ seconds }) => seconds)) ? misfit : null;
}

interface Placed extends Pick<Alignment, 'chapters' | 'foreign'> {
  /** By chapter as placed, seconds of talk before it. */
  spoken: number[];
}

function* placeChapters(
  transcript: Transcript,
  sentences: Sentence[],
  chapters: readonly GivenChapter[],
  known?: KnownWords,
): Work<Placed> {
  const order = inTime(chapters);
  const listed = order.map((index) => chapters[index]!);
  const cues = known?.cues ?? (yield* readCues(transcript, sentences));
  const { candidates, syllables, foreign } = yield* findPlaces(transcript, sentences, listed, { ...known, cues });
  const { rows, rate } = yield* placePosterior(
    candidates,
    listed.map(({ seconds }) => seconds),
  );
  let from = 0;
  const spoken: number[] = [];
  const aligned = candidates.map((places, j): AlignedChapter => {
    const { at: near, confidence } = choose(places, rows[j]!, rate, from);
    const at = toTheMove(near, { sentences, cues, syllables, rate });
    from = at;
    spoken.push(syllables[at]! / rate);
    const { start, turn } = sentences[at]!;
    return { chapter: order[j]!, start, turn, confidence };
  });
  return { chapters: aligned, foreign, spoken };
}

/** Where each chapter may start, by its words; what is known of every sentence goes when it is over, but `Ground.syllables`. */
function* findPlaces(
  transcript: Transcript,
  sentences: Sentence[],
  listed: GivenChapter[],
  known: Partial<KnownWords> & Pick<KnownWords, 'cues'>,
): Work<{ candidates: Places[]; syllables: Float64Array; foreign: boolean }> {
  const spoken = known.spoken ?? (yield* readWords(transcript, sentences));
  const lexicon = known.lexicon ?? (yield* buildLexicon(transcript, sentences, spoken));
  const index = yield* indexTitles(
    spoken,
    listed.map(({ title }) => title),
  );
  const cohesion = known.cohesion ?? (yield* readCohesion(lexicon));
  const ground = yield* surveyGround(transcript, sentences, { lexicon, cues: known.cues, cohesion });
  const evidence = yield* scoreTitles(index, ground, spoken.wordAt);
  const { syllables } = ground;
  const opening = listed[0]!.seconds ?? 0;
  const placesOf = ({ seconds }: GivenChapter, j: number) =>
    j === 0 && opening <= OPENING
      ? onlyStart()
      : select(evidence[j]!, syllables, seconds === null ? null : seconds - opening);
  const candidates = yield* mapOf(listed, placesOf, 1);
  return { candidates, syllables, foreign: isForeign(index, listed, syllables.at(-1)!) };
}

/** Indexes of the chapters by time; as printed when one has none. */
function inTime(chapters: readonly GivenChapter[]): number[] {
  const order = chapters.map((_, index) => index);
  if (chapters.some(({ seconds }) => seconds === null)) return order;
  return order.sort((a, b) => chapters[a]!.seconds! - chapters[b]!.seconds! || a - b);
}

function onlyStart(): Places {
  return { at: [0], syllables: new Float64Array(1), evidence: new Float64Array(1).fill(1) };
}

/**
 * Another episode's list: too few of the words of its titles are ever said, or it goes on after the talk is over. What
 * an opening is called ("Intro") is seldom said and does not count.
 */
function isForeign({ titles, sought }: TitleIndex, listed: readonly GivenChapter[], syllables: number): boolean {
  const opening = listed[0]!.seconds ?? 0;
  const from = listed.length > 1 && opening <= OPENING ? 1 : 0;
  const wanted = sought.slice(from).reduce((sum, count) => sum + count, 0);
  const found = titles.slice(from).reduce((sum, terms) => sum + terms.length, 0);
  const last = (listed.at(-1)!.seconds ?? 0) - opening;
  return (wanted >= ENOUGH_TERMS && found < wanted * LEAST_SAID) || last > syllables / SLOWEST + OPENING;
}

/** The most likely places by their words among those the time allows. */
function select(scores: Float64Array, syllables: Float64Array, elapsed: number | null): Places {
  let low = Math.min(1, scores.length - 1);
  let high = scores.length - 1;
  if (elapsed !== null) {
    const seconds = Math.max(20, elapsed);
    while (low < high && syllables[low]! < seconds * SLOWEST) low++;
    while (high > low && syllables[high]! > seconds * FASTEST + 200) high--;
  }
  const at = highest(scores, low, high);
  const best = at.reduce((most, k) => Math.max(most, scores[k]!), Number.NEGATIVE_INFINITY);
  return {
    at,
    syllables: Float64Array.from(at, (k) => syllables[k]!),
    evidence: Float64Array.from(at, (k) => Math.exp(TEMPER * (scores[k]! - best)) + UNSAID),
  };
}

/** Indexes of the `PLACES` highest scores in [low, high], ascending; of equal ones the first. */
function highest(scores: Float64Array, low: number, high: number): number[] {
  const ascending = scores.slice(low, high + 1).sort();
  const least = ascending.at(-PLACES) ?? Number.NEGATIVE_INFINITY;
  // As many as are left for those that score the least.
  let equal = Math.min(PLACES, ascending.length) - (ascending.length - 1 - ascending.lastIndexOf(least));
  const at: number[] = [];
  for (let k = low; k <= high; k++) if (scores[k]! > least || (scores[k] === least && equal-- > 0)) at.push(k);
  return at;
}
