import type { Analysis } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import { aboutMinutes, count, dotted, percent } from './format';
import type { Slot } from './palette';
import { type BarView, type Person, peopleOf, plainPerson, roleLine, talkBar } from './people';

export interface SpeakerRow extends Person {
  /** "Guest · Director of Granite", "Host" */
  role: string;
  /** "18 %" */
  share: string;
  /** "≈7 min" */
  minutes: string;
  /** "8 turns" */
  turns: string;
  /** Share measured against the biggest, 0–1: the row's bar. */
  level: number;
}

export interface SpeakersView {
  /** "4 speakers · 52 turns" */
  meta: string;
  bar: BarView;
  /** Hosts, then by talk share. */
  people: SpeakerRow[];
}

/** The *Speakers* tab. */
export function presentSpeakers(
  transcript: Transcript,
  analysis: Analysis,
  slots: ReadonlyMap<string, Slot>,
): SpeakersView {
  const people = peopleOf(transcript, analysis, slots);
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
    })),
  };
}
