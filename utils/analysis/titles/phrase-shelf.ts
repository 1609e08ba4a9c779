import type { Span } from '../../transcript/model';
import type { Lexicon } from '../words/lexicon';
import type { Phrase } from './phrases';

/** Code units before the term ids of a phrase: its start within the sentence, its length and its packed fields. */
const FIXED = 3;
/** Bit positions of the packed fields. No phrase has more than 5 terms or 8 words (`phraseReader`). */
const HEAD = 3;
const NAMES = 6;
const WORDS = 9;
const CLAUSE = 1 << 13;
const CUT = 1 << 14;
const GERUND = 1 << 15;
/** Most code units per sentence, because `String.fromCharCode` takes its arguments from the stack, which is limited. */
const MOST_UNITS = 0x4000;

/**
 * Caches the phrases of sentences as strings, with one number per code unit, and recreates the objects on request. The
 * objects take ten times as much memory, together more than the text. A class, because the compiled code of a closure
 * would be lost along with the closure.
 */
export class PhraseShelf {
  readonly #kept: string[] = [];
  readonly #lexicon: Pick<Lexicon, 'idOf' | 'termOf' | 'spread'>;
  /** Terms that are not in the lexicon because it splits words differently ("and/or"). Their ids come after its own. */
  readonly #others: string[] = [];

  constructor(lexicon: Pick<Lexicon, 'idOf' | 'termOf' | 'spread'>) {
    this.#lexicon = lexicon;
  }

  /** Skips a sentence with a number too large for a code unit or too many of them, to be read again when needed. */
  keep(sentence: number, { start, end }: Span, phrases: readonly Phrase[]): void {
    const units: number[] = [];
    let largest = end - start;
    for (const phrase of phrases) {
      const { terms, head, names, words, clause, cut, gerund } = phrase;
      units.push(
        phrase.start - start,
        phrase.end - phrase.start,
        terms.length |
          (head << HEAD) |
          (names << NAMES) |
          (words << WORDS) |
          (clause ? CLAUSE : 0) |
          (cut ? CUT : 0) |
          (gerund ? GERUND : 0),
      );
      for (const term of terms) {
        const id = this.#idOf(term);
        units.push(id);
        largest = Math.max(largest, id);
      }
    }
    if (largest <= 0xffff && units.length <= MOST_UNITS) this.#kept[sentence] = String.fromCharCode(...units);
  }

  /** The cached phrases of a sentence, which begins at `start`; undefined if they are not cached. */
  phrasesAt(sentence: number, { start }: Span): Phrase[] | undefined {
    const units = this.#kept[sentence];
    if (units === undefined) return undefined;
    const phrases: Phrase[] = [];
    let at = 0;
    while (at < units.length) {
      const from = start + units.charCodeAt(at);
      const shape = units.charCodeAt(at + 2);
      const first = this.#termOf(units.charCodeAt(at + FIXED));
      const terms = [first];
      let key = first;
      for (let nth = 1; nth < (shape & 7); nth++) {
        const term = this.#termOf(units.charCodeAt(at + FIXED + nth));
        terms.push(term);
        key += ` ${term}`;
      }
      phrases.push({
        start: from,
        end: from + units.charCodeAt(at + 1),
        key,
        terms,
        head: (shape >> HEAD) & 7,
        names: (shape >> NAMES) & 7,
        words: (shape >> WORDS) & 15,
        clause: (shape & CLAUSE) > 0,
        cut: (shape & CUT) > 0,
        gerund: (shape & GERUND) > 0,
      });
      at += FIXED + terms.length;
    }
    return phrases;
  }

  #idOf(term: string): number {
    const { idOf, spread } = this.#lexicon;
    const id = idOf(term);
    if (id !== undefined) return id;
    const other = this.#others.indexOf(term);
    return spread.length + (other < 0 ? this.#others.push(term) - 1 : other);
  }

  #termOf(id: number): string {
    const { termOf, spread } = this.#lexicon;
    return id < spread.length ? termOf(id) : (this.#others[id - spread.length] as string);
  }
}
