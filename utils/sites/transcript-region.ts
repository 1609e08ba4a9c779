import { openChapters } from '../transcript/chapters';
import { chooseLabels, withoutTitles } from '../transcript/choose-labels';
import { type LabelCache, type LabelCandidate, parseLabel } from '../transcript/labels';
import { literal } from '../transcript/literal';
import type { Block } from './blocks';
import { isBoilerplateText, isCredit, isCredits } from './boilerplate';
import { linesOf } from './chapter-lines';

/** The stretch of blocks that contains the conversation. */
export interface TranscriptRegion {
  /** Index of the heading block or, without one, of the first turn; what precedes it is about the episode. */
  start: number;
  blocks: RegionBlock[];
}

/** A block of the conversation, with its label if it has one. */
export interface RegionBlock {
  block: Block;
  label: LabelCandidate | null;
}

/** Number of blocks that are enough to recognize a chapter list: its name and two chapters. */
const LIST_START = 8;
/** Minimum number of labeled paragraphs of a transcript: three, or two under a heading. */
const MIN_LABELED = 3;
const MIN_LABELED_UNDER_HEADING = 2;
/** A single label right below a heading begins a monologue if at least this many characters follow it. */
const MIN_MONOLOGUE = 600;

const TRANSCRIPT_HEADING =
  /transcript|transkript|abschrift|\u0627\u0644\u0646\u0635|transcripci|transcri\u00e7|trascrizione|transcription|afschrift|\u6587\u5b57\u8d77\u3053\u3057|\u66f8\u304d\u8d77\u3053\u3057|\u30c8\u30e9\u30f3\u30b9\u30af\u30ea\u30d7\u30c8|\u6587\u5b57\u8bb0\u5f55|\u9010\u5b57\u7a3f|\uc804\uc0ac/i;

/** A heading that is a label; the words of the turn are below it. */
const HEADS_TURN = /[:\uff1a]\s*$/;

/** Matches a paragraph that contains only times. */
const TIMES_ALONE = /^[\s[(]*\d{1,3}:\d\d[\d\s:.,\])>\u2013\u2014-]*$/;

interface Candidate {
  block: Block;
  candidate: LabelCandidate | null;
  marked: boolean;
}

/**
 * Finds the conversation among the blocks of a page, by a heading that announces it or else by the labels alone.
 * Headings inside it are skipped; it ends at the first furniture after the last labeled paragraph.
 *
 * @param named text in which the page names its people, given the index at which the conversation begins
 */
export function findRegion(blocks: readonly Block[], named: (start: number) => string): TranscriptRegion | null {
  const known: LabelCache = new Map();
  const candidates = withoutTitles(withoutTopics(blocks.map((block) => asCandidate(block, known))));
  const headings = headingIndexes(blocks);
  for (const heading of headings) {
    const talk = talkBelow(candidates, heading, named);
    if (talk === null) continue;
    // A show may be called "… Transcripts", so the heading that counts is the last one before the first turn.
    const closest = headings.findLast((index) => index < talk.first) ?? heading;
    const { blocks } = closest === heading ? talk : (talkBelow(candidates, closest, named) ?? talk);
    return { start: closest, blocks };
  }
  return talkByLabels(candidates, named);
}

function asCandidate(block: Block, known: LabelCache): Candidate {
  const candidate = block.heading && !HEADS_TURN.test(block.text.head) ? null : parseLabel(block.text.head, known);
  return { block, candidate, marked: candidate !== null && isMarked(block, candidate) };
}

/** Ignores labels in headings, unless one of them occurs twice: "Further Reading:" is not a turn's heading. */
function withoutTopics(candidates: readonly Candidate[]): readonly Candidate[] {
  const heads = candidates.flatMap(({ block, candidate }) => (block.heading && candidate ? [candidate.key] : []));
  if (new Set(heads).size < heads.length) return candidates;
  return candidates.map((one) => (one.block.heading ? { ...one, candidate: null } : one));
}

function headingIndexes(blocks: readonly Block[]): number[] {
  const found: number[] = [];
  for (const [index, { text, heading }] of blocks.entries()) {
    if ((heading || text.length < 40) && TRANSCRIPT_HEADING.test(text.head)) found.push(index);
  }
  // "Jump to transcript" is not a heading, unless there is no other.
  const told = found.filter((index) => !isLink(blocks[index] as Block));
  return told.length > 0 ? told : found;
}

/**
 * Whether the name is marked up: only inline elements up to its end, one of which ends there or right after the colon.
 */
function isMarked({ text: { pieces, head } }: Block, { nameEnd, colonEnd }: LabelCandidate): boolean {
  for (const { data, start, inline } of pieces) {
    const end = start + data.length;
    if (!inline && head.slice(start, Math.min(end, nameEnd)).trim() !== '') return false;
    if (end >= nameEnd) return inline && head.slice(Math.min(end, colonEnd), end).trim().length <= 1;
  }
  return false;
}

/** The talk below a heading that announces it, with the index of its first label. */
function talkBelow(
  candidates: readonly Candidate[],
  heading: number,
  named: (start: number) => string,
): { first: number; blocks: RegionBlock[] } | null {
  const below = candidates.slice(heading + 1);
  const labeled = labeledAmong(below, named(heading));
  const [first] = labeled;
  if (first === undefined) return null;
  const blocks = blocksOf(below, labeled, 0);
  const isMonologue = labeled.length === 1 && first === 0 && lengthOf(blocks) >= MIN_MONOLOGUE;
  return labeled.length >= MIN_LABELED_UNDER_HEADING || isMonologue ? { first: heading + 1 + first, blocks } : null;
}

/** The talk on a page without such a heading, from its first label on. */
function talkByLabels(candidates: readonly Candidate[], named: (start: number) => string): TranscriptRegion | null {
  const likelyStart = candidates.findIndex(({ candidate, marked }) => candidate?.nameLike && marked);
  const labeled = labeledAmong(candidates, named(Math.max(0, likelyStart)));
  const [first] = labeled;
  // Credits ("Host:", "Sound design:") name each role once; in a conversation someone speaks again.
  const voices = new Set(labeled.map((index) => candidates[index]?.candidate?.key));
  if (first === undefined || labeled.length < MIN_LABELED || voices.size === labeled.length) return null;
  return { start: first, blocks: blocksOf(candidates, labeled, first) };
}

/**
 * Indexes of the labeled candidates, without credits at the end.
 *
 * @param named text in which the page names its people
 */
function labeledAmong(candidates: readonly Candidate[], named: string): number[] {
  const chosen = chooseLabels(candidates, { named, ...spokenEvidence(candidates) });
  const labels = candidates.flatMap(({ candidate }, index) =>
    candidate !== null && chosen.has(candidate.key) ? [{ index, candidate }] : [],
  );
  return labels.slice(0, beforeCredits(labels.map(({ candidate }) => candidate))).map(({ index }) => index);
}

/** The blocks of a talk from index `begin` on: an opening without a label, the turns, and what follows the last label. */
function blocksOf(candidates: readonly Candidate[], labeled: readonly number[], begin: number): RegionBlock[] {
  const first = labeled[0] as number;
  const last = labeled.at(-1) as number;
  const containers = new Set(labeled.map((index) => shapeOf(candidates[index] as Candidate)));
  const home = candidates[first]?.block.container;
  const opening = indexes(begin, first, (index) => opensList(candidates, index));
  const turns = indexes(first, candidates.length, (index) => {
    return index > last && (endsTalk(candidates[index] as Candidate) || opensList(candidates, index));
  });
  const isLabeled = new Set(labeled);
  return [...opening.filter((index) => candidates[index]?.block.container === home), ...turns].flatMap((index) => {
    const one = candidates[index] as Candidate;
    if (isLabeled.has(index)) return [{ block: one.block, label: one.candidate }];
    const isPart = isSpeech(one, containers) || (isSaid(one) && headsNext(candidates[index - 1]));
    return isPart ? [{ block: one.block, label: null }] : [];
  });
}

/** The indexes from `from` up to the first that ends them, and below `to`. */
function indexes(from: number, to: number, isEnd: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let index = from; index < to && !isEnd(index); index++) found.push(index);
  return found;
}

function lengthOf(blocks: readonly RegionBlock[]): number {
  return blocks.reduce((sum, { block }) => sum + block.text.whole.length, 0);
}

/** Number of labels before the credits at the end, which are roles that appear only once. */
function beforeCredits(labels: readonly LabelCandidate[]): number {
  const isCreditOnly = ({ label, key }: LabelCandidate) =>
    isCredit(label) && labels.filter((other) => other.key === key).length === 1;
  return labels.findLastIndex((label) => !isCreditOnly(label)) + 1;
}

function spokenEvidence(candidates: readonly Candidate[]) {
  const says = (pattern: RegExp) => candidates.some(({ block }) => pattern.test(block.text.whole));
  const saysPlainly = (word: string) => says(new RegExp(`\\b${literal(word.toLowerCase())}\\b`, 'u'));
  return {
    /** Whether a word is used as a name: capitalized within a sentence or as an address, and never in lower case. */
    isSpokenOf: (word: string) =>
      says(new RegExp(`(?:[a-z,] ${literal(word)}\\b(?!:)|(?:^|[.!?] |\u00a0)${literal(word)},)`, 'u')) &&
      !saysPlainly(word),
    isPhrase: (words: string) =>
      words.split(' ').every(saysPlainly) && !says(new RegExp(`${literal(words)}(?!\\s*[:\uff1a])`, 'u')),
  };
}

/** Elements for lists and quotations within a turn, which count as being where the turn's other words are. */
const WITHIN_TURN = /^(?:[du]l|ol|li|dd|dt|blockquote)$/;

/** What kind of container a block is in: promos are in other kinds than turns. A plain `<div>` counts as its parent. */
function shapeOf({ block: { container } }: Candidate): string {
  let around = container;
  while (isWithinTurn(around) && around.parentElement !== null) around = around.parentElement;
  return [around.localName, ...around.classList].join('.');
}

function isWithinTurn({ localName, classList }: Element): boolean {
  return WITHIN_TURN.test(localName) || (localName === 'div' && classList.length === 0);
}

function isSpeech(c: Candidate, containers: ReadonlySet<string>): boolean {
  return isSaid(c) && (containers.has(shapeOf(c)) || c.block.joined);
}

/** Whether it could be speech, wherever it is. */
function isSaid({ block }: Candidate): boolean {
  if (block.heading || !(hasWord(block.text.head) || hasWord(block.text.whole))) return false;
  return !(TIMES_ALONE.test(block.text.head) || isBoilerplateText(block) || isLink(block));
}

function isLink({ linked, text }: Block): boolean {
  return linked > 0 && linked >= text.whole.trim().length;
}

function headsNext(before: Candidate | undefined): boolean {
  return before?.candidate?.nameLike === true && isLabelAlone({ block: before.block, label: before.candidate });
}

/** Whether a label has no words after it. They are in the next block, whatever kind that is. */
export function isLabelAlone({ block, label }: RegionBlock): boolean {
  return label !== null && block.text.normalized(label.colonEnd).text === '';
}

/** Whether there is a letter or digit. The second expression takes a millisecond to compile and is rarely needed. */
function hasWord(text: string): boolean {
  return /[A-Za-z0-9]/.test(text) || /[\p{L}\p{N}]/u.test(text);
}

/** Whether a list of chapters begins at this index. */
function opensList(candidates: readonly Candidate[], index: number): boolean {
  return openChapters(linesOf(candidates.slice(index, index + LIST_START).map(({ block }) => block)));
}

function endsTalk({ block, candidate }: Candidate): boolean {
  return (
    block.heading || isBoilerplateText(block) || isCredits(block) || (candidate !== null && isCredit(candidate.label))
  );
}
