/**
 * The content of an episode page as plain data: ids and offsets, never nodes. The same objects are used in messages,
 * golden files and tests.
 */

/** What kind of page the reader is on; shown in the popup and on the toolbar icon. */
export type PageState = 'episode' | 'no-transcript' | 'hub' | 'not-a-podcast';

/** Half-open range [start, end) in UTF-16 code units of `Transcript.text`. */
export interface Span {
  start: number;
  end: number;
}

/** A link on the page to the same episode or show elsewhere. */
export interface EpisodeLink {
  kind: 'apple' | 'spotify' | 'youtube' | 'other';
  /** Absolute https address as printed. */
  href: string;
}

/** What the page states about the episode. Empty string or null: the page does not say. */
export interface Episode {
  /** Identifies the episode: its https address without query, hash, locale or trailing slash. */
  url: string;
  show: string;
  /** From "Episode 36: …"; null when no number is printed. */
  number: number | null;
  title: string;
  description: string;
  /** Names printed as links in the description, in order: the only reliable separation once the commas are lost. */
  linkedNames: string[];
  /** BCP 47 tag of `<html lang>`, which may be wrong; null when absent. */
  lang: string | null;
  links: EpisodeLink[];
}

/** A person (or `Narrator`) as labeled; everything else known about them comes from the analysis. */
export interface Speaker {
  /** Normalized full name: equal in all episodes that print the same name. */
  id: string;
  /** The fullest printed form. */
  name: string;
  /** All printed forms, in order of first appearance. */
  labels: string[];
}

/** What one speaker says up to the next printed label. */
export interface Turn extends Span {
  /** `Speaker.id`; null for words before the first label. */
  speaker: string | null;
  /**
   * The printed name without role, company or time ("Leila Fadel, Host" → "Leila Fadel"); empty before the first label.
   */
  label: string;
  /** One span per printed paragraph, at least one, in order; separated by `PARAGRAPH_BREAK`. */
  paragraphs: Span[];
}

/** A line of the publisher's "Key takeaways" list. */
export interface Chapter {
  /** Seconds from the start of the episode, as printed. */
  seconds: number;
  title: string;
}

/** Something the page got wrong or left out; pointed out in place, never corrected silently. */
export type ReadingDoubt = { kind: 'opening-unlabelled' } | { kind: 'chapters-unordered' };

export interface Transcript {
  episode: Episode;
  /**
   * Every spoken word once, without labels: NFC, white space collapsed to single spaces, zero-width characters removed,
   * paragraphs separated by `PARAGRAPH_BREAK`. Quotes, search, summaries and highlights all use offsets into this
   * string, in UTF-16 code units.
   */
  text: string;
  turns: Turn[];
  /** In order of first appearance. */
  speakers: Speaker[];
  /** In printed order, even when times are out of order; empty when the page lists none. */
  chapters: Chapter[];
  doubts: ReadingDoubt[];
}

/** Separates two paragraphs of `Transcript.text`, including the last and first paragraphs of adjacent turns. */
export const PARAGRAPH_BREAK = '\n\n';
