import type { Analysis, Stretch, Topic } from '../../analysis/model';
import type { Transcript } from '../../transcript/model';
import { clock } from '../../transcript/timestamps';
import { aboutClock, aboutMinutes, dotted, percent, readingTime } from '../format';
import { type BarView, barOf, type KnownPerson, type Person, plainPerson } from '../people';
import { cautionsOf, SURE, timeDoubt } from './doubts';
import { type TopicPoints, topicPoints } from './summaries';

/** A titled place in the transcript. */
export interface OutlineRow {
  title: string;
  /** Offset in `Transcript.text` to jump to. */
  offset: number;
  /** "14:40" when printed on the page, "≈14:40" when estimated. */
  time: string;
  /** Of `time`, from the start of the episode. */
  seconds: number;
}

export interface OutlineSubtopic extends OutlineRow {
  /** Who speaks most in it; null when nobody leads. */
  leader: Person | null;
}

export interface OutlineTopic extends OutlineRow {
  /** "Kate leads, 21%", "Cold open and welcome"; empty when nobody leads. */
  lead: string;
  /** "11 min read" */
  reading: string;
  /** "Starts about here" when the place of a printed time is a guess, `timeDoubt` when the time is wrong; else null. */
  doubt: string | null;
  bar: BarView;
  /** Null when none of its sentences can stand alone. */
  summary: TopicPoints | null;
  subtopics: OutlineSubtopic[];
}

export interface OutlineView {
  /** "≈38 min · 32 min read" */
  meta: string;
  cautions: string[];
  /** In the same order and with the same indexes as `Analysis.topics`. */
  topics: OutlineTopic[];
  /** Shown above a list of detected topics, or instead of a list; null when the page lists chapters. */
  note: string | null;
}

/** A topic is called the cold open when the montage before the welcome takes up more than this share of it. */
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
    topics: analysis.topics.map((topic, index) => ({
      ...rowOf(topic, topicTime(topic)),
      lead: leadLine(topic, { transcript, analysis, people }),
      reading: readingTime(topic.words),
      doubt:
        timeDoubt(topic, transcript, analysis) ??
        (topic.chapter !== null && topic.confidence < SURE ? 'Starts about here' : null),
      bar: barOf(people, topic.shares),
      summary: topicPoints(transcript, analysis.summaries[index], people),
      subtopics: topic.subtopics.map((part) => presentSubtopic(part, people)),
    })),
    note: noteOf(analysis),
  };
}

function noteOf({ topics }: Analysis): string | null {
  if (topics.length === 0) return 'This page lists no chapters.';
  return topics.every(({ chapter }) => chapter === null) ? 'These topics were detected, not printed.' : null;
}

function presentSubtopic(part: Stretch, people: readonly KnownPerson[]): OutlineSubtopic {
  const leader = leaderOf(part, people);
  return { ...rowOf(part, aboutClock(part.seconds)), leader: leader === undefined ? null : plainPerson(leader) };
}

function rowOf({ title, start, seconds }: Stretch, time: string): OutlineRow {
  return { title, offset: start, time, seconds };
}

/** "≈38 min · 32 min read" */
export function lengthLine(analysis: Analysis): string {
  const words = analysis.profiles.reduce((sum, profile) => sum + profile.words, 0);
  return dotted(aboutMinutes(analysis.clock.duration), readingTime(words));
}

/** Times printed by the publisher have no ≈. */
export function topicTime(topic: Topic): string {
  return topic.asPrinted ? clock(topic.seconds) : aboutClock(topic.seconds);
}

/** "Kate leads, 21%", "Cold open and welcome"; empty when nobody leads. */
export function leadLine(
  topic: Topic,
  { transcript, analysis, people }: { transcript: Transcript; analysis: Analysis; people: readonly KnownPerson[] },
): string {
  if (isColdOpen(topic, transcript, analysis)) return 'Cold open and welcome';
  const leader = leaderOf(topic, people);
  const words = topic.shares.find((share) => share.speaker === topic.leader)?.words;
  const total = topic.shares.reduce((sum, share) => sum + share.words, 0);
  if (leader === undefined || words === undefined || total === 0) return '';
  return `${leader.short} leads, ${percent(words / total)}`;
}

/** Nobody leads who speaks alone. */
function leaderOf({ leader }: Stretch, people: readonly KnownPerson[]): KnownPerson | undefined {
  return people.length > 1 ? people.find(({ id }) => id === leader) : undefined;
}

/** In the cold open everyone speaks under one printed name, so naming a leader would be wrong. */
function isColdOpen(topic: Topic, transcript: Transcript, analysis: Analysis): boolean {
  const first = transcript.turns[analysis.coldOpen?.first ?? -1];
  const last = transcript.turns[analysis.coldOpen?.last ?? -1];
  if (first === undefined || last === undefined) return false;
  const inside = Math.min(last.end, topic.end) - Math.max(first.start, topic.start);
  return inside > (topic.end - topic.start) * MOSTLY_COLD_OPEN;
}
