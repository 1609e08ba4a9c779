import { isPart, type LabelCandidate } from './labels';

/** A paragraph that might open with a label. */
export interface LabelledParagraph {
  candidate: LabelCandidate | null;
  /** The candidate is set off by its own inline element (`<strong>Name:</strong>`, `<span>Name</span>:`). */
  marked: boolean;
}

/** Where else a page may name its people. */
export interface NameEvidence {
  /** Normalized text in which the page names its people: description and linked names. */
  named: string;
  /** Whether somebody is spoken to or of by this one word ("Stacie, did you …"); asked rarely. */
  isSpokenOf(word: string): boolean;
}

interface Tally {
  count: number;
  marked: number;
  nameLike: boolean;
  label: string;
  words: number;
}

/** Below this share of marked labels a page is taken to print its labels without markup. */
const MARKED_SHARE = 0.5;

/**
 * Decides which candidates are speakers, by evidence over the whole page: markup, repetition, the name standing
 * in the description, being part of a full name that is a speaker. One clue alone is never enough for a word
 * like "Important:" or a phrase like "Best Practices:".
 *
 * @returns the keys (`speakerKey`) of the labels that are speakers
 */
export function chooseLabels(paragraphs: readonly LabelledParagraph[], evidence: NameEvidence): Set<string> {
  const tallies = tally(paragraphs);
  const nameLikes = [...tallies.values()].filter((t) => t.nameLike);
  const total = nameLikes.reduce((sum, t) => sum + t.count, 0);
  const marked = nameLikes.reduce((sum, t) => sum + t.marked, 0);
  const pageMarks = marked >= 3 && marked >= total * MARKED_SHARE;
  const mentioned = ` ${evidence.named.toLowerCase()} `;

  const chosen = new Set<string>();
  for (const [key, t] of tallies) {
    if (isSpeaker(key, t, { pageMarks, mentioned, isSpokenOf: evidence.isSpokenOf })) chosen.add(key);
  }
  addShortForms(tallies, chosen);
  return chosen;
}

function tally(paragraphs: readonly LabelledParagraph[]): Map<string, Tally> {
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

function isSpeaker(
  key: string,
  t: Tally,
  page: { pageMarks: boolean; mentioned: string; isSpokenOf(word: string): boolean },
): boolean {
  const repeated = t.count >= 2;
  const isMentioned = t.nameLike && page.mentioned.includes(key);
  if (t.marked > 0) {
    // No word of a language holds a digit: that is somebody's handle.
    const isName = t.words >= 2 || /\d/.test(key) || isPart(key);
    if (t.nameLike) return isName || repeated || isMentioned || page.isSpokenOf(t.label);
    return t.marked >= 2 && t.words <= 4;
  }
  if (!t.nameLike) return false;
  if (isMentioned && t.words >= 2) return true;
  if (page.pageMarks) return false;
  return repeated || t.words >= 2 || isPart(key);
}

/** "Soule:" counts once "Kate Soule:" does, however rare it is. */
function addShortForms(tallies: Map<string, Tally>, chosen: Set<string>): void {
  const full = [...chosen].filter((key) => key.includes(' '));
  for (const [key, t] of tallies) {
    if (chosen.has(key) || !t.nameLike || key.includes(' ')) continue;
    if (full.some((name) => name.startsWith(`${key} `) || name.endsWith(` ${key}`))) chosen.add(key);
  }
}
