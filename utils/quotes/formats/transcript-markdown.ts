import type { Span, Transcript } from '../../transcript/model';
import { mergeSpans } from '../../transcript/spans';
import { clock } from '../../transcript/timestamps';
import { episodeTitle } from '../model/episode-title';
import { blockOf, frontMatter, markdownTags } from './markdown';
import { markdownLine, markdownText } from './markdown-text';
import type { PlacedQuote, TranscriptFormat } from './transcript-format';

/** Longest start of a quote's words above its note. */
const LONGEST_WORDS = 80;

/**
 * The transcript under headings for its topics, with quotes marked `==…==`. What the reader wrote about them follows
 * their paragraph as a callout, as in the notes for Obsidian.
 */
export const TRANSCRIPT_MARKDOWN: TranscriptFormat = {
  id: 'transcript-markdown',
  name: 'Markdown with your quotes',
  extension: 'md',
  mime: 'text/markdown',
  write({ transcript, topics, quotes, secondsAt }) {
    const { episode, turns, text, speakers } = transcript;
    const names = new Map(speakers.map(({ id, name }) => [id, name]));
    // Marks can neither overlap nor touch.
    const marked = mergeSpans(quotes, { touching: true });
    const lines = [head(transcript), `# ${markdownLine(episodeTitle(episode))}`, `<${episode.url}>`];
    let at = 0;
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
        const ended = quotes.filter(({ end }) => end > paragraph.start && end <= paragraph.end);
        lines.push(...ended.filter(isNoted).map((quote) => callout(text, quote)));
      }
    }
    return `${lines.join('\n\n')}\n`;
  },
};

/** Properties of the episode. */
function head({ episode, speakers }: Transcript): string {
  const number: [string, unknown][] = episode.number === null ? [] : [['episode', episode.number]];
  return frontMatter([
    ['title', episode.title],
    ['source', episode.url],
    ['show', episode.show],
    ...number,
    ['speakers', speakers.map(({ name }) => name)],
    ['tags', ['transcript', 'podcast']],
  ]).trimEnd();
}

const isNoted = ({ note, tags }: PlacedQuote) => note.trim() !== '' || tags.length > 0;

/** The reader's note and tags under the color and the first words of the quote. */
function callout(text: string, quote: PlacedQuote): string {
  const color = quote.color.charAt(0).toUpperCase() + quote.color.slice(1);
  const parts = [markdownText(quote.note), `${markdownTags(quote)} ^${blockOf(quote)}`.trim()].filter(Boolean);
  const body = parts.join('\n\n').split('\n');
  return [
    `> [!note] ${color}: “${markdownLine(firstWords(text.slice(quote.start, quote.end)))}”`,
    ...body.map((line) => `> ${line}`.trimEnd()),
  ].join('\n');
}

function firstWords(words: string): string {
  if (words.length <= LONGEST_WORDS) return words;
  const cut = words.slice(0, LONGEST_WORDS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_WORDS / 2))}…`;
}

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
