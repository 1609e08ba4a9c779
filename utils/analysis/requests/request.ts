import { fold } from '../../transcript/fold';
import type { Span } from '../../transcript/model';
import { wordsOfName } from '../names/names';
import { termsOf } from '../words/words';
import { isGeneral, queryTerms } from './asking';
import type { People } from './called-forms';
import { askedIn, callsIn, isDoing, isPlainWord } from './calls';

/** What stands between who is asked and what about. */
const ABOUT = /\b(?:about|on|of|regarding|concerning|toward|towards|to|with)\b/;
const SPEAKING =
  /\b(?:did|does) (\p{L}[\p{L}\p{M}'’-]+)(?: (\p{L}[\p{L}\p{M}'’-]+))? (?:say|think|mean (?:by|with|when)|feel|claim|argue|mention|talk)\b/iu;
/** Asks for what is said of somebody, not by them. */
const WHO = /^\s*who(?:'s| is| are| was)\b(?!.*\babout\b)/;

export interface Wish {
  /** `Speaker.id` of those whose words are wanted; empty: everybody's. */
  speakers: Set<string>;
  /** Stem of a name that is asked for as if they spoke, when no speaker is called so; null otherwise. */
  stranger: string | null;
  /** The same as the reader wrote it, with the second name; null when there is nobody. */
  absent: string | null;
  /** Stems of what it is about; empty: anything. */
  terms: string[];
  /** All that is said is asked for ("what do they say?"), or all of the talk: then it is about nothing. */
  general: boolean;
}

/**
 * Reads "what did Kate say about DeepSeek?". A name, or "the host" and "the guests", says whose words are wanted when it
 * stands before the first "about", else where somebody does something ("about DeepSeek: what did Kate say"); any other
 * name is what is asked about. "They" and "everyone" are all of them. Upper and lower case and accents are alike; a first name that several speakers share
 * wants them all. "Who is Kate?" asks what is said of her.
 */
export function readRequest(request: string, people: People): Wish {
  const written = request.normalize('NFC');
  const text = fold(written);
  const about = ABOUT.exec(text)?.index ?? text.length;
  const called = callsIn(text, people).filter((call) => !isPlainWord(text, written, call));
  const inHead = askedIn(text, called, ({ start }) => start < about);
  const asked = inHead.length > 0 ? inHead : askedIn(text, called, (call) => isDoing(text, call));
  const everybody = asked.some(({ ids }) => ids === null);
  const speakers = new Set(everybody ? [] : asked.flatMap(({ ids }) => ids ?? []));
  const subject = asked.reduce(without, written);
  const terms = queryTerms(subject);
  if ((everybody || speakers.size > 0) && WHO.test(text) && terms.length === 0) {
    const meant = people.speakers.filter(({ id }) => everybody || speakers.has(id));
    // By their whole names: so they are introduced.
    const names = queryTerms(meant.flatMap(({ name }) => wordsOfName(name)).join(' '));
    return { speakers: new Set(), stranger: null, absent: null, terms: names, general: false };
  }
  const [stranger] = asked.length > 0 ? [] : termsOf(SPEAKING.exec(written)?.[1] ?? '');
  const absent = stranger === undefined ? null : speakingIn(written);
  const general = terms.length === 0 && (everybody || isGeneral(subject));
  return { speakers, stranger: stranger ?? null, absent, terms, general };
}

/** Who is asked for as if they spoke, as written. */
function speakingIn(request: string): string | null {
  const [, first = null, next = ''] = SPEAKING.exec(request) ?? [];
  // "did Sam Altman say", but "did Altman really say".
  return first !== null && /^\p{Lu}/u.test(next) ? `${first} ${next}` : first;
}

/** Blanks keep every place where it was. */
function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
