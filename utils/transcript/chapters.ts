import type { Chapter } from './model';
import { parseTimestamp } from './timestamps';

/** Matches a time, bare or in brackets, with an optional end time, then any separator, then the title. */
const CHAPTER_LINE =
  /^[\s\u2022\u00b7\u25cf\u25aa*>|#.\-\u2010-\u2015]*[[(\u3010\uff08]?(\d{1,3}:\d{2}(?::\d{2})?)(?:\s*[-\u2010-\u2015]\s*\d{1,3}:\d{2}(?::\d{2})?)?[\])\u3011\uff09]?(?![\d:]*\d)[\s\-:\uff1a|.\u2010-\u2015\u2022\u00b7]*(.+)$/;

/** A longer line on its own is speech that happens to start with a time ("9:41 in the morning …"). */
const MAX_TITLE_LENGTH = 160;

/** Some publishers list everything a chapter covers; within a list in time order, such a long line is not speech. */
const MAX_LISTED_TITLE_LENGTH = 400;

/** Splits a list within one paragraph: "(00:00) Intro (00:49) Small models", "00:00 – Intro; 00:49 – Small models". */
const INLINE = /[\s,;|/\u00b7\u2022]*(?=[[(]\d+:[\d:]+[\])]|(?<![[(\d:])\d+:[\d:]+\s*[-\u2010-\u2015])/;

/** Matches what a list may be called: a few words that are not a sentence. */
const NAME_OF_LIST = /^.{0,40}[^.?!\u2026]$/;

/** Latest time, in seconds, of the first chapter, where a list of times may also be something else. */
const LATEST_START = 120;

/**
 * The chapters of a page: the longest run of chapter lines, ignoring empty lines in between; if there is none, a list
 * within one paragraph. A single chapter is not a list, so the result has at least two chapters or none.
 */
export function chaptersIn(lines: readonly string[]): Chapter[] {
  const run = longestRun(lines);
  if (run.length >= 2) return run;
  // Most lines need not be split: only those before the first one that is a list.
  for (const line of lines) {
    const inline = inlineChapters(line);
    if (inline.length >= 2) return inline;
  }
  return [];
}

/** Whether these lines begin with a list of chapters, possibly after its name. */
export function openChapters(lines: readonly string[]): boolean {
  const [first, second] = lines.slice(0, 2).map(parseLine);
  if (first) return startsNearZero([first]) && second != null && first.seconds < second.seconds;
  if (inlineChapters(lines[0] ?? '').length >= 2) return true;
  return lines.length > 1 && NAME_OF_LIST.test(lines[0] as string) && openChapters(lines.slice(1));
}

/** Whether a list of times is one of chapters and not, say, of lengths of episodes: its first time is near the start. */
export function startsNearZero(chapters: readonly Chapter[]): boolean {
  return (chapters[0]?.seconds ?? Number.POSITIVE_INFINITY) <= LATEST_START;
}

function inlineChapters(line: string): Chapter[] {
  const chapters = longestRun(line.replace(/[\s,;|/\u00b7\u2022]+$/, '').split(INLINE));
  return startsNearZero(chapters) ? chapters : [];
}

function longestRun(lines: readonly string[]): Chapter[] {
  const read = lines.filter((line) => line !== '').map(parseLine);
  let best: Chapter[] = [];
  let run: Chapter[] = [];
  for (const [index, chapter] of read.entries()) {
    if (chapter === null || !belongs(chapter, read[index - 1], read[index + 1])) run = [];
    else run.push(chapter);
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Parses a printed line such as "14:40—DeepSeek-V3"; null when it is not a chapter. `line` is normalized. */
function parseLine(line: string): Chapter | null {
  if (line.length > MAX_LISTED_TITLE_LENGTH + 20) return null;
  const match = CHAPTER_LINE.exec(line);
  const seconds = match?.[1] === undefined ? null : parseTimestamp(match[1]);
  const title = match?.[2]?.trim() ?? '';
  if (seconds === null || title === '' || title.length > MAX_LISTED_TITLE_LENGTH) return null;
  return { seconds, title };
}

/** Whether a line is part of a chapter list. A long line needs an adjacent chapter, and its neighbors in time order. */
function belongs({ title, seconds }: Chapter, before?: Chapter | null, after?: Chapter | null): boolean {
  if (title.length <= MAX_TITLE_LENGTH) return true;
  if (!before && !after) return false;
  return (!before || before.seconds < seconds) && (!after || seconds < after.seconds);
}
