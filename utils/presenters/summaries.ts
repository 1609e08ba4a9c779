import type { Analysis, KeyPoint, TopicSummary } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import { type KnownPerson, type Person, plainPerson } from './people';
import { type PointView, pointOf, type SaidPoint, saidPointOf } from './points';

/** What is said in one topic, in verbatim sentences. */
export interface TopicPoints {
  /** In time order. */
  points: SaidPoint[];
  /**
   * What each speaker says in it, also what stands in `points`: who is not listed says nothing that can stand alone.
   * Empty when `points` holds all of it.
   */
  speakers: { person: Person; points: PointView[] }[];
}

/** What is said in a topic; null when nothing of it can stand alone. */
export function topicPoints(
  transcript: Transcript,
  summary: TopicSummary | undefined,
  people: readonly KnownPerson[],
): TopicPoints | null {
  if (summary === undefined) return null;
  const plain = new Map(people.map((person) => [person.id, plainPerson(person)]));
  const listed = addsTo(summary.keyPoints, summary.speakers) ? summary.speakers : [];
  const speakers = listed.flatMap(({ speaker, keyPoints }) => {
    const person = plain.get(speaker);
    return person === undefined ? [] : [{ person, points: keyPoints.map((point) => pointOf(transcript, point)) }];
  });
  if (summary.keyPoints.length === 0 && speakers.length === 0) return null;
  return { points: summary.keyPoints.map((point) => saidPointOf(transcript, point, plain)), speakers };
}

/**
 * What a speaker says in each topic, also what is among their key points of the whole episode: a topic that is not
 * listed is one they say nothing on that can stand alone. Empty when those key points hold all of it.
 */
export function pointsByTopic(
  speaker: string,
  transcript: Transcript,
  { topics, summaries, profiles }: Analysis,
): { title: string; points: PointView[] }[] {
  const known = profiles.find((profile) => profile.speaker === speaker)?.keyPoints ?? [];
  const said = topics.flatMap(({ title }, topic) => {
    const own = summaries[topic]?.speakers.find((each) => each.speaker === speaker);
    return own === undefined ? [] : [{ title, keyPoints: own.keyPoints }];
  });
  if (!addsTo(known, said)) return [];
  return said.map(({ title, keyPoints }) => ({
    title,
    points: keyPoints.map((point) => pointOf(transcript, point)),
  }));
}

/** A list that only says again what stands above it is not worth unfolding. */
function addsTo(shown: readonly KeyPoint[], lists: readonly { keyPoints: readonly KeyPoint[] }[]): boolean {
  const isShown = ({ start, end }: KeyPoint) => shown.some((other) => other.start < end && start < other.end);
  return lists.some(({ keyPoints }) => !keyPoints.every(isShown));
}
