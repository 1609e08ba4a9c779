/**
 * What an episode page says, as plain data: ids and offsets, never nodes.
 * The same object travels in messages, golden files and tests.
 */

/** What kind of page the reader is on; each is said plainly in the popup and by the toolbar icon. */
export type PageState = 'episode' | 'no-transcript' | 'hub' | 'not-a-podcast';

/** Half-open range [start, end) in UTF-16 code units of `Transcript.text`. */
export interface Span {
  start: number;
  end: number;
}

/** A link of the page to the same episode or show elsewhere. */
export interface EpisodeLink {
  kind: 'apple' | 'spotify' | 'youtube' | 'other';
  /** Absolute https address, as printed. */
  href: string;
}

/** What the page states about itself. Empty string or null: the page does not say. */
export interface Episode {
  /** Identity: the episode's https address without query, hash, locale or trailing slash. */
  url: string;
  show: string;
  /** From "Episode 36: …"; null when no number is printed. */
  number: number | null;
  title: string;
  description: string;
  /** Names printed as links in the description, in order (the only safe separator when commas are lost). */
  linkedNames: string[];
  /** BCP 47 tag of `<html lang>`, which may be wrong; null when absent. */
  lang: string | null;
  links: EpisodeLink[];
}

/** A person (or `Narrator`) as labelled; what is known about them is `analysis`'s business. */
export interface Speaker {
  /** Normalized full name: equal in every episode that prints the same name. */
  id: string;
  /** The fullest form that is printed. */
  name: string;
  /** Every printed form, in order of first appearance. */
  labels: string[];
}

/** What one speaker says until the next printed label. */
export interface Turn extends Span {
  /** `Speaker.id`; null for words before the first label. */
  speaker: string | null;
  /** The name as printed, without role, company or time ("Leila Fadel, Host" → "Leila Fadel"); empty before the first label. */
  label: string;
  /** One span per printed paragraph, at least one, in order; the gaps are `PARAGRAPH_BREAK`. */
  paragraphs: Span[];
}

/** A line of the publisher's "Key takeaways". */
export interface Chapter {
  /** Seconds from the start of the episode, as printed. */
  seconds: number;
  title: string;
}

/** Something the page got wrong or left out; said in place, never corrected silently. */
export type ReadingDoubt = { kind: 'opening-unlabelled' } | { kind: 'chapters-unordered' };

export interface Transcript {
  episode: Episode;
  /**
   * Every spoken word once, labels left out: NFC, all white space folded to one space, zero-width
   * characters dropped, paragraphs parted by `PARAGRAPH_BREAK`. Quotes, search, summaries and
   * highlights all speak in offsets of this string.
   */
  text: string;
  turns: Turn[];
  /** In order of first appearance. */
  speakers: Speaker[];
  /** As printed, in printed order; empty when the page lists none. */
  chapters: Chapter[];
  doubts: ReadingDoubt[];
}

/** Stands between two paragraphs of `Transcript.text`, also between two turns. */
export const PARAGRAPH_BREAK = '\n\n';
