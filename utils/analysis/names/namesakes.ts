import { fold } from '../../transcript/fold';
import { isStopWord } from '../words/stop-words';
import { knownName, NO_NAMES, nameKey } from './gazetteer';
import type { SpokenNames } from './names';

/** Two words with a capital at most, right after a name. */
const FOLLOWING = /^[ -](\p{Lu}[\p{L}-]*)(?:\.?[ -](\p{Lu}[\p{L}-]*))?/u;
const LONGEST = 40;

/** Does `form` of a speaker's name, which ends at `end` of the text, only begin somebody else's? */
export type Namesakes = (form: string, text: string, end: number) => boolean;

/**
 * "Grace Hopper" is not Grace Park: a short name goes on with a surname that is not its speaker's. One that begins with
 * the same letter may be theirs, misspelled; of who is printed by one word alone no surname is known.
 */
export function namesakesOf({ full }: SpokenNames): Namesakes {
  const own = new Set(full.flatMap((form) => fold(form).split(' ')));
  return (form, text, end) => {
    if (own.size === 0 || form.includes(' ')) return false;
    const [, first = '', second = ''] = FOLLOWING.exec(text.slice(end, end + LONGEST)) ?? [];
    const word = fold(first);
    if (word.length < 2 || isStopWord(word) || NO_NAMES.has(word)) return false;
    const others = [...own].filter((each) => each !== fold(form));
    if (others.some((each) => each.charAt(0) === word.charAt(0) || each === fold(second))) return false;
    return (knownName(nameKey(first))?.kind ?? 'person') === 'person';
  };
}
