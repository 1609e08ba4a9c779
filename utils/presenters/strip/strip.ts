import type { Analysis } from '../../analysis/model';
import { countWords } from '../../analysis/words/lexicon';
import type { Span, Transcript } from '../../transcript/model';
import type { Slot } from '../look/palette';
import type { Person } from '../people';

/** A turn as the strip draws it. */
export interface StripTurn extends Span {
  /** `Speaker.id`; null for words before the first label. */
  speaker: string | null;
  slot: Slot;
  words: number;
}

/** The whole conversation in one line; plain data, made where the analysis runs. */
export interface StripView {
  /** In text order, at least one. */
  turns: StripTurn[];
  /** Chapters, or detected topics if the page lists none; in text order. */
  topics: { offset: number; title: string }[];
}

/** Null for a transcript without turns. */
export function presentStrip(
  { text, turns }: Transcript,
  { topics }: Analysis,
  people: readonly Person[],
): StripView | null {
  const slots = new Map(people.map(({ id, slot }) => [id, slot]));
  if (turns.length === 0) return null;
  return {
    turns: turns.map(({ start, end, speaker }) => ({
      start,
      end,
      speaker,
      slot: slots.get(speaker ?? '') ?? 0,
      words: countWords(text, { start, end }),
    })),
    topics: topics.map(({ start, title }) => ({ offset: start, title })),
  };
}
