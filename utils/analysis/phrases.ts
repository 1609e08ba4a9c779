import type { Span } from '../transcript/model';
import { isStopWord, stem } from './words';

/** A word of a sentence as a phrase sees it. */
interface Token {
  word: string;
  /** Offset in the sentence. */
  at: number;
  /** Carries a subject and may stand at either end of a headline. */
  content: boolean;
  /** Stem of a content word. */
  term: string;
  /** Only a single space parts it from the word before. */
  joined: boolean;
}

export interface Phrase extends Span {
  /** Equal for phrases that differ only in inflection and case. */
  key: string;
  terms: string[];
  /** Share of its content words that are names: a capital or a digit, not merely the sentence's first letter. */
  names: number;
}

/** Content words in a headline, and words in all. */
const MOST_TERMS = 5;
const MOST_WORDS = 8;
/** Words that may stand inside a headline, never at its ends. */
const INNER = new Set('of and for in the on to vs with a an by from as at between into or without over'.split(' '));
/** Words that carry a subject elsewhere but make a poor headline: they can be said of anything. */
const PALE = new Set(
  (
    'question questions episode newsletter podcast show topic topics folks guy guys happy fan sense terms item items guest guests ' +
    'segment follow ahead move moving jump jumping discuss discussed discussing talked mention mentioned mentioning ask asked asking called titled title ' +
    'remember read reading wrote heard hear listen listeners listening saw excited curious wondering wonder appreciate welcome joining joined awesome cool ' +
    'nice perfect excellent funny love loved agree feel feels start started starting stuff story section background minute minutes week weeks month ' +
    'months hour hours number rest bring brings brought turn turning happening wait guess big bigger huge small recent recently quick previous ' +
    'super explain describe summarize summary cover covered covering touch dive dig sounds sound bad hard easy simple main different whole person ' +
    'call calls run running set sets care hope change changed'
  ).split(' '),
);
const TOKEN = /[A-Za-z\d\u00c0-\u024f]+(?:['\u2019.\u2010\u2011_&/+#-][A-Za-z\d\u00c0-\u024f]+)*|#\d+/g;
const TOKEN_ANY = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019.\u2010\u2011_&/+-][\p{L}\p{N}\p{M}]+)*/gu;
const BEYOND_LATIN = /[\u0370-\u1fff\u2c00-\uffff]/;

/** Every headline-like run of words in a sentence: content words at both ends, nothing but spaces between its words. */
export function phrasesOf(text: string, sentence: Span): Phrase[] {
  const slice = text.slice(sentence.start, sentence.end);
  const tokens = tokensOf(slice);
  const phrases: Phrase[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!(tokens[from] as Token).content) continue;
    let terms = 0;
    for (let to = from; to < Math.min(tokens.length, from + MOST_WORDS) && terms < MOST_TERMS; to++) {
      const token = tokens[to] as Token;
      if (to > from && !token.joined) break;
      if (token.content) {
        terms++;
        phrases.push(phraseOf(tokens, from, to, sentence.start));
      } else if (!INNER.has(token.word.toLowerCase())) break;
    }
  }
  return phrases;
}

function tokensOf(slice: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of slice.matchAll(BEYOND_LATIN.test(slice) ? TOKEN_ANY : TOKEN)) {
    const lower = match[0].toLowerCase().replaceAll('\u2019', "'");
    const content = !isStopWord(lower) && !PALE.has(lower) && !/ly$/.test(lower);
    tokens.push({
      word: match[0],
      at: match.index,
      content,
      term: content ? stem(lower) : '',
      joined: match.index === end + 1 && slice[end] === ' ',
    });
    end = match.index + match[0].length;
  }
  return tokens;
}

function phraseOf(tokens: readonly Token[], from: number, to: number, offset: number): Phrase {
  const terms: string[] = [];
  let names = 0;
  for (let at = from; at <= to; at++) {
    const { content, term, word } = tokens[at] as Token;
    if (!content) continue;
    terms.push(term);
    if (at > 0 && (word !== word.toLowerCase() || /\d/.test(word))) names++;
  }
  const last = tokens[to] as Token;
  return {
    start: offset + (tokens[from] as Token).at,
    end: offset + last.at + last.word.replace(/['\u2019]s$/, '').length,
    key: terms.join(' '),
    terms,
    names: names / terms.length,
  };
}
