import { episodeTitle } from '../model/episode-title';
import { dayOf } from './dates';
import { underTitle } from './format';
import { episodeProperties, frontMatter } from './front-matter';
import { markdownLine } from './markdown-text';
import type { TimedTranscript, TranscriptPerson } from './transcript-format';

/** Properties of a Markdown file of a transcript, as in a file of quotes. */
export function transcriptProperties({ transcript: { episode }, people, now }: TimedTranscript): string {
  const names = (host: boolean) => people.filter((person) => person.host === host).map(({ name }) => name);
  return frontMatter([
    ['title', episodeTitle(episode)],
    ...episodeProperties(episode, { hosts: names(true), guests: names(false) }),
    ['created', dayOf(now)],
    ['tags', ['clippings', 'podcast']],
  ]);
}

/** The blocks at the start of it: the title, where it is from, and who speaks. */
export function transcriptHead({ transcript: { episode }, people }: TimedTranscript): string[] {
  return [
    `# ${markdownLine(episodeTitle(episode))}`,
    [markdownLine(underTitle(episode)), `<${episode.url}>`].filter(Boolean).join(' · '),
    people.map(speakerLine).join('\n'),
  ].filter(Boolean);
}

function speakerLine({ name, role }: TranscriptPerson): string {
  return `- **${markdownLine(name)}**${role === '' ? '' : ` · ${markdownLine(role)}`}`;
}
