import type { Span } from '../../transcript/model';
import { mergeSpans } from '../../transcript/spans';
import { clock } from '../../transcript/timestamps';
import { markdownLine } from './markdown-text';
import { quoteCallout } from './transcript-callout';
import type { TranscriptFormat } from './transcript-format';
import { transcriptHead, transcriptProperties } from './transcript-head';

/** The transcript under headings for its topics, with quotes marked `==…==` and what the reader wrote below them. */
export const TRANSCRIPT_MARKDOWN: TranscriptFormat = {
  id: 'transcript-markdown',
  name: 'Markdown with your quotes',
  about: 'All words, with your colors, notes and tags',
  extension: 'md',
  mime: 'text/markdown',
  write(timed) {
    const { transcript, topics, quotes, secondsAt } = timed;
    const { turns, text, speakers } = transcript;
    const names = new Map(speakers.map(({ id, name }) => [id, name]));
    // Marks can neither overlap nor touch.
    const marked = mergeSpans(quotes, { touching: true });
    const lines = transcriptHead(timed);
    let at = 0;
    let written = 0;
    for (const { start, speaker, paragraphs } of turns) {
      const name = speaker === null ? '' : (names.get(speaker) ?? '');
      let label = name === '' ? '' : `**${markdownLine(name)}** ≈${clock(secondsAt(start))}: `;
      const say = (part: Span) => {
        const words = markedText(text, part, marked);
        if (words === '') return;
        lines.push(label + words);
        label = '';
      };
      for (const paragraph of paragraphs) {
        let from = paragraph.start;
        // A topic may begin in the middle of a paragraph.
        for (let topic = topics[at]; topic !== undefined && topic.start < paragraph.end; topic = topics[++at]) {
          say({ start: from, end: Math.max(from, topic.start) });
          from = Math.max(from, topic.start);
          lines.push(`## ${markdownLine(topic.title)} · ${topic.asPrinted ? '' : '≈'}${clock(topic.seconds)}`);
        }
        say({ start: from, end: paragraph.end });
        const ending = quotes.filter(({ end }) => end > written && end <= paragraph.end);
        lines.push(...ending.map((quote) => quoteCallout(timed, quote)));
        written = paragraph.end;
      }
    }
    return `${transcriptProperties(timed)}\n${lines.join('\n\n')}\n`;
  },
};

function markedText(text: string, { start, end }: Span, marked: readonly Span[]): string {
  let line = '';
  let at = start;
  for (const mark of marked) {
    if (mark.end <= at || mark.start >= end) continue;
    const from = Math.max(at, mark.start);
    const to = Math.min(end, mark.end);
    line +=
      glued(text, at, from) + (text.slice(from, to).trim() === '' ? '' : `==${markdownLine(text.slice(from, to))}==`);
    at = to;
  }
  return (line + glued(text, at, end)).trim();
}

/** Part of a line as Markdown, keeping the spaces at its ends that `markdownLine` would trim. */
function glued(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  const middle = markdownLine(part);
  if (middle === '') return part === '' ? '' : ' ';
  return `${/^\s/.test(part) ? ' ' : ''}${middle}${/\s$/.test(part) ? ' ' : ''}`;
}
