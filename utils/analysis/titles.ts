import type { Span, Transcript } from '../transcript/model';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';
import { type Phrase, phraseReader } from './phrases';
import { sentenceAt } from './sentences';
import { phraseValue, termWeights } from './title-weights';
import { observeWords } from './word-use';
import { termsOf } from './words';
import { eachIndex, type Work } from './work';

/** How a stretch gets its name. */
export interface Manner {
  /** How much more its first words count than the rest. */
  opening: number;
  /** How much more a phrase counts that the whole episode keeps saying. */
  recurrence: number;
  /** How much small words between the others cost: the power of `Phrase.density`. */
  plainness: number;
}

/** Somebody says what comes. */
export const ANNOUNCED: Manner = { opening: 5, recurrence: 0, plainness: 0.5 };
/** Nobody does: it is called by what is said in it, in the terms of the conversation. */
export const UNANNOUNCED: Manner = { opening: 1, recurrence: 0.25, plainness: 1 };

/** The weight of the first words falls to a third by so many words later. */
const FADE = 25;
/** Saying it again counts less than saying it first. */
const AGAIN = 0.5;
/** Below this an opening gain is none. */
const FAINT = 0.05;
/** … being presented counts more, and quotation marks make a term of it. */
const PRESENTED = 5;
const QUOTED = 2;
/** Only so many words of a stretch are read for phrases: the rest adds time, not titles. */
const READ = 700;
/** A second phrase joins a short first one when it is worth this share of it. */
const SECOND = 0.64;
const SHORT = 3;
/**
 * Sentences whose phrases are kept for the next who asks: those of most episodes. In a longer talk later ones are read
 * again, because all its phrases weigh several times its text.
 */
const KEPT = 1000;
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
 * said early; or two, joined by "and". Always words that stand in the span, first letter raised; '' when it holds no
 * such phrase.
 */
export type Titler = (span: Span, request?: TitleRequest) => Work<string>;

/**
 * Gives no phrase twice, no single word of a title before, and nothing of `printed`: the titles that are there already. Linear in the text.
 */
export function* titler(
  transcript: Transcript,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  printed: readonly string[] = [],
): Work<Titler> {
  const { text } = transcript;
  const given = new Set(printed.flatMap((title) => [termsOf(title).join(' '), ...termsOf(title)]));
  const phrasesAt = yield* tellingPhrases(transcript, sentences, lexicon);
  let sayings: Map<string, number> | undefined;
  return function* (span, { manner = ANNOUNCED, within = '' } = {}) {
    const first = Math.max(0, sentenceAt(sentences, span.start));
    let last = first;
    while (last < sentences.length && (sentences[last] as Sentence).start < span.end) last++;
    const known = new Set(termsOf(within));
    const isKnown = ({ key, terms }: Phrase) =>
      given.has(key) || (known.size > 0 && 2 * terms.filter((term) => known.has(term)).length >= terms.length);
    const weights = yield* termWeights(lexicon, first, last);
    const weightOf = (term: string) => (known.has(term) ? undefined : weights.get(lexicon.idOf(term) ?? -1));
    const gains = gainsIn(text, lexicon, phrasesAt, { first, last, opening: manner.opening });
    if (manner.recurrence > 0) sayings ??= yield* countSayings(sentences.length, phrasesAt);
    const ranked: Ranked[] = [];
    for (const { phrase, gain, times } of gains.values()) {
      if (isKnown(phrase)) continue;
      const often = phrase.terms.length > 1 ? Math.log(sayings?.get(phrase.key) ?? 1) : 0;
      const worth = phraseValue(phrase, phrase.terms.map(weightOf)) * phrase.density ** manner.plainness;
      const value = worth * Math.log(1 + gain) * (1 + manner.recurrence * often);
      ranked.push({ ...phrase, times, value });
    }
    const chosen = chooseFrom(ranked);
    for (const { key, terms } of chosen) for (const word of [key, ...terms]) given.add(word);
    return raised(chosen.map(({ start, end }) => text.slice(start, end)).join(' and '));
  };
}

interface Ranked extends Phrase {
  value: number;
  /** How often the stretch says it. */
  times: number;
}

type PhrasesAt = (sentence: number) => Phrase[];

/**
 * Phrases of a sentence, without the names of who is speaking here; none of a sentence that introduces somebody by their
 * whole name: it says who they are, not what is talked about.
 */
function* tellingPhrases(transcript: Transcript, sentences: readonly Sentence[], lexicon: Lexicon): Work<PhrasesAt> {
  const { text, speakers } = transcript;
  const people = new Set(speakers.flatMap(({ name }) => termsOf(name)));
  const phrasesOf = phraseReader(text, yield* observeWords(sentences, lexicon), people);
  const names = speakers.map(({ name }) => name).filter((name) => name.includes(' '));
  const readIn = (sentence: Sentence) =>
    names.some((name) => text.slice(sentence.start, sentence.end).includes(name)) ? [] : phrasesOf(sentence);
  const kept: Phrase[][] = [];
  return (at) => {
    const sentence = sentences[at] as Sentence;
    if (at >= KEPT) return readIn(sentence);
    kept[at] ??= readIn(sentence);
    return kept[at];
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
}

/** What the places of every phrase in the sentences [first, last) are worth; as it is said first. */
function gainsIn(
  text: string,
  lexicon: Lexicon,
  phrasesAt: PhrasesAt,
  { first, last, opening }: { first: number; last: number; opening: number },
): Map<string, Gain> {
  const found = new Map<string, Gain>();
  let words = 0;
  for (let at = first; at < last && words < READ; at++) {
    const early = opening * Math.exp(-words / FADE);
    for (const phrase of phrasesAt(at)) {
      const presented = early > FAINT && isPresented(text, phrase) ? PRESENTED : 1;
      const gain = 1 + early * presented + (isQuoted(text, phrase) ? QUOTED : 0);
      const before = found.get(phrase.key);
      if (before === undefined) found.set(phrase.key, { phrase, gain, times: 1 });
      else {
        before.gain += gain * AGAIN;
        before.times++;
      }
    }
    words += lexicon.words[at] as number;
  }
  return found;
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

/** The best phrase; when it is short, with another that is about as good. */
function chooseFrom(ranked: readonly Ranked[]): Ranked[] {
  const best = mostWorth(ranked);
  if (best === undefined) return [];
  if (best.terms.length > SHORT) return [best];
  const other = mostWorth(
    ranked.filter(
      ({ value, density, gerund, names, terms, times }) =>
        value > SECOND * best.value &&
        density === 1 &&
        !gerund &&
        terms.length <= SHORT &&
        (terms.length > 1 || (names > 0 && times > 1)) &&
        !terms.some((term) => best.terms.some((mine) => mine.includes(term) || term.includes(mine))),
    ),
  );
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
