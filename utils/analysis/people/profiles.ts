import type { Transcript } from '../../transcript/model';
import type { Clock, KeyPoint, Profile, Role, Sentence, Topic } from '../model';
import type { Lexicon } from '../words/lexicon';

export interface ProfileContext {
  lexicon: Lexicon;
  people: readonly { role: Role; title: string | null }[];
  clock: Clock;
  topics: readonly Topic[];
  keyPoints: ReadonlyMap<string, KeyPoint[]>;
}

interface SpeechCount {
  turns: number;
  words: number;
}

/** The profile of every speaker, in the order of `transcript.speakers`. Words before the first label do not count. */
export function profileSpeakers(
  transcript: Transcript,
  sentences: readonly Sentence[],
  context: ProfileContext,
): Profile[] {
  const talk = new Map<string, SpeechCount>(transcript.speakers.map(({ id }) => [id, { turns: 0, words: 0 }]));
  const talkOf = (turn: number) => talk.get(transcript.turns[turn]?.speaker as string);
  transcript.turns.forEach((_, turn) => {
    const mine = talkOf(turn);
    if (mine !== undefined) mine.turns++;
  });
  sentences.forEach(({ turn }, index) => {
    const mine = talkOf(turn);
    if (mine !== undefined) mine.words += context.lexicon.words[index] as number;
  });
  const total = [...talk.values()].reduce((sum, { words }) => sum + words, 0);
  const seconds = spokenSeconds(transcript, context.clock);
  return transcript.speakers.map(({ id }, index): Profile => {
    const { turns, words } = talk.get(id) as SpeechCount;
    const { role, title } = context.people[index] as { role: Role; title: string | null };
    return {
      speaker: id,
      role,
      title,
      turns,
      words,
      // If nobody said a word, the shares are equal, so that they still sum to 1.
      share: total > 0 ? words / total : 1 / transcript.speakers.length,
      seconds: seconds.get(id) ?? 0,
      keyPoints: context.keyPoints.get(id) ?? [],
      mostly: mostlyIn(id, context.topics),
    };
  });
}

/** Estimated speaking time in seconds by speaker: from the start of each of their turns to that of the next turn. */
function spokenSeconds(transcript: Transcript, { turnSeconds, duration }: Clock): Map<string, number> {
  const spoken = new Map<string, number>();
  transcript.turns.forEach(({ speaker }, index) => {
    if (speaker === null) return;
    const from = turnSeconds[index] ?? duration;
    const to = turnSeconds[index + 1] ?? duration;
    spoken.set(speaker, (spoken.get(speaker) ?? 0) + Math.max(0, to - from));
  });
  return spoken;
}

/** Index of the topic with most of a speaker's words; the earliest of equals; null if the speaker has no words. */
function mostlyIn(speaker: string, topics: readonly Topic[]): number | null {
  let best: number | null = null;
  let most = 0;
  topics.forEach(({ shares }, index) => {
    const words = shares.find((share) => share.speaker === speaker)?.words ?? 0;
    if (words > most) [best, most] = [index, words];
  });
  return best;
}
