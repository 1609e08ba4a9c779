import type { Analysis, Mention } from '../analysis/model';
import type { Transcript } from '../transcript/model';

/** Named once is named by the way. */
const OFTEN = 2;

/** What is named in the talk: the speakers call each other by name, which is no subject. */
export function subjectsOf({ mentions }: Analysis): Mention[] {
  return mentions.filter(({ speaker }) => speaker === null);
}

/** What one speaker names at least twice, most often first. */
function namedBy(speaker: string, { turns }: Transcript, analysis: Analysis): { name: string; times: number }[] {
  return subjectsOf(analysis)
    .map(({ name, places }) => ({ name, times: places.filter(({ turn }) => turns[turn]?.speaker === speaker).length }))
    .filter(({ times }) => times >= OFTEN)
    .sort((a, b) => b.times - a.times);
}

/** The one thing a speaker names most; people, who have opinions of their own, left out. */
export function favoriteOf(speaker: string, transcript: Transcript, analysis: Analysis): string | undefined {
  const things = analysis.mentions.filter(({ kind }) => kind !== 'person');
  return namedBy(speaker, transcript, { ...analysis, mentions: things })[0]?.name;
}

/** As many names as fit one line. */
const MOST = 3;

/** "Talks about OpenAI, DeepSeek-V3, o3"; null when nothing is named often. */
export function talksOfLine(speaker: string, transcript: Transcript, analysis: Analysis): string | null {
  const named = namedBy(speaker, transcript, analysis).slice(0, MOST);
  return named.length === 0 ? null : `Talks about ${named.map(({ name }) => name).join(', ')}`;
}
