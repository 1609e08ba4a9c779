import type { Span, Transcript } from '../transcript/model';
import { buildLexicon, type Lexicon, rarity } from './lexicon';
import type { Sentence } from './model';
import { type Phrase, phrasesOf } from './phrases';
import { sentenceAt } from './sentences';

/** The first words of a topic announce it; by `FADE` words later a phrase counts a third of that. */
const FADE = 25;
const OPENING_GAIN = 3;
/** Only so many words of a topic are read for phrases: the rest adds time, not titles. */
const READ = 700;
/** How the value of more words grows: 0 every word counts in full, 1 only their mean. */
const LENGTH_PRICE = 0.2;
const NAME_GAIN = 0.5;
/** A single word that is no name is seldom a headline. */
const LONE_PRICE = 0.4;
/** Words right before a phrase that announce it. */
const ANNOUNCED =
  /\b(?:about|titled|called|entitled|topic is|item is|onto|on to|into|discuss|discussing|is the|which is|namely|topic of|question of|issue of|release of|story (?:on|of|is))[:,]? (?:an? |the |this |our |some |these )?["'\u201c\u2018]?$/i;

/**
 * A headline for a stretch of talk: a phrase that is announced or repeated in it, rare outside, and said early.
 * Always words that stand in the span, first letter raised; '' when it holds no such phrase.
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
  const weightOf = (term: string) => weights.get(lexicon.idOf(term) ?? -1) ?? 0;
  const found = new Map<string, { value: number; gain: number; shown: Phrase }>();
  let read = 0;
  for (let at = first; at < last && read < READ; at++) {
    for (const phrase of phrasesOf(transcript.text, sentences[at] as Sentence)) {
      const gain = 1 + OPENING_GAIN * Math.exp(-read / FADE) * (announced(transcript.text, phrase) ? 2 : 1);
      const known = found.get(phrase.key);
      if (known === undefined) found.set(phrase.key, { value: wordsValue(phrase, weightOf), gain, shown: phrase });
      else known.gain += gain * 0.5;
    }
    read += lexicon.words[at] as number;
  }
  let best: Phrase | undefined;
  let most = 0;
  for (const { value, gain, shown } of found.values()) {
    if (value * Math.log(1 + gain) <= most) continue;
    most = value * Math.log(1 + gain);
    best = shown;
  }
  if (best === undefined) return '';
  const words = transcript.text.slice(best.start, best.end);
  return (words[0] as string).toUpperCase() + words.slice(1);
}

function announced(text: string, { start }: Phrase): boolean {
  return ANNOUNCED.test(text.slice(Math.max(0, start - 28), start));
}

function wordsValue({ terms, names }: Phrase, weightOf: (term: string) => number): number {
  const sum = [...new Set(terms)].reduce((total, term) => total + weightOf(term), 0);
  const lone = terms.length === 1 ? 1 - LONE_PRICE * (1 - names) : 1;
  return (sum / terms.length ** LENGTH_PRICE) * (1 + NAME_GAIN * names) * lone;
}

/** Per term id: how often the span says it, times how much of the term's life is here, times rarity. */
function termWeights(lexicon: Lexicon, first: number, last: number): Map<number, number> {
  const here = new Map<number, number>();
  for (let at = first; at < last; at++)
    for (const id of new Set(lexicon.terms[at])) here.set(id, (here.get(id) ?? 0) + 1);
  for (const [id, count] of here) {
    const share = count / (lexicon.spread[id] as number);
    here.set(id, Math.log(1 + count) * (0.3 + share) * Math.sqrt(rarity(lexicon, id)));
  }
  return here;
}
