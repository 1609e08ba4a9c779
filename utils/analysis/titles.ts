import type { Span, Transcript } from '../transcript/model';
import { buildLexicon, type Lexicon, rarity } from './lexicon';
import type { Sentence } from './model';
import { sentenceAt } from './sentences';
import { isStopWord, partsOf, stem } from './words';

/** How many sentences announce what a topic is about, and how much more their words count. */
const OPENING = 6;
const OPENING_WEIGHT = 2.5;
const LONGEST = 4;
/** Words that may stand inside a phrase, never at its ends. */
const INNER = new Set(['of', 'and', 'for', 'in', 'the', 'on', 'to', 'vs', 'with']);
/** Content words that make poor headlines: they can be said of anything. */
const PALE =
  /(?:ly|thing|things|stuff|question|questions|episode|newsletter|podcast|show|topic|folks|guys|today|happy|fan|sense|terms|example|item|items|guest|guests)$/i;

interface Phrase extends Span {
  key: string;
  terms: string[];
  /** Share of its words that are capitalized though they do not open a sentence. */
  names: number;
}

/**
 * A headline for a stretch of talk: the phrase of at most four words that is frequent in it, rare outside, and said
 * when the topic opens. Always words that stand in the span, first letter raised; '' when it holds no such phrase.
 */
export function titleFor(
  transcript: Transcript,
  sentences: readonly Sentence[],
  span: Span,
  lexicon: Lexicon = buildLexicon(transcript, sentences),
): string {
  const first = Math.max(0, sentenceAt(sentences, span.start));
  let last = first;
  while (last < sentences.length && (sentences[last] as Sentence).start < span.end) last++;
  const weights = termWeights(lexicon, first, last);
  const scores = new Map<string, { score: number; shown: Phrase; count: number }>();
  for (let at = first; at < last; at++) {
    const sentence = sentences[at] as Sentence;
    const bonus = at - first < OPENING ? OPENING_WEIGHT : 1;
    for (const phrase of phrasesOf(transcript.text, sentence)) {
      const known = scores.get(phrase.key);
      if (known === undefined) {
        const sum = phrase.terms.reduce((total, term) => total + (weights.get(lexicon.idOf(term) ?? -1) ?? 0), 0);
        scores.set(phrase.key, {
          score: (sum / phrase.terms.length ** 0.45) * (1 + 0.35 * phrase.names),
          shown: phrase,
          count: bonus,
        });
      } else {
        known.count += bonus;
        if (phrase.names > known.shown.names) known.shown = phrase;
      }
    }
  }
  let best: { value: number; shown: Phrase } | undefined;
  for (const { score, shown, count } of scores.values()) {
    const value = score * Math.log(1.6 + count);
    if (best === undefined || value > best.value) best = { value, shown };
  }
  if (best === undefined) return '';
  const words = transcript.text.slice(best.shown.start, best.shown.end);
  return (words[0] as string).toUpperCase() + words.slice(1);
}

/** Per term id: frequency in the span, doubled in its opening, times how much of the term's life is here, times rarity. */
function termWeights(lexicon: Lexicon, first: number, last: number): Map<number, number> {
  const here = new Map<number, number>();
  const spread = new Map<number, number>();
  for (let at = first; at < last; at++) {
    const bonus = at - first < OPENING ? OPENING_WEIGHT : 1;
    for (const id of new Set(lexicon.terms[at])) {
      here.set(id, (here.get(id) ?? 0) + bonus);
      spread.set(id, (spread.get(id) ?? 0) + 1);
    }
  }
  for (const [id, count] of here) {
    const share = (spread.get(id) as number) / (lexicon.spread[id] as number);
    here.set(id, Math.log(1 + count) * (0.25 + share) * rarity(lexicon, id) ** 0.5);
  }
  return here;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019.\u2010\u2011_&/+-][\p{L}\p{N}\p{M}]+)*/gu;

/** Runs of words between punctuation and stop words, and every part of them up to the longest. */
function phrasesOf(text: string, sentence: Span): Phrase[] {
  const slice = text.slice(sentence.start, sentence.end);
  const phrases: Phrase[] = [];
  const tokens = [...slice.matchAll(TOKEN)].map((match) => ({ word: match[0], at: match.index }));
  tokens.forEach((token, from) => {
    if (!isContent(token.word)) return;
    for (let to = from; to < Math.min(tokens.length, from + LONGEST); to++) {
      const here = tokens[to] as { word: string; at: number };
      if (to > from) {
        const before = tokens[to - 1] as { word: string; at: number };
        if (slice.slice(before.at + before.word.length, here.at) !== ' ') break;
      }
      if (isContent(here.word)) phrases.push(phrase(tokens.slice(from, to + 1), sentence.start));
      else if (!INNER.has(here.word.toLowerCase())) break;
    }
  });
  return phrases;
}

function isContent(word: string): boolean {
  return !isStopWord(word.toLowerCase().replaceAll('\u2019', "'")) && !PALE.test(word) && !/^\d+$/.test(word);
}

function phrase(tokens: readonly { word: string; at: number }[], offset: number): Phrase {
  const content = tokens.filter(({ word }) => isContent(word));
  const stems = content.map(({ word }) => word.toLowerCase().replaceAll('\u2019', "'"));
  const first = tokens[0] as { word: string; at: number };
  const last = tokens.at(-1) as { word: string; at: number };
  const names = content.filter(({ word, at }) => at > 0 && /\p{Lu}|\d/u.test(word)).length / content.length;
  const whole = stems.map((word) => (partsOf(word).length > 1 ? word : stem(word)));
  return {
    start: offset + first.at,
    end: offset + last.at + last.word.replace(/['\u2019]s$/, '').length,
    key: tokens.map(({ word }) => stem(word.toLowerCase())).join(' '),
    terms: whole,
    names,
  };
}
