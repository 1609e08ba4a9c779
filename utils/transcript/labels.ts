import { PARTICLE } from './name-affixes';
import { clean } from './normalize';
import { speakerKey } from './speakers';

/** The text before the first colon of a paragraph, when it could be a name. */
export interface LabelCandidate {
  /** Normalized, without colon, timestamp, role or company ("LEILA FADEL, HOST" → "LEILA FADEL"). */
  label: string;
  /** `speakerKey(label)` */
  key: string;
  /** Raw offset at which the name ends: markup that ends here or just after the colon is evidence for a label. */
  nameEnd: number;
  /** Raw offset just after the colon; the spoken words start here or later. */
  colonEnd: number;
  /** Whether it looks like a person's name or a role ("Host", "Speaker 2") rather than a handle or a phrase. */
  nameLike: boolean;
  /** Set when the label may be a name followed by a job title: "Chris Hay, Distinguished Engineer". */
  titled: TitledName | null;
}

/** A name of several words, and the title that follows it. */
export interface TitledName {
  label: string;
  key: string;
  title: string;
}

const MAX_LABEL_LENGTH = 100;
const MAX_NAME_WORDS = 6;

// Unicode letter classes take milliseconds to compile, so cheap tests run first; most pages never need the classes.
const MAY_BE_TIME = /^[\s\u200b\ufeff]*[[(\d]/;
const SENTENCE_MARK = /[?!.\u3002]/;
const PLAIN_NAME = /^[A-Z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]*){0,5}$/;

const LEADING_TIME = /^[\s\u200b\ufeff]*[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[\s\u00a0]*[-\u2013\u2014]?[\s\u00a0]*/;
const TRAILING_TIME = /\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?$/;
const TRAILING_ROLE =
  /(?:(?:\s*,|\s+[|\u2013\u2014-])\s*(?:co-)?(?:host|guest|moderator|narrator|byline)|\s*\([^()]*\)|\s+\[[^[\]]*\])$/i;
const LEADING_ROLE = /^(?:[Cc]o-)?(?:[Hh]ost|[Gg]uest|[Mm]oderator|HOST|GUEST|MODERATOR) (?=\p{Lu}\S* \p{Lu})/u;
const TITLED = /^([^,|]+?)(?:, | [|\u2013\u2014-] )(.+)$/;

/** Words before a colon that are never a person, whatever their markup. */
const NEVER =
  /^(?:episode|ep|season|figure|table)\.?\s*#?\d|^(?:part|chapter|section|step|option|number|point|rule|law|case|level|phase|stage|lesson|reason|tip)\.?(?:\s*#?\d|\s+(?:[a-z]|one|two|three|four|five)$)|^(?:meet (?:the|our)|about (?:the|our|this)|(?:hosted|produced|edited|written|sponsored|music) by|featur(?:ed|ing)|our (?:host|guest|panel))\b.*$|^(?:key takeaways?|takeaways?|note|notes|n\.?b\.?|editor'?s note|transcript|episode transcript|q|a|question|questions|answer|summary|update|correction|warning|caution|tip|source|sources|related|read more|learn more|listen(?: on)?|watch|subscribe(?: .*)?|follow us|chapters|highlights|guests|hosts and guests|topics|references|resources|links?|disclaimer|important|example|for example|one question|bottom line|the bottom line|spoiler|fun fact|fact|ps|p\.s|https?|www|date|time|length|duration|published)$/i;

/** Labels that are roles, not names; they count even without a second word. */
const PART =
  /^(?:host|co-host|guest|narrator|announcer|moderator|interviewer|interviewee|intro|outro|all|everyone|both|audience(?: member)?(?: \d+)?|(?:unknown |unidentified )?(?:speaker|person|male|female|man|woman|voice|guest|host|caller|participant)[ _]?\d*)$/i;

/** Words of a name without a capital letter; some may only occur inside it. */
const INNER = new RegExp(`^(?:${PARTICLE}|ap|av|bint|das|des|do|e|et|of|the|vom|y|zum|zur|and|&)$`);
const NAME_WORD =
  /^(?:\p{Lu}|\p{Lt}|\p{Lo}|[ld]['\u2019]\p{Lu})[\p{L}\p{M}\p{N}'\u2019.\-\u2010-\u2013\u30fb\u00b7]*,?$/u;
const SENTENCE_END_INSIDE = /[?!\u3002]|\.\s+\p{L}/u;
const ABBREVIATED =
  /(?:^|[\s.])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|St|Jr|Sr|Ph|Psy)\.(?=\s)/gu;

/** What the characters before a colon mean; null when they are not a label. */
type ParsedLabel = Pick<LabelCandidate, 'label' | 'key' | 'nameLike' | 'titled'> | null;

/** Cached readings of one page: text before a colon → its meaning. */
export type LabelCache = Map<string, ParsedLabel>;

/**
 * Looks for `Name:` at the start of a paragraph. It finds candidates only; whether a candidate is a speaker is decided
 * over the whole page (`chooseLabels`).
 *
 * @param known cache of readings for this page, because a page has few labels and prints each many times
 */
export function parseLabel(raw: string, known: LabelCache = new Map()): LabelCandidate | null {
  const from = MAY_BE_TIME.test(raw) ? (LEADING_TIME.exec(raw)?.[0].length ?? 0) : 0;
  const colon = findColon(raw, from);
  if (colon === -1) return null;
  const before = raw.slice(from, colon);
  let reading = known.get(before);
  if (reading === undefined) {
    reading = readLabel(before);
    known.set(before, reading);
  }
  return reading && { ...reading, nameEnd: from + before.trimEnd().length, colonEnd: colon + 1 };
}

function readLabel(before: string): ParsedLabel {
  const printed = clean(before);
  if (printed === '' || printed.length > MAX_LABEL_LENGTH) return null;
  const label = strip(printed);
  if (label === '' || NEVER.test(label) || endsSentence(label)) return null;
  if (!(/[A-Za-z]/.test(label) || /\p{L}/u.test(label))) return null;
  const titled = readTitled(label);
  if (titled === null && label.split(' ').length > MAX_NAME_WORDS + 4) return null;
  return { label, key: speakerKey(label), nameLike: isNameLike(label), titled };
}

function readTitled(label: string): TitledName | null {
  const [, name = '', title = ''] = TITLED.exec(label) ?? [];
  if (!name.includes(' ') || !isNameLike(name)) return null;
  return { label: name, key: speakerKey(name), title };
}

/** Whether a sentence ends inside, which means speech; "Dr." and initials do not count. */
function endsSentence(label: string): boolean {
  if (!SENTENCE_MARK.test(label)) return false;
  return SENTENCE_END_INSIDE.test(label.replace(ABBREVIATED, ''));
}

/** The first colon that can end a label: not inside a time or an address, and not past the maximum label length. */
function findColon(raw: string, from: number): number {
  const limit = Math.min(raw.length, from + MAX_LABEL_LENGTH + 40);
  for (let at = from; at < limit; at++) {
    const code = raw.charCodeAt(at);
    if (code !== 58 && code !== 0xff1a) continue;
    const next = raw.charCodeAt(at + 1);
    if (next === 47) return -1;
    const isDigit = (c: number) => c >= 48 && c <= 57;
    if (isDigit(raw.charCodeAt(at - 1)) && isDigit(next)) continue;
    return at;
  }
  return -1;
}

function strip(printed: string): string {
  let label = printed;
  for (let before = ''; before !== label; ) {
    before = label;
    label = label.replace(TRAILING_TIME, '').replace(TRAILING_ROLE, '').replace(LEADING_ROLE, '').trim();
  }
  return label;
}

/** Whether the words look like a name: capitalized words and particles, or letters of a script without case. */
function isNameLike(printed: string): boolean {
  const label = /^\[[^[\]]+\]$/.test(printed) ? printed.slice(1, -1) : printed;
  if (PLAIN_NAME.test(label) || PART.test(label)) return true;
  const words = label.split(' ');
  if (words.length > MAX_NAME_WORDS) return false;
  if (INNER.test(words.at(-1) ?? '')) return false;
  return NAME_WORD.test(words[0] ?? '') && words.every((word) => NAME_WORD.test(word) || INNER.test(word));
}

/** Whether a label is a role in the conversation ("Host", "Narrator") rather than a name. */
export function isPart(label: string): boolean {
  return PART.test(label);
}
