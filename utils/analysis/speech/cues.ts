/** What the first words of a sentence say about where the conversation goes. */

import type { Span, Transcript } from '../../transcript/model';
import { eachOf, type Work } from '../work';
import { compact } from './patterns';
import { plainOf } from './plain';

const THING =
  '(?:topic|item|segment|section|story|stories|question|subject|issue|piece|one|thing|pr|release|point|part|chapter|theme|news|up|bit|headline|announcement)s?';

/** A few words between two parts of a phrase. */
const upTo = (most: number) => `(?:[\\w'-]+ ){0,${most}}?`;

const MOVE = compact(
  new RegExp(
    [
      // "our next question", "the last segment", "first, …"
      `\\b(?:next|last|final|first|second|third|fourth|another|other|new)(?:,| ${upTo(3)}${THING}\\b)`,
      // "move us on to", "jumping into", "shift gears"
      `\\b(?:mov(?:e|ing)|jump(?:ing)?|div(?:e|ing)|shift(?:ing)?|switch(?:ing)?|turn(?:ing)?|pivot(?:ing)?|transition(?:ing)?|get(?:ting)?|hop(?:ping)?|segue|bring(?:s|ing)?) ${upTo(2)}(?:on|into|to|onto|over|gears|along|forward|up)\\b`,
      // "let's talk about", "I want to ask"
      `\\b(?:let's|let us|let me|i(?:'d| would| want| wanted|'m going| wanna)|we(?:'re going|'ll| should| can| could|'re gonna| wanted| want)?) ${upTo(3)}(?:talk|discuss|cover|start|begin|go to|go on|touch|bring|go through|ask|dig|focus|jump|move|dive|turn)\\b`,
      // "tell us about", "what about", "speaking of"
      '\\b(?:(?:tell|walk|take) (?:us|me|our listeners) |(?:what|how) about\\b|(?:speaking|talking|topic|subject|terms) of\\b)',
    ].join('|'),
  ),
);
/** Only the conversation itself has a next topic. */
const ANNOUNCED = compact(
  /\b(?:next|last|final|second|third|another|other) (?:[\w'-]+ ){0,2}?(?:topic|segment|section|story|subject|item)s?\b/,
);
/** Words of winding up or acknowledging, with which a host takes the floor back. */
const OPENER =
  /^(?:ok(?:ay)?|all right|alright|cool|great|perfect|awesome|excellent|so|now|well|right|thanks|thank you|nice|wonderful|fantastic|very cool|makes sense|got it)\b/;
/** Looks like a move but speaks of another time: previews, postponements, call-backs. */
const DECOY =
  /\b(?:before (?:we|i|you)|later|coming up|today(?:,? we| i|'s)|this episode|going to be talking|last (?:week|time|episode|month|year)|earlier|previous(?:ly)?|next (?:week|time|month|year|few|step|day|block)|back (?:to|on)|first time)\b/;

/** 1 when the sentence says it at once, 0.5 when later in its opening, else 0; decoys count as 0. */
export interface Cue {
  /** An announcement: "moving on", "our next question", "let's talk about". */
  move: number;
  /** An announced next or last topic of the conversation. */
  announced: number;
  /** 1 when it opens with a word that takes the floor back, else 0. */
  opener: number;
}

/** The cues of all sentences, a byte each: index in `CUES`. */
export type Cues = Uint8Array;

/** Every cue there can be. */
const CUES: readonly Cue[] = [0, 1].flatMap((opener) =>
  [0, 0.5, 1].flatMap((announced) => [0, 0.5, 1].map((move) => ({ move, announced, opener }))),
);

/** Code units of a sentence that are read. */
const OPENING = 100;
/** A cue that begins before this one is said at once. */
const EARLY = 45;

/** Reads the cue of every sentence, once for all that ask. */
export function* readCues({ text }: Transcript, sentences: readonly Span[]): Work<Cues> {
  const cues = new Uint8Array(sentences.length);
  yield* eachOf(sentences, ({ start, end }, index) => {
    cues[index] = read(text, start, end);
  });
  return cues;
}

/** Cue of a sentence by its index. */
export function cueOf(cues: Cues, sentence: number): Cue {
  return CUES[cues[sentence] as number] as Cue;
}

/** Cue of the sentence that begins at `start`. English; other languages give none. */
export function cueAt(text: string, start: number, end: number): Cue {
  return CUES[read(text, start, end)] as Cue;
}

/** As an index in `CUES`. */
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
