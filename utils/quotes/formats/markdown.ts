import { clock } from '../../transcript/timestamps';
import { labeledWords, voicesOf } from '../links/voices';
import { episodeTitle } from '../model/episode-title';
import type { Quote } from '../model/quote';
import { dayOf, savedAt } from './dates';
import { byEpisode, type EpisodeQuotes, type QuoteFormat, speakerNames, underTitle, type WriteOptions } from './format';
import { episodeProperties, frontMatter } from './front-matter';
import { blockId, markdownAddress, markdownLine, markdownText, obsidianTags } from './markdown-text';
import { fillTemplate } from './template';

/** Default template of a quote: an Obsidian callout with a block id. */
export const QUOTE_TEMPLATE = `> [!quote] {{speaker}} · {{time}} · {{topic}}
> {{text}}
>
> — {{title}} · {{open}} ^{{block}}

{{note}}

{{tags}}`;

/** Markdown for Obsidian, which supports properties, callouts and block ids; elsewhere it is plain Markdown. */
export const MARKDOWN: QuoteFormat = {
  id: 'markdown',
  name: 'Markdown for Obsidian',
  extension: 'md',
  mime: 'text/markdown',
  write(quotes, options) {
    const episodes = byEpisode(quotes);
    const only = episodes.length === 1 ? episodes[0] : undefined;
    const head = properties(only, options);
    const parts = episodes.map((episode) => section(episode, options, only === undefined));
    return `${head}\n${parts.join('\n')}`;
  },
};

function properties(only: EpisodeQuotes | undefined, { title, now }: WriteOptions): string {
  return frontMatter([
    ['title', only?.episode.title || title],
    ...(only === undefined ? [] : episodeProperties(only.episode, speakerNames(only.quotes))),
    ['created', dayOf(now)],
    ['tags', ['clippings', 'podcast']],
  ]);
}

function section({ episode, quotes }: EpisodeQuotes, options: WriteOptions, headed: boolean): string {
  const written = quotes.map((quote) => `${quoteMarkdown(quote, options)}\n`).join('\n');
  if (!headed) return written;
  const about = underTitle(episode);
  return `## ${markdownLine(episodeTitle(episode))}\n\n${about === '' ? '' : `${markdownLine(about)}\n\n`}${written}`;
}

/**
 * The fields that a reader's template may use. `note_markdown`: for those who write Markdown in their notes; what it
 * does to the rest of the file is up to them.
 */
export const TEMPLATE_FIELDS = [
  ...(['text', 'speaker', 'title', 'role', 'topic', 'time', 'color', 'note', 'note_markdown', 'tags'] as const),
  ...(['episode', 'show', 'number', 'saved', 'link', 'open', 'block'] as const),
];

/** Writes one quote with a template of `TEMPLATE_FIELDS`. */
function quoteMarkdown(quote: Quote, { linkOf, template }: WriteOptions): string {
  const { speaker, episode, anchor } = quote;
  const link = markdownAddress(linkOf(quote));
  const saved = savedAt(quote);
  const values: Record<(typeof TEMPLATE_FIELDS)[number], string> = {
    text: markdownText(labeledWords(anchor)),
    speaker: markdownLine(voicesOf(quote)),
    title: markdownLine(speaker?.title ?? ''),
    role: speaker?.role ?? '',
    topic: markdownLine(quote.topic ?? ''),
    time: quote.seconds === null ? '' : `≈${clock(quote.seconds)}`,
    color: quote.color,
    note: markdownText(quote.note),
    note_markdown: quote.note.replace(/\r\n?/g, '\n').trim(),
    tags: obsidianTags(quote.tags),
    episode: markdownLine(episode.title),
    show: markdownLine(episode.show),
    number: episode.number === null ? '' : String(episode.number),
    saved: saved === '' ? '' : dayOf(saved),
    link,
    open: link === '' ? '' : `[open](${link})`,
    block: blockId(quote.id),
  };
  return fillTemplate(template || QUOTE_TEMPLATE, values).trimEnd();
}
