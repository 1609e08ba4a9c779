import { fold } from '../../transcript/fold';
import { wholeWords } from '../../transcript/literal';
import { TITLE } from '../../transcript/name-affixes';
import { GIVEN_NAMES, knownName, nameKey } from '../names/gazetteer';
import { termsOf } from '../words/words';
import { namesOf, type People } from './name-forms';
import { isFiller, type SpeakerReference, wordAfter } from './speaker-references';
import { isTypo } from './typo';

/** The speakers and what is said. */
export interface RequestContext extends People {
  /** `Transcript.text`. */
  text: string;
}

const WORD = String.raw`\p{L}[\p{L}\p{M}'\u2019-]+`;
const SAYS = '(?:say|think|mean (?:by|with|when)|feel|claim|argue|mention|talk)';
const SPEAKING = new RegExp(String.raw`\b(?:did|does) (${TITLE} )?(${WORD})(?: (${WORD}))? ${SAYS}\b`, 'iu');
/** Excludes "PSBT" in "Andrew PSBT", which is not a full name. */
const LAST_NAME = /^\p{Lu}\P{Lu}/u;
const BEFORE_SPEAKING = new RegExp(String.raw`\b(?:did|does) (?:${TITLE} )?$`, 'i');
const SPEAKS = new RegExp(`^ ${SAYS}\\b`, 'i');

/** The name, as written, that is asked for like a speaker ("what did Sam Altman say?"); null if it is not a name. */
export function absentSpeakerIn(written: string, talk: RequestContext): string | null {
  const [, title, first = '', next = ''] = SPEAKING.exec(written) ?? [];
  if (termsOf(first).length === 0) return null;
  // In "did Altman really say", the second word is not part of the name.
  const name = isCapital(next) || isNamed(`${first} ${next}`, talk) ? `${first} ${next}` : first;
  return title !== undefined || name !== first || mayCall(first, talk) ? name : null;
}

/**
 * Extends calls by first name to include the last name after it, allowing for a typo ("Chris Hays" for Chris Hay), and
 * removes those that mean somebody else with the same first name ("Tim Cook" if Tim Hwang is a speaker).
 */
export function withLastNames(
  written: string,
  calls: readonly SpeakerReference[],
  talk: RequestContext,
): SpeakerReference[] {
  let past = 0;
  return calls.flatMap((call) => {
    if (call.start < past) return [];
    const next = lastNameAfter(written, call, talk);
    past = call.end + (next === null ? 0 : 1 + next.length);
    if (next === null) return call;
    return isTheirs(next, call, talk) ? { ...call, end: past } : [];
  });
}

/** The next word if it can only be the last name of the person called by first name; otherwise null. */
function lastNameAfter(written: string, call: SpeakerReference, talk: RequestContext): string | null {
  const next = wordAfter(written, call.end);
  const names = namesOf(call, talk);
  // If a speaker is printed without a last name, any last name may be theirs.
  if (next === null || !names.every(([first, ...others]) => first === call.form && others.length > 0)) return null;
  if (isFiller(next)) return null;
  if (isTheirs(next, call, talk) || isNamed(`${call.form} ${next}`, talk)) return next;
  const isThing = isSaid(next, talk) || (knownName(nameKey(next))?.kind ?? 'person') !== 'person';
  const isSpeaking =
    BEFORE_SPEAKING.test(written.slice(0, call.start)) && SPEAKS.test(written.slice(call.end + 1 + next.length));
  // "Kate DeepSeek" asks for Kate on DeepSeek.
  return LAST_NAME.test(next) && (isSpeaking || !isThing) ? next : null;
}

/** Is it a name of the person called, or a typo of one, and not something else that is said or named? */
function isTheirs(next: string, call: SpeakerReference, talk: RequestContext): boolean {
  const words = namesOf(call, talk).flat();
  if (words.includes(fold(next))) return true;
  if (isNamed(`${call.form} ${next}`, talk) || (!isCapital(next) && isSaid(next, talk))) return false;
  return words.some((word) => isTypo(fold(next), word));
}

/** May the word be a name? In lower case: a given name, always capitalized in the talk, or unsaid and no plural. */
function mayCall(word: string, talk: RequestContext): boolean {
  const small = word.toLowerCase();
  if (isCapital(word) || GIVEN_NAMES.has(small)) return true;
  const forms = formsSaid(word, talk);
  // "What did economists say?"
  return forms.every(isCapital) && (forms.length > 0 || !small.endsWith('s'));
}

function isSaid(word: string, talk: RequestContext): boolean {
  return formsSaid(word, talk).length > 0;
}

/** Does the talk contain it with every word capitalized? */
function isNamed(name: string, talk: RequestContext): boolean {
  return formsSaid(name, talk).some((form) => form.split(' ').every(isCapital));
}

/** All occurrences of a word or words in the talk, regardless of case. */
function formsSaid(words: string, { text }: RequestContext): string[] {
  return text.match(wholeWords(words, 'gi')) ?? [];
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
