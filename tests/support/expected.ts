/** The format of `expected.json` next to a page in tests/fixtures, and the product's current reading in that format. */
import { analyze } from '../../utils/analysis/analyze';
import { type PageReading, pickSite } from '../../utils/sites';
import type { Chapter, PageState } from '../../utils/transcript/model';

export interface ExpectedTurn {
  /** The fullest printed form of the name; null before the first label. */
  speaker: string | null;
  /** Normalized text without the label; paragraphs are joined by a blank line. */
  text: string;
}

/** An episode as the reader read it. */
export interface ExpectedEpisode {
  title: string;
  show: string;
  number: number | null;
  speakers: { name: string; labels: string[] }[];
  turns: ExpectedTurn[];
  chapters: Chapter[];
  /** The kinds of the doubts, sorted. */
  doubts: string[];
}

/** `expected.json`. It has only `url` and `state` unless the state is `episode`. */
export interface Expected extends ExpectedEpisode {
  url: string;
  state: PageState;
  /** The address without locale, query and hash. Present only in fixtures that test it. */
  identity?: string;
  linkedNames?: string[];
}

/** Converts a reading to the format of `expected.json`. */
export function episodeOf({ transcript }: PageReading): ExpectedEpisode {
  const { episode, speakers, turns, text, chapters, doubts } = transcript;
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return {
    title: episode.title,
    show: episode.show,
    number: episode.number,
    speakers: speakers.map(({ name, labels }) => ({ name, labels: [...labels] })),
    turns: turns.map(({ speaker, start, end }) => ({
      speaker: speaker === null ? null : (names.get(speaker) ?? `unknown id ${speaker}`),
      text: text.slice(start, end),
    })),
    chapters: [...chapters],
    doubts: [...doubts, ...analyze(transcript).doubts].map(({ kind }) => kind).sort(),
  };
}

/** A draft of `expected.json`: what the product currently reads. To be checked by hand, line by line. */
export function expectedOf(document: Document, url: string): Pick<Expected, 'url' | 'state'> | Expected {
  const site = pickSite(url);
  const state = site?.detect(document, url) ?? 'not-a-podcast';
  const reading = state === 'episode' ? (site?.read(document, url) ?? null) : null;
  return { url, state, ...(reading === null ? {} : episodeOf(reading)) };
}
