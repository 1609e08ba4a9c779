import type { Span, Transcript } from '../../transcript/model';
import { alphabet, wordEnd, wordStart } from '../words/latin-words';
import { isDotted } from '../words/sentences';
import { isStopWord } from '../words/words';
import { eachOf, type Work } from '../work';
import { FAMILIES, isKnownSmall } from './gazetteer';

/** A word that may be part of a name: has a capital or digit, or is known in lower case ("watsonx"). */
export interface NameToken extends Span {
  /** As written, without a possessive or contracted ending. */
  word: string;
  lower: string;
  capital: boolean;
  /** "OpenAI's": ends a name. */
  possessive: boolean;
  /** Its capital may only be that of the sentence. */
  opens: boolean;
  stop: boolean;
}

export interface NameTokens {
  tokens: NameToken[];
  /** How many times each word is written in lower case. */
  small: ReadonlyMap<string, number>;
  /** How many times each word is capitalized other than at the start of a sentence. */
  capital: ReadonlyMap<string, number>;
}

const TOKEN = alphabet(/[A-Za-z\u00c0-\u024f\d]/, { joints: "'\u2019.&\u00b7" });
const ENDING = /['\u2019](?:s|re|ll|d|ve|m|t)$/;
const OPENING = '.!?\u2026:\u201c"\u2018([\n';

/** Reads the text once and keeps the words that may be part of a name. */
export function* nameTokens({ text, turns }: Transcript): Work<NameTokens> {
  const tokens: NameToken[] = [];
  /** Objects instead of numbers, so that a repeated word needs only one lookup. */
  const small = new Map<string, { times: number }>();
  const capital = new Map<string, number>();
  const read = (written: string, start: number) => {
    const code = written.charCodeAt(0);
    const lowerLetter = (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);
    // A word counted in lower case before cannot be special, so most words are checked only once.
    const known = lowerLetter ? small.get(written) : undefined;
    const plain = lowerLetter && (known !== undefined || !isSpecial(written));
    if (plain && !continues(text, start, tokens.at(-1))) {
      if (known === undefined) small.set(written, { times: 1 });
      else known.times++;
      return;
    }
    const ending = ENDING.exec(written);
    const word = ending === null ? written : written.slice(0, ending.index);
    const lower = word.toLowerCase();
    const token: NameToken = {
      start,
      end: start + word.length,
      word,
      lower,
      capital: !lowerLetter && !(code >= 48 && code <= 57),
      possessive: ending !== null,
      opens: opens(text, start),
      stop: isStopWord(lower),
    };
    if (token.capital && !token.opens) capital.set(lower, (capital.get(lower) ?? 0) + 1);
    tokens.push(token);
  };
  yield* eachOf(turns, ({ start, end }) => {
    for (let at = wordStart(TOKEN, text, start, end); at < end; ) {
      const after = wordEnd(TOKEN, text, at, end);
      read(text.slice(at, after), at);
      at = wordStart(TOKEN, text, after, end);
    }
  });
  return { tokens, small: new Map(Array.from(small, ([word, { times }]) => [word, times])), capital };
}

/** "SWE-bench": the lower-case part of a compound that began with a capital. */
function continues(text: string, at: number, before: NameToken | undefined): boolean {
  return before !== undefined && before.end === at - 1 && text[at - 1] === '-' && before.capital;
}

/** Is this a name that begins in lower case: "iPhone", "o3", "watsonx"? */
function isSpecial(written: string): boolean {
  const word = written.replace(ENDING, '');
  return /^[a-z]{1,3}[A-Z]/.test(word) || isKnownSmall(word) || (/\d/.test(word) && FAMILIES.has(word));
}

function opens(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) === 32) before--;
  if (before < 0) return true;
  return OPENING.includes(text[before] as string) && !(text[before] === '.' && isDotted(wordBefore(text, before)));
}

/** The word that ends at `end`, in lower case; looks back no further than an abbreviation can be long. */
function wordBefore(text: string, end: number): string {
  return /[a-z.]*$/.exec(text.slice(Math.max(0, end - 5), end).toLowerCase())?.[0] ?? '';
}
