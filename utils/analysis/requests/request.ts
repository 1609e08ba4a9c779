import { fold } from '../../transcript/fold';
import type { Span } from '../../transcript/model';
import { callsSomebody, wordsOfName } from '../names/names';
import { absentSpeakerIn, type RequestContext, withLastNames } from './absent-speaker';
import { isGeneral, queryTerms } from './asking';
import {
  addressees,
  findSpeakerReferences,
  isDoing,
  isDoubtful,
  isPlainWord,
  type SpeakerReference,
} from './speaker-references';

/** Separates who is asked from what they are asked about. */
const ABOUT = /\b(?:about|on|of|regarding|concerning|toward|towards|to|with)\b/;
/** Asks for what is said about somebody, not by them. */
const WHO = /^\s*who(?:'s| is| are| was)\b(?!.*\babout\b)/;

/** One interpretation of a request. */
export interface Interpretation {
  /** `Speaker.id` of those whose words are wanted; empty for everybody. */
  speakers: Set<string>;
  /** A name, as the reader wrote it, that is asked for like a speaker although no speaker has it; otherwise null. */
  absent: string | null;
  /** Stems of what it is about; empty for anything. */
  terms: string[];
  /** Those of the stems that are names of speakers, one array per name. */
  about: string[][];
  /** `Speaker.id` of those speakers. */
  aboutSpeakers: string[];
  /** It asks for everything that is said ("what do they say?") or for the whole talk, and so has no subject. */
  general: boolean;
}

export interface ParsedRequest extends Interpretation {
  /** The fallback if nothing answers: without names that may be common words ("JS frameworks"). Usually null. */
  otherwise: Interpretation | null;
}

/**
 * Interprets a request such as "what did Kate say about DeepSeek?". A name, or "the host" and "the guests", says whose
 * words are wanted if it comes before the first "about", or else where somebody does something ("about DeepSeek: what
 * did Kate say"). Any other name is part of the subject. "They" and "everyone" mean all speakers. Ignores case and
 * accents. A first name shared by several speakers means all of them. "Who is Kate?" asks for what is said about her.
 */
export function parseRequest(request: string, talk: RequestContext): ParsedRequest {
  const written = request.normalize('NFC');
  const text = fold(written);
  const calls = findSpeakerReferences(text, talk).filter((call) => !isPlainWord(text, written, call));
  const called = withLastNames(written, calls, talk);
  const sure = called.filter((call) => !isDoubtful(written, call, talk));
  const otherwise = sure.length < called.length ? interpretationOf(written, sure, talk) : null;
  return { ...interpretationOf(written, called, talk), otherwise };
}

function interpretationOf(written: string, called: readonly SpeakerReference[], talk: RequestContext): Interpretation {
  const text = fold(written);
  const head = ABOUT.exec(text)?.index ?? text.length;
  const inHead = addressees(text, called, ({ start }) => start < head);
  const asked = inHead.length > 0 ? inHead : addressees(text, called, (call) => isDoing(text, call));
  const everybody = asked.some(({ ids }) => ids === null);
  const speakers = new Set(everybody ? [] : asked.flatMap(({ ids }) => ids ?? []));
  const subject = asked.reduce(without, written);
  const terms = queryTerms(subject);
  if ((everybody || speakers.size > 0) && WHO.test(text) && terms.length === 0) {
    const meant = talk.speakers.filter(({ id }) => everybody || speakers.has(id));
    // Full names, because people are introduced by them.
    const names = queryTerms(meant.flatMap(({ name }) => wordsOfName(name)).join(' '));
    return { speakers: new Set(), absent: null, terms: names, about: [], aboutSpeakers: [], general: false };
  }
  const absent = asked.length > 0 ? null : absentSpeakerIn(written, talk);
  const general = terms.length === 0 && (everybody || isGeneral(subject));
  // "Project Manager" is not a name.
  const others = called.filter((call) => call.form?.split(' ').every(callsSomebody) && !asked.includes(call));
  const about = others.map(({ start, end }) => queryTerms(written.slice(start, end)));
  const aboutSpeakers = others.flatMap(({ ids }) => ids ?? []);
  return { speakers, absent, terms, about, aboutSpeakers, general };
}

/** Replaces the span with spaces so that all offsets stay valid. */
function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
