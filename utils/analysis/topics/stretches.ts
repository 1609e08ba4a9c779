import type { Transcript } from '../../transcript/model';
import type { Role, Sentence, Stretch, TopicShare } from '../model';
import { hostsAmong } from '../people/roles';
import type { Lexicon } from '../words/lexicon';
import { eachOf, type Work } from '../work';

/** Share of the words in a stretch above which a host leads it: hosts lead only if they all but give a lecture. */
const HOST_LEADS = 0.6;

/** A stretch before the words of its speakers have been counted. */
export type UncountedStretch = Omit<Stretch, 'words' | 'shares' | 'leader'>;

export interface Cast {
  lexicon: Lexicon;
  /** In the order of `transcript.speakers`. */
  roles: readonly Role[];
}

/** Adds each speaker's word counts and the leader to stretches that are in text order and do not overlap. */
export function* withTalk<Of extends UncountedStretch>(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, roles }: Cast,
  outlines: readonly Of[],
): Work<(Of & Stretch)[]> {
  const spoken = outlines.map(() => new Map<string, number>());
  const words = outlines.map(() => 0);
  const overall = new Map<string, number>();
  let at = 0;
  yield* eachOf(sentences, ({ start, turn }, index) => {
    const count = lexicon.words[index] as number;
    const speaker = transcript.turns[turn]?.speaker ?? null;
    if (speaker !== null) overall.set(speaker, (overall.get(speaker) ?? 0) + count);
    while (at < outlines.length && (outlines[at] as Of).end <= start) at++;
    if (at === outlines.length || start < (outlines[at] as Of).start) return;
    words[at] = (words[at] as number) + count;
    if (speaker === null || count === 0) return;
    const mine = spoken[at] as Map<string, number>;
    mine.set(speaker, (mine.get(speaker) ?? 0) + count);
  });
  const order = personOrder(transcript, roles, overall);
  return outlines.map((outline, index) => {
    const shares = order.flatMap((speaker): TopicShare[] => {
      const count = spoken[index]?.get(speaker);
      return count === undefined ? [] : [{ speaker, words: count }];
    });
    return { ...outline, words: words[index] as number, shares, leader: leaderOf(transcript, roles, shares) };
  });
}

/** The same order of people for the whole episode: hosts first, then by number of words, descending. */
function personOrder(transcript: Transcript, roles: readonly Role[], words: ReadonlyMap<string, number>): string[] {
  return transcript.speakers
    .map(({ id }, index) => ({ id, host: roles[index] === 'host' ? 0 : 1, words: words.get(id) ?? 0, index }))
    .sort((a, b) => a.host - b.host || b.words - a.words || a.index - b.index)
    .map(({ id }) => id);
}

function leaderOf(transcript: Transcript, roles: readonly Role[], shares: readonly TopicShare[]): string | null {
  const hosts = hostsAmong(transcript.speakers, roles);
  const total = shares.reduce((sum, { words }) => sum + words, 0);
  const most = (among: readonly TopicShare[]) =>
    among.reduce<TopicShare | null>((best, share) => (best === null || share.words > best.words ? share : best), null);
  const host = most(shares.filter(({ speaker }) => hosts.has(speaker)));
  const guest = most(shares.filter(({ speaker }) => !hosts.has(speaker)));
  if (host !== null && (guest === null || host.words > HOST_LEADS * total)) return host.speaker;
  return guest?.speaker ?? null;
}
