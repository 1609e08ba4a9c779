import { type Chapter, type Episode, PARAGRAPH_BREAK, type ReadingDoubt, type Transcript, type Turn } from './model';
import { clean } from './normalize';
import { resolveSpeakers } from './speakers';

/** A paragraph as printed on the page, already normalized. */
export interface PrintedParagraph {
  /** The label it starts with, without the colon; null when it continues the previous turn. */
  label: string | null;
  /** The spoken words without the label. Empty when the label stands alone. */
  text: string;
}

export interface PrintedTranscript {
  episode: Episode;
  paragraphs: PrintedParagraph[];
  chapters: Chapter[];
}

/** Arranges printed paragraphs as turns over one text. */
export function buildTranscript({ episode, paragraphs, chapters }: PrintedTranscript): Transcript {
  const { speakers, idOf } = resolveSpeakers(paragraphs.flatMap((p) => (p.label === null ? [] : [p.label])));
  const turns: Turn[] = [];
  const pieces: string[] = [];
  let at = 0;
  let turn: Turn | undefined;
  for (const { label, text } of paragraphs) {
    if (pieces.length > 0) at += PARAGRAPH_BREAK.length;
    const span = { start: at, end: at + text.length };
    pieces.push(text);
    at = span.end;
    if (label !== null || turn === undefined) {
      turn = {
        speaker: label === null ? null : idOf(label),
        label: label ?? '',
        paragraphs: [span],
        ...span,
      };
      turns.push(turn);
    } else {
      turn.paragraphs.push(span);
      turn.end = span.end;
    }
  }
  return {
    episode,
    text: pieces.join(PARAGRAPH_BREAK),
    turns,
    speakers,
    chapters,
    doubts: readingDoubts(turns, chapters),
  };
}

/** Builds a transcript from known turns, for tools and tests. */
export function transcriptFromTurns(
  episode: Episode,
  turns: { speaker: string; text: string }[],
  chapters: Chapter[] = [],
): Transcript {
  const paragraphs = turns.flatMap(({ speaker, text }) =>
    text.split(PARAGRAPH_BREAK).map((part, index) => ({ label: index === 0 ? speaker : null, text: clean(part) })),
  );
  return buildTranscript({ episode, paragraphs, chapters });
}

function readingDoubts(turns: Turn[], chapters: Chapter[]): ReadingDoubt[] {
  const doubts: ReadingDoubt[] = [];
  if (turns[0]?.speaker === null) doubts.push({ kind: 'opening-unlabelled' });
  if (chapters.some((chapter, index) => chapter.seconds < (chapters[index - 1]?.seconds ?? 0))) {
    doubts.push({ kind: 'chapters-unordered' });
  }
  return doubts;
}
