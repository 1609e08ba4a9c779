import type { Chapter } from './model';
import { parseTimestamp } from './timestamps';

/** A time, bare or in brackets, perhaps with where it ends, whatever parts it from the title, and the title. */
const CHAPTER_LINE =
  /^[\s\u2022\u00b7\u25cf\u25aa*>|#.\-\u2010-\u2015]*[[(\u3010\uff08]?(\d{1,3}:\d{2}(?::\d{2})?)(?:\s*[-\u2010-\u2015]\s*\d{1,3}:\d{2}(?::\d{2})?)?[\])\u3011\uff09]?(?![\d:]*\d)[\s\-:\uff1a|.\u2010-\u2015\u2022\u00b7]*(.+)$/;

/** A longer line alone is speech that happens to open with a time ("9:41 in the morning …"). */
const MAX_TITLE_LENGTH = 160;

/** Some publishers print all that a chapter touches; in their list, in order of time, such a line is no speech. */
const MAX_LISTED_TITLE_LENGTH = 400;

/**
 * The chapters of a page: the longest run of chapter lines (empty lines between them do not end it).
 * One line alone is no list, so fewer than two gives none.
 */
export function chaptersIn(lines: string[]): Chapter[] {
  const read = lines.filter((line) => line !== '').map(parseLine);
  let best: Chapter[] = [];
  let run: Chapter[] = [];
  for (const [index, chapter] of read.entries()) {
    if (chapter === null || !belongs(chapter, read[index - 1], read[index + 1])) run = [];
    else run.push(chapter);
    if (run.length > best.length) best = run;
  }
  return best.length >= 2 ? best : [];
}

/** Reads one printed line such as "14:40—DeepSeek-V3"; null when it is no chapter of any list. `line` is normalized. */
function parseLine(line: string): Chapter | null {
  if (line.length > MAX_LISTED_TITLE_LENGTH + 20) return null;
  const match = CHAPTER_LINE.exec(line);
  const seconds = match?.[1] === undefined ? null : parseTimestamp(match[1]);
  const title = match?.[2]?.trim() ?? '';
  if (seconds === null || title === '' || title.length > MAX_LISTED_TITLE_LENGTH) return null;
  return { seconds, title };
}

/** Whether a line is a chapter of its list: a long one needs the lines beside it to be chapters before and after it in time. */
function belongs({ title, seconds }: Chapter, before?: Chapter | null, after?: Chapter | null): boolean {
  if (title.length <= MAX_TITLE_LENGTH) return true;
  if (!before && !after) return false;
  return (!before || before.seconds < seconds) && (!after || seconds < after.seconds);
}
