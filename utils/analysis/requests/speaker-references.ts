import type { Span } from '../../transcript/model';
import { TITLE } from '../../transcript/name-affixes';
import { overlap } from '../../transcript/spans';
import { isStopWord } from '../words/words';
import { isAsking } from './asking';
import { formsOf, namesOf, type People, placesOf } from './name-forms';

/** Excludes verbs such as "can I host a model" and "who hosts it". */
const ROLE_WORD =
  '(?<=^|\\b(?:the|a|our|your|this|both|all|each|every|and|or|by|from|of|did|does|do)\\s(?:(?:other|main|first|second|two|three)\\s)?)';
const ROLE_PATTERNS = [
  [new RegExp(`${ROLE_WORD}(?:co-?)?(?:hosts?|moderators?|interviewers?|presenters?)\\b`, 'g'), 'host'],
  [new RegExp(`${ROLE_WORD}(?:guests?|panell?ists?|interviewees?)\\b`, 'g'), 'guest'],
  [
    new RegExp(
      `(?:${ROLE_WORD}|(?<=\\bwhat ))(?:speakers|participants|panel)\\b|\\b(?:everyone|everybody|they)\\b`,
      'g',
    ),
    'everybody',
  ],
] as const;
/** Comes right before the person asked for, anywhere in the request. */
const DOING =
  /\b(?:by|from|of|according to|did|does|do|has|have|is|are|was|were|would|will|can|could|should|(?:what|how)'s) (?:the )?$/;
/** Comes right before the one who acts, if that is a name. */
const ACTING = /\b(?:did|does|do|has|have|would|will|can|could|should) $/i;
const NEXT_WORD = /^ (\p{L}[\p{L}\p{M}'\u2019-]+)/u;
/** Comes right after a person whose opinion is asked for: "on dams, Kate's view". */
const HOLDING = /^'s? (?:opinions?|views?|takes?|thoughts?|stance|attitude|position)\b/;
/** "Dr. Varshney" */
const TITLED = new RegExp(`(?<!\\p{L})${TITLE} $`, 'u');
const DETERMINERS = 'an?|the|this|that|these|those|my|our|your|his|her|their|its|each|every|any';
/** Comes right before a thing, never before a name. */
const A_THING = new RegExp(`\\b(?:${DETERMINERS}|no) $`);
/** Shows that the word before it is a verb, not a name. */
const TO_A_THING = new RegExp(`^ (?:${DETERMINERS}) `);
/** Connects two people who are both asked. */
const JOINT = /^,? (?:(?:and|or|&) )?(?:the )?$/;

/** A reference to speakers by name or by role. */
export interface SpeakerReference extends Span {
  /** `Speaker.id`; null for everybody. */
  ids: string[] | null;
  /** The folded name without a title; null for a role. */
  form: string | null;
}

/** All calls in order, without overlap. A longer name takes precedence over its parts. */
export function findSpeakerReferences(text: string, people: People): SpeakerReference[] {
  const calls: SpeakerReference[] = [];
  const add = (call: SpeakerReference) => {
    if (!calls.some((other) => overlap(call, other))) calls.push(call);
  };
  for (const [form, ids] of formsOf(people))
    for (const at of placesOf(form, text)) {
      const start = at - (TITLED.exec(text.slice(0, at))?.[0].length ?? 0);
      add({ start, end: at + form.length, ids, form });
    }
  for (const [pattern, role] of ROLE_PATTERNS) {
    const inRole = people.speakers.flatMap(({ id }, speakerIndex) => (people.roles[speakerIndex] === role ? [id] : []));
    const ids = role === 'everybody' ? null : inRole;
    for (const { 0: word, index: start } of text.matchAll(pattern))
      add({ start, end: start + word.length, ids, form: null });
  }
  return calls.sort((a, b) => a.start - b.start);
}

/** Is the name only a word here ("what will become of the bill", "mark the place"), though a speaker has it? */
export function isPlainWord(text: string, written: string, call: SpeakerReference): boolean {
  const word = written.slice(call.start, call.end);
  if (call.form === null || (call.start > 0 && /^\p{Lu}/u.test(word))) return false;
  if (A_THING.test(text.slice(0, call.start))) return true;
  return (isStopWord(word.toLowerCase()) || TO_A_THING.test(text.slice(call.end))) && !isDoing(text, call);
}

/**
 * Could a last name be a common word instead? "JS frameworks" and "black boxes" need not be meant for Horse JS and
 * Brandon Black: another word follows or nothing at all, and the request does not say that anybody does something.
 */
export function isDoubtful(written: string, { form, ids, start, end }: SpeakerReference, people: People): boolean {
  if (form === null || form.includes(' ') || namesOf({ ids }, people).some(([first]) => first === form)) return false;
  const next = wordAfter(written, end);
  if (next === null) return start === 0 && !/\p{L}/u.test(written.slice(end));
  if (isFiller(next)) return false;
  return !ACTING.test(written.slice(0, start)) || !/^\p{Lu}/u.test(written.slice(start));
}

/** The word that follows one space after `end`. */
export function wordAfter(written: string, end: number): string | null {
  return NEXT_WORD.exec(written.slice(end))?.[1] ?? null;
}

/** Does a word only help to ask? */
export function isFiller(word: string): boolean {
  return isStopWord(word.toLowerCase()) || isAsking(word);
}

/** The calls that count, and those connected to them. A call by role counts only if nobody is named. */
export function addressees(
  text: string,
  calls: readonly SpeakerReference[],
  counts: (call: SpeakerReference) => boolean,
): SpeakerReference[] {
  const counting = calls.filter(counts);
  const named = counting.filter(({ form }) => form !== null);
  const asked = new Set(named.length > 0 ? named : counting.slice(0, 1));
  for (const each of [calls, calls.toReversed()]) {
    each.forEach((call, at) => {
      const before = each[at - 1];
      if (before !== undefined && asked.has(before) && areJoined(text, before, call)) asked.add(call);
    });
  }
  return calls.filter((call) => asked.has(call));
}

function areJoined(text: string, a: SpeakerReference, b: SpeakerReference): boolean {
  return JOINT.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

export function isDoing(text: string, { start, end }: SpeakerReference): boolean {
  return DOING.test(text.slice(0, start)) || HOLDING.test(text.slice(end));
}
