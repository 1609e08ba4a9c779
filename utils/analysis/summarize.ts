import type { Span, Transcript } from '../transcript/model';
import { buildLexicon, type Lexicon, rarity } from './lexicon';
import type { Sentence } from './model';
import { termsOf } from './words';

export interface SummaryRequest {
  /** What the summary is to answer, in words; none: what stands for the whole. */
  query?: string;
  /** `Speaker.id` of those whose words are asked for; they are preferred, nobody is shut out. */
  speaker?: string;
  speakers?: readonly string[];
  /** Where to look; the whole text when left out or empty. */
  spans?: readonly Span[];
  /** About how many words; the last sentence may go over by half its length. */
  words: number;
}

/** Constants of BM25 (Robertson & Zaragoza 2009); sentences are short, so length counts little. */
const K1 = 1.2;
const B = 0.3;
const SHORTEST = 4;

const WEIGHT = { query: 1.2, near: 0.7, centroid: 0.7, length: 0.35, speaker: 1.6 };
/** How people ask, not what about. */
const ASKING = new Set(
  termsOf(
    'summarize summary discuss discussion discussed opinion opinions attitude view views meeting whole content conclusion decision decide decided ' +
      'introduce introduced mention mentioned propose proposed respond response recommend recommended comment describe explain explained advise feel towards regarding concerning',
  ),
);
/** Price of repeating what is chosen. */
const REPETITION = 0.9;

/**
 * Verbatim sentences that answer a request, in text order: by the words of the query (BM25, also of the sentences
 * around), by how much they hold of what the best of them speak about (centroid), by speaker; without repetition (MMR).
 */
export function summarize(
  transcript: Transcript,
  sentences: readonly Sentence[],
  request: SummaryRequest,
  lexicon: Lexicon = buildLexicon(transcript, sentences),
): (Span & { turn: number })[] {
  const pool = poolOf(sentences, lexicon, request.spans ?? []);
  if (pool.length === 0) return [];
  const query = [...new Set(termsOf(request.query ?? ''))].flatMap((term) =>
    ASKING.has(term) ? [] : (lexicon.idOf(term) ?? []),
  );
  const asked = smooth(pool.map((index) => bm25(lexicon, index, query)));
  const central = centroidScores(lexicon, pool, query.length === 0 ? pool.map(() => 1) : asked);
  const wanted = new Set([...(request.speakers ?? []), ...(request.speaker === undefined ? [] : [request.speaker])]);
  const value = pool.map((index, nth) => {
    const speaker = transcript.turns[(sentences[index] as Sentence).turn]?.speaker ?? '';
    const length = Math.min(1, (lexicon.words[index] as number) / 30);
    return (
      WEIGHT.query * (asked[nth] as number) +
      WEIGHT.centroid * (central[nth] as number) +
      WEIGHT.length * length +
      (wanted.has(speaker) ? WEIGHT.speaker : 0)
    );
  });
  return pickSentences(sentences, lexicon, pool, value, request.words);
}

function poolOf(sentences: readonly Sentence[], lexicon: Lexicon, spans: readonly Span[]): number[] {
  const pool: number[] = [];
  sentences.forEach(({ start, end }, index) => {
    if ((lexicon.words[index] as number) < SHORTEST || (lexicon.terms[index] as number[]).length === 0) return;
    if (spans.length === 0 || spans.some((span) => start >= span.start && end <= span.end)) pool.push(index);
  });
  return pool;
}

function bm25(lexicon: Lexicon, index: number, query: readonly number[]): number {
  const terms = lexicon.terms[index] as number[];
  let score = 0;
  for (const id of query) {
    let frequency = 0;
    for (const term of terms) if (term === id) frequency++;
    if (frequency > 0)
      score += (rarity(lexicon, id) * frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * terms.length) / 8));
  }
  return score;
}

/** Adds part of the neighbors' scores, in the order given, and scales to 0–1. */
function smooth(scores: readonly number[]): number[] {
  const near = scores.map(
    (score, index) => score + WEIGHT.near * ((scores[index - 1] ?? 0) + (scores[index + 1] ?? 0)) * 0.5,
  );
  const most = Math.max(1e-9, ...near);
  return near.map((score) => score / most);
}

/** Cosine, scaled to 0–1, with the sum of all sentences of the pool, each weighted by `importance`. */
function centroidScores(lexicon: Lexicon, pool: readonly number[], importance: readonly number[]): number[] {
  const centroid = new Map<number, number>();
  pool.forEach((index, nth) => {
    for (const id of lexicon.terms[index] as number[])
      centroid.set(id, (centroid.get(id) ?? 0) + (importance[nth] as number) * rarity(lexicon, id));
  });
  const scores = pool.map((index) => {
    const terms = new Set(lexicon.terms[index]);
    let dot = 0;
    for (const id of terms) dot += (centroid.get(id) as number) * rarity(lexicon, id);
    return dot / Math.sqrt(4 + terms.size);
  });
  const most = Math.max(1e-9, ...scores);
  return scores.map((score) => score / most);
}

function pickSentences(
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  pool: readonly number[],
  value: readonly number[],
  words: number,
) {
  const chosen: number[] = [];
  const said = new Map<number, number>();
  const open = new Set(pool.keys());
  let left = words;
  while (open.size > 0 && left > 0) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const nth of open) {
      const index = pool[nth] as number;
      if ((lexicon.words[index] as number) > left * 1.5 && chosen.length > 0) continue;
      const now = (value[nth] as number) - REPETITION * overlap(lexicon.terms[index] as number[], said);
      if (now > bestValue) [best, bestValue] = [nth, now];
    }
    if (best < 0) break;
    open.delete(best);
    const index = pool[best] as number;
    chosen.push(index);
    left -= lexicon.words[index] as number;
    for (const id of lexicon.terms[index] as number[]) said.set(id, 1);
  }
  return chosen
    .sort((a, b) => a - b)
    .map((index) => {
      const { start, end, turn } = sentences[index] as Sentence;
      return { start, end, turn };
    });
}

/** Share of `terms` already said, 0–1. */
function overlap(terms: readonly number[], said: ReadonlyMap<number, number>): number {
  let common = 0;
  for (const id of terms) if (said.has(id)) common++;
  return common / Math.max(1, terms.length);
}
