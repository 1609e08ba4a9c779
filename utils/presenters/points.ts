import type { KeyPoint } from '../analysis/model';
import { fromWithin } from '../lib/from-within';
import type { Transcript } from '../transcript/model';
import { aboutClock } from './format';
import type { Person } from './people';

/** A verbatim sentence that links to its place in the transcript. */
export interface PointView {
  /** "≈13:22" */
  time: string;
  /** A literal span of the transcript, with a leading "…" when it begins in the middle of a sentence. */
  text: string;
  /** Offset in `Transcript.text`. */
  offset: number;
}

/** A point with its speaker; null for words before the first label. */
export interface SaidPoint extends PointView {
  person: Person | null;
}

export function pointOf({ text }: Transcript, { start, end, seconds }: Omit<KeyPoint, 'turn'>): PointView {
  return { time: aboutClock(seconds), text: fromWithin(text.slice(start, end)), offset: start };
}

/** @param people by `Speaker.id` */
export function saidPointOf(transcript: Transcript, point: KeyPoint, people: ReadonlyMap<string, Person>): SaidPoint {
  return { ...pointOf(transcript, point), person: people.get(transcript.turns[point.turn]?.speaker ?? '') ?? null };
}
