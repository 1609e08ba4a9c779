import type { QuoteAnchor } from '../model/quote';

/** How far somebody has read an episode, in words of its text, so that it can be found again when the page changes. */
export interface ReadingProgress {
  /** The sentence that was being read; null when there is nothing to continue, because the end was reached. */
  place: QuoteAnchor | null;
  /** `openingWords` of the topics and sub-topics that were read, in the order in which they were. */
  read: string[];
  /** Seconds by which the reader has moved the times of the episode, -`MOST_CORRECTION`..`MOST_CORRECTION`; mostly 0. */
  correction: number;
}

/** Ten minutes: advertisements before the talk that only some recordings have, or a part that they leave out. */
export const MOST_CORRECTION = 600;

/** What a page reports: the place where the reader now is, unless it only adds to what was read. */
export interface ProgressChange {
  /** `Episode.url` of the episode that was read; the page may show another one by the time this is sent. */
  episode: string;
  place?: QuoteAnchor | null | undefined;
  read: string[];
}

/** Length of `openingWords` in UTF-16 code units: as good as unique in an episode, also where turns begin alike. */
export const OPENING = 64;

/** Maximum of `ReadingProgress.read`; ten times what an outline lists. The newest stay. */
export const MOST_READ = 400;

/** The words with which a topic begins. They identify it, whatever its title and its offset become. */
export function openingWords(text: string, start: number): string {
  return text.slice(start, start + OPENING).toWellFormed();
}

/** Which of the topics that start here were read before, in the given order. */
export function topicsRead(read: readonly string[], text: string, starts: readonly number[]): number[] {
  const known = new Set(read);
  return starts.filter((start) => known.has(openingWords(text, start)));
}

/**
 * The progress after a report. What was read before stays read even if the page did not show it this time, as when only
 * a part of its text had arrived, or when two tabs show the same episode.
 */
export function advance(before: ReadingProgress | null, { place, read }: ProgressChange): ReadingProgress {
  const all = new Set(before?.read);
  for (const words of read) all.add(words);
  return {
    place: place === undefined ? (before?.place ?? null) : place,
    read: [...all].slice(-MOST_READ),
    correction: before?.correction ?? 0,
  };
}
