import type { Span, Transcript } from '../../transcript/model';
import { spanUpTo } from '../../transcript/spans';
import type { Sentence } from '../model';
import type { Lexicon } from '../words/lexicon';
import type { Phrase } from './phrases';

/** Most words of a stretch that are read for phrases. Reading more takes time but yields no better titles. */
const READ = 700;
/** Number of occurrences by which a word must have appeared in the plural to be shown in the plural. */
const SOON = 4;
/** Words right before a phrase that introduce it as a topic. */
const PRESENTING =
  /\b(?:about|titled|called|entitled|topic is|item is|onto|on to|into|discuss|discussing|is the|which is|namely|topic of|question of|issue of|release of|story (?:on|of|is))[:,]? (?:an? |the |this |our |some |these )?["'\u201c\u2018]?$/i;

/** Phrases of a sentence, by the sentence's index. */
export type PhrasesAt = (sentence: number) => Phrase[];

/** How a stretch uses a phrase. */
export interface Saying {
  phrase: Phrase;
  /** Number of times. */
  times: number;
  /** Words before its first occurrence, counted from the start of the stretch or of the first answer in it. */
  since: number;
  /**
   * True if at least one occurrence is not cut out of a longer phrase (`whole`), is introduced as a topic
   * (`presented`), is in quotation marks (`quoted`), is part of a question in `Said.questions` (`asked`), is followed
   * by "is" or "are" (`subject`), is followed by punctuation (`closes`), or is in the turn that opens the stretch
   * (`opening`).
   */
  whole: boolean;
  presented: boolean;
  quoted: boolean;
  asked: boolean;
  subject: boolean;
  closes: boolean;
  opening: boolean;
}

/** The talk that is read for phrases. */
export interface Said {
  sentences: readonly Sentence[];
  lexicon: Lexicon;
  phrasesAt: PhrasesAt;
  /** The questions of the talk (`findQuestions`), or of a part that includes the stretch. */
  questions?: readonly Span[];
}

/**
 * How the sentences [first, last) use each phrase, by `Phrase.key`. Each phrase is represented by its first occurrence,
 * or, for a single word that soon occurs in the plural, by that plural.
 */
export function sayingsIn(
  { text }: Transcript,
  { sentences, lexicon, phrasesAt, questions = [] }: Said,
  { first, last }: { first: number; last: number },
): Map<string, Saying> {
  const found = new Map<string, Saying>();
  const opens = sentences[first]?.turn;
  let answered = false;
  let words = 0;
  let since = 0;
  for (let at = first; at < last && words < READ; at++) {
    const { turn, start, end } = sentences[at] as Sentence;
    if (!answered && turn !== opens) [answered, since] = [true, 0];
    const next = spanUpTo(questions, start + 1);
    const asked = next !== undefined && next.start < end ? next : undefined;
    for (const phrase of phrasesAt(at)) {
      const saying = found.get(phrase.key) ?? unsaid(phrase, since);
      if (saying.times === 0) found.set(phrase.key, saying);
      saying.times++;
      saying.whole ||= !phrase.cut;
      saying.asked ||= asked !== undefined && asked.start <= phrase.start && phrase.start < asked.end;
      saying.presented ||= PRESENTING.test(text.slice(Math.max(0, phrase.start - 28), phrase.start));
      saying.quoted ||= isQuoted(text, phrase);
      saying.subject ||= text.startsWith(' is ', phrase.end) || text.startsWith(' are ', phrase.end);
      saying.opening ||= !answered;
      saying.closes ||= '.,?!:;'.includes(text.charAt(phrase.end));
      if (phrase.terms.length === 1 && saying.times <= SOON && isPluralOf(text, phrase, saying.phrase))
        saying.phrase = phrase;
    }
    words += lexicon.words[at] as number;
    since += lexicon.words[at] as number;
  }
  return found;
}

function unsaid(phrase: Phrase, since: number): Saying {
  const nowhere = {
    whole: false,
    presented: false,
    quoted: false,
    asked: false,
    subject: false,
    closes: false,
    opening: false,
  };
  return { phrase, times: 0, since, ...nowhere };
}

function isPluralOf(text: string, many: Phrase, one: Phrase): boolean {
  if (many.end - many.start !== one.end - one.start + 1) return false;
  return text.slice(many.start, many.end).toLowerCase() === `${text.slice(one.start, one.end).toLowerCase()}s`;
}

function isQuoted(text: string, { start, end }: Phrase): boolean {
  return /["\u201c]/.test(text.charAt(start - 1)) && /^[.,?!]?["\u201d]/.test(text.slice(end, end + 2));
}
