import type { Analysis, KeyPoint, TopicSummary } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import { aboutClock } from './format';
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

/** What a speaker says in a topic, beside their key points of the whole episode. */
export interface SaidOnTopic {
  title: string;
  /** In time order; no key point again. */
  points: PointView[];
  /** Where nothing else can stand alone: the places of the key points that do. */
  above: Omit<PointView, 'text'>[];
}

/**
 * What a speaker says in each topic, each line once: a topic that is not listed is one they say nothing on that can stand
 * alone. Empty when their key points hold all of it.
 */
export function pointsByTopic(
  speaker: string,
  transcript: Transcript,
  { topics, summaries, profiles }: Analysis,
): SaidOnTopic[] {
  const known = profiles.find((profile) => profile.speaker === speaker)?.keyPoints ?? [];
  const said = topics.flatMap(({ title, start, end }, topic) => {
    const own = summaries[topic]?.speakers.find((each) => each.speaker === speaker);
    if (own === undefined) return [];
    const inside = own.further.length > 0 ? [] : known.filter((point) => start <= point.start && point.start < end);
    const above = inside.map((point) => ({ time: aboutClock(point.seconds), offset: point.start }));
    return [{ title, points: own.further.map((point) => pointOf(transcript, point)), above }];
  });
  return said.some(({ points }) => points.length > 0) ? said : [];
}

/** A list that only says again what stands above it is not worth unfolding. */
function addsTo(shown: readonly KeyPoint[], lists: readonly { keyPoints: readonly KeyPoint[] }[]): boolean {
  const isShown = ({ start, end }: KeyPoint) => shown.some((other) => other.start < end && start < other.end);
  return lists.some(({ keyPoints }) => !keyPoints.every(isShown));
}
