import { type Normalized, normalize } from '../transcript/normalize';

/** One text node of a paragraph. */
export interface TextPiece {
  node: Text;
  /** The node's text when it was read. */
  data: string;
  /** Raw offset of the node's first character in its paragraph. */
  start: number;
  /** Whether its parent is an inline element rather than the block itself. */
  inline: boolean;
}

/** Characters of a paragraph that are enough to contain a label. */
const HEAD_LENGTH = 160;

/**
 * The characters of a paragraph as on the page, in one piece per text node, joined only when the whole is needed.
 * Copying the text of a page costs as much as everything else about reading it.
 */
export class RawText {
  readonly pieces: TextPiece[] = [];
  /** Number of raw characters; a `<br>` between pieces counts as one. */
  length = 0;
  #whole: string | undefined;

  add(node: Text, data: string, inline: boolean): void {
    this.pieces.push({ node, data, start: this.length, inline });
    this.length += data.length;
  }

  /** This text, a line break, and then the next text. */
  joinedWith(next: RawText): RawText {
    const joined = new RawText();
    const shift = this.length + 1;
    joined.pieces.push(...this.pieces, ...next.pieces.map((piece) => ({ ...piece, start: piece.start + shift })));
    joined.length = shift + next.length;
    return joined;
  }

  get whole(): string {
    this.#whole ??= this.#upTo(this.length);
    return this.#whole;
  }

  /** The first characters, from which labels and furniture are recognized. */
  get head(): string {
    return this.length <= HEAD_LENGTH ? this.whole : this.#upTo(HEAD_LENGTH);
  }

  get isBlank(): boolean {
    return this.pieces.every(({ data }) => data.trim() === '');
  }

  /** Normalized text from a raw offset on; its raw offsets count from the start of the paragraph. */
  normalized(from: number): Normalized {
    const last = this.pieces.at(-1);
    if (last === undefined || last.start > from) return normalize(this.whole, from);
    const { text, rawStart, rawEnd } = normalize(last.data, from - last.start);
    const { start } = last;
    return { text, rawStart: (index) => rawStart(index) + start, rawEnd: (index) => rawEnd(index) + start };
  }

  #upTo(end: number): string {
    let text = '';
    for (const { data, start } of this.pieces) {
      if (start >= end) break;
      if (start > text.length) text += '\n';
      text += start + data.length > end ? data.slice(0, end - start) : data;
    }
    return text;
  }
}
