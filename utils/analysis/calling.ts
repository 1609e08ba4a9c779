import type { Span } from '../transcript/model';
import { anyOf, type SpokenNames } from './names';

/** A speaker's name in the text. */
export interface Naming extends Span {
  /** Index in `Transcript.speakers`. */
  seat: number;
  /** `call`: spoken to ("Ann, what …"); `thanks`: spoken to, after the fact ("Thanks, Ann"); `about`: spoken of. */
  manner: 'call' | 'thanks' | 'about';
}

/** What stands right before a name that is called: nothing, a pause, or a word that turns to somebody. */
const BEFORE_CALL =
  /(?:^|[.?!,;:\u2014\u2026"\u201c]|\b(?:and|so|but|yeah|yes|no|okay|ok|um|uh|hey|hi|hello|well|guess|now|maybe|right|welcome|morning|question|then|also|alright|cool|great|sorry|listen|look))\s*$/i;
const BEFORE_THANKS =
  /\bthank(?:s| you)(?: (?:so|very) much| a lot)?,? (?:again,? )?$|\bappreciate (?:it|that|you),? $/i;
/** What stands right after it. */
const AFTER_CALL =
  /^(?:,|\?|\.|!|\u2026|\s*\u2014|$| (?:what|how|do|did|can|could|would|will|are|have|any|maybe|why|where|you)\b)/;
const LOOK_BACK = 28;
const LOOK_AHEAD = 12;

/** Every place where a speaker's name is said in a stretch of `text`, and how; `roll` is one of `callRoll`. */
export type Roll = (text: string, span: Span) => Naming[];

/** Knows the names of all speakers at once; null when nobody has a name that can be called. */
export function callRoll(names: readonly SpokenNames[]): Roll | null {
  const seats = new Map<string, number>();
  names.forEach(({ full, short }, seat) => {
    for (const form of [...full, ...short]) if (!seats.has(form)) seats.set(form, seat);
  });
  const source = anyOf([...seats.keys()]);
  if (source === null) return null;
  const pattern = new RegExp(source, 'g');
  return (text, { start, end }) => {
    const slice = text.slice(start, end);
    const found: Naming[] = [];
    for (const match of slice.matchAll(pattern)) {
      const seat = seats.get(match[0]) as number;
      const at = match.index;
      found.push({ seat, start: start + at, end: start + at + match[0].length, manner: mannerOf(slice, at, match[0]) });
    }
    return withoutLists(text, found);
  };
}

function mannerOf(slice: string, at: number, name: string): Naming['manner'] {
  const before = slice.slice(Math.max(0, at - LOOK_BACK), at);
  const after = slice.slice(at + name.length, at + name.length + LOOK_AHEAD);
  if (BEFORE_THANKS.test(before)) return 'thanks';
  return BEFORE_CALL.test(before) && AFTER_CALL.test(after) ? 'call' : 'about';
}

/** "with Ann, Bo, and Cy" calls nobody. */
function withoutLists(text: string, found: Naming[]): Naming[] {
  return found.map((naming, index) => {
    if (naming.manner !== 'call') return naming;
    const before = found[index - 1];
    const after = found[index + 1];
    const listed =
      (before !== undefined && /^,? ?(?:and )?$/.test(text.slice(before.end, naming.start))) ||
      (after !== undefined && /^,? ?(?:and )?$/.test(text.slice(naming.end, after.start)));
    return listed ? { ...naming, manner: 'about' } : naming;
  });
}
