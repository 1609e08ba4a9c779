import type { Span, Transcript } from '../../transcript/model';
import { GIVEN_NAMES } from '../names/gazetteer';
import { anyOf, type SpokenNames } from '../names/names';
import { namesakesOf } from '../names/namesakes';
import { wordNames } from '../names/word-names';
import { mapOf, type Work } from '../work';

/** An occurrence of a speaker's name in the text. */
export interface Naming extends Span {
  /** Index in `Transcript.speakers`. */
  speakerIndex: number;
  /** `call`: direct address ("Ann, what …"); `thanks`: address after the fact ("Thanks, Ann"); `about`: a mention. */
  manner: 'call' | 'thanks' | 'about';
}

/** What may come right before a name in direct address: nothing, a pause, or a word that turns to somebody. */
const BEFORE_CALL =
  /(?:^|[.?!,;:\u2014\u2026"\u201c\])]|\b(?:and|so|but|yeah|yes|no|okay|ok|um|uh|hey|hi|hello|well|guess|now|maybe|right|welcome|morning|question(?: for you is)?|then|also|alright|cool|great|sorry|listen|look))\s*$/i;
const BEFORE_THANKS =
  /\bthank(?:s| you)(?: (?:so|very) much| a lot)?,? (?:again,? )?$|\bappreciate (?:it|that|you),? $/i;
/** What may follow such a name: a pause, … */
const PAUSE = /^(?:,|\n|\?|\.|!|\u2026|\s*\u2014|$)/;
/** … or the beginning of a question to that person. */
const ASKING =
  /^ (?:what|how|do|did|can|could|would|will|are|have|any|maybe|why|where|you|is (?:it|this|that)|I['\u2019]ll|to your)\b/;
const SENTENCE_START = /(?:^|[.?!\u2026"\u201c\])])\s*$/;
const LOOK_BACK = 28;
const LOOK_AHEAD = 12;
/** Up to two names before and one after, as in a list. */
const LISTED = "((?!I\\b)\\p{Lu}[\\p{L}'\u2019-]+)";
const LISTED_BEFORE = new RegExp(`(?:${LISTED}, )?${LISTED}(?:, |,? (and) )$`, 'u');
const LISTED_AFTER = new RegExp(`^(?:, |,? (and) )${LISTED}(,? and (?!I\\b)\\p{Lu}|, \\p{Lu})?`, 'u');
const LIST_REACH = 40;

/** All occurrences of speakers' names and their manner, per turn and in text order. Passes over the text once. */
export function* findNameUses({ text, turns }: Transcript, names: readonly SpokenNames[]): Work<Naming[][]> {
  const speakerIndexes = new Map<string, number>();
  names.forEach(({ full, short }, speakerIndex) => {
    for (const form of [...full, ...short]) if (!speakerIndexes.has(form)) speakerIndexes.set(form, speakerIndex);
  });
  const namesakes = names.map(namesakesOf);
  const words = yield* wordNames(text, names);
  const source = anyOf([...speakerIndexes.keys()]);
  if (source === null) return turns.map(() => []);
  const pattern = new RegExp(source, 'g');
  return yield* mapOf(turns, (turn) => {
    const said: Naming[] = [];
    for (const { 0: name, index } of text.slice(turn.start, turn.end).matchAll(pattern)) {
      const start = turn.start + index;
      const span = { start, end: start + name.length };
      const speakerIndex = speakerIndexes.get(name) as number;
      if (namesakes[speakerIndex]?.(name, text, span.end)) continue;
      said.push({ ...span, speakerIndex, manner: mannerOf(text, span, turn.start, words.has(name)) });
    }
    return withoutLists(text, said, turn.start);
  });
}

function mannerOf(text: string, { start, end }: Span, from: number, isWord: boolean): Naming['manner'] {
  const before = text.slice(Math.max(from, start - LOOK_BACK), start);
  const after = text.slice(end, end + LOOK_AHEAD);
  if (BEFORE_THANKS.test(before)) return 'thanks';
  if (!BEFORE_CALL.test(before)) return 'about';
  // "Will you …?" is not a call.
  return PAUSE.test(after) || (ASKING.test(after) && !(isWord && opensSentence(before))) ? 'call' : 'about';
}

/** Does a sentence begin after `before`, so that a capital may be due to the sentence? */
export function opensSentence(before: string): boolean {
  return SENTENCE_START.test(before);
}

/** "with Ann, Bo, and Cy" calls nobody, whether or not all of them are speakers. */
function withoutLists(text: string, found: Naming[], from: number): Naming[] {
  return found.map((naming, index) => {
    if (naming.manner !== 'call') return naming;
    const { start, end } = naming;
    const before = found[index - 1];
    const after = found[index + 1];
    const listed =
      (before !== undefined && /^,? ?(?:and )?$/.test(text.slice(before.end, start))) ||
      (after !== undefined && /^,? ?(?:and )?$/.test(text.slice(end, after.start))) ||
      isListed(text.slice(Math.max(from, start - LIST_REACH), start), text.slice(end, end + LIST_REACH));
    return listed ? { ...naming, manner: 'about' } : naming;
  });
}

/** Is a name between these words part of a list? A capital alone makes no name: "So, Ann, …", "At IBM, Ann, …". */
function isListed(before: string, after: string): boolean {
  // In "…, and Ann, how long …" the list is over, or there is none.
  if (ASKING.test(after.replace(/^,/, ''))) return false;
  const found = LISTED_BEFORE.exec(before);
  const [, first = '', last = '', andHere] = found ?? [];
  const [, andNext, next = '', more] = LISTED_AFTER.exec(after) ?? [];
  if (andHere !== undefined && (isGiven(first) || isGiven(last))) return true;
  if (more !== undefined && isGiven(next)) return true;
  const follows = found !== null && (isGiven(last) || !opensSentence(before.slice(0, found.index)));
  return follows && (andNext !== undefined || isGiven(next));
}

function isGiven(name: string): boolean {
  return GIVEN_NAMES.has(name.toLowerCase());
}

/** Is `offset` inside a quotation that was opened in the same paragraph, at or after `from`? */
export function isQuoted(text: string, from: number, offset: number): boolean {
  const paragraph = Math.max(from, text.lastIndexOf('\n', offset - 1) + 1);
  let open = false;
  for (let at = paragraph; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201c) open = true;
    else if (code === 0x201d) open = false;
    else if (code === 0x22) open = !open;
  }
  return open;
}
