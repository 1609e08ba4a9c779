import type { Span, Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import type { SpokenNames } from '../names/names';
import { leadInOf } from '../questions/question-form';
import { sellingIn, sponsorsIn } from '../speech/selling';
import type { Lexicon } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import { readWords } from '../words/spoken-words';
import { observeWords, type WordUse } from '../words/word-use';
import { termsOf } from '../words/words';
import { eachIndex, type Work } from '../work';
import { chooseTitle, type Ranked } from './choose-title';
import { PhraseShelf } from './phrase-shelf';
import { MOST_TERMS, phraseReader } from './phrases';
import { type Asking, questionOver } from './title-questions';
import { type PhrasesAt, type Saying, sayingsIn } from './title-sayings';
import { titleOverlap } from './title-terms';
import { isVague, picksOut, titleValue } from './title-value';
import { termWeights } from './title-weights';

/**
 * Sentences whose phrases are kept for the next who asks: those of most episodes. In a longer talk later ones are read
 * again, because all its phrases weigh several times its text.
 */
const KEPT = 1000;
/** Terms of a part of a title that may stand by itself; a longer one only cuts it. */
const LONGEST_PART = 2;
/** A second phrase joins when a title that assistants wrote would have something of it (`titleOverlap`): graded pairs below that are worse than their first half alone. */
const LEAST_OVERLAP = 0.08;
/** … and a common word by itself when the stretch says it so often: "hallucinations", not "friend". */
const OFTEN = 3;

export interface TitleRequest {
  /** Somebody says what comes: its first words name it. Else it is called by what is said in it, in the terms of the conversation. */
  announced?: boolean;
  /** Title of what it is a part of: its words say nothing here. */
  within?: string;
  /** The same when that is a guess of ours: what only repeats it joins nothing. */
  under?: string;
  /** What is worth less, in grades (`titleValue`), is no title; questions always are. */
  least?: number;
}

/**
 * A headline for a stretch of talk: the short question that it answers, or the thing that somebody is asked to talk of;
 * else the phrase in it that is worth most, or two, joined by "and". Always words that stand in the span, or right before
 * it what it answers; first letter raised; '' when it holds nothing of the kind.
 */
export type Titler = (span: Span, request?: TitleRequest) => Work<string>;

export interface TitlerContext {
  lexicon: Lexicon;
  /** `calledNames`: who talks is no title of what they talk about. */
  names: readonly SpokenNames[];
  /** What is asked in the talk (`findQuestions`), in text order. */
  questions?: Asking['questions'];
  /** Titles that are there already. */
  printed?: readonly string[];
  /** When it has been observed already. */
  use?: WordUse;
}

/** Gives no phrase twice and no single word of a title before, those that are `printed` counted in. Linear in the text. */
export function* titler(transcript: Transcript, sentences: readonly Sentence[], context: TitlerContext): Work<Titler> {
  const { text } = transcript;
  const { lexicon, printed = [], questions = [] } = context;
  /** Titles in any order of their terms ("research on Bitcoin" is "Bitcoin research"), each of these, and whole questions. */
  const given = new Set(printed.flatMap((title) => [unorderedKey(termsOf(title)), ...termsOf(title)]));
  /**
   * Of what is given: "line options" of "command line options" is none unless it also stands by itself; a longer part
   * and, where nobody says what comes, a shorter form of a name are none either.
   */
  const parts = new Set(printed.flatMap((title) => partsOf(termsOf(title))));
  const sponsors = yield* sponsorsIn(text, sentences);
  const phrasesAt = yield* tellingPhrases(transcript, sentences, { ...context, sponsors });
  const leadIn = leadInOf(transcript, context.names);
  const sells = yield* sellingIn(transcript, sentences, sponsors);
  let recurrences: Map<string, number> | undefined;
  /** Of what is given every term is, too: most phrases are told by their first. */
  const isGiven = (terms: readonly string[]) =>
    terms.every((term) => given.has(term)) && given.has(unorderedKey(terms));
  const give = (terms: readonly string[]) => {
    for (const word of [unorderedKey(terms), ...terms]) given.add(word);
    for (const part of partsOf(terms)) parts.add(part);
  };
  /**
   * The question that the sentences [first, last) answer, or the thing that it asks about (`questionOver`); '' without one,
   * or when it stands somewhere already.
   */
  const askedOver = (first: number, last: number, asking: Pick<Asking, 'timesOf' | 'isNews'>) => {
    const asked = questionOver(transcript, sentences, { first, last }, { leadIn, questions, ...asking });
    if (asked === null) return '';
    const title = raised(text.slice(asked.start, asked.end)) + (asked.cut ? '?' : '');
    if (given.has(title)) return '';
    given.add(title);
    give(termsOf(title));
    return title;
  };
  return function* (span, { announced = false, within = '', under = '', least = Number.NEGATIVE_INFINITY } = {}) {
    const { first, last } = sentencesIn(sentences, span);
    const known = new Set(termsOf(within).flatMap((term) => [term, term.replace(/s$/, '')]));
    const above = new Set(termsOf(under));
    const isKnown = ({ phrase: { key, terms, names }, times, whole }: Saying) => {
      if (isGiven(terms)) return true;
      if (parts.has(key) && (!whole || terms.length > LONGEST_PART || (!announced && names === terms.length)))
        return true;
      const news = terms.filter((term) => !known.has(term)).length;
      return 2 * news < terms.length || (2 * news === terms.length && times < 2);
    };
    const weights = yield* termWeights(lexicon, first, last);
    const weightOf = (term: string) => (known.has(term) ? undefined : weights.get(lexicon.idOf(term) ?? -1));
    // A question names a part of a topic, hardly ever all of it.
    const timesOf = (term: string) => weights.get(lexicon.idOf(term) ?? -1)?.times ?? 0;
    const isNews = (terms: readonly string[]) =>
      !isGiven(terms) &&
      !parts.has(terms.join(' ')) &&
      2 * terms.filter((term) => !known.has(term) && !above.has(term)).length > terms.length;
    const asked = (within !== '' || under !== '') && first < last ? askedOver(first, last, { timesOf, isNews }) : '';
    if (asked !== '') return asked;
    // Before anything is kept of the stretch: counting takes breaks.
    recurrences ??= yield* countSayings(sentences.length, phrasesAt);
    // What only sells names a stretch only when that is much of it.
    let selling = 0;
    for (let at = first; at < last; at++) if (sells(at)) selling++;
    const toldAt = 3 * selling > last - first ? phrasesAt : (at: number) => (sells(at) ? [] : phrasesAt(at));
    const sayings = sayingsIn(transcript, { sentences, lexicon, phrasesAt: toldAt, questions }, { first, last });
    const longer = partsOfRepeated(sayings);
    const overlapOf = titleOverlap(sayings.values(), weightOf, last - first);
    const leadsOver = leadOverAt(sentences, { first, last });
    const ranked: Ranked[] = [];
    for (const saying of sayings.values()) {
      const { phrase } = saying;
      if (phrase.clause || isKnown(saying) || phrase.start >= leadsOver) continue;
      const written = text.slice(phrase.start, phrase.end);
      const recurs = recurrences.get(phrase.key) ?? 1;
      const own = phrase.terms.map(weightOf);
      const [part, overlap] = [longer.has(phrase.key), overlapOf(phrase.terms)];
      ranked.push({
        phrase,
        times: saying.times,
        telling:
          overlap >= LEAST_OVERLAP &&
          !picksOut(written) &&
          (phrase.terms.length > 1 || phrase.names > 0 || (saying.times >= OFTEN && !isVague(written))),
        value: titleValue({ saying, weights: own, written, recurs, part, overlap }, announced),
        familiar: phrase.terms.some((term) => known.has(term)) || phrase.terms.every((term) => above.has(term)),
      });
    }
    if (!ranked.some(({ value }) => value >= least)) return '';
    const chosen = chooseTitle(ranked, announced);
    for (const { phrase } of chosen) give(phrase.terms);
    return raised(chosen.map(({ phrase: { start, end } }) => text.slice(start, end)).join(' and '));
  };
}

/**
 * Where, in the turn that goes on with the next stretch, the words begin that lead over to that: what is said there only is
 * hardly what the stretch is about. Never when they are most of it.
 */
function leadOverAt(sentences: readonly Sentence[], { first, last }: { first: number; last: number }): number {
  const turn = sentences[last]?.turn;
  let told = last;
  while (told > first && sentences[told - 1]?.turn === turn) told--;
  return 2 * (told - first) <= last - first ? Number.POSITIVE_INFINITY : (sentences[told - 1] as Sentence).end;
}

/** Equal for the same terms in any order. */
function unorderedKey(terms: readonly string[]): string {
  return [...terms].sort().join(' ');
}

/** Keys of the phrases of several terms within a title. */
function partsOf(terms: readonly string[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from + 1 < terms.length; from++)
    for (let to = from + 2; to <= Math.min(terms.length, from + MOST_TERMS); to++)
      parts.push(terms.slice(from, to).join(' '));
  return parts;
}

/**
 * Phrases of a sentence, without the names of who is speaking here; none of a sentence that introduces somebody by their
 * whole name: it says who they are, not what is talked about.
 */
export function* tellingPhrases(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, names: called, use: known, sponsors }: TitlerContext & { sponsors: readonly string[] },
): Work<PhrasesAt> {
  const { text, speakers } = transcript;
  const barred = new Set(
    [...speakers.map(({ name }) => name), ...called.flatMap(({ short }) => short), ...sponsors].flatMap(termsOf),
  );
  const use = known ?? (yield* observeWords(sentences, yield* readWords(transcript, sentences)));
  const phrasesOf = phraseReader(text, { use, barred });
  const names = speakers.map(({ name }) => name).filter((name) => name.includes(' '));
  const readIn = (sentence: Sentence) => {
    const said = text.slice(sentence.start, sentence.end);
    return names.some((name) => said.includes(name)) ? [] : phrasesOf(sentence);
  };
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

/** Keys of what is a part of a phrase that is said again. */
function partsOfRepeated(sayings: ReadonlyMap<string, Saying>): Set<string> {
  const parts = new Set<string>();
  for (const { phrase, times } of sayings.values())
    if (times > 1 && phrase.terms.length > 1)
      for (const part of [...partsOf(phrase.terms), ...phrase.terms]) if (part !== phrase.key) parts.add(part);
  return parts;
}

/** How often the episode says a phrase of several terms, by `Phrase.key`; only what it says again, which is little of all. */
function* countSayings(sentences: number, phrasesAt: PhrasesAt): Work<Map<string, number>> {
  const counts = new Map<string, number>();
  yield* eachIndex(0, sentences, (at) => {
    for (const { key, terms } of phrasesAt(at)) if (terms.length > 1) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const repeated = new Map<string, number>();
  for (const [key, times] of counts) if (times > 1) repeated.set(key, times);
  return repeated;
}

/** With a capital first, unless the word is spelled on purpose ("o3", "iPhone"). */
function raised(title: string): string {
  const [word = ''] = title.split(' ');
  const first = title.charAt(0).toUpperCase();
  // Of some letters the capital is two ("\u1f80", "\u00df"): they stay.
  return /^\p{Ll}\S*[\p{Lu}\d]/u.test(word) || first.length > 1 ? title : first + title.slice(1);
}
