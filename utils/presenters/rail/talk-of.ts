import type { Analysis, Mention } from '../../analysis/model';
import type { Transcript } from '../../transcript/model';

/** A single mention may be in passing. */
const OFTEN = 2;

/** What is named in the transcript, except the speakers: they address each other by name, which is not a subject. */
export function subjectsOf({ mentions }: Analysis): Mention[] {
  return mentions.filter(({ speaker }) => speaker === null);
}

/** What one speaker names at least twice, most frequent first. */
function namedBy(speaker: string, { turns }: Transcript, analysis: Analysis): { name: string; times: number }[] {
  return subjectsOf(analysis)
    .map(({ name, places }) => ({ name, times: places.filter(({ turn }) => turns[turn]?.speaker === speaker).length }))
    .filter(({ times }) => times >= OFTEN)
    .sort((a, b) => b.times - a.times);
}

/** What a speaker names most often. People are left out, because they have opinions of their own. */
export function favoriteOf(speaker: string, transcript: Transcript, analysis: Analysis): string | undefined {
  const things = analysis.mentions.filter(({ kind }) => kind !== 'person');
  return namedBy(speaker, transcript, { ...analysis, mentions: things })[0]?.name;
}

/** Maximum names: as many as fit on one line. */
const MOST = 3;

/** "Often mentions OpenAI, DeepSeek-V3, o3"; null when nothing is named often. */
export function talksOfLine(speaker: string, transcript: Transcript, analysis: Analysis): string | null {
  const named = namedBy(speaker, transcript, analysis).slice(0, MOST);
  return named.length === 0 ? null : `Often mentions ${named.map(({ name }) => name).join(', ')}`;
}
