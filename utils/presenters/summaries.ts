import type { Analysis, KeyPoint, TopicSummary } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import { type KnownPerson, type Person, plainPerson } from './people';
import { type PointView, pointOf, type SaidPoint, saidPointOf } from './points';

/** What is said in one topic, in verbatim sentences. */
export interface TopicPoints {
  /** In time order. */
  points: SaidPoint[];
  /** What else each speaker says in it; who says nothing more is left out. */
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
  const speakers = summary.speakers.flatMap(({ speaker, keyPoints }) => {
    const person = plain.get(speaker);
    const points = without(keyPoints, summary.keyPoints).map((point) => pointOf(transcript, point));
    return person === undefined || points.length === 0 ? [] : [{ person, points }];
  });
  if (summary.keyPoints.length === 0 && speakers.length === 0) return null;
  return { points: summary.keyPoints.map((point) => saidPointOf(transcript, point, plain)), speakers };
}

/** What a speaker says in each topic beyond their key points of the whole episode. */
export function pointsByTopic(
  speaker: string,
  transcript: Transcript,
  { topics, summaries, profiles }: Analysis,
): { title: string; points: PointView[] }[] {
  const known = profiles.find((profile) => profile.speaker === speaker)?.keyPoints ?? [];
  return topics.flatMap(({ title }, topic) => {
    const own = summaries[topic]?.speakers.find((each) => each.speaker === speaker)?.keyPoints ?? [];
    const points = without(own, known).map((point) => pointOf(transcript, point));
    return points.length === 0 ? [] : [{ title, points }];
  });
}

/** No sentence is shown twice in one place. */
function without(points: readonly KeyPoint[], shown: readonly KeyPoint[]): KeyPoint[] {
  return points.filter(({ start, end }) => !shown.some((other) => other.start < end && start < other.end));
}
