import { fromWithin } from '../../lib/from-within';
import type { Transcript } from '../../transcript/model';
import { overlap, spanAt } from '../../transcript/spans';
import { clock } from '../../transcript/timestamps';
import { fragmentLink } from '../links/fragment';
import { markdownAddress, markdownLine } from './markdown-text';
import type { TimedSpan, TranscriptFormat, TranscriptTopic } from './transcript-format';
import { transcriptHead, transcriptProperties } from './transcript-head';

/** The episode in outline, in its speakers' own words: every sentence is verbatim and links to its place. */
export const TRANSCRIPT_NOTES: TranscriptFormat = {
  id: 'transcript-notes',
  name: 'Notes (Markdown)',
  about: 'Outline, key points, questions and answers',
  extension: 'notes.md',
  mime: 'text/markdown',
  write(timed) {
    const { transcript, topics, questions } = timed;
    const points = apart(timed.keyPoints);
    const blocks = [
      ...transcriptHead(timed),
      ...section('Outline', topics.map(outlineLines)),
      ...(points.length === 0 ? [] : ['## Key points']),
      ...topics.flatMap((topic, index) => {
        const inside = points.filter((point) => spanAt(topics, point.start) === index);
        if (inside.length === 0) return [];
        const said = inside.map((point) => `- ${line(transcript, point)}`);
        return [`### ${markdownLine(topic.title)} · ${timeOf(topic)}`, said.join('\n')];
      }),
      ...section(
        'Questions',
        questions.map(({ answers, ...question }) => {
          const replies = answers.flatMap(([first, ...further]) => [
            `  - ${line(transcript, first)}`,
            ...further.map((point) => `    - ${sentence(transcript, point)}`),
          ]);
          return [`- ${line(transcript, question)}`, ...replies];
        }),
      ),
    ];
    return `${transcriptProperties(timed)}\n${blocks.join('\n\n')}\n`;
  },
};

/** A heading with a list below it; nothing for an empty list. */
function section(title: string, items: readonly string[][]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.flat().join('\n')];
}

function outlineLines({ subtopics, reading, ...topic }: TranscriptTopic): string[] {
  const below = subtopics.map(({ title, seconds }) => `  - ≈${clock(seconds)} ${markdownLine(title)}`);
  return [`- ${timeOf(topic)} ${markdownLine(topic.title)} · ${reading}`, ...below];
}

/** "**Kate Soule**: I think so. [≈13:22](…)" */
function line(transcript: Transcript, point: TimedSpan): string {
  const { turns, speakers } = transcript;
  const id = turns[spanAt(turns, point.start)]?.speaker;
  const name = speakers.find((speaker) => speaker.id === id)?.name;
  return `${name === undefined ? '' : `**${markdownLine(name)}**: `}${sentence(transcript, point)}`;
}

function sentence(transcript: Transcript, point: TimedSpan): string {
  const words = markdownLine(fromWithin(transcript.text.slice(point.start, point.end)));
  return `${words} [≈${clock(point.seconds)}](${markdownAddress(fragmentLink(transcript, point))})`;
}

function timeOf({ asPrinted, seconds }: Pick<TranscriptTopic, 'asPrinted' | 'seconds'>): string {
  return `${asPrinted ? '' : '≈'}${clock(seconds)}`;
}

/** In text order, each place once: a sentence may stand for the episode, a topic and a person. */
function apart(points: readonly TimedSpan[]): TimedSpan[] {
  const chosen: TimedSpan[] = [];
  for (const point of points.toSorted((a, b) => a.start - b.start)) {
    const last = chosen.at(-1);
    if (last === undefined || !overlap(last, point)) chosen.push(point);
  }
  return chosen;
}
