import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { AnalysisDoubt, Sentence } from '../model';
import { isWordToo } from '../names/word-names';
import { isMarked } from '../speech/question-mark';
import { countWords } from '../words/lexicon';
import { eachOf, type Work } from '../work';
import { isQuoted, type Naming, opensSentence } from './calling';

/** Before a name: a self-introduction. */
const SELF = /(?:\bI['\u2019]m|\bI am|\bmy name is|\bmy name['\u2019]s) $/i;
const SELF_END = /^(?:[,.!]|\n| and\b| from\b| here\b| speaking\b|$)/;
/** After a name: the person introduced goes on to speak about themself. */
const PRESENTED = /^,? (?:and )?I(?:['\u2019]m| am| work| was| do)\b/;
/** After a name: refers to what that person said. */
const SAID =
  /^(?:['\u2019]s (?:point|comment|question|remark)\b| (?:just )?(?:said|mentioned|was saying|pointed out|alluded to)\b)/;
const QUOTING = /\b(?:as|like|what|to|on) $/i;
/** Before a name in direct address: the speaker imitates somebody else … */
const VOICE = /\b(?:like|say|says|said|saying|told|tell|tells|goes|asked|thinking|be)[,:]? $/i;
/** … or tells of a person who introduced themself. */
const STORY = /\b(?:says|said|told|tells|goes|asked|like),? (?:[\w']+,? ){0,2}I(?:['\u2019]m| am) $/i;
/** After a name: the talk is about a namesake ("And Bo, our lawyer, had …"). */
const TOLD_OF = /^, (?:our|my|the|an?|his|her|their|who|from)(?: [\w'\u2019-]+){1,5},/;
/** The same after thanks. */
const STORY_GOES_ON = /^[.!,] (?:He|She|His|Her)\b/;
/** Addresses the person named. */
const TO_YOU = /^,[^.?!\n]*\byou\b(?! know)/;
/** Number of code units examined before and after a name. */
const AROUND = 60;
/** Somebody who addresses their own name this many times has a namesake among the speakers. */
const NAMESAKE = 3;
/** In words. A shorter turn between a call and the reply is only an interruption. */
const INTERRUPTION = 20;
/** In code units: where in a turn thanks to the previous speaker and calls to the next one may stand. */
const HEAD = 50;
const TAIL = 160;

type LabelDoubt = Extract<AnalysisDoubt, { kind: 'label-in-doubt' }>;

/**
 * Turns whose words contradict the printed speaker label, in text order, at most one doubt per turn:
 * - the speaker thanks, calls or quotes themself,
 * - the speaker introduces themself by another speaker's name,
 * - the turn before calls somebody else, whom the same caller thanks in the turn after,
 * - the turn before, with the same label, ends with a question to somebody else.
 *
 * Doubts are reported, never corrected. Prefers misses over false alarms: quotations, a speaker's first turn and
 * namesakes do not count. The span is the sentence that shows the contradiction; for the last two kinds, it is in the
 * turn before. `called` is the result of `findNameUses`.
 */
export function* findLabelDoubts(
  transcript: Transcript,
  sentences: readonly Sentence[],
  called: readonly (readonly Naming[])[],
): Work<AnalysisDoubt[]> {
  const speakerIndexes = new Map(transcript.speakers.map(({ id }, speakerIndex) => [id, speakerIndex]));
  const printed = transcript.turns.map(({ speaker }) => speakerIndexes.get(speaker ?? '') ?? null);
  const room: Room = { transcript, printed, called };
  const seen = new Set<number>();
  const doubts: (LabelDoubt & { speakerIndex: number })[] = [];
  yield* eachOf(printed, (speakerIndex, turn) => {
    if (speakerIndex === null) return;
    const naming =
      contradiction(room, turn, speakerIndex, !seen.has(speakerIndex)) ??
      passedOver(room, turn, speakerIndex) ??
      sameAgain(room, turn, speakerIndex);
    seen.add(speakerIndex);
    const shown = naming === null ? undefined : sentences[spanAt(sentences, naming.start)];
    if (shown !== undefined)
      doubts.push({ kind: 'label-in-doubt', turn, start: shown.start, end: shown.end, speakerIndex });
  });
  const often = new Map<number, number>();
  for (const { speakerIndex } of doubts) often.set(speakerIndex, (often.get(speakerIndex) ?? 0) + 1);
  return doubts
    .filter(({ speakerIndex }) => (often.get(speakerIndex) as number) < NAMESAKE)
    .map(({ kind, turn, start, end }) => ({ kind, turn, start, end }));
}

interface Room {
  transcript: Transcript;
  /** Per turn, the index of the printed speaker; null if unknown. */
  printed: readonly (number | null)[];
  called: readonly (readonly Naming[])[];
}

/** A name in the turn that the labeled speaker would not say in this way. */
function contradiction({ transcript, called }: Room, turn: number, speakerIndex: number, first: boolean): Span | null {
  const { text } = transcript;
  const { start } = transcript.turns[turn] as Span;
  for (const naming of called[turn] ?? []) {
    const before = text.slice(Math.max(start, naming.start - AROUND), naming.start);
    const after = text.slice(naming.end, naming.end + AROUND);
    const odd =
      naming.speakerIndex === speakerIndex
        ? !first && speaksToSelf(text, naming, before, after)
        : SELF.test(before) &&
          SELF_END.test(after) &&
          !STORY.test(before) &&
          !isShortFor(text, naming, transcript.speakers[speakerIndex]?.name);
    if (odd && !isQuoted(text, start, naming.start)) return naming;
  }
  return null;
}

function speaksToSelf(text: string, { manner, start, end }: Naming, before: string, after: string): boolean {
  // A full name is for introductions, rarely for direct address.
  if (text.slice(start, end).includes(' ') || VOICE.test(before)) return false;
  if (PRESENTED.test(after) || TOLD_OF.test(after)) return false;
  if (manner === 'thanks' && STORY_GOES_ON.test(after)) return false;
  if (isAlone(text, start, end)) return false;
  // "Hope, you know, dies last."
  if (opensSentence(before) && isWordToo(text, text.slice(start, end)) && !TO_YOU.test(after)) return false;
  if (manner === 'about') return QUOTING.test(before) && SAID.test(after);
  return manner === 'thanks' || !/\b(?:me|myself|host|boy|friend|I['\u2019]m [^,]*), $/i.test(before);
}

/** Is the name a sentence by itself, as when it is spelled out? */
function isAlone(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[.?!\n]\s?)$/.test(text.slice(Math.max(0, start - 2), start)) && /^[.?!\u2026]/.test(text.slice(end, end + 1))
  );
}

/** Is the name a short form of the label, such as "Mike" for Mikhail? */
function isShortFor(text: string, { start }: Naming, name = ''): boolean {
  return name.slice(0, 2) === text.slice(start, start + 2);
}

/** The call in the turn before, if this turn stands between a call to somebody else and the caller's thanks to them. */
function passedOver({ transcript, printed, called }: Room, turn: number, speakerIndex: number): Naming | null {
  const caller = printed[turn - 1];
  const call = called[turn - 1]?.filter(({ manner }) => manner === 'call').at(-1);
  const reply = called[turn + 1]?.find(({ manner }) => manner !== 'about');
  if (caller == null || call === undefined || reply === undefined || caller !== printed[turn + 1]) return null;
  if (
    caller === speakerIndex ||
    call.speakerIndex === speakerIndex ||
    call.speakerIndex === caller ||
    reply.speakerIndex !== call.speakerIndex
  )
    return null;
  const { turns, text } = transcript;
  const near =
    (turns[turn - 1] as Span).end - call.end <= TAIL && reply.start - (turns[turn + 1] as Span).start <= HEAD;
  const thanks = reply.manner === 'thanks' || /[.,!] $/.test(text.slice(reply.start - 2, reply.start));
  const answers = !called[turn]?.some(
    (naming) => naming.speakerIndex === call.speakerIndex && naming.manner !== 'about',
  );
  return near && thanks && answers && countWords(text, turns[turn] as Span) >= INTERRUPTION ? call : null;
}

/**
 * The call in the turn before, if both turns have the same label although the first ends with a question to somebody
 * else.
 */
function sameAgain({ transcript, printed, called }: Room, turn: number, speakerIndex: number): Naming | null {
  const call = called[turn - 1]?.filter(({ manner }) => manner === 'call').at(-1);
  if (printed[turn - 1] !== speakerIndex || call === undefined || call.speakerIndex === speakerIndex) return null;
  const { turns, text } = transcript;
  const { end } = turns[turn - 1] as Span;
  const answers = !called[turn]?.some((naming) => naming.speakerIndex === call.speakerIndex);
  return end - call.end <= TAIL && isMarked(text, end) && answers ? call : null;
}
