import { isPart, type LabelCandidate } from './labels';
import { isShortFor, speakerKey } from './speakers';

/** A paragraph that may start with a label. */
export interface LabeledParagraph {
  candidate: LabelCandidate | null;
  /** Whether the candidate is in an inline element of its own (`<strong>Name:</strong>`, `<span>Name</span>:`). */
  marked: boolean;
}

/** Evidence for names from elsewhere on the page. */
export interface NameEvidence {
  /** Normalized text in which the page names its people: the description and linked names. */
  named: string;
  /** Whether someone is addressed or referred to by this one word ("Stacie, did you …"). Called rarely. */
  isSpokenOf(word: string): boolean;
  /** Whether these words occur only as an ordinary phrase ("best practices"). Called rarely. */
  isPhrase(words: string): boolean;
}

interface Tally {
  count: number;
  marked: number;
  nameLike: boolean;
  label: string;
  words: number;
}

/** With a smaller share of marked labels, the page is assumed to print its labels without markup. */
const MARKED_SHARE = 0.5;

/**
 * Decides which candidates are speakers, from evidence over the whole page: markup, repetition, a mention of the name
 * in the description, or being part of a speaker's full name. A single clue is never enough for a word like
 * "Important:" or for a phrase like "Best Practices:" that occurs elsewhere.
 *
 * @returns the keys (`speakerKey`) of the labels that are speakers
 */
export function chooseLabels(paragraphs: readonly LabeledParagraph[], evidence: NameEvidence): Set<string> {
  const tallies = tally(paragraphs);
  const nameLikes = [...tallies.values()].filter((t) => t.nameLike);
  const total = nameLikes.reduce((sum, t) => sum + t.count, 0);
  const marked = nameLikes.reduce((sum, t) => sum + t.marked, 0);
  const pageMarks = marked >= 3 && marked >= total * MARKED_SHARE;
  const mentioned = ` ${evidence.named.toLowerCase()} `;

  const chosen = new Set<string>();
  for (const [key, t] of tallies) {
    if (isSpeaker(key, t, { ...evidence, pageMarks, mentioned })) chosen.add(key);
  }
  addShortForms(tallies, chosen);
  return chosen;
}

/**
 * Removes job titles from labels. "Chris Hay, Distinguished Engineer:" becomes "Chris Hay" when the label is marked up,
 * is printed more than once, or has a capitalized title while "Chris Hay:" occurs elsewhere; but never when the title
 * is itself a speaker's name.
 */
export function withoutTitles<P extends LabeledParagraph>(paragraphs: readonly P[]): P[] {
  const counts = new Map<string, number>();
  for (const { candidate } of paragraphs)
    if (candidate) counts.set(candidate.key, (counts.get(candidate.key) ?? 0) + 1);
  return paragraphs.map((paragraph) => {
    const { candidate, marked } = paragraph;
    const titled = candidate?.titled;
    if (!candidate || !titled || holdsName(titled.title, counts)) return paragraph;
    const isName =
      marked || (counts.get(candidate.key) as number) > 1 || (counts.has(titled.key) && /^\p{Lu}/u.test(titled.title));
    const { label, key } = titled;
    return isName ? { ...paragraph, candidate: { ...candidate, label, key, nameLike: true } } : paragraph;
  });
}

/** Whether a title such as "Kate Soule and Chris Hay" contains a printed name, even if only as "Kate". */
function holdsName(title: string, printed: ReadonlyMap<string, number>): boolean {
  const parts = title.split(/, | and | & /).map(speakerKey);
  return parts.some((part) => printed.has(part) || [...printed.keys()].some((key) => isShortFor(key, part)));
}

function tally(paragraphs: readonly LabeledParagraph[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { candidate, marked } of paragraphs) {
    if (candidate === null) continue;
    const { key } = candidate;
    const known = tallies.get(key) ?? {
      count: 0,
      marked: 0,
      nameLike: candidate.nameLike,
      label: candidate.label,
      words: candidate.label.split(' ').length,
    };
    known.count++;
    if (marked) known.marked++;
    tallies.set(key, known);
  }
  return tallies;
}

function isSpeaker(key: string, t: Tally, page: NameEvidence & { pageMarks: boolean; mentioned: string }): boolean {
  const repeated = t.count >= 2;
  const isMentioned = t.nameLike && page.mentioned.includes(key);
  if (!repeated && !isMentioned && t.nameLike && t.words >= 2 && !isPart(key) && page.isPhrase(t.label)) return false;
  if (t.marked > 0) {
    // Ordinary words contain no digits, so this is someone's handle.
    const isName = t.words >= 2 || /\d/.test(key) || isPart(key);
    if (t.nameLike) return isName || repeated || isMentioned || page.isSpokenOf(t.label);
    return t.marked >= 2 && t.words <= 4;
  }
  if (!t.nameLike) return false;
  if (isMentioned && t.words >= 2) return true;
  if (page.pageMarks) return false;
  // In scripts without letter case, any words before a colon look like a name.
  return repeated || (t.words >= 2 && t.label !== t.label.toLowerCase()) || isPart(key);
}

/** Accepts short forms, however rare: "Soule:" is a speaker once "Kate Soule:" is. */
function addShortForms(tallies: Map<string, Tally>, chosen: Set<string>): void {
  const full = [...chosen].filter((key) => key.includes(' '));
  for (const [key, t] of tallies) {
    if (!chosen.has(key) && t.nameLike && full.some((name) => isShortFor(key, name))) chosen.add(key);
  }
}
