/** Cues in the first words of a sentence that show where the conversation is heading. */

import type { Span, Transcript } from '../../transcript/model';
import { plainOf } from '../words/plain';
import { eachOf, type Work } from '../work';
import { compact } from './patterns';

const THING =
  '(?:topic|item|segment|section|story|stories|question|subject|issue|piece|one|thing|pr|release|point|part|chapter|theme|news|up|bit|headline|announcement)s?';

/** Up to `most` words between two parts of a phrase. */
const upTo = (most: number) => `(?:[\\w'-]+ ){0,${most}}?`;

const MOVE = compact(
  new RegExp(
    `\\b(?:${[
      // "our next question", "the last segment", "first, …"
      `(?:next|last|final|first|second|third|fourth|another|other|new)(?:,| ${upTo(3)}${THING}\\b)`,
      // "move us on to", "jumping into", "shift gears"
      `(?:mov(?:e|ing)|jump(?:ing)?|div(?:e|ing)|shift(?:ing)?|switch(?:ing)?|turn(?:ing)?|pivot(?:ing)?|transition(?:ing)?|get(?:ting)?|hop(?:ping)?|segue|bring(?:s|ing)?) ${upTo(2)}(?:on|into|to|onto|over|gears|along|forward|up)\\b`,
      // "let's talk about", "I want to ask"
      `(?:let's|let us|let me|i(?:'d| would| want| wanted|'m going| wanna)|we(?:'re going|'ll| should| can| could|'re gonna| wanted| want)?) ${upTo(3)}(?:talk|discuss|cover|start|begin|go to|go on|touch|bring|go through|ask|dig|focus|jump|move|dive|turn)\\b`,
      // "tell us about", "what about", "speaking of"
      '(?:tell|walk|take) (?:us|me|our listeners) |(?:what|how) about\\b|(?:speaking|talking|topic|subject|terms) of\\b',
    ].join('|')})`,
  ),
);
/** An announced topic of the conversation itself. */
const ANNOUNCED = compact(
  /\b(?:next|last|final|second|third|another|other) (?:[\w'-]+ ){0,2}?(?:topic|segment|section|story|subject|item)s?\b/,
);
/** Words that wrap up or acknowledge, with which a host takes back the floor. */
const OPENER =
  /^(?:ok(?:ay)?|all right|alright|cool|great|perfect|awesome|excellent|so|now|well|right|thanks|thank you|nice|wonderful|fantastic|very cool|makes sense|got it)\b/;
/** Resembles a change of topic but refers to another time: previews, postponements, callbacks. */
const DECOY =
  /\b(?:before (?:we|i|you)|later|coming up|today(?:,? we| i|'s)|this episode|going to be talking|last (?:week|time|episode|month|year)|earlier|previous(?:ly)?|next (?:week|time|month|year|few|step|day|block)|back (?:to|on)|first time)\b/;

/**
 * `move` and `announced` are 1 if the cue starts the sentence, 0.5 if it comes later in the opening, 0 for none or a
 * decoy.
 */
export interface Cue {
  /** A change of topic: "moving on", "our next question", "let's talk about". */
  move: number;
  /** An announcement of the next or last topic of the conversation. */
  announced: number;
  /** 1 if the sentence opens with a word that takes back the floor, else 0. */
  opener: number;
}

/** The cues of all sentences, one byte each: an index into `CUES`. */
export type Cues = Uint8Array;

/** Every possible cue. */
const CUES: readonly Cue[] = [0, 1].flatMap((opener) =>
  [0, 0.5, 1].flatMap((announced) => [0, 0.5, 1].map((move) => ({ move, announced, opener }))),
);

/** Number of code units examined at the start of a sentence. */
const OPENING = 100;
/** A cue that begins before this offset (in code units) counts as starting the sentence. */
const EARLY = 45;

/** Reads the cue of every sentence once, for all callers to share. */
export function* readCues({ text }: Transcript, sentences: readonly Span[]): Work<Cues> {
  const cues = new Uint8Array(sentences.length);
  yield* eachOf(sentences, ({ start, end }, index) => {
    cues[index] = read(text, start, end);
  });
  return cues;
}

/** The cue of the sentence with this index. */
export function cueOf(cues: Cues, sentence: number): Cue {
  return CUES[cues[sentence] as number] as Cue;
}

/** The cue of the sentence that begins at `start`. Works for English only; other languages yield no cue. */
export function cueAt(text: string, start: number, end: number): Cue {
  return CUES[read(text, start, end)] as Cue;
}

/** Returns an index into `CUES`. */
function read(text: string, start: number, end: number): number {
  const opening = plainOf(text.slice(start, Math.min(end, start + OPENING)));
  const found = (pattern: RegExp): number => {
    const at = opening.search(pattern);
    return at < 0 ? 0 : at < EARLY ? 2 : 1;
  };
  const opens = OPENER.test(opening) ? 9 : 0;
  const move = found(MOVE);
  return move === 0 || DECOY.test(opening) ? opens : opens + move + 3 * found(ANNOUNCED);
}
