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
 * Number of sentences whose phrases are cached, enough for most episodes. In a longer talk, later sentences are read
 * again, because all its phrases take several times as much memory as the text.
 */
const KEPT = 1000;
/** Most terms in a part of a used title that may be a title itself; a longer part is only a fragment of it. */
const LONGEST_PART = 2;
/** Lowest `titleOverlap` of a second phrase. Graded pairs below that are worse than their first half alone. */
const LEAST_OVERLAP = 0.08;
/** Occurrences in the stretch that a common word needs to be a second phrase: "hallucinations", not "friend". */
const OFTEN = 3;

export interface TitleRequest {
  /** Somebody announces the topic, so the first words name it. Otherwise it is named after what is said about it. */
  announced?: boolean;
  /** Title of the part that contains the stretch. Its words add nothing here. */
  within?: string;
  /** The same for a title that we generated: a phrase that only repeats it is not joined to another. */
  under?: string;
  /** Lowest value of a title, in grades (`titleValue`). Questions are exempt. */
  least?: number;
}

/**
 * Finds a headline for a stretch of talk: the short question that it answers, or the thing that somebody is asked to
 * talk about; otherwise its most valuable phrase, or two joined by "and". The words always occur in the span or, for a
 * question, right before it. The first letter is capitalized. '' if nothing qualifies.
 */
export type Titler = (span: Span, request?: TitleRequest) => Work<string>;

export interface TitlerContext {
  lexicon: Lexicon;
  /** Result of `calledNames`. Names of speakers are not titles of what they talk about. */
  names: readonly SpokenNames[];
  /** The questions of the talk (`findQuestions`), in text order. */
  questions?: Asking['questions'];
  /** Titles that exist already. */
  printed?: readonly string[];
  /** Word use, if it has been observed already. */
  use?: WordUse;
}

/** Never returns a phrase twice or a single word of an earlier title, `printed` ones included. Linear in the text. */
export function* createTitler(
  transcript: Transcript,
  sentences: readonly Sentence[],
  context: TitlerContext,
): Work<Titler> {
  const { text } = transcript;
  const { lexicon, printed = [], questions = [] } = context;
  /** Titles as unordered terms ("research on Bitcoin" = "Bitcoin research"), each of their terms, and whole questions. */
  const given = new Set(printed.flatMap((title) => [unorderedKey(termsOf(title)), ...termsOf(title)]));
  /**
   * Parts of those titles. "line options" of "command line options" is not a title unless it also occurs by itself.
   * Longer parts never are, nor are shorter forms of a name if the topic is not announced.
   */
  const parts = new Set(printed.flatMap((title) => partsOf(termsOf(title))));
  const sponsors = yield* sponsorsIn(text, sentences);
  const phrasesAt = yield* tellingPhrases(transcript, sentences, { ...context, sponsors });
  const leadIn = leadInOf(transcript, context.names);
  const sells = yield* sellingIn(transcript, sentences, sponsors);
  let recurrences: Map<string, number> | undefined;
  /** Checks single terms first, because every term of a used title is in `given` and most phrases fail at once. */
  const isGiven = (terms: readonly string[]) =>
    terms.every((term) => given.has(term)) && given.has(unorderedKey(terms));
  const give = (terms: readonly string[]) => {
    for (const word of [unorderedKey(terms), ...terms]) given.add(word);
    for (const part of partsOf(terms)) parts.add(part);
  };
  /**
   * The question that the sentences [first, last) answer, or the thing it asks about (`questionOver`); '' if there is
   * none or it is already a title.
   */
  const askedOver = (first: number, last: number, asking: Pick<Asking, 'timesOf' | 'isNews'>) => {
    const asked = questionOver(
      transcript,
      sentences,
      { first, last },
      { leadIn, questions, words: lexicon.words, ...asking },
    );
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
    // Only within a topic, because a question rarely covers a whole topic.
    const timesOf = (term: string) => weights.get(lexicon.idOf(term) ?? -1)?.times ?? 0;
    const isNews = (terms: readonly string[]) =>
      !isGiven(terms) &&
      !parts.has(terms.join(' ')) &&
      2 * terms.filter((term) => !known.has(term) && !above.has(term)).length > terms.length;
    const asked = (within !== '' || under !== '') && first < last ? askedOver(first, last, { timesOf, isNews }) : '';
    if (asked !== '') return asked;
    // Done before building anything for this stretch, because counting yields to other work.
    recurrences ??= yield* countSayings(sentences.length, phrasesAt);
    // Advertising is ignored unless it makes up more than a third of the stretch.
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
 * Offset where the stretch leads over to the next: the words at its end that belong to the turn that goes on there.
 * Phrases that occur only in those words are probably not the topic. Infinity if they are half of it or more.
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

/** Keys of the multi-term phrases within a title. */
function partsOf(terms: readonly string[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from + 1 < terms.length; from++)
    for (let to = from + 2; to <= Math.min(terms.length, from + MOST_TERMS); to++)
      parts.push(terms.slice(from, to).join(' '));
  return parts;
}

/**
 * Phrases of a sentence, without the names of speakers and sponsors. None for a sentence that contains a speaker's full
 * name, because it introduces the person and not a topic.
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

/** Keys of the phrases and terms that are part of a repeated phrase. */
function partsOfRepeated(sayings: ReadonlyMap<string, Saying>): Set<string> {
  const parts = new Set<string>();
  for (const { phrase, times } of sayings.values())
    if (times > 1 && phrase.terms.length > 1)
      for (const part of [...partsOf(phrase.terms), ...phrase.terms]) if (part !== phrase.key) parts.add(part);
  return parts;
}

/** How many times the episode says each multi-term phrase, by `Phrase.key`. Keeps only repeated ones, which are few. */
function* countSayings(sentences: number, phrasesAt: PhrasesAt): Work<Map<string, number>> {
  const counts = new Map<string, number>();
  yield* eachIndex(0, sentences, (at) => {
    for (const { key, terms } of phrasesAt(at)) if (terms.length > 1) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const repeated = new Map<string, number>();
  for (const [key, times] of counts) if (times > 1) repeated.set(key, times);
  return repeated;
}

/** Capitalizes the first letter unless the word is deliberately spelled otherwise ("o3", "iPhone"). */
function raised(title: string): string {
  const [word = ''] = title.split(' ');
  const first = title.charAt(0).toUpperCase();
  // Letters whose capital is two characters ("\u1f80", "\u00df") stay as they are.
  return /^\p{Ll}\S*[\p{Lu}\d]/u.test(word) || first.length > 1 ? title : first + title.slice(1);
}
