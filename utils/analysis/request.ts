import { fold } from '../transcript/fold';
import type { Span, Speaker } from '../transcript/model';
import type { Role } from './model';
import type { SpokenNames } from './names/names';
import { isStopWord, termsOf } from './words/words';

/** How people ask, not what about. */
const ASKING = new Set(
  termsOf(
    'ask asked choose chose summarize summary discuss discussion discussed opinion opinions attitude view views meeting whole content conclusion decision decide decided ' +
      'introduce introduced mention mentioned propose proposed respond response recommend recommended comment describe explain explained advise feel towards regarding concerning argue argued claim claimed stance thoughts episode podcast vs versus',
  ),
);
/** What stands between who is asked and what about. */
const ABOUT = /\b(?:about|on|of|regarding|concerning|toward|towards|to|with)\b/;
/** Asks for everybody's words, as a request that names nobody does. */
const ALL = /\b(?:the|all|all the) (?:speakers|panel|participants)\b/;
/** Not "can I host a model", "who hosts it": a verb. */
const SEAT =
  '(?<=^|\\b(?:the|a|our|your|this|both|all|each|every|and|or|by|from|of|did|does|do)\\s(?:(?:other|main|first|second|two|three)\\s)?)';
const SEATS = [
  [new RegExp(`${SEAT}(?:co-?)?(?:hosts?|moderators?|interviewers?|presenters?)\\b`, 'g'), 'host'],
  [new RegExp(`${SEAT}(?:guests?|panell?ists?|interviewees?)\\b`, 'g'), 'guest'],
] as const;
/** After it somebody is asked for, wherever it stands. */
const DOING =
  /\b(?:by|from|of|according to|did|does|do|has|have|is|are|was|were|would|will|can|could|should|(?:what|how)'s) (?:the )?$/;
/** So is who has an opinion: "on dams, Kate's view". */
const HOLDING = /^'s? (?:opinions?|views?|takes?|thoughts?|stance|attitude|position)\b/;
const DETERMINERS = 'an?|the|this|that|these|those|my|our|your|his|her|their|its|each|every|any';
/** After it stands a thing, and nobody's name. */
const A_THING = new RegExp(`\\b(?:${DETERMINERS}|no) $`);
/** Before it something is done, and nobody called. */
const TO_A_THING = new RegExp(`^ (?:${DETERMINERS}) `);
/** Between two who are asked alike. */
const JOINT = /^,? (?:(?:and|or|&) )?(?:the )?$/;
const SPEAKING =
  /\b(?:did|does) (\p{L}[\p{L}\p{M}'’-]+)(?: (\p{L}[\p{L}\p{M}'’-]+))? (?:say|think|mean (?:by|with|when)|feel|claim|argue|mention|talk)\b/iu;
/** Asks for what is said of somebody, not by them. */
const WHO = /^\s*who(?:'s| is| are| was)\b/;
const SHORTEST_NAME = 2;

/** The terms a request is about, each once. */
export function queryTerms(request: string): string[] {
  return [...new Set(termsOf(request))].filter((term) => !ASKING.has(term));
}

/** "Summarize the discussion": says how it is asked, and nothing of what about. */
export function isGeneral(request: string): boolean {
  const terms = termsOf(request);
  return terms.length > 0 && terms.every((term) => ASKING.has(term));
}

export interface People {
  speakers: readonly Speaker[];
  /** In the order of `speakers`. */
  roles: readonly Role[];
  /** `calledNames` */
  names: readonly SpokenNames[];
}

export interface Wish {
  /** `Speaker.id` of those whose words are wanted; empty: everybody's. */
  speakers: Set<string>;
  /** Stem of a name that is asked for as if they spoke, when no speaker is called so; null otherwise. */
  stranger: string | null;
  /** The same as the reader wrote it, with the second name; null when there is nobody. */
  absent: string | null;
  /** Stems of what it is about; empty: anything. */
  terms: string[];
}

/**
 * Reads "what did Kate say about DeepSeek?". A name, or "the host" and "the guests", says whose words are wanted when it
 * stands before the first "about", else where somebody does something ("about DeepSeek: what did Kate say"); any other
 * name is what is asked about. Upper and lower case and accents are alike; a first name that several speakers share
 * wants them all. "Who is Kate?" asks what is said of her.
 */
export function readRequest(request: string, people: People): Wish {
  const written = request.normalize('NFC');
  const text = fold(written);
  const about = ABOUT.exec(text)?.index ?? text.length;
  const called = callsIn(text, people).filter((call) => !isPlainWord(text, written, call));
  const inHead = askedIn(text, called, ({ start }) => start < about);
  const asked = inHead.length > 0 ? inHead : askedIn(text, called, (call) => isDoing(text, call));
  const speakers = new Set(asked.flatMap(({ ids }) => ids));
  const subject = [...asked, ...spanOf(ALL, text)].reduce(without, written);
  if (speakers.size > 0 && WHO.test(text) && queryTerms(subject).length === 0) {
    const meant = people.speakers.filter(({ id }) => speakers.has(id));
    // By their whole names: so they are introduced.
    return {
      speakers: new Set(),
      stranger: null,
      absent: null,
      terms: queryTerms(meant.map(({ name }) => name).join(' ')),
    };
  }
  const [stranger] = speakers.size > 0 ? [] : termsOf(SPEAKING.exec(written)?.[1] ?? '');
  const absent = stranger === undefined ? null : speakingIn(written);
  return { speakers, stranger: stranger ?? null, absent, terms: queryTerms(subject) };
}

/** Who is asked for as if they spoke, as written. */
function speakingIn(request: string): string | null {
  const [, first = null, next = ''] = SPEAKING.exec(request) ?? [];
  // "did Sam Altman say", but "did Altman really say".
  return first !== null && /^\p{Lu}/u.test(next) ? `${first} ${next}` : first;
}

/** Words of a request that are wanted (`Wish.terms`) and never said, as the reader wrote them, each once. */
export function unsaidIn(request: string, wanted: readonly string[], isSaid: (term: string) => boolean): string[] {
  const words = request.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu) ?? [];
  return [...new Set(words)].filter((word) => {
    const terms = termsOf(word);
    return terms.length > 0 && terms.every((term) => wanted.includes(term) && !isSaid(term));
  });
}

/** Somebody is called: by a name, or by their seat. */
interface Call extends Span {
  ids: string[];
  isSeat: boolean;
}

/** All calls in order, none within another: a longer name before its parts. */
function callsIn(text: string, people: People): Call[] {
  const calls: Call[] = [];
  const add = (call: Call) => {
    if (!calls.some(({ start, end }) => call.start < end && start < call.end)) calls.push(call);
  };
  for (const [form, ids] of formsOf(people))
    for (const start of placesOf(form, text)) add({ start, end: start + form.length, ids, isSeat: false });
  for (const [pattern, role] of SEATS) {
    const ids = people.speakers.flatMap(({ id }, seat) => (people.roles[seat] === role ? [id] : []));
    for (const { 0: word, index: start } of text.matchAll(pattern))
      add({ start, end: start + word.length, ids, isSeat: true });
  }
  return calls.sort((a, b) => a.start - b.start);
}

/** "What will become of the bill", "mark the place" call nobody, though people are called Will, Bill and Mark. */
function isPlainWord(text: string, written: string, call: Call): boolean {
  const word = written.slice(call.start, call.end);
  if (call.isSeat || (call.start > 0 && /^\p{Lu}/u.test(word))) return false;
  if (A_THING.test(text.slice(0, call.start))) return true;
  return (isStopWord(word.toLowerCase()) || TO_A_THING.test(text.slice(call.end))) && !isDoing(text, call);
}

/** Calls at a place that counts, and those joined to them; a seat counts only where nobody is named. */
function askedIn(text: string, calls: readonly Call[], counts: (call: Call) => boolean): Call[] {
  const counting = calls.filter(counts);
  const named = counting.filter(({ isSeat }) => !isSeat);
  const asked = new Set(named.length > 0 ? named : counting.slice(0, 1));
  for (const each of [calls, calls.toReversed()]) {
    each.forEach((call, at) => {
      const before = each[at - 1];
      if (before !== undefined && asked.has(before) && areJoined(text, before, call)) asked.add(call);
    });
  }
  return calls.filter((call) => asked.has(call));
}

function areJoined(text: string, a: Call, b: Call): boolean {
  return JOINT.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

function isDoing(text: string, { start, end }: Call): boolean {
  return DOING.test(text.slice(0, start)) || HOLDING.test(text.slice(end));
}

function spanOf(pattern: RegExp, text: string): Span[] {
  const found = pattern.exec(text);
  return found === null ? [] : [{ start: found.index, end: found.index + found[0].length }];
}

/** Blanks keep every place where it was. */
function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** What people are called, the longest first, each with all who are called so. */
function formsOf({ speakers, names }: People): [string, string[]][] {
  const owners = new Map<string, string[]>();
  speakers.forEach(({ id, name, labels }, seat) => {
    const first = name.split(' ')[0] as string;
    const forms = [name, ...labels, ...(names[seat]?.short ?? []), ...(isStopWord(first.toLowerCase()) ? [] : [first])];
    for (const form of new Set(forms.map((form) => fold(form.normalize('NFC'))))) {
      if (form.length >= SHORTEST_NAME) owners.set(form, [...(owners.get(form) ?? []), id]);
    }
  });
  return [...owners].sort(([a], [b]) => b.length - a.length);
}

/** Where `form` stands as whole words. */
function placesOf(form: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + form.length] ?? ' '))
      places.push(at);
  }
  return places;
}
