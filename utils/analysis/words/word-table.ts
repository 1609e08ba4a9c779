import { plainOf } from './plain';

/** First code unit after the Latin letters. */
const LATIN = 0x250;
const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
/** Per code unit, its lower-case form if that is a single Latin letter, otherwise the code unit itself. */
const SMALL = Uint16Array.from({ length: LATIN }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase();
  return small.length === 1 && small.charCodeAt(0) < LATIN ? small.charCodeAt(0) : code;
});
/** Multiplier of the FNV-1a hash (Fowler, Noll & Vo 1991). */
const PRIME = 0x01000193;
/** A power of two. */
const FEW_SLOTS = 512;

/**
 * Distinct words in order of appearance; the index of a word is its place. An open-addressing hash table that is looked
 * up by a range of text, the way compilers intern identifiers: a known word is neither sliced nor lower-cased. Case is
 * folded only for Latin letters, so a word with other letters must be passed in the form that `plainOf` returns.
 */
export class WordTable {
  /** Words by place, in the form that `plainOf` returns. */
  readonly words: string[] = [];
  /** The place of a word plus one, or 0 for an empty slot. At most half of the slots are taken. */
  #slots: Uint32Array;

  /**
   * @param words the initial words
   * @param slots twice the number of words expected; a power of two
   */
  constructor(words: Iterable<string> = [], slots = FEW_SLOTS) {
    this.#slots = new Uint32Array(slots);
    for (const word of words) this.add(word, 0, word.length);
  }

  /** Place of the word in `text` from `start` to `end`, ignoring case; -1 if it is not in the table. */
  find(text: string, start: number, end: number): number {
    return (this.#slots[this.#slotOf(text, start, end)] as number) - 1;
  }

  /** Like `find`, but adds the word if it is missing. */
  add(text: string, start: number, end: number): number {
    const slot = this.#slotOf(text, start, end);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    const word = text.slice(start, end);
    const place = this.words.push(isSmall(text, start, end) && !word.includes('\u2019') ? word : plainOf(word)) - 1;
    this.#slots[slot] = place + 1;
    if (2 * this.words.length > this.#slots.length) this.#grow();
    return place;
  }

  /** The slot that holds the word, or the empty slot where it would go. */
  #slotOf(text: string, start: number, end: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let hash = 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ folded(text.charCodeAt(at)), PRIME);
    for (let slot = (hash ^ (hash >>> 15)) & last; ; slot = (slot + 1) & last) {
      const known = slots[slot] as number;
      if (known === 0 || isSaid(this.words[known - 1] as string, text, start, end)) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (const [place, word] of this.words.entries()) this.#slots[this.#slotOf(word, 0, word.length)] = place + 1;
  }
}

/** Is the text from `start` to `end` free of capitals? Considers only Latin letters. */
export function isSmall(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (smallOf(code) !== code && code !== TYPOGRAPHIC_APOSTROPHE) return false;
  }
  return true;
}

function isSaid(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    const code = text.charCodeAt(start + at);
    if (word.charCodeAt(at) !== code && word.charCodeAt(at) !== smallOf(code)) return false;
  }
  return true;
}

/** Equal for any two code units that `smallOf` makes equal, but needs no table lookup for most text. */
function folded(code: number): number {
  return code < 128 ? code | 32 : smallOf(code);
}

function smallOf(code: number): number {
  if (code < LATIN) return SMALL[code] as number;
  return code === TYPOGRAPHIC_APOSTROPHE ? APOSTROPHE : code;
}
