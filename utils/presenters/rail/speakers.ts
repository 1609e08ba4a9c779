import type { Analysis } from '../../analysis/model';
import type { Transcript } from '../../transcript/model';
import { aboutMinutes, count, dotted, percent } from '../format';
import { type BarView, type KnownPerson, type Person, plainPerson, roleLine, talkBar } from '../people';
import { type MentionRow, presentMentions } from './mentions';
import { repliesLine } from './replies';
import { talksOfLine } from './talk-of';

export interface SpeakerRow extends Person {
  /** "Guest · Director of Granite", "Host" */
  role: string;
  /** "18%" */
  share: string;
  /** "≈7 min" */
  minutes: string;
  /** "8 turns" */
  turns: string;
  /** Share relative to the largest share, 0–1: the length of the row's bar. */
  level: number;
  /** "Often mentions OpenAI, DeepSeek-V3, o3"; null when there is nothing to list. */
  talksOf: string | null;
  /** "Replies to Kate 5 times, Chris 3"; null when there is nothing to list. */
  replies: string | null;
}

export interface SpeakersView {
  /** "4 speakers · 52 turns" */
  meta: string;
  bar: BarView;
  /** Hosts, then by talk share. */
  people: SpeakerRow[];
  /** What is named in the transcript, most frequent first. */
  mentions: MentionRow[];
}

/** The *Speakers* tab. */
export function presentSpeakers(
  transcript: Transcript,
  analysis: Analysis,
  people: readonly KnownPerson[],
): SpeakersView {
  const most = Math.max(...people.map((person) => person.profile.share), Number.EPSILON);
  return {
    meta: dotted(count(people.length, 'speaker'), count(transcript.turns.length, 'turn')),
    bar: talkBar(people),
    people: people.map((person) => ({
      ...plainPerson(person),
      role: roleLine(person),
      share: percent(person.profile.share),
      minutes: aboutMinutes(person.profile.seconds),
      turns: count(person.profile.turns, 'turn'),
      level: person.profile.share / most,
      talksOf: talksOfLine(person.id, transcript, analysis),
      replies: repliesLine(person.id, { turns: transcript.turns, replies: analysis.replies }, people),
    })),
    mentions: presentMentions(analysis),
  };
}
