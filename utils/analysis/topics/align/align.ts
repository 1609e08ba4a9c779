import type { Transcript } from '../../../transcript/model';
import type { Sentence } from '../../model';
import type { Work } from '../../work';
import { highest, type KnownWords, placesAt, readTitleEvidence, SLOWEST, type TitleEvidence } from './candidates';
import { type Chain, chainPosterior, chronological, mostLikelyStarts, OPENING_SECONDS, type Spot } from './chain';
import { choosePlace, snapToAnnouncement } from './choice';
import { findMistimedChapter } from './mistimed';
import { outOfOrder } from './order';

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
  /**
   * Index in the given list of the one whose time does not fit the others or the words and is not used; null when all
   * fit.
   */
  misprinted: number | null;
}

/** Typical syllables a second. */
const USUAL = 4;
/** Minimum number of title words needed to tell whose list it is. */
const ENOUGH_TERMS = 5;
/**
 * Minimum share of title words that are said. None of 158 published lists has less than 0.69; of lists exchanged
 * between episodes of one show, 46 to 75 % have less than this.
 */
const LEAST_SAID = 0.6;

type Times = readonly (number | null)[];

/** A chapter and its place. */
interface Placed extends Spot {
  /** Index in the given list. */
  chapter: number;
}

/**
 * Finds where each printed chapter starts, from its title, its time and what hosts say when they move on. One time that
 * does not fit the others or the words is not used.
 */
export function* alignChapters(
  transcript: Transcript,
  sentences: Sentence[],
  chapters: GivenChapter[],
  known?: KnownWords,
): Work<Alignment> {
  if (chapters.length === 0 || sentences.length === 0) return { chapters: [], foreign: false, misprinted: null };
  const titles = chapters.map(({ title }) => title);
  const evidence = yield* readTitleEvidence(transcript, sentences, titles, known);
  const times = chapters.map(({ seconds }) => seconds);
  const odd = outOfOrder(times);
  const all = odd === null ? yield* placeChapters(evidence, sentences, times) : [];
  const misprinted =
    odd === null && titlesMatchText(evidence, times) ? yield* findMistimedChapter(evidence, times, all) : odd;
  const fitting = times.map((time, index) => (index === misprinted ? null : time));
  const placed = misprinted === null ? all : yield* placeBeside(evidence, sentences, fitting, misprinted);
  return {
    chapters: placed.map(({ chapter, at, confidence }) => {
      const { start, turn } = sentences[at]!;
      return { chapter, start, turn, confidence };
    }),
    foreign: !titlesMatchText(evidence, fitting) || listOutlastsText(evidence, fitting),
    misprinted,
  };
}

/** Places the given chapters, by default all in time order. */
function* placeChapters(
  evidence: TitleEvidence,
  sentences: readonly Sentence[],
  times: Times,
  chapters: readonly number[] = chronological(times),
): Work<Placed[]> {
  const { cues, syllables } = evidence;
  const chain: Chain = { chapters, times, first: chronological(times)[0]! };
  const weighed = yield* chainPosterior(evidence, chain);
  const ground = { sentences, cues, syllables, rate: weighed.rate };
  const spots = mostLikelyStarts(weighed, (at, nth) =>
    snapToAnnouncement(at, (sentence) => saysTitle(evidence, chapters[nth]!, sentence), ground),
  );
  return spots.map((spot, nth) => ({ ...spot, chapter: chapters[nth]! }));
}

/** Whether a sentence says a word of the title of a chapter. */
function saysTitle({ index, wordAt }: TitleEvidence, chapter: number, sentence: number): boolean {
  const [from, to] = [wordAt[sentence]!, wordAt[sentence + 1] ?? Number.POSITIVE_INFINITY];
  return index.titles[chapter]!.some(({ places }) => places.some((place) => place >= from && place < to));
}

/** Places one chapter by its words alone, between its neighbors, after all others are placed. */
function* placeBeside(
  evidence: TitleEvidence,
  sentences: readonly Sentence[],
  times: Times,
  odd: number,
): Work<Placed[]> {
  const others = [...times.keys()].filter((chapter) => chapter !== odd);
  const placed = yield* placeChapters(evidence, sentences, times, others);
  return placed.toSpliced(odd, 0, {
    chapter: odd,
    ...spotBetween(evidence, odd, placed[odd - 1]?.at, placed[odd]?.at),
  });
}

/**
 * The best place for the words of a chapter between two sentences, both excluded; the first sentence if none is before.
 */
function spotBetween({ scores, syllables }: TitleEvidence, chapter: number, before?: number, after?: number): Spot {
  if (before === undefined) return { at: 0, confidence: 1 };
  const at = highest(scores[chapter]!, before + 1, (after ?? scores[chapter]!.length) - 1);
  if (at.length === 0) return { at: before, confidence: 0 };
  const places = placesAt(at, scores[chapter]!, syllables);
  const total = places.evidence.reduce((sum, value) => sum + value, 0);
  return choosePlace(
    places,
    places.evidence.map((value) => value / total),
    USUAL,
    before,
  );
}

/**
 * Whether enough words of the titles are said; otherwise the list belongs to another episode. The title of the opening
 * ("Intro") is seldom said and does not count.
 */
function titlesMatchText({ index: { titles, sought } }: TitleEvidence, times: Times): boolean {
  const first = chronological(times)[0]!;
  const counts = (_: unknown, chapter: number) =>
    times.length === 1 || chapter !== first || (times[first] ?? 0) > OPENING_SECONDS;
  const wanted = sought.filter(counts).reduce((sum, count) => sum + count, 0);
  const found = titles.filter(counts).reduce((sum, terms) => sum + terms.length, 0);
  return wanted < ENOUGH_TERMS || found >= wanted * LEAST_SAID;
}

/** Whether the list continues after the end of the text, at any plausible speed. */
function listOutlastsText({ syllables }: TitleEvidence, times: Times): boolean {
  const order = chronological(times);
  const last = (times[order.at(-1)!] ?? 0) - (times[order[0]!] ?? 0);
  return last > syllables.at(-1)! / SLOWEST + OPENING_SECONDS;
}
