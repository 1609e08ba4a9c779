import { termsOf } from '../words/words';
import { MOST_TERMS } from './phrases';

/** The titles that an episode has so far. No phrase becomes one twice. */
export class GivenTitles {
  /**
   * Titles as unordered terms ("research on Bitcoin" = "Bitcoin research"), each of their terms, and whole questions.
   */
  readonly #given = new Set<string>();
  readonly #parts = new Set<string>();

  constructor(printed: readonly string[]) {
    for (const title of printed) this.add(termsOf(title));
  }

  add(terms: readonly string[]): void {
    for (const word of [unorderedKey(terms), ...terms]) this.#given.add(word);
    for (const part of phrasesWithin(terms)) this.#parts.add(part);
  }

  /** Adds a question unless it is a title already. Returns whether it was added. */
  addQuestion(title: string): boolean {
    if (this.#given.has(title)) return false;
    this.#given.add(title);
    this.add(termsOf(title));
    return true;
  }

  /** Is it a title, or a single word of one? */
  has(terms: readonly string[]): boolean {
    // Single terms first, because every term of a title is in `#given` and most phrases fail at once.
    return terms.every((term) => this.#given.has(term)) && this.#given.has(unorderedKey(terms));
  }

  /** Is it a phrase of several terms within a title? @param key `Phrase.key` */
  hasPart(key: string): boolean {
    return this.#parts.has(key);
  }
}

/** The `Phrase.key` of every multi-term phrase within a title. */
export function phrasesWithin(terms: readonly string[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from + 1 < terms.length; from++)
    for (let to = from + 2; to <= Math.min(terms.length, from + MOST_TERMS); to++)
      parts.push(terms.slice(from, to).join(' '));
  return parts;
}

/** Equal for the same terms in any order. */
function unorderedKey(terms: readonly string[]): string {
  return [...terms].sort().join(' ');
}
