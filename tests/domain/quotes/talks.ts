import fc from 'fast-check';
import { transcriptFromTurns } from '../../../utils/transcript/build';
import type { Span, Transcript } from '../../../utils/transcript/model';
import { dice } from '../../support/dice';
import { episode } from '../analysis/transcripts';

const SYLLABLES = 'ka lo mir ten su vab ori pel dun gri sho eth wan zil bru nef yom cas tri hul'.split(' ');
/** Invented words, so that two texts only have words in common by chance. */
const VOCABULARY = SYLLABLES.flatMap((a) => SYLLABLES.map((b) => a + b));
const MARKS = ['', '', '', '', ',', '.', '?'];
const SPEAKERS = ['Ann Lee', 'Bo Dahl', 'Cy Obi'];

export const below = (roll: () => number, count: number) => Math.floor(roll() * count);

/** A random word with a natural distribution: a few words are very frequent, most are rare. */
export function word(roll: () => number): string {
  const rank = Math.floor(VOCABULARY.length * roll() ** 3);
  return `${VOCABULARY[rank]}${MARKS[below(roll, MARKS.length)]}`;
}

export const words = (roll: () => number, count: number) => Array.from({ length: count }, () => word(roll));

/** A talk of several hundred words. */
export function talkOf(seed: number): Transcript {
  const roll = dice(seed);
  const turns = Array.from({ length: 4 + below(roll, 16) }, () => ({
    speaker: SPEAKERS[below(roll, SPEAKERS.length)] as string,
    text: Array.from({ length: 1 + below(roll, 3) }, () => words(roll, 1 + below(roll, 40)).join(' ')).join('\n\n'),
  }));
  return transcriptFromTurns(episode(), turns);
}

/** A span of whole words, at least `least` of them if the text has that many. */
export function wordsIn(text: string, roll: () => number, least: number): Span {
  const spans = [...text.matchAll(/\S+/g)].map(({ index, 0: one }) => ({ start: index, end: index + one.length }));
  const first = below(roll, Math.max(1, spans.length - least));
  const last = Math.min(spans.length - 1, first + least - 1 + below(roll, 60));
  return { start: (spans[first] as Span).start, end: (spans[last] as Span).end };
}

/** A talk, a span of its words, and a random generator for what the test then does to them. */
interface TalkAndSpan {
  talk: Transcript;
  span: Span;
  roll: () => number;
}

export function talkAndSpan(least = 1): fc.Arbitrary<TalkAndSpan> {
  return fc.integer().map((seed) => talkAndSpanOf(seed, least));
}

export function talkAndSpanOf(seed: number, least = 1): TalkAndSpan {
  const talk = talkOf(seed);
  const roll = dice(~seed);
  return { talk, span: wordsIn(talk.text, roll, least), roll };
}

/** Intersection over union of two spans. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
