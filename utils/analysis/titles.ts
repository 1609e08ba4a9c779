import type { Span, Transcript } from '../transcript/model';
import type { Lexicon } from './lexicon';
import { plainOf } from './logistics';
import type { Sentence } from './model';
import { allForms, type SpokenNames } from './names';
import { PhraseShelf } from './phrase-shelf';
import { densityOf, MOST_TERMS, type Phrase, phraseReader } from './phrases';
import { leadInOf } from './question-form';
import { sentenceAt } from './sentences';
import { readWords } from './spoken-words';
import { type Gain, gainsIn, type PhrasesAt } from './title-gains';
import { ANNOUNCED, type Manner } from './title-manner';
import { questionOver } from './title-questions';
import { phraseValue, termWeights, type Weight } from './title-weights';
import { viewIn } from './views';
import { observeWords, type WordUse } from './word-use';
import { termsOf } from './words';
import { eachIndex, type Work } from './work';

const SHORT = 3;
/** What is shared is said so often, and hardly elsewhere: the share of all sentences that say it. */
const SHARED_TIMES = 4;
const SHARED_HERE = 0.4;
/**
 * Sentences whose phrases are kept for the next who asks: those of most episodes. In a longer talk later ones are read
 * again, because all its phrases weigh several times its text.
 */
const KEPT = 1000;
/** What is left of a phrase that goes on wherever it is said. */
const CUT = 0.5;
/** … of one that holds a word of the title it stands under. */
const FAMILIAR = 0.7;
/** What is left of a phrase that is said in one place of the stretch, in two, and of a single word said here and there. */
const IN_ONE_PLACE = 0.5;
const IN_TWO_PLACES = 0.8;
const LONE_REACH = 0.8;
/** Said once, a second phrase of talk joins when it is worth this share of the best. */
const AS_GOOD = 0.75;
/** A phrase said once and worth less is a poor title. */
const POOR = 3;
export interface TitleRequest {
  manner?: Manner;
  /** Title of what it is a part of: its words say nothing here. */
  within?: string;
  /** The same when that is a guess of ours: what only repeats it joins nothing. */
  under?: string;
}

/**
 * A headline for a stretch of talk: the short question that a conversation answers there; else one phrase that is
 * presented or repeated in it, more said here than elsewhere, and said early; or two, joined by "and"; of talk without a
 * good one, the short view it is answered with. Always words that stand in the span, or right before it what it answers;
 * first letter raised; '' when it holds nothing of the kind.
 */
export type Titler = (span: Span, request?: TitleRequest) => Work<string>;

export interface TitlerContext {
  lexicon: Lexicon;
  /** `calledNames`: who talks is no title of what they talk about. */
  names: readonly SpokenNames[];
  /** Titles that are there already. */
  printed?: readonly string[];
  /** When it has been observed already. */
  use?: WordUse;
}

/** Gives no phrase twice, no single word of a title before, and nothing of `printed`. Linear in the text. */
export function* titler(transcript: Transcript, sentences: readonly Sentence[], context: TitlerContext): Work<Titler> {
  const { text } = transcript;
  const { lexicon, printed = [] } = context;
  const given = new Set(printed.flatMap((title) => [termsOf(title).join(' '), ...termsOf(title)]));
  /**
   * Of what is given: "line options" of "command line options" is none unless it also stands by itself; in a conversation
   * a shorter form of a name is none either.
   */
  const parts = new Set(printed.flatMap((title) => partsOf(termsOf(title))));
  const phrasesAt = yield* tellingPhrases(transcript, sentences, context);
  const leadIn = leadInOf(allForms(context.names).map(plainOf));
  let sayings: Map<string, number> | undefined;
  const give = (terms: readonly string[]) => {
    for (const word of [terms.join(' '), ...terms]) given.add(word);
    for (const part of partsOf(terms)) parts.add(part);
  };
  /** The question that the sentences [first, last) answer; '' without one, or when it stands somewhere already. */
  const askedOver = (first: number, last: number, weightOf: (term: string) => Weight | undefined) => {
    const timesOf = (term: string) => weightOf(term)?.times ?? 0;
    const asked = questionOver(transcript, sentences, { first, last }, { leadIn, timesOf });
    if (asked === null) return '';
    const title = raised(text.slice(asked.start, asked.end));
    if (given.has(title)) return '';
    given.add(title);
    give(termsOf(title));
    return title;
  };
  return function* (span, { manner = ANNOUNCED, within = '', under = '' } = {}) {
    const first = Math.max(0, sentenceAt(sentences, span.start));
    let last = first;
    while (last < sentences.length && (sentences[last] as Sentence).start < span.end) last++;
    const known = new Set(termsOf(within).flatMap((term) => [term, term.replace(/s$/, '')]));
    const above = new Set(termsOf(under));
    const isKnown = ({ phrase: { key, terms, names }, times, whole }: Gain) => {
      if (given.has(key) || ((!whole || (manner.conversational && names === terms.length)) && parts.has(key)))
        return true;
      const news = terms.filter((term) => !known.has(term)).length;
      return 2 * news < terms.length || (2 * news === terms.length && times < 2);
    };
    const weights = yield* termWeights(lexicon, first, last, manner.common);
    const weightOf = (term: string) => (known.has(term) ? undefined : weights.get(lexicon.idOf(term) ?? -1));
    const asked = manner.conversational && first < last ? askedOver(first, last, weightOf) : '';
    if (asked !== '') return asked;
    const gains = gainsIn(transcript, { sentences, lexicon, phrasesAt }, { first, last, manner });
    if (manner.recurrence > 0) sayings ??= yield* countSayings(sentences.length, phrasesAt);
    const isShared = ({ terms }: Phrase, times: number) =>
      manner.conversational &&
      terms.length === 1 &&
      times >= Math.max(SHARED_TIMES, SHARED_HERE * (lexicon.spread[lexicon.idOf(terms[0] as string) ?? -1] ?? 0));
    const ranked: Ranked[] = [];
    for (const found of gains.values()) {
      const { phrase, gain, times, several, whole } = found;
      if (isKnown(found) || (manner.conversational && (phrase.clause || isCounted(text, phrase)))) continue;
      const often = phrase.terms.length > 1 ? Math.log(sayings?.get(phrase.key) ?? 1) : 0;
      const weights = phrase.terms.map(weightOf);
      const heads = weights[phrase.head]?.times ?? 1;
      const familiar = phrase.terms.some((term) => known.has(term));
      const reach = manner.conversational ? reachOf(weights) : 1;
      const shape =
        reach * (whole ? 1 : CUT) * (familiar ? FAMILIAR : 1) * (manner.conversational ? borneOut(weights, heads) : 1);
      const value =
        shape *
        phraseValue(phrase, weights, manner) *
        densityOf(phrase) ** manner.plainness *
        Math.log(1 + gain) *
        (1 + manner.recurrence * often);
      ranked.push({
        phrase,
        times,
        heads,
        value,
        joins: phrase.names > 0 && times > 1 ? value / reach : value,
        shared: several && whole && isShared(phrase, times),
        familiar: familiar || phrase.terms.every((term) => above.has(term)),
      });
    }
    const chosen = chooseFrom(ranked, manner);
    const view = manner.conversational && isPoor(chosen) ? viewIn(transcript, sentences, { first, last }) : null;
    if (view !== null) return raised(text.slice(view.start, view.end));
    for (const { phrase } of chosen) give(phrase.terms);
    return raised(chosen.map(({ phrase: { start, end } }) => text.slice(start, end)).join(' and '));
  };
}

/** Keys of the phrases of several terms within a title. */
function partsOf(terms: readonly string[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from + 1 < terms.length; from++)
    for (let to = from + 2; to <= Math.min(terms.length, from + MOST_TERMS); to++)
      parts.push(terms.slice(from, to).join(' '));
  return parts;
}

interface Ranked {
  phrase: Phrase;
  value: number;
  /** What it is worth beside another: a name that is said again may stand in one place. */
  joins: number;
  /** Holds a word of the title it stands under, or says nothing else than our own guess above it. */
  familiar: boolean;
  /** How often the stretch says it. */
  times: number;
  /** Sentences of it that say `Phrase.head`. */
  heads: number;
  /** A single word that several speakers share here. */
  shared: boolean;
}

/**
 * How far a phrase of several words is borne out: what is said in passing is no title of what several talk of, so that
 * what it is, or its words on average, ought to be said again.
 */
function borneOut(weights: readonly (Weight | undefined)[], heads: number): number {
  if (weights.length === 1) return 1;
  const mean = weights.reduce((sum, weight) => sum + (weight?.times ?? 1), 0) / weights.length;
  const borne = Math.max(heads, mean);
  return borne < 2 ? 0.75 : borne < 3 ? 1 : 1.1;
}

/**
 * How far a phrase reaches over the stretch, by the one of its words that reaches farthest: an example that is named in
 * one place is no title of what is said around it (dispersion; Gries 2008). A single word needs half of it.
 */
function reachOf(weights: readonly (Weight | undefined)[]): number {
  const cover = Math.max(...weights.map((weight) => weight?.cover ?? 0));
  if (cover < 0.2) return IN_ONE_PLACE;
  if (cover < 0.3) return IN_TWO_PLACES;
  return weights.length === 1 && cover < 0.5 ? LONE_REACH : 1;
}

/** "Block 100": which one tells little in a conversation, unless it is a name's. */
function isCounted(text: string, { start, end, terms }: Phrase): boolean {
  const code = text.charCodeAt(end - 1);
  return terms.length > 1 && code >= 48 && code <= 57 && /(?:^| )\p{Ll}[^ ]* \d+$/u.test(text.slice(start, end));
}

function isPoor([best]: readonly Ranked[]): boolean {
  return best === undefined || (best.times === 1 && best.value < POOR);
}

/**
 * Phrases of a sentence, without the names of who is speaking here; none of a sentence that introduces somebody by their
 * whole name: it says who they are, not what is talked about.
 */
function* tellingPhrases(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, names: called, use: known }: TitlerContext,
): Work<PhrasesAt> {
  const { text, speakers } = transcript;
  const barred = new Set(
    [...speakers.map(({ name }) => name), ...called.flatMap(({ short }) => short)].flatMap(termsOf),
  );
  const use = known ?? (yield* observeWords(sentences, yield* readWords(transcript, sentences)));
  const phrasesOf = phraseReader(text, { use, barred });
  const names = speakers.map(({ name }) => name).filter((name) => name.includes(' '));
  const readIn = (sentence: Sentence) =>
    names.some((name) => text.slice(sentence.start, sentence.end).includes(name)) ? [] : phrasesOf(sentence);
  const shelf = new PhraseShelf(lexicon);
  return (at) => {
    const sentence = sentences[at] as Sentence;
    const kept = shelf.phrasesAt(at, sentence);
    if (kept !== undefined) return kept;
    const phrases = readIn(sentence);
    if (at < KEPT) shelf.keep(at, sentence, phrases);
    return phrases;
  };
}

/** How often the episode says a phrase of several terms, by `Phrase.key`. */
function* countSayings(sentences: number, phrasesAt: PhrasesAt): Work<Map<string, number>> {
  const counts = new Map<string, number>();
  yield* eachIndex(0, sentences, (at) => {
    for (const { key, terms } of phrasesAt(at)) if (terms.length > 1) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** The best phrase; when it is short, with another that is about as good, else with a word that several share. */
function chooseFrom(ranked: readonly Ranked[], { second, conversational }: Manner): Ranked[] {
  const best = mostWorth(ranked);
  if (best === undefined) return [];
  const { terms: mine } = best.phrase;
  if (mine.length > SHORT) return [best];
  const others = ranked.filter(
    ({ phrase: { clause, gerund, terms, words }, familiar }) =>
      !clause &&
      !familiar &&
      words === terms.length &&
      !gerund &&
      terms.length <= SHORT &&
      !terms.some((term) => mine.some((own) => own.includes(term) || term.includes(own))),
  );
  const asGood = others.filter(
    ({ phrase: { names, terms }, value, joins, times, heads }) =>
      joins > second * best.value &&
      (!conversational || heads > (terms.length === 1 ? 2 : 1) || (terms.length > 1 && value > AS_GOOD * best.value)) &&
      (terms.length > 1 || (names > 0 && times > 1)),
  );
  const other = mostWorth(asGood) ?? mostWorth(others.filter(({ shared }) => shared));
  return other === undefined ? [best] : [best, other];
}

/** The first of equals. */
function mostWorth(ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.reduce<Ranked | undefined>(
    (best, option) => (option.value > (best?.value ?? 0) ? option : best),
    undefined,
  );
}

/** With a capital first, unless the word is spelled on purpose ("o3", "iPhone"). */
function raised(title: string): string {
  const [word = ''] = title.split(' ');
  return /^\p{Ll}\S*[\p{Lu}\d]/u.test(word) ? title : title.charAt(0).toUpperCase() + title.slice(1);
}
