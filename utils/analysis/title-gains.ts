import type { Transcript } from '../transcript/model';
import type { Lexicon } from './lexicon';
import type { Sentence } from './model';
import type { Phrase } from './phrases';
import type { Manner } from './title-manner';

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
/** A word that is a plural is said so by then. */
const SOON = 4;
/** Words right before a phrase that present it. */
const PRESENTING =
  /\b(?:about|titled|called|entitled|topic is|item is|onto|on to|into|discuss|discussing|is the|which is|namely|topic of|question of|issue of|release of|story (?:on|of|is))[:,]? (?:an? |the |this |our |some |these )?["'\u201c\u2018]?$/i;

/** Phrases of a sentence, by its index. */
export type PhrasesAt = (sentence: number) => Phrase[];

/** What the places of a phrase in a stretch are worth. */
export interface Gain {
  phrase: Phrase;
  gain: number;
  times: number;
  /** `Speaker.id` of who says it first; whether others do. */
  speaker: string | null;
  several: boolean;
  /** Stands somewhere without going on. */
  whole: boolean;
}

/** What is read for phrases. */
export interface Said {
  sentences: readonly Sentence[];
  lexicon: Lexicon;
  phrasesAt: PhrasesAt;
}

/**
 * What the places of every phrase in the sentences [first, last) are worth; as it is said first, a single word in the
 * plural if it is soon said so. The first words are those of the stretch, and of the first answer in it.
 */
export function gainsIn(
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
        if (
          manner.conversational &&
          phrase.terms.length === 1 &&
          before.times <= SOON &&
          isPluralOf(text, phrase, before.phrase)
        )
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
