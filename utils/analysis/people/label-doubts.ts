import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { AnalysisDoubt, Sentence } from '../model';
import { isWordToo } from '../names/word-names';
import { isMarked } from '../speech/question-mark';
import { countWords } from '../words/lexicon';
import { eachOf, type Work } from '../work';
import { isQuoted, type Naming, opensSentence } from './calling';

/** Before a name: somebody says who they are. */
const SELF = /(?:\bI['\u2019]m|\bI am|\bmy name is|\bmy name['\u2019]s) $/i;
const SELF_END = /^(?:[,.!]|\n| and\b| from\b| here\b| speaking\b|$)/;
/** After a name: who is presented goes on to speak of themself. */
const PRESENTED = /^,? (?:and )?I(?:['\u2019]m| am| work| was| do)\b/;
/** After a name: somebody is spoken of for what they said. */
const SAID =
  /^(?:['\u2019]s (?:point|comment|question|remark)\b| (?:just )?(?:said|mentioned|was saying|pointed out|alluded to)\b)/;
const QUOTING = /\b(?:as|like|what|to|on) $/i;
/** Before a name that somebody else called: a voice is put on … */
const VOICE = /\b(?:like|say|says|said|saying|told|tell|tells|goes|asked|thinking|be)[,:]? $/i;
/** … or somebody says in a story who they are. */
const STORY = /\b(?:says|said|told|tells|goes|asked|like),? (?:[\w']+,? ){0,2}I(?:['\u2019]m| am) $/i;
/** After a name: it is a namesake's who is told of ("And Bo, our lawyer, had …"). */
const TOLD_OF = /^, (?:our|my|the|an?|his|her|their|who|from)(?: [\w'\u2019-]+){1,5},/;
/** … after thanks. */
const STORY_GOES_ON = /^[.!,] (?:He|She|His|Her)\b/;
/** Somebody is spoken to. */
const TO_YOU = /^,[^.?!\n]*\byou\b(?! know)/;
/** Code units before and after a name that are looked at. */
const AROUND = 60;
/** Who calls their own name as often as this has a namesake in the room. */
const NAMESAKE = 3;
/** A few words between a call and who was called are an interruption. */
const INTERRUPTION = 20;
/** How much of a turn may thank whom it answers, and call who is to speak next. In code units. */
const HEAD = 50;
const TAIL = 160;

type LabelDoubt = Extract<AnalysisDoubt, { kind: 'label-in-doubt' }>;

/**
 * Turns whose words contradict the name printed over them, in text order, at most one doubt for every turn: who
 * thanks, calls or quotes themself; who introduces themself by another speaker's name; who stands between a call and
 * the thanks to somebody else. Flagged, never corrected. Rather misses than accuses: quotations, first words and
 * namesakes do not count. The span is the sentence that shows it; for the last kind it stands in the turn before.
 * `called` is what `rollCall` finds.
 */
export function* findLabelDoubts(
  transcript: Transcript,
  sentences: readonly Sentence[],
  called: readonly (readonly Naming[])[],
): Work<AnalysisDoubt[]> {
  const seats = new Map(transcript.speakers.map(({ id }, seat) => [id, seat]));
  const printed = transcript.turns.map(({ speaker }) => seats.get(speaker ?? '') ?? null);
  const room: Room = { transcript, printed, called };
  const seen = new Set<number>();
  const doubts: (LabelDoubt & { seat: number })[] = [];
  yield* eachOf(printed, (seat, turn) => {
    if (seat === null) return;
    const naming =
      contradiction(room, turn, seat, !seen.has(seat)) ?? passedOver(room, turn, seat) ?? sameAgain(room, turn, seat);
    seen.add(seat);
    const shown = naming === null ? undefined : sentences[spanAt(sentences, naming.start)];
    if (shown !== undefined) doubts.push({ kind: 'label-in-doubt', turn, start: shown.start, end: shown.end, seat });
  });
  const often = new Map<number, number>();
  for (const { seat } of doubts) often.set(seat, (often.get(seat) ?? 0) + 1);
  return doubts
    .filter(({ seat }) => (often.get(seat) as number) < NAMESAKE)
    .map(({ kind, turn, start, end }) => ({ kind, turn, start, end }));
}

interface Room {
  transcript: Transcript;
  /** Per turn, the seat of whose name is printed over it. */
  printed: readonly (number | null)[];
  called: readonly (readonly Naming[])[];
}

/** A name in the turn that its own speaker would not say so. */
function contradiction({ transcript, called }: Room, turn: number, seat: number, first: boolean): Span | null {
  const { text } = transcript;
  const { start } = transcript.turns[turn] as Span;
  for (const naming of called[turn] ?? []) {
    const before = text.slice(Math.max(start, naming.start - AROUND), naming.start);
    const after = text.slice(naming.end, naming.end + AROUND);
    const odd =
      naming.seat === seat
        ? !first && speaksToSelf(text, naming, before, after)
        : SELF.test(before) &&
          SELF_END.test(after) &&
          !STORY.test(before) &&
          !isShortFor(text, naming, transcript.speakers[seat]?.name);
    if (odd && !isQuoted(text, start, naming.start)) return naming;
  }
  return null;
}

function speaksToSelf(text: string, { manner, start, end }: Naming, before: string, after: string): boolean {
  // By the full name one is presented, seldom spoken to.
  if (text.slice(start, end).includes(' ') || VOICE.test(before)) return false;
  if (PRESENTED.test(after) || TOLD_OF.test(after)) return false;
  if (manner === 'thanks' && STORY_GOES_ON.test(after)) return false;
  if (isAlone(text, start, end)) return false;
  // "Hope, you know, dies last."
  if (opensSentence(before) && isWordToo(text, text.slice(start, end)) && !TO_YOU.test(after)) return false;
  if (manner === 'about') return QUOTING.test(before) && SAID.test(after);
  return manner === 'thanks' || !/\b(?:me|myself|host|boy|friend|I['\u2019]m [^,]*), $/i.test(before);
}

/** Is the name all that its sentence says, as when it is spelled out? */
function isAlone(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[.?!\n]\s?)$/.test(text.slice(Math.max(0, start - 2), start)) && /^[.?!\u2026]/.test(text.slice(end, end + 1))
  );
}

/** "Mike" for Mikhail: the label says the same in other letters. */
function isShortFor(text: string, { start }: Naming, name = ''): boolean {
  return name.slice(0, 2) === text.slice(start, start + 2);
}

/** Between a call to somebody else and the thanks to them, from the same mouth. */
function passedOver({ transcript, printed, called }: Room, turn: number, seat: number): Naming | null {
  const caller = printed[turn - 1];
  const call = called[turn - 1]?.filter(({ manner }) => manner === 'call').at(-1);
  const reply = called[turn + 1]?.find(({ manner }) => manner !== 'about');
  if (caller == null || call === undefined || reply === undefined || caller !== printed[turn + 1]) return null;
  if (caller === seat || call.seat === seat || call.seat === caller || reply.seat !== call.seat) return null;
  const { turns, text } = transcript;
  const near =
    (turns[turn - 1] as Span).end - call.end <= TAIL && reply.start - (turns[turn + 1] as Span).start <= HEAD;
  const thanks = reply.manner === 'thanks' || /[.,!] $/.test(text.slice(reply.start - 2, reply.start));
  const answers = !called[turn]?.some((naming) => naming.seat === call.seat && naming.manner !== 'about');
  return near && thanks && answers && countWords(text, turns[turn] as Span) >= INTERRUPTION ? call : null;
}

/** Printed twice in a row, although the first turn ends with a question to somebody else. */
function sameAgain({ transcript, printed, called }: Room, turn: number, seat: number): Naming | null {
  const call = called[turn - 1]?.filter(({ manner }) => manner === 'call').at(-1);
  if (printed[turn - 1] !== seat || call === undefined || call.seat === seat) return null;
  const { turns, text } = transcript;
  const { end } = turns[turn - 1] as Span;
  const answers = !called[turn]?.some((naming) => naming.seat === call.seat);
  return end - call.end <= TAIL && isMarked(text, end) && answers ? call : null;
}
