import type { Span, Transcript } from '../transcript/model';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';
import type { SpokenNames } from './names';
import { PhraseShelf } from './phrase-shelf';
import { densityOf, type Phrase, phraseReader } from './phrases';
import { sentenceAt } from './sentences';
import { readWords } from './spoken-words';
import { ANNOUNCED, type Manner } from './title-manner';
import { phraseValue, termWeights, type Weight } from './title-weights';
import { viewIn } from './views';
import { observeWords, type WordUse } from './word-use';
import { termsOf } from './words';
import { eachIndex, type Work } from './work';

/** The weight of the first words falls to a third by so many words later. */
const FADE = 25;
/** Saying it again counts less than saying it first. */
const AGAIN = 0.5;
/** Below this an opening gain is none. */
const FAINT = 0.05;
/** … being presented counts more. */
const PRESENTED = 5;
/** Only so many words of a stretch are read for phrases: the rest adds time, not titles. */
const READ = 700;
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
/** Said once, a second phrase of talk joins when it is worth this share of the best. */
const AS_GOOD = 0.75;
/** A phrase said once and worth less is a poor title. */
const POOR = 3;
/** Words right before a phrase that present it. */
const PRESENTING =
  /\b(?:about|titled|called|entitled|topic is|item is|onto|on to|into|discuss|discussing|is the|which is|namely|topic of|question of|issue of|release of|story (?:on|of|is))[:,]? (?:an? |the |this |our |some |these )?["'\u201c\u2018]?$/i;

export interface TitleRequest {
  manner?: Manner;
  /** Title of what it is a part of: its words say nothing here. */
  within?: string;
}

/**
 * A headline for a stretch of talk: one phrase that is presented or repeated in it, more said here than elsewhere, and
 * said early; or two, joined by "and"; of talk without a good one, the short view it is answered with. Always words that
 * stand in the span, first letter raised; '' when it holds no such phrase.
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
  const phrasesAt = yield* tellingPhrases(transcript, sentences, context);
  let sayings: Map<string, number> | undefined;
  return function* (span, { manner = ANNOUNCED, within = '' } = {}) {
    const first = Math.max(0, sentenceAt(sentences, span.start));
    let last = first;
    while (last < sentences.length && (sentences[last] as Sentence).start < span.end) last++;
    const known = new Set(termsOf(within));
    const isKnown = ({ key, terms }: Phrase) =>
      given.has(key) || (known.size > 0 && 2 * terms.filter((term) => known.has(term)).length >= terms.length);
    const weights = yield* termWeights(lexicon, first, last, manner.common);
    const weightOf = (term: string) => (known.has(term) ? undefined : weights.get(lexicon.idOf(term) ?? -1));
    const gains = gainsIn(transcript, { sentences, lexicon, phrasesAt }, { first, last, manner });
    if (manner.recurrence > 0) sayings ??= yield* countSayings(sentences.length, phrasesAt);
    const isShared = ({ terms }: Phrase, times: number) =>
      manner.conversational &&
      terms.length === 1 &&
      times >= Math.max(SHARED_TIMES, SHARED_HERE * (lexicon.spread[lexicon.idOf(terms[0] as string) ?? -1] ?? 0));
    const ranked: Ranked[] = [];
    for (const { phrase, gain, times, several, whole } of gains.values()) {
      if (isKnown(phrase) || (phrase.clause && manner.conversational)) continue;
      const often = phrase.terms.length > 1 ? Math.log(sayings?.get(phrase.key) ?? 1) : 0;
      const weights = phrase.terms.map(weightOf);
      const heads = weights[phrase.head]?.times ?? 1;
      const shape = (whole ? 1 : CUT) * (manner.conversational ? borneOut(weights, heads) : 1);
      const value = shape * phraseValue(phrase, weights, manner) * densityOf(phrase) ** manner.plainness;
      ranked.push({
        ...phrase,
        times,
        heads,
        value: value * Math.log(1 + gain) * (1 + manner.recurrence * often),
        shared: several && isShared(phrase, times),
      });
    }
    const chosen = chooseFrom(ranked, manner);
    const view = manner.conversational && isPoor(chosen) ? viewIn(transcript, sentences, { first, last }) : null;
    if (view !== null) return raised(text.slice(view.start, view.end));
    for (const { key, terms } of chosen) for (const word of [key, ...terms]) given.add(word);
    return raised(chosen.map(({ start, end }) => text.slice(start, end)).join(' and '));
  };
}

interface Ranked extends Phrase {
  value: number;
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

function isPoor([best]: readonly Ranked[]): boolean {
  return best === undefined || (best.times === 1 && best.value < POOR);
}

type PhrasesAt = (sentence: number) => Phrase[];

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
  const phrasesOf = phraseReader(text, { use, lexicon, barred });
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

interface Gain {
  phrase: Phrase;
  gain: number;
  times: number;
  /** `Speaker.id` of who says it first; whether others do. */
  speaker: string | null;
  several: boolean;
  /** Stands somewhere without going on. */
  whole: boolean;
}

interface Said {
  sentences: readonly Sentence[];
  lexicon: Lexicon;
  phrasesAt: PhrasesAt;
}

/**
 * What the places of every phrase in the sentences [first, last) are worth; as it is said first, a single word in the
 * plural if it is ever said so. The first words are those of the stretch, and of the first answer in it.
 */
function gainsIn(
  { text, turns }: Transcript,
  { sentences, lexicon, phrasesAt }: Said,
  { first, last, manner }: { first: number; last: number; manner: Manner },
): Map<string, Gain> {
  const found = new Map<string, Gain>();
  const opens = sentences[first]?.turn;
  let answered = !manner.conversational;
  let words = 0;
  let since = 0;
  for (let at = first; at < last && words < READ; at++) {
    const { turn } = sentences[at] as Sentence;
    if (!answered && turn !== opens) [answered, since] = [true, 0];
    const speaker = turns[turn]?.speaker ?? null;
    const early = manner.opening * Math.exp(-since / FADE);
    for (const phrase of phrasesAt(at)) {
      const presented = early > FAINT && isPresented(text, phrase) ? PRESENTED : 1;
      const gain = 1 + early * presented + (isQuoted(text, phrase) ? manner.quoted : 0);
      const before = found.get(phrase.key);
      if (before === undefined)
        found.set(phrase.key, { phrase, gain, times: 1, speaker, several: false, whole: !phrase.cut });
      else {
        before.gain += gain * AGAIN;
        before.times++;
        before.whole ||= !phrase.cut;
        before.several ||= speaker !== before.speaker;
        if (manner.conversational && phrase.terms.length === 1 && isPluralOf(text, phrase, before.phrase))
          before.phrase = phrase;
      }
    }
    words += lexicon.words[at] as number;
    since += lexicon.words[at] as number;
  }
  return found;
}

function isPluralOf(text: string, many: Phrase, one: Phrase): boolean {
  return text.slice(many.start, many.end).toLowerCase() === `${text.slice(one.start, one.end).toLowerCase()}s`;
}

function isPresented(text: string, { start }: Phrase): boolean {
  return PRESENTING.test(text.slice(Math.max(0, start - 28), start));
}

function isQuoted(text: string, { start, end }: Phrase): boolean {
  return (
    /["\u201c](?:the |an? )?$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^[.,?!]?["\u201d]/.test(text.slice(end, end + 2))
  );
}

/** The best phrase; when it is short, with another that is about as good, else with a word that several share. */
function chooseFrom(ranked: readonly Ranked[], { second, conversational }: Manner): Ranked[] {
  const best = mostWorth(ranked);
  if (best === undefined) return [];
  if (best.terms.length > SHORT) return [best];
  const others = ranked.filter(
    ({ clause, gerund, terms, words }) =>
      !clause &&
      words === terms.length &&
      !gerund &&
      terms.length <= SHORT &&
      !terms.some((term) => best.terms.some((mine) => mine.includes(term) || term.includes(mine))),
  );
  const asGood = others.filter(
    ({ value, names, terms, times, heads }) =>
      value > second * best.value &&
      (!conversational || heads > (terms.length === 1 ? 2 : 1) || (terms.length > 1 && value > AS_GOOD * best.value)) &&
      (terms.length > 1 || (names > 0 && times > 1)),
  );
  const other = mostWorth(asGood) ?? mostWorth(others.filter(({ shared }) => shared));
  return other === undefined ? [best] : [best, other];
}

/** The first of equals. */
function mostWorth(ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.reduce<Ranked | undefined>(
    (best, phrase) => (phrase.value > (best?.value ?? 0) ? phrase : best),
    undefined,
  );
}

/** With a capital first, unless the word is spelled on purpose ("o3", "iPhone"). */
function raised(title: string): string {
  const [word = ''] = title.split(' ');
  return /^\p{Ll}\S*[\p{Lu}\d]/u.test(word) ? title : title.charAt(0).toUpperCase() + title.slice(1);
}
