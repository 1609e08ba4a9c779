import { fold } from '../../transcript/fold';
import { isStopWord } from '../words/stop-words';
import { knownName, NO_NAMES, nameKey } from './gazetteer';
import type { SpokenNames } from './names';

/** At most two capitalized words right after a name. */
const FOLLOWING = /^[ -](\p{Lu}[\p{L}-]*)(?:\.?[ -](\p{Lu}[\p{L}-]*))?/u;
const LONGEST_FOLLOWING = 40;

/** Is `form` of a speaker's name, which ends at offset `end`, only the beginning of somebody else's name? */
export type Namesakes = (form: string, text: string, end: number) => boolean;

/**
 * "Grace Hopper" is not the speaker Grace Park: a surname that is not the speaker's follows the short name. A surname
 * with the same initial is accepted as a misspelling. If a speaker is printed with one word only, no surname is known.
 */
export function namesakesOf({ full }: SpokenNames): Namesakes {
  const own = new Set(full.flatMap((form) => fold(form).split(' ')));
  return (form, text, end) => {
    if (own.size === 0 || form.includes(' ')) return false;
    const [, first = '', second = ''] = FOLLOWING.exec(text.slice(end, end + LONGEST_FOLLOWING)) ?? [];
    const word = fold(first);
    if (word.length < 2 || isStopWord(word) || NO_NAMES.has(word)) return false;
    const others = [...own].filter((each) => each !== fold(form));
    if (others.some((each) => each.charAt(0) === word.charAt(0) || each === fold(second))) return false;
    return (knownName(nameKey(first))?.kind ?? 'person') === 'person';
  };
}
