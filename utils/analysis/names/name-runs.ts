import type { Span, Transcript } from '../../transcript/model';
import type { MentionKind } from '../model';
import { eachIndex, type Work } from '../work';
import { FAMILIES, NO_NAMES, nameKey, ORGANIZATIONS, TIERS, TITLES } from './gazetteer';
import { type NameToken, type NameTokens, nameTokens } from './name-tokens';

/** One occurrence of a name. */
export interface NamePlace extends Span {
  /** Known from a list, the model family or the last word; null if only the capitals suggest a name. */
  kind: MentionKind | null;
  /** `nameKey` of the name. */
  key: string;
}

/** Names known in advance. */
export interface KnownNames {
  kindOf(key: string): MentionKind | undefined;
  /** Number of words in the longest name that begins with `word` (lower case); 0 if there is none. */
  longestFrom(word: string): number;
  /** Is the name with this key, which ends at `end`, only the beginning of a different name? */
  goesOn(key: string, text: string, end: number): boolean;
}

interface Scan {
  text: string;
  read: NameTokens;
  known: KnownNames;
  places: NamePlace[];
}

/** What may come between two words of one name. */
const JOINT = /^(?: |-| (?:of|of the|de|van|von|der|la|&) )$/;
const LONGEST_JOINT = 8;
/** Abbreviations that begin a name: "St. Louis". */
const SAINTS = new Set(['st', 'mt']);
/** Words with which a name continues after a possessive: "Moore's Law". */
const LAW = new Set('law razor paradox theorem principle rule test'.split(' '));
const VERSION = /^(?:\d{1,3}(?:\.\d+)*[a-z]?|[vrk]\d+(?:\.\d+)*|\d+(?:x\d+)?[bm])$/;
/** What may follow a version without a capital. */
const MORE_VERSION = /^(?:[ -](?:pro|mini|preview|turbo|high|nano|flash)\b|(?:-plus)?(?: billion| million)\b)+/;
/** Model families that name the company unless a version follows. */
const MAKERS = new Set(['deepseek', 'mistral']);
/** A numbered proposal or standard. */
const PROPOSAL = /^(?:bip|bolt|rfc|pep|eip|nip)s?\d+$/;
const FIRST_WORDS = new Set('new world old first great third second last big good high'.split(' '));
/** Word of a job title, not of a name: "Director of Product Management". */
const JOB_WORD =
  /^(?:director|president|officer|engineer|manager|head|chief|fellow|lead|scientist|professor|host|founder|developer|editor)s?$/i;
/** Endings of words such as "Notable" or "Unfortunately": one capital on these is probably the start of a sentence. */
const QUALITY = /(?:ly|able|ful|ous|ing|ive|ant|ent)$/;
const LONGEST_NAME = 60;

/** All names in the text, in order and without overlap. Passes over the words once. */
export function* namePlaces(transcript: Transcript, known: KnownNames): Work<NamePlace[]> {
  const scan: Scan = { text: transcript.text, read: yield* nameTokens(transcript), known, places: [] };
  let next = 0;
  yield* eachIndex(0, scan.read.tokens.length, (at) => {
    if (at < next) return;
    next = runEnd(scan, at);
    if (next > at) splitRun(scan, at, next);
  });
  return scan.places;
}

/** End (exclusive) of the run of name-like tokens that begins at `at`; `at` if no run begins there. */
function runEnd(scan: Scan, at: number): number {
  const { tokens } = scan.read;
  const first = tokens[at] as NameToken;
  const known = knownEnd(scan, at, tokens.length);
  if (known === at && ((first.stop && !beginsName(scan, at)) || !/[a-z]/i.test(first.word) || /^\d/.test(first.word)))
    return at;
  let end = Math.max(at + 1, known);
  while (end < tokens.length && joins(scan.text, tokens[end - 1] as NameToken, tokens[end] as NameToken)) end++;
  return end;
}

/** "New York", "World War": an otherwise common word with its own capital, right before another name-like word. */
function beginsName({ text, read: { tokens, capital } }: Scan, at: number): boolean {
  const { lower, opens } = tokens[at] as NameToken;
  const next = tokens[at + 1];
  if (!FIRST_WORDS.has(lower) || (opens && !capital.has(lower)) || next === undefined || next.stop) return false;
  return joins(text, tokens[at] as NameToken, next);
}

function joins(text: string, left: NameToken, right: NameToken): boolean {
  if (right.opens || right.start - left.end > LONGEST_JOINT) return false;
  const gap = text.slice(left.end, right.start);
  if (left.possessive) return LAW.has(right.lower) && /^['\u2019]s $/.test(gap);
  if (gap === '. ') return left.capital && right.capital && SAINTS.has(left.lower);
  if (!JOINT.test(gap)) return false;
  if (right.capital) return right.word !== 'I';
  if (gap === '-') return /\d/.test(right.word) || FAMILIES.has(right.lower);
  return FAMILIES.has(left.lower) || FAMILIES.has(right.lower) || VERSION.test(left.lower);
}

/** End (exclusive) of the longest known name that begins at `at`; `at` if there is none. */
function knownEnd({ text, read: { tokens }, known }: Scan, at: number, limit: number): number {
  const { lower, start } = tokens[at] as NameToken;
  for (let end = Math.min(limit, at + known.longestFrom(lower)); end > at; end--) {
    const last = tokens[end - 1] as NameToken;
    if (last.end - start <= LONGEST_NAME && known.kindOf(nameKey(text.slice(start, last.end))) !== undefined)
      return end;
  }
  return at;
}

function familyEnd({ read: { tokens } }: Scan, at: number, limit: number): number {
  if (!FAMILIES.has((tokens[at] as NameToken).lower)) return at;
  let end = at + 1;
  while (end < limit) {
    const { lower } = tokens[end] as NameToken;
    if (!VERSION.test(lower) && !TIERS.has(lower)) break;
    end++;
  }
  return end;
}

/** Splits a run of name-like words into the names it contains. */
function splitRun(scan: Scan, from: number, to: number): void {
  const { tokens } = scan.read;
  let at = from;
  if (ORGANIZATIONS.has((tokens[to - 1] as NameToken).lower) && knownEnd(scan, from, to) !== to) {
    const start = ownStart(scan, from, to);
    const { small, capital } = scan.read;
    const named = tokens.slice(start, to - 1).some(({ lower }) => (small.get(lower) ?? 0) <= (capital.get(lower) ?? 0));
    if (to - start > 1 && named) {
      add(scan, start, to, 'organization');
      return;
    }
  }
  while (at < to) {
    const token = tokens[at] as NameToken;
    const known = knownEnd(scan, at, to);
    const family = familyEnd(scan, at, to);
    // "Claude Code" is a known name itself; "Claude" alone is a family.
    if (family > at && (family > known || known === at + 1)) {
      const maker = family === at + 1 && MAKERS.has(token.lower);
      if (family > at + 1 || isOwn(scan, token, true)) addModel(scan, at, family, maker ? 'organization' : 'model');
      at = family;
    } else if (known > at && !goesOn(scan, at, known, to)) {
      if (known > at + 1 || isOwn(scan, token, true)) add(scan, at, known, undefined);
      at = known;
    } else {
      let end = at + 1;
      while (end < to && familyEnd(scan, end, to) === end && knownEnd(scan, end, to) === end) end++;
      if (takesKnown(scan, at, end, to)) end = to;
      addUnknown(scan, at, end);
      at = end;
    }
  }
}

/** "Grace Hopper" when Grace Park is a speaker: the run continues with a surname that is not the speaker's. */
function goesOn({ text, read: { tokens }, known }: Scan, from: number, at: number, to: number): boolean {
  const { start } = tokens[from] as NameToken;
  const { end } = tokens[at - 1] as NameToken;
  return at < to && known.goesOn(nameKey(text.slice(start, end)), text, end);
}

/** "Delving Bitcoin": unknown words, each with its own capital, followed by one known word that ends the run. */
function takesKnown(scan: Scan, from: number, at: number, to: number): boolean {
  const { tokens } = scan.read;
  if (at !== to - 1 || familyEnd(scan, at, to) > at) return false;
  return tokens
    .slice(from, at)
    .every((token) => token.capital && !token.opens && !JOB_WORD.test(token.word) && isOwn(scan, token, false));
}

function add(scan: Scan, from: number, to: number, kind: MentionKind | null | undefined): void {
  const { tokens } = scan.read;
  const start = (tokens[from] as NameToken).start;
  const end = (tokens[to - 1] as NameToken).end;
  const key = nameKey(scan.text.slice(start, end));
  scan.places.push({ start, end, key, kind: kind === undefined ? (scan.known.kindOf(key) ?? null) : kind });
}

function addModel(scan: Scan, from: number, to: number, kind: MentionKind): void {
  add(scan, from, to, kind);
  const place = scan.places.at(-1) as NamePlace;
  const more = MORE_VERSION.exec(scan.text.slice(place.end, place.end + 24))?.[0] ?? '';
  if (more === '' || (/illion/.test(more) && !/\d$/.test(place.key))) return;
  place.end += more.length;
  place.key = nameKey(scan.text.slice(place.start, place.end));
  place.kind = 'model';
}

/** Adds a name that only its capitals suggest. */
function addUnknown(scan: Scan, from: number, to: number): void {
  const { tokens, small, capital } = scan.read;
  const isLoose = ({ lower, capital }: NameToken) => TITLES.has(lower) || NO_NAMES.has(lower) || !capital;
  let start = ownStart(scan, from, to);
  let end = to;
  while (start < end && isLoose(tokens[start] as NameToken)) start++;
  while (end > start && isLoose(tokens[end - 1] as NameToken)) end--;
  if (start === end) return;
  const words = tokens.slice(start, end);
  const [first] = words as [NameToken];
  if (end - start === 1) {
    if (PROPOSAL.test(first.lower)) add(scan, start, end, 'paper');
    else if (isOwn(scan, first, false)) addTitled(scan, start, end);
    return;
  }
  if (words.some(({ word }) => JOB_WORD.test(word))) return;
  // "Deep Learning" is capitalized for emphasis and not a name, but "The Geek Way" is one.
  if (
    articleBefore(scan.text, first.start) === '' &&
    words.every(({ lower }) => small.has(lower) && (small.get(lower) ?? 0) >= (capital.get(lower) ?? 0))
  )
    return;
  addTitled(scan, start, end);
}

/** Adds a name with the article that belongs to it: "The Geek Way". */
function addTitled(scan: Scan, from: number, to: number): void {
  add(scan, from, to, null);
  const place = scan.places.at(-1) as NamePlace;
  const article = articleBefore(scan.text, place.start);
  if (article === '') return;
  place.start -= article.length;
  place.key = `the ${place.key}`;
}

function articleBefore(text: string, at: number): string {
  return /(?<=[^.!?:\u201c"\n] )The $/.exec(text.slice(Math.max(0, at - 7), at))?.[0] ?? '';
}

/** Index of the first word in the run whose capital is not just that of the sentence. */
function ownStart({ text, read: { tokens, small, capital } }: Scan, from: number, to: number): number {
  const { opens, lower, start } = tokens[from] as NameToken;
  const quoted = '\u201c"'.includes(text[start - 1] ?? ' ');
  return to - from > 1 && opens && !quoted && small.has(lower) && !capital.has(lower) ? from + 1 : from;
}

/** Is a single word a name, not just capitalized for emphasis or as the first word of its sentence? */
function isOwn({ text, read: { small, capital } }: Scan, token: NameToken, known: boolean): boolean {
  const { lower, word, opens, stop, end } = token;
  if (!token.capital || /[a-z\d][A-Z]/.test(word)) return known || !/^[A-Z\d]+s?$/.test(word);
  const written = small.get(lower) ?? 0;
  const own = capital.get(lower) ?? 0;
  if (known) {
    if (!opens) return !stop || written === 0 || own > 1;
    return (own > 0 && !stop) || written === 0 || /^[,?!]/.test(text.slice(end, end + 1));
  }
  if (stop || word.length < 2 || NO_NAMES.has(lower) || TIERS.has(lower) || TITLES.has(lower)) return false;
  // All-caps abbreviations are terms, rarely names.
  if (/^[A-Z\d.&]+s?$/.test(word)) return false;
  return own > written && (own > 1 || !QUALITY.test(lower));
}
