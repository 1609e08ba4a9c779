/** One condition as it was typed. */
export interface TypedTerm<Field extends string> {
  field: Field | 'words';
  /** NFC, without quotation marks, white space collapsed; never empty. */
  value: string;
  /** `open`: the closing quotation mark has not been typed yet. */
  quoted: 'no' | 'open' | 'closed';
}

/** What printing needs of a term. */
type Printable<Field extends string> = Pick<TypedTerm<Field>, 'field' | 'value'> & Partial<TypedTerm<Field>>;

/**
 * The grammar of every search field: words, `"two words"`, `by:kate`, `topic:"two words"`. An unclosed quotation mark
 * extends to the end of the text.
 */
export class QueryGrammar<Field extends string> {
  readonly #token: RegExp;
  readonly #looksLikeField: RegExp;
  readonly #hash: Field | null;

  /**
   * @param fields names before a colon
   * @param hash the field that `#` stands for; null when it is an ordinary character
   */
  constructor(fields: readonly Field[], hash: Field | null = null) {
    const names = fields.join('|');
    const mark = hash === null ? '(?!)' : '#';
    this.#token = new RegExp(`(?:(${names}):|(${mark}))?(?:"([^"]*)("|$)|([^\\s"]+))`, 'gi');
    this.#looksLikeField = new RegExp(`^(?:(?:${names}):|${mark})`, 'i');
    this.#hash = hash;
  }

  /** Never fails: an unknown field is a word, and a field whose value is still to be typed (`by:`) is left out. */
  parse(typed: string): TypedTerm<Field>[] {
    const text = typed.normalize('NFC').replace(/[“”„]/g, '"');
    return [...text.matchAll(this.#token)].flatMap(([, name, hash, inside, close, plain = '']) => {
      const field = hash && this.#hash !== null ? this.#hash : ((name?.toLowerCase() as Field | undefined) ?? 'words');
      const value = (inside ?? plain).replace(/\s+/g, ' ').trim();
      const quoted = inside === undefined ? 'no' : close === '' ? 'open' : 'closed';
      // A field without a value is a plain token.
      const unfinished = value === '' || (field === 'words' && quoted === 'no' && this.#looksLikeField.test(value));
      return unfinished ? [] : [{ field, value, quoted }];
    });
  }

  /** The term as text that is parsed back to it. */
  print({ field, value, quoted = 'no' }: Printable<Field>): string {
    const ambiguous = /\s/.test(value) || (field === 'words' && this.#looksLikeField.test(value));
    const written = ambiguous || quoted !== 'no' ? `"${value}"` : value;
    if (field === 'words') return written;
    return field === this.#hash ? `#${written}` : `${field}:${written}`;
  }
}
