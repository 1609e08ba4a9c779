import type { Learned } from '../model/edit';
import type { Quote, QuoteAnchor, QuoteEpisode, QuotePassage } from '../model/quote';

/** What the page of a quote says. */
export interface PageFacts {
  episode: Omit<QuoteEpisode, 'url'>;
  /** `Speaker.id` of everyone who speaks. */
  people: ReadonlySet<string>;
  /** What the transcript says about the words of the quote; null where they were not found for certain. */
  passage: QuotePassage | null;
}

/**
 * Whether a quote comes from another program, which knew the words but not who says them, when, and on what. It stays
 * true until the very words are found.
 */
export function isLearning({ anchor }: Pick<Quote, 'anchor'>): boolean {
  return anchor.sentences === null;
}

/** The full anchor if the words are the same; otherwise only which turns they span, when several. */
function anchorFrom(known: QuoteAnchor, { exact, turns, ...found }: QuoteAnchor): Pick<Learned, 'anchor'> {
  if (exact === known.exact) return { anchor: { exact, turns, ...found } };
  const { first, last, offset } = turns;
  return first < last ? { anchor: { ...known, turns: { first, last, offset } } } : {};
}

/**
 * What the file left open and the page answers; the words themselves never change. Someone else on the page whom the
 * file names stays: only the reader can decide that. The author of a web page ("IBM") is nobody who speaks.
 */
export function learnedFrom(quote: Quote, { episode, people, passage }: PageFacts): Learned {
  const { anchor, speaker, topic, seconds } = quote;
  const { show, number, title } = episode;
  const learned: Learned =
    quote.episode.show === '' && show !== ''
      ? { episode: { ...quote.episode, show, number, title: title || quote.episode.title } }
      : {};
  if (passage === null) return learned;
  const isOther = speaker !== null && speaker.id !== passage.speaker?.id && people.has(speaker.id);
  return {
    ...learned,
    ...anchorFrom(anchor, passage.anchor),
    ...(passage.speaker !== null && !isOther && { speaker: passage.speaker }),
    topic: topic ?? passage.topic,
    seconds: seconds ?? passage.seconds,
  };
}
