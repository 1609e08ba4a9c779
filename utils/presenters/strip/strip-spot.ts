import { secondsAt } from '../../analysis/clock/seconds-at';
import type { Analysis, Sentence } from '../../analysis/model';
import type { Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import { aboutClock, keepStart } from '../format';
import type { Person } from '../people';

/** What the strip says about one place of the talk. */
export interface StripSpot {
  /** Index in `Transcript.turns`. */
  turn: number;
  /** Index in `Analysis.topics`; -1 when there are none. */
  topic: number;
  name: string;
  chip: Pick<Person, 'initials' | 'slot'> | null;
  /** "≈19:40" */
  time: string;
  /** Title of the topic; empty when there are none. */
  title: string;
  /** Beginning of the sentence there: where a click leads. */
  words: string;
}

/** Longer beginnings are shortened: about two lines of the card, in UTF-16 code units. */
const WORDS_LENGTH = 72;

/** An episode, and who speaks in it by `Speaker.id`. */
export interface Talk {
  transcript: Transcript;
  analysis: Analysis;
  people: ReadonlyMap<string, Person>;
}

/** @param offset in `Transcript.text` */
export function spotAt({ transcript: { text, turns }, analysis, people }: Talk, offset: number): StripSpot {
  const { sentences, topics, clock } = analysis;
  const turn = spanAt(turns, offset);
  const { speaker, label, start, end } = turns[turn] as (typeof turns)[number];
  const person = people.get(speaker ?? '');
  const topic = spanAt(topics, offset);
  const sentence: Sentence | undefined = sentences[spanAt(sentences, offset)];
  const from = sentence?.turn === turn ? sentence.start : start;
  return {
    turn,
    topic,
    name: person?.name ?? (label || 'Unknown speaker'),
    chip: person ?? null,
    time: aboutClock(secondsAt(clock, offset)),
    title: topics[topic]?.title ?? '',
    words: `“${keepStart(text.slice(from, end), WORDS_LENGTH)}”`,
  };
}

/** "≈19:40, Kate Soule, DeepSeek-V3" */
export function spotLine({ time, name, title }: StripSpot): string {
  return [time, name, title].filter(Boolean).join(', ');
}
