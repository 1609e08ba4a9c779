/** What `expected.json` beside a page of tests/fixtures says, and the same as the product reads the page today. */
import { analyse } from '../../utils/analysis/analyse';
import { pickSite, type Reading } from '../../utils/sites';
import type { Chapter, PageState } from '../../utils/transcript/model';

export interface ExpectedTurn {
  /** Fullest printed name; null before the first label. */
  speaker: string | null;
  /** Normalized words, label left out, paragraphs joined by a blank line. */
  text: string;
}

/** An episode as it was read. */
export interface ExpectedEpisode {
  title: string;
  show: string;
  number: number | null;
  speakers: { name: string; labels: string[] }[];
  turns: ExpectedTurn[];
  chapters: Chapter[];
  /** Kinds of doubts, sorted. */
  doubts: string[];
}

/** `expected.json`: only `url` and `state` unless the state is `episode`. */
export interface Expected extends ExpectedEpisode {
  url: string;
  state: PageState;
  /** Address without locale, query, hash; only where the fixture is about it. */
  identity?: string;
  linkedNames?: string[];
}

/** What a reading comes to, as `expected.json` writes it. */
export function episodeOf({ transcript }: Reading): ExpectedEpisode {
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
    doubts: [...doubts, ...analyse(transcript).doubts].map(({ kind }) => kind).sort(),
  };
}

/** A proposal for `expected.json`: what the product reads today, to be checked line by line. */
export function expectedOf(document: Document, url: string): Pick<Expected, 'url' | 'state'> | Expected {
  const site = pickSite(url);
  const state = site?.detect(document, url) ?? 'not-a-podcast';
  const reading = state === 'episode' ? (site?.read(document, url) ?? null) : null;
  return { url, state, ...(reading === null ? {} : episodeOf(reading)) };
}
