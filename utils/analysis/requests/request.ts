import { fold } from '../../transcript/fold';
import type { Span } from '../../transcript/model';
import { callsSomebody, wordsOfName } from '../names/names';
import { isGeneral, queryTerms } from './asking';
import { askedIn, type Call, callsIn, isDoing, isDoubtful, isPlainWord } from './calls';
import { strangerIn, type Talk, withLastNames } from './strangers';

/** What stands between who is asked and what about. */
const ABOUT = /\b(?:about|on|of|regarding|concerning|toward|towards|to|with)\b/;
/** Asks for what is said of somebody, not by them. */
const WHO = /^\s*who(?:'s| is| are| was)\b(?!.*\babout\b)/;

/** One way to understand a request. */
export interface Reading {
  /** `Speaker.id` of those whose words are wanted; empty: everybody's. */
  speakers: Set<string>;
  /** A name that is asked for as if they spoke, as the reader wrote it, when no speaker is called so; null otherwise. */
  absent: string | null;
  /** Stems of what it is about; empty: anything. */
  terms: string[];
  /** Stems of the names of speakers among them, each name on its own. */
  about: string[][];
  /** All that is said is asked for ("what do they say?"), or all of the talk: then it is about nothing. */
  general: boolean;
}

export interface Wish extends Reading {
  /** To be answered when nothing answers this one: without the names that may be words ("JS frameworks"); null as a rule. */
  otherwise: Reading | null;
}

/**
 * Reads "what did Kate say about DeepSeek?". A name, or "the host" and "the guests", says whose words are wanted when it
 * stands before the first "about", else where somebody does something ("about DeepSeek: what did Kate say"); any other
 * name is what is asked about. "They" and "everyone" are all of them. Upper and lower case and accents are alike; a
 * first name that several speakers share wants them all. "Who is Kate?" asks what is said of her.
 */
export function readRequest(request: string, talk: Talk): Wish {
  const written = request.normalize('NFC');
  const text = fold(written);
  const calls = callsIn(text, talk).filter((call) => !isPlainWord(text, written, call));
  const called = withLastNames(written, calls, talk);
  const sure = called.filter((call) => !isDoubtful(written, call, talk));
  const otherwise = sure.length < called.length ? readingOf(written, sure, talk) : null;
  return { ...readingOf(written, called, talk), otherwise };
}

function readingOf(written: string, called: readonly Call[], talk: Talk): Reading {
  const text = fold(written);
  const head = ABOUT.exec(text)?.index ?? text.length;
  const inHead = askedIn(text, called, ({ start }) => start < head);
  const asked = inHead.length > 0 ? inHead : askedIn(text, called, (call) => isDoing(text, call));
  const everybody = asked.some(({ ids }) => ids === null);
  const speakers = new Set(everybody ? [] : asked.flatMap(({ ids }) => ids ?? []));
  const subject = asked.reduce(without, written);
  const terms = queryTerms(subject);
  if ((everybody || speakers.size > 0) && WHO.test(text) && terms.length === 0) {
    const meant = talk.speakers.filter(({ id }) => everybody || speakers.has(id));
    // By their whole names: so they are introduced.
    const names = queryTerms(meant.flatMap(({ name }) => wordsOfName(name)).join(' '));
    return { speakers: new Set(), absent: null, terms: names, about: [], general: false };
  }
  const absent = asked.length > 0 ? null : strangerIn(written, talk);
  const general = terms.length === 0 && (everybody || isGeneral(subject));
  // "Project Manager" is no name.
  const others = called.filter((call) => call.form?.split(' ').every(callsSomebody) && !asked.includes(call));
  const about = others.map(({ start, end }) => queryTerms(written.slice(start, end)));
  return { speakers, absent, terms, about, general };
}

/** Blanks keep every place where it was. */
function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
