import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import type { Work } from '../work';
import { type Chain, inTime, OPENING, type Spot, spotsOf, weighChain } from './align-chain';
import { choose, toTheMove } from './align-choice';
import { highest, type KnownWords, placesAt, readTitleEvidence, SLOWEST, type TitleEvidence } from './align-places';
import { outOfOrder } from './misprints';
import { mistimed } from './mistimed';

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
  /** Index in the given list of the one whose time fits neither the others nor the words, and tells nothing; null when all fit. */
  misprinted: number | null;
}

/** Syllables a second, about. */
const USUAL = 4;
/** Title words that can tell whose list it is. */
const ENOUGH_TERMS = 5;
/**
 * Share of them that is said at least. Of 158 published lists none has under 0.69; of lists exchanged between episodes
 * of one show 46 to 75 % have less.
 */
const LEAST_SAID = 0.6;

type Times = readonly (number | null)[];

/** A chapter of the list in its place. */
interface Placed extends Spot {
  /** Index in the given list. */
  chapter: number;
}

/**
 * Finds where each printed chapter starts: by its title, by what hosts say when they move on, and by its time. One time
 * that does not fit the others or the words counts as not printed.
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
  const misprinted = odd === null && areSaid(evidence, times) ? yield* mistimed(evidence, times, all) : odd;
  const fitting = times.map((time, index) => (index === misprinted ? null : time));
  const placed = misprinted === null ? all : yield* placeBeside(evidence, sentences, fitting, misprinted);
  return {
    chapters: placed.map(({ chapter, at, confidence }) => {
      const { start, turn } = sentences[at]!;
      return { chapter, start, turn, confidence };
    }),
    foreign: !areSaid(evidence, fitting) || goesOn(evidence, fitting),
    misprinted,
  };
}

/** All chapters in time, or those of `chapters`, in the order they are said. */
function* placeChapters(
  evidence: TitleEvidence,
  sentences: readonly Sentence[],
  times: Times,
  chapters: readonly number[] = inTime(times),
): Work<Placed[]> {
  const { cues, syllables } = evidence;
  const chain: Chain = { chapters, times, first: inTime(times)[0]! };
  const weighed = yield* weighChain(evidence, chain);
  const ground = { sentences, cues, syllables, rate: weighed.rate };
  const spots = spotsOf(weighed, (at) => toTheMove(at, ground));
  return spots.map((spot, nth) => ({ ...spot, chapter: chapters[nth]! }));
}

/** The others by words and times, then one whose time tells nothing by its words between those beside it. */
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

/** Where the words of a chapter are said between two sentences, both excluded; the first sentence opens the talk. */
function spotBetween({ scores, syllables }: TitleEvidence, chapter: number, before?: number, after?: number): Spot {
  if (before === undefined) return { at: 0, confidence: 1 };
  const at = highest(scores[chapter]!, before + 1, (after ?? scores[chapter]!.length) - 1);
  if (at.length === 0) return { at: before, confidence: 0 };
  const places = placesAt(at, scores[chapter]!, syllables);
  const total = places.evidence.reduce((sum, value) => sum + value, 0);
  return choose(
    places,
    places.evidence.map((value) => value / total),
    USUAL,
    before,
  );
}

/**
 * Are enough of the words of the titles ever said? Else it is another episode's list. What an opening is called ("Intro")
 * is seldom said and does not count.
 */
function areSaid({ index: { titles, sought } }: TitleEvidence, times: Times): boolean {
  const first = inTime(times)[0]!;
  const counts = (_: unknown, chapter: number) =>
    times.length === 1 || chapter !== first || (times[first] ?? 0) > OPENING;
  const wanted = sought.filter(counts).reduce((sum, count) => sum + count, 0);
  const found = titles.filter(counts).reduce((sum, terms) => sum + terms.length, 0);
  return wanted < ENOUGH_TERMS || found >= wanted * LEAST_SAID;
}

/** Does the list go on after the talk is over? */
function goesOn({ syllables }: TitleEvidence, times: Times): boolean {
  const order = inTime(times);
  const last = (times[order.at(-1)!] ?? 0) - (times[order[0]!] ?? 0);
  return last > syllables.at(-1)! / SLOWEST + OPENING;
}
