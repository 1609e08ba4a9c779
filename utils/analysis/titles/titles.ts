import type { Span, Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import type { SpokenNames } from '../names/names';
import { leadInOf } from '../questions/lead-in';
import { sellingIn, sponsorsIn } from '../speech/selling';
import type { Lexicon } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import type { WordUse } from '../words/word-use';
import { termsOf } from '../words/words';
import type { Work } from '../work';
import { chooseTitle, type Ranked } from './choose-title';
import { GivenTitles, phrasesWithin } from './given-titles';
import { countSayings, tellingPhrases } from './telling-phrases';
import { questionOver, type TitleContext } from './title-questions';
import { type Saying, sayingsIn } from './title-sayings';
import { titleOverlap } from './title-terms';
import { isVague, picksOut, titleValue } from './title-value';
import { termWeights } from './title-weights';

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

/** Sentences [first, last). */
type SentenceRange = ReturnType<typeof sentencesIn>;

export interface TitlerContext {
  lexicon: Lexicon;
  /** Result of `calledNames`. Names of speakers are not titles of what they talk about. */
  names: readonly SpokenNames[];
  /** The questions of the talk (`findQuestions`), in text order. */
  questions?: TitleContext['questions'];
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
  const given = new GivenTitles(printed);
  const sponsors = yield* sponsorsIn(text, sentences);
  const phrasesAt = yield* tellingPhrases(transcript, sentences, { ...context, sponsors });
  const leadIn = yield* leadInOf(transcript, context.names);
  const sells = yield* sellingIn(transcript, sentences, sponsors);
  let recurrences: Map<string, number> | undefined;
  /**
   * The question that the stretch answers, or the thing it asks about; '' if there is none or it is a title already.
   */
  const questionTitle = (stretch: SentenceRange, asking: Pick<TitleContext, 'timesOf' | 'isNews'>) => {
    const asked = questionOver(transcript, sentences, stretch, {
      leadIn,
      questions,
      words: lexicon.words,
      ...asking,
    });
    const title = asked && raised(text.slice(asked.start, asked.end)) + (asked.cut ? '?' : '');
    return title !== null && given.addQuestion(title) ? title : '';
  };
  /** The phrases of the stretch without advertising, unless that makes up more than a third of it. */
  const sayingsOf = ({ first, last }: SentenceRange) => {
    let selling = 0;
    for (let at = first; at < last; at++) if (sells(at)) selling++;
    const toldAt = 3 * selling > last - first ? phrasesAt : (at: number) => (sells(at) ? [] : phrasesAt(at));
    return sayingsIn(transcript, { sentences, lexicon, phrasesAt: toldAt, questions }, { first, last });
  };
  return function* (span, { announced = false, within = '', under = '', least = Number.NEGATIVE_INFINITY } = {}) {
    const stretch = sentencesIn(sentences, span);
    const { first, last } = stretch;
    const known = new Set(termsOf(within).flatMap((term) => [term, term.replace(/s$/, '')]));
    const above = new Set(termsOf(under));
    const weights = yield* termWeights(lexicon, first, last);
    const weightOf = (term: string) => (known.has(term) ? undefined : weights.get(lexicon.idOf(term) ?? -1));
    // Only within a topic, because a question rarely covers a whole topic.
    if ((within !== '' || under !== '') && first < last) {
      const timesOf = (term: string) => weights.get(lexicon.idOf(term) ?? -1)?.times ?? 0;
      const isNews = (terms: readonly string[]) =>
        !given.has(terms) &&
        !given.hasPart(terms.join(' ')) &&
        2 * terms.filter((term) => !known.has(term) && !above.has(term)).length > terms.length;
      const title = questionTitle(stretch, { timesOf, isNews });
      if (title !== '') return title;
    }
    // Done before building anything for this stretch, because counting yields to other work.
    recurrences ??= yield* countSayings(sentences.length, phrasesAt);
    const sayings = sayingsOf(stretch);
    const longer = partsOfRepeated(sayings);
    const overlapOf = titleOverlap(sayings.values(), weightOf, last - first);
    const leadsOver = leadOverAt(sentences, stretch);
    const ranked: Ranked[] = [];
    for (const saying of sayings.values()) {
      const { phrase, times } = saying;
      if (phrase.clause || phrase.start >= leadsOver || isUsed(given, saying, announced)) continue;
      if (addsLittle(saying, known)) continue;
      const written = text.slice(phrase.start, phrase.end);
      const recurs = recurrences.get(phrase.key) ?? 1;
      const own = phrase.terms.map(weightOf);
      const [part, overlap] = [longer.has(phrase.key), overlapOf(phrase.terms)];
      const tells = phrase.terms.length > 1 || phrase.names > 0 || (times >= OFTEN && !isVague(written));
      ranked.push({
        phrase,
        times,
        asked: saying.asked,
        telling: tells && overlap >= LEAST_OVERLAP && !picksOut(written),
        value: titleValue({ saying, weights: own, written, recurs, part, overlap }, announced),
        familiar: phrase.terms.some((term) => known.has(term)) || phrase.terms.every((term) => above.has(term)),
      });
    }
    if (!ranked.some(({ value }) => value >= least)) return '';
    const chosen = chooseTitle(ranked, announced);
    for (const { phrase } of chosen) given.add(phrase.terms);
    return raised(chosen.map(({ phrase: { start, end } }) => text.slice(start, end)).join(' and '));
  };
}

/**
 * Is the phrase a title already, or a part of one? "line options" of "command line options" is not a title unless it
 * also occurs by itself. Longer parts never are, nor are shorter forms of a name if the topic is not announced.
 */
function isUsed(given: GivenTitles, { phrase: { key, terms, names }, whole }: Saying, announced: boolean): boolean {
  if (given.has(terms)) return true;
  if (!given.hasPart(key)) return false;
  return !whole || terms.length > LONGEST_PART || (!announced && names === terms.length);
}

/** Does the phrase say little more than the terms that are `known` from the title above? */
function addsLittle({ phrase: { terms }, times }: Saying, known: ReadonlySet<string>): boolean {
  const news = terms.filter((term) => !known.has(term)).length;
  return 2 * news < terms.length || (2 * news === terms.length && times < 2);
}

/**
 * Offset where the stretch leads over to the next: the words at its end that belong to the turn that goes on there.
 * Phrases that occur only in those words are probably not the topic. Infinity if they are half of it or more.
 */
function leadOverAt(sentences: readonly Sentence[], { first, last }: SentenceRange): number {
  const turn = sentences[last]?.turn;
  let told = last;
  while (told > first && sentences[told - 1]?.turn === turn) told--;
  return 2 * (told - first) <= last - first ? Number.POSITIVE_INFINITY : (sentences[told - 1] as Sentence).end;
}

/** Keys of the phrases and terms that are part of a repeated phrase. */
function partsOfRepeated(sayings: ReadonlyMap<string, Saying>): Set<string> {
  const parts = new Set<string>();
  for (const { phrase, times } of sayings.values())
    if (times > 1 && phrase.terms.length > 1)
      for (const part of [...phrasesWithin(phrase.terms), ...phrase.terms]) if (part !== phrase.key) parts.add(part);
  return parts;
}

/** Capitalizes the first letter unless the word is deliberately spelled otherwise: "o3", "iPhone", not "multi-GPU". */
function raised(title: string): string {
  const [word = ''] = title.split(/[ \u2010\u2011-]/);
  const first = title.charAt(0).toUpperCase();
  // Letters whose capital is two characters ("\u1f80", "\u00df") stay as they are.
  return /^\p{Ll}\S*[\p{Lu}\d]/u.test(word) || first.length > 1 ? title : first + title.slice(1);
}
