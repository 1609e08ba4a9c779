import type { Keys } from '../../lib/shortcuts';
import { guessWords } from '../../quotes/anchor/missing';
import { isPlaceable } from '../../quotes/anchor/placing';
import type { ShelfQuote } from '../../quotes/editing/shelf';
import { labeledWords, voicesOf } from '../../quotes/links/voices';
import type { Guess, QuoteColor } from '../../quotes/model/quote';
import { aboutClock, count, dotted } from '../format';
import { QUOTE_COLORS, QUOTE_WORDS } from '../look/quote-colors';
import type { Person } from '../people';
import { printKey } from '../print-key';

/** One quote as listed in the Quotes tab. */
export interface QuoteListItem {
  id: string;
  color: QuoteColor;
  /** "Doubt" */
  colorName: string;
  /** "≈19:57"; null when the episode has no times. */
  time: string | null;
  /** The saved words in full. */
  words: string;
  /** Who said it; `chip` only when the person speaks on this page. */
  person: { name: string; chip: Pick<Person, 'initials' | 'slot'> | null } | null;
  note: string;
  tags: string[];
  /** "Changed on the page", "Not saved", "Saving…"; null when there is nothing to report. */
  standing: string | null;
  /** Offset in `Transcript.text` to jump to; null when the words are not on the page. */
  offset: number | null;
  /** Where missing words most likely were: what is there now, and whether it may become the quote. */
  guess: { offset: number; words: string; placeable: boolean } | null;
}

export interface QuotesView {
  /** "4 quotes" */
  meta: string;
  quotes: QuoteListItem[];
  /** Not on the page now, but still saved, with the best guess at where they were. */
  missing: QuoteListItem[];
}

/** What the empty tab teaches. */
export interface QuotesLesson {
  colors: { color: QuoteColor; name: string; use: string }[];
  how: string;
}

/** The *Quotes* tab. @param text `Transcript.text`, from which guesses are read */
export function presentQuotes(quotes: readonly ShelfQuote[], people: readonly Person[], text: string): QuotesView {
  const rows = quotes.map((quote) => quoteRow(quote, people, text));
  return {
    meta: count(rows.length, 'quote'),
    quotes: rows.filter(({ offset }) => offset !== null),
    missing: rows.filter(({ offset }) => offset === null),
  };
}

/** "4 quotes saved"; null when there are none. */
export function savedLine(quotes: number): string | null {
  return quotes === 0 ? null : `${count(quotes, 'quote')} saved`;
}

/**
 * The four color names and one line on how to save.
 * @param keys null while single-letter shortcuts are off
 * @param byTouch whether the reader has a finger rather than a mouse, and so hardly a keyboard
 */
export function quotesLesson(keys: Keys | null, byTouch: boolean): QuotesLesson {
  return {
    colors: QUOTE_COLORS.map((color) => ({ color, name: QUOTE_WORDS[color].name, use: QUOTE_WORDS[color].use })),
    how: byTouch
      ? 'Touch and hold a word to select text, then choose a color.'
      : keys?.['next-turn'] && keys.save
        ? `Select text to save it, or press ${printKey(keys['next-turn'])} to move by turn and ${printKey(keys.save)} to save the sentence.`
        : 'Select text in the transcript to save it.',
  };
}

function quoteRow({ quote, place, standing }: ShelfQuote, people: readonly Person[], text: string): QuoteListItem {
  const person = people.find(({ id }) => id === quote.speaker?.id);
  return {
    id: quote.id,
    color: quote.color,
    colorName: QUOTE_WORDS[quote.color].name,
    time: quote.seconds === null ? null : aboutClock(quote.seconds),
    words: labeledWords(quote.anchor),
    person: quote.speaker && {
      name: voicesOf(quote),
      chip: person === undefined ? null : { initials: person.initials, slot: person.slot },
    },
    note: quote.note,
    tags: quote.tags,
    standing: standingLine(standing, place),
    offset: place.state === 'missing' ? null : place.span.start,
    guess: place.state === 'missing' && place.guess !== null ? guessRow(place.guess, text) : null,
  };
}

function standingLine(standing: ShelfQuote['standing'], place: ShelfQuote['place']): string | null {
  if (standing === 'failed') return 'Not saved';
  if (standing === 'pending') return 'Saving…';
  if (place.state === 'missing') return null;
  const changed = place.state === 'moved' ? 'Changed on the page' : null;
  // The places cannot be told apart, so the reader is told that there are several; the nearest was taken.
  return place.tied ? dotted(changed, 'Said in several places') : changed;
}

function guessRow(guess: Guess, text: string): QuoteListItem['guess'] {
  const { start, end } = guess;
  return { offset: start, words: guessWords(text.slice(start, end)), placeable: isPlaceable(guess) };
}
