import type { Span, Transcript } from '../transcript/model';
import { buildLexicon, type Lexicon } from './lexicon';
import type { Sentence } from './model';
import { queryTerms } from './request';
import { salienceOf, says } from './salience';
import type { Work } from './work';

export interface SummaryRequest {
  /** What the summary is to answer, in words; none: what stands for the whole. */
  query?: string;
  /** `Speaker.id` of those whose words are asked for; they are preferred, nobody is shut out. */
  speakers?: readonly string[];
  /** Where to look; the whole text when left out or empty. */
  spans?: readonly Span[];
  /** About how many words; the last sentence may go over by half of what was left. */
  words: number;
}

/** Price of holding only terms that are chosen already. */
const REPETITION = 0.19;
/** Terms below which a sentence is not new for one term that is. */
const FEW_TERMS = 3;

/** Verbatim sentences that answer a request, in text order: by `salienceOf`, without repetition. */
export function* summarize(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { query, speakers = [], spans = [], words }: SummaryRequest,
  known?: Lexicon,
): Work<(Span & { turn: number })[]> {
  const lexicon = known ?? (yield* buildLexicon(transcript, sentences));
  const pool: number[] = [];
  sentences.forEach(({ start, end }, index) => {
    if (!says(lexicon, index)) return;
    if (spans.length === 0 || spans.some((span) => start >= span.start && end <= span.end)) pool.push(index);
  });
  const wanted = new Set(speakers);
  const value = yield* salienceOf(lexicon, pool, {
    query: queryTerms(query ?? '').flatMap((term) => lexicon.idOf(term) ?? []),
    wanted: (index) => wanted.has(transcript.turns[(sentences[index] as Sentence).turn]?.speaker ?? ''),
  });
  return fill(lexicon, pool, value, words).map((index) => {
    const { start, end, turn } = sentences[index] as Sentence;
    return { start, end, turn };
  });
}

/**
 * Indexes of the sentences chosen, ascending: greedy by value less the share of terms that are said already (maximal
 * marginal relevance, Carbonell & Goldstein 1998), until the words are spent.
 */
function fill(lexicon: Lexicon, pool: readonly number[], value: readonly number[], words: number): number[] {
  const chosen: number[] = [];
  const said = new Set<number>();
  const open = new Set(pool.keys());
  let left = words;
  while (left > 0) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const nth of open) {
      const index = pool[nth] as number;
      if ((lexicon.words[index] as number) > left * 1.5 && chosen.length > 0) continue;
      const now = (value[nth] as number) - REPETITION * repeated(lexicon.terms[index] as number[], said);
      if (now > bestValue) [best, bestValue] = [nth, now];
    }
    if (best < 0) break;
    open.delete(best);
    const index = pool[best] as number;
    chosen.push(index);
    left -= lexicon.words[index] as number;
    for (const id of lexicon.terms[index] as number[]) said.add(id);
  }
  return chosen.sort((a, b) => a - b);
}

/** Share of distinct terms that are said already, 0–1. */
function repeated(terms: readonly number[], said: ReadonlySet<number>): number {
  if (said.size === 0) return 0;
  const distinct = new Set(terms);
  let common = 0;
  for (const id of distinct) if (said.has(id)) common++;
  return common / Math.max(FEW_TERMS, distinct.size);
}
