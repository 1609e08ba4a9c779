import type { Analysis, KeyPoint, TopicSummary } from '../../analysis/model';
import type { Transcript } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import { aboutClock } from '../format';
import { type KnownPerson, type Person, plainPerson } from '../people';
import { type PointView, pointOf, type SaidPoint, saidPointOf } from '../points';

/** What is said in one topic, as verbatim sentences. */
export interface TopicPoints {
  /** In time order. */
  points: SaidPoint[];
  /**
   * What each speaker says in it, including what is in `points`. Speakers who say nothing that can stand alone are left
   * out. Empty when `points` already holds all of it.
   */
  speakers: { person: Person; points: PointView[] }[];
}

/** What is said in a topic; null when none of it can stand alone. */
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

/** What a speaker says in a topic, besides their key points of the whole episode. */
export interface SaidOnTopic {
  title: string;
  /** In time order, without key points. */
  points: PointView[];
  /** When nothing else can stand alone: the places of the key points in this topic. */
  above: Omit<PointView, 'text'>[];
}

/**
 * What a speaker says in each topic, with each line listed once. Topics in which they say nothing that can stand alone
 * are left out. Empty when their key points hold all of it.
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

/** Whether unfolding the lists would show anything that is not already shown above them. */
function addsTo(shown: readonly KeyPoint[], lists: readonly { keyPoints: readonly KeyPoint[] }[]): boolean {
  const isShown = (point: KeyPoint) => shown.some((other) => overlap(other, point));
  return lists.some(({ keyPoints }) => !keyPoints.every(isShown));
}
