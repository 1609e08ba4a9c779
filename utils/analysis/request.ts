import type { Speaker } from '../transcript/model';
import type { Role } from './model';
import type { SpokenNames } from './names/names';
import { isStopWord, termsOf } from './words/words';

/** How people ask, not what about. */
const ASKING = new Set(
  termsOf(
    'summarize summary discuss discussion discussed opinion opinions attitude view views meeting whole content conclusion decision decide decided ' +
      'introduce introduced mention mentioned propose proposed respond response recommend recommended comment describe explain explained advise feel towards regarding concerning argue argued claim claimed stance thoughts episode podcast',
  ),
);
/** What stands between who is asked and what about. */
const ABOUT = /\b(?:about|on|of|regarding|concerning|toward|towards|to|with)\b/;
const SEATS = [
  [/\b(?:co-?)?(?:hosts?|moderators?|interviewers?|presenters?)\b/, 'host'],
  [/\b(?:guests?|panell?ists?|interviewees?)\b/, 'guest'],
] as const;
/** After it somebody is asked for, wherever it stands. */
const DOING = /\b(?:by|from|of|according to|did|does|do|has|is|was) $/;
const SPEAKING =
  /\b(?:did|does) (\p{L}[\p{L}\p{M}'’-]+)(?: (\p{L}[\p{L}\p{M}'’-]+))? (?:say|think|mean|feel|claim|argue|mention|talk)\b/iu;
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
  const text = folded(request);
  const about = ABOUT.exec(text)?.index ?? text.length;
  const forms = formsOf(people);
  const inHead = takeNames(text, forms, (at) => at < about);
  const { speakers, rest } =
    inHead.speakers.size > 0 ? inHead : takeNames(text, forms, (at) => DOING.test(text.slice(0, at)));
  let subject = rest;
  for (const [pattern, role] of SEATS) {
    if (speakers.size > 0 || !pattern.test(text.slice(0, about))) continue;
    people.speakers.forEach(({ id }, seat) => {
      if (people.roles[seat] === role) speakers.add(id);
    });
    subject = subject.replace(pattern, ' ');
  }
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
  const [stranger] = speakers.size > 0 ? [] : termsOf(SPEAKING.exec(text)?.[1] ?? '');
  const absent = stranger === undefined ? null : speakingIn(request);
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
  const words = request.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu) ?? [];
  return [...new Set(words)].filter((word) => {
    const terms = termsOf(folded(word));
    return terms.length > 0 && terms.every((term) => wanted.includes(term) && !isSaid(term));
  });
}

/** The speakers called at places that count, and the request without their names. */
function takeNames(text: string, forms: readonly [string, string[]][], counts: (at: number) => boolean) {
  const speakers = new Set<string>();
  let rest = text;
  for (const [form, ids] of forms) {
    const at = placeOf(form, rest);
    if (at < 0 || !counts(at)) continue;
    for (const id of ids) speakers.add(id);
    // Blanks keep every place where it was.
    rest = rest.slice(0, at) + ' '.repeat(form.length) + rest.slice(at + form.length);
  }
  return { speakers, rest };
}

/** What people are called, the longest first, each with all who are called so. */
function formsOf({ speakers, names }: People): [string, string[]][] {
  const owners = new Map<string, string[]>();
  speakers.forEach(({ id, name, labels }, seat) => {
    const first = name.split(' ')[0] as string;
    const forms = [name, ...labels, ...(names[seat]?.short ?? []), ...(isStopWord(first.toLowerCase()) ? [] : [first])];
    for (const form of new Set(forms.map(folded))) {
      if (form.length >= SHORTEST_NAME) owners.set(form, [...(owners.get(form) ?? []), id]);
    }
  });
  return [...owners].sort(([a], [b]) => b.length - a.length);
}

/** Where `form` stands as whole words; -1 when it does not. */
function placeOf(form: string, text: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + form.length] ?? ' ')) return at;
  }
  return -1;
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('\u2019', "'");
}
