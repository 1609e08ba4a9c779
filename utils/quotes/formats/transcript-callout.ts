import type { Transcript } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import { clock } from '../../transcript/timestamps';
import { describeQuote } from '../anchor/describe';
import { fragmentLink } from '../links/fragment';
import { labeledWords, listed } from '../links/voices';
import { blockId, markdownAddress, markdownLine, markdownText, obsidianTags } from './markdown-text';
import type { QuoteInTranscript, TimedTranscript } from './transcript-format';

/**
 * A quote as an Obsidian callout below the paragraph in which it ends. The words are repeated, because quotes may overlap
 * in the text, and because a note that embeds the block shows nothing else.
 */
export function quoteCallout({ transcript, secondsAt }: TimedTranscript, quote: QuoteInTranscript): string {
  const { id, color, note, tags, start, end } = quote;
  const anchor = describeQuote(transcript, [], quote);
  const words = typeof anchor === 'string' ? transcript.text.slice(start, end) : labeledWords(anchor);
  const title = [
    markdownLine(listed(voicesIn(transcript, quote))),
    `[≈${clock(secondsAt(start))}](${markdownAddress(fragmentLink(transcript, quote))})`,
    color.charAt(0).toUpperCase() + color.slice(1),
  ];
  const body = [words, note].map(markdownText).concat(obsidianTags(tags)).filter(Boolean).join('\n\n');
  const lines = `${body} ^${blockId(id)}`.split('\n').map((line) => `> ${line}`.trimEnd());
  return [`> [!quote] ${title.filter(Boolean).join(' · ')}`, ...lines].join('\n');
}

function voicesIn({ turns, speakers }: Transcript, quote: QuoteInTranscript): Set<string> {
  const said = new Set(turns.filter((turn) => overlap(turn, quote)).map(({ speaker }) => speaker));
  return new Set(speakers.filter(({ id }) => said.has(id)).map(({ name }) => name));
}
