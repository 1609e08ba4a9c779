import type { Analysis, Topic } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import { clock } from '../transcript/timestamps';
import { cautionsOf } from './doubts';
import { aboutClock, aboutMinutes, dotted, percent, readingTime } from './format';
import { type BarView, barOf, type KnownPerson } from './people';

export interface OutlineTopic {
  title: string;
  /** Offset in `Transcript.text` to travel to. */
  offset: number;
  /** "14:40" as printed, "≈14:40" when found. */
  time: string;
  /** "Kate leads, 21 %", "Cold open and welcome"; empty when nobody leads. */
  lead: string;
  /** "11 min read" */
  reading: string;
  /** "Start is a guess"; null when the start is sure. */
  doubt: string | null;
  bar: BarView;
}

export interface OutlineView {
  /** "≈38 min · 32 min read" */
  meta: string;
  cautions: string[];
  /** Same order and indexes as `Analysis.topics`. */
  topics: OutlineTopic[];
  /** Said instead of a list; null when there are topics. */
  empty: string | null;
}

/** Below this the start of a topic is called a guess. */
const SURE = 0.5;
/** A topic of which the montage before the welcome takes this much is named after it. */
const MOSTLY_COLD_OPEN = 0.25;

/** The *Outline* tab. */
export function presentOutline(
  transcript: Transcript,
  analysis: Analysis,
  people: readonly KnownPerson[],
): OutlineView {
  return {
    meta: lengthLine(analysis),
    cautions: cautionsOf(transcript, analysis),
    topics: analysis.topics.map((topic) => ({
      title: topic.title,
      offset: topic.start,
      time: topicTime(topic),
      lead: isColdOpen(topic, transcript, analysis) ? 'Cold open and welcome' : leadLine(topic, people),
      reading: readingTime(topic.words),
      doubt: topic.confidence < SURE ? 'Start is a guess' : null,
      bar: barOf(people, topic.shares),
    })),
    empty: analysis.topics.length > 0 ? null : 'This page lists no chapters.',
  };
}

/** "≈38 min · 32 min read" */
export function lengthLine(analysis: Analysis): string {
  const words = analysis.profiles.reduce((sum, profile) => sum + profile.words, 0);
  return dotted(aboutMinutes(analysis.clock.duration), readingTime(words));
}

/** What the publisher printed goes without ≈. */
export function topicTime(topic: Topic): string {
  return topic.chapter === null ? aboutClock(topic.seconds) : clock(topic.seconds);
}

function leadLine(topic: Topic, people: readonly KnownPerson[]): string {
  const leader = people.find((person) => person.id === topic.leader);
  const words = topic.shares.find((share) => share.speaker === topic.leader)?.words;
  const total = topic.shares.reduce((sum, share) => sum + share.words, 0);
  if (leader === undefined || words === undefined || total === 0) return '';
  return `${leader.short} leads, ${percent(words / total)}`;
}

/** Under one printed name everybody speaks there, so naming a leader would be wrong. */
function isColdOpen(topic: Topic, transcript: Transcript, analysis: Analysis): boolean {
  const first = transcript.turns[analysis.coldOpen?.first ?? -1];
  const last = transcript.turns[analysis.coldOpen?.last ?? -1];
  if (first === undefined || last === undefined) return false;
  const inside = Math.min(last.end, topic.end) - Math.max(first.start, topic.start);
  return inside > (topic.end - topic.start) * MOSTLY_COLD_OPEN;
}
