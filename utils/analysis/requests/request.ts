import { fold } from '../../transcript/fold';
import type { Span } from '../../transcript/model';
import { termsOf } from '../words/words';
import { queryTerms } from './asking';
import type { People } from './called-forms';
import { askedIn, callsIn, isDoing, isPlainWord } from './calls';

/** What stands between who is asked and what about. */
const ABOUT = /\b(?:about|on|of|regarding|concerning|toward|towards|to|with)\b/;
/** Asks for everybody's words, as a request that names nobody does. */
const ALL = /\b(?:the|all|all the) (?:speakers|panel|participants)\b/;
const SPEAKING =
  /\b(?:did|does) (\p{L}[\p{L}\p{M}'’-]+)(?: (\p{L}[\p{L}\p{M}'’-]+))? (?:say|think|mean (?:by|with|when)|feel|claim|argue|mention|talk)\b/iu;
/** Asks for what is said of somebody, not by them. */
const WHO = /^\s*who(?:'s| is| are| was)\b/;

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

function spanOf(pattern: RegExp, text: string): Span[] {
  const found = pattern.exec(text);
  return found === null ? [] : [{ start: found.index, end: found.index + found[0].length }];
}

/** Blanks keep every place where it was. */
function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
