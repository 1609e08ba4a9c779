import { fold } from '../../transcript/fold';
import type { Span, Transcript } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import { countWords, type Lexicon, rarityOf } from '../words/lexicon';
import { eachOf, type Work } from '../work';
import type { Candidate } from './candidates';
import { introduces, proximity } from './proximity';
import { closeness, salienceOf } from './salience';

export interface SummaryRequest {
  /** Ids of the terms it should be about. If empty, it represents the whole pool. */
  query: readonly number[];
  /** `Speaker.id` of those whose words are asked for; empty for everybody. They are preferred, not required. */
  speakers: ReadonlySet<string>;
  /** Approximate number of words. The last span may exceed what is left by half. */
  words: number;
  /** Most spans. */
  most?: number;
  /**
   * Candidates that are only adjacent to what is asked for. They rank after those that contain it, unless those are
   * poor.
   */
  beside?: ReadonlySet<Candidate>;
  /** First sentence (index) of a pool that is a whole talk, which discusses the query only in some places. */
  from?: number;
}

/** Penalty for containing only terms that have been chosen already. */
const REPETITION = 0.27;
/** With fewer terms, one new term does not make a span new. */
const FEW_TERMS = 3;
/** The range of form that counts. Bad form matters more than good form. */
const WORST_FORM = 0.3;
const GOOD_FORM = 1.2;
/** Weight of containing the query's own terms, in addition to what salience gives for it. */
const ASKED = 0.1;
/** Weight of containing the whole query, or of following a sentence that does, even a question. */
const HELD = 0.2;
/** Penalty for candidates in `beside`. */
const BESIDE = 0.1;

/** Weights of what counts in addition to salience. */
interface Weights {
  /** Form: how well a span stands alone. */
  form: number;
  /** Being where a talk discusses the query most. */
  near: number;
  /** Being where the terms of the query come together (`proximity`). */
  together: number;
  /** Being where the rarest term of the query is first said (`introduces`). */
  first: number;
  /** Spans whose worth falls this far short of the best are not shown. */
  short: number;
}

const USUAL: Weights = { form: 0.06, near: 0, together: 0, first: 0, short: Number.POSITIVE_INFINITY };
/**
 * For a query to a whole talk. A logistic regression on sentences that answer readers' requests
 * (`tests/tools/fit/requests.json` and a quarter as many more) showed which features count; the weights were chosen by
 * the same requests and by QMSum.
 */
const ANYBODYS: Weights = { form: 0.3, near: 1, together: 2, first: 0.2, short: 1.3 };
/** The same if a speaker is asked for: salience already counts how near their words are. */
const SOMEBODYS: Weights = { ...USUAL, together: 0.5, short: 1.1 };

/**
 * Verbatim spans that answer a request, in text order, without overlap or repeated wording. Chosen greedily by salience
 * and form minus the share of their terms already said (maximal marginal relevance, Carbonell & Goldstein 1998), until
 * the words are used up.
 */
export function* summarize(
  { transcript: { text }, lexicon }: { transcript: Transcript; lexicon: Lexicon },
  pool: readonly Candidate[],
  { query, speakers, words, most = Number.POSITIVE_INFINITY, beside, from }: SummaryRequest,
): Work<(Span & { turn: number })[]> {
  const options = telling(lexicon, pool, query);
  const indexes = options.map(({ sentence }) => sentence);
  const speakerOf = new Map(options.map(({ sentence, speaker }) => [sentence, speaker]));
  const wanted = (sentence: number) => speakers.has(speakerOf.get(sentence) ?? '');
  const salience = yield* salienceOf(lexicon, indexes, { query, wanted });
  const { asked, near } = closeness(lexicon, indexes, query);
  const closest = near.reduce((most, value) => Math.max(most, value), 1e-9);
  const weights = from === undefined || query.length === 0 ? USUAL : speakers.size === 0 ? ANYBODYS : SOMEBODYS;
  const together = proximity(lexicon, query);
  const nearest = indexes.reduce((most, index) => Math.max(most, together[index] as number), 1e-9);
  const isFirst = introduces(lexicon, query, from ?? 0);
  const held = heldReader(lexicon, query);
  const worth = options.map(
    (option, nth) =>
      (salience[nth] as number) +
      weights.form * Math.max(WORST_FORM, Math.min(GOOD_FORM, option.value)) +
      ASKED * (asked[nth] as number) +
      (weights.near * (near[nth] as number)) / closest +
      (weights.together * (together[option.sentence] as number)) / nearest +
      (isFirst(option.sentence) ? weights.first : 0) +
      HELD * held(option.sentence) -
      (beside?.has(option) ? BESIDE : 0),
  );
  const least = worth.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY) - weights.short;
  const chosen: Candidate[] = [];
  const said = new Set<number>();
  const wordings = new Set<string>();
  const wordingOf = ({ start, end }: Span) => fold(text.slice(start, end));
  for (let left = words; left > 0 && chosen.length < most; ) {
    let best: Candidate | undefined;
    let bestValue = Number.NEGATIVE_INFINITY;
    yield* eachOf(options, (option, nth) => {
      if ((worth[nth] as number) < least || (worth[nth] as number) <= bestValue) return;
      if (chosen.some((other) => overlap(option, other))) return;
      if (chosen.length > 0 && countWords(text, option) > left * 1.5) return;
      const value = (worth[nth] as number) - REPETITION * repeated(lexicon.terms[option.sentence] as number[], said);
      if (value > bestValue && !wordings.has(wordingOf(option))) [best, bestValue] = [option, value];
    });
    if (best === undefined) break;
    chosen.push(best);
    wordings.add(wordingOf(best));
    left -= countWords(text, best);
    for (const id of lexicon.terms[best.sentence] as number[]) said.add(id);
  }
  return chosen.sort((a, b) => a.start - b.start).map(({ start, end, turn }) => ({ start, end, turn }));
}

/** Leaves out idle candidates that contain no term of the query, unless nothing else is left. */
function telling(lexicon: Lexicon, pool: readonly Candidate[], query: readonly number[]): readonly Candidate[] {
  const asks = new Set(query);
  const left = pool.filter(({ idle, sentence }) => !idle || lexicon.terms[sentence]?.some((id) => asks.has(id)));
  return left.length > 0 ? left : pool;
}

/** Share of the query's weight that is in a sentence or the one before it, 0–1. */
function heldReader(lexicon: Lexicon, query: readonly number[]): (sentence: number) => number {
  const all = Math.max(1e-9, rarityOf(lexicon, query));
  return (sentence) => {
    const said = new Set([...(lexicon.terms[sentence] as number[]), ...(lexicon.terms[sentence - 1] ?? [])]);
    return (
      rarityOf(
        lexicon,
        query.filter((id) => said.has(id)),
      ) / all
    );
  };
}

/** Share of the distinct terms already said, 0–1. */
function repeated(terms: readonly number[], said: ReadonlySet<number>): number {
  if (said.size === 0) return 0;
  const distinct = new Set(terms);
  let common = 0;
  for (const id of distinct) if (said.has(id)) common++;
  return common / Math.max(FEW_TERMS, distinct.size);
}
