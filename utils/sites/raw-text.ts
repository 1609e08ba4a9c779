import { type Normalized, normalize } from '../transcript/normalize';

/** One text node of a paragraph. */
export interface TextPiece {
  node: Text;
  /** What the node held when it was read. */
  data: string;
  /** Raw offset of the node's first character in its paragraph. */
  start: number;
  /** Its parent is an inline element, not the block itself. */
  inline: boolean;
}

/** Enough of a paragraph to hold a label. */
const HEAD_LENGTH = 160;

/**
 * The characters of a paragraph as the page holds them: in pieces, one a text node, put together only when
 * somebody needs the whole. Copying the text of a page costs as much as all the rest of reading it.
 */
export class RawText {
  readonly pieces: TextPiece[] = [];
  /** Raw characters, a `<br>` between pieces counting as one. */
  length = 0;
  #whole: string | undefined;

  add(node: Text, data: string, inline: boolean): void {
    this.pieces.push({ node, data, start: this.length, inline });
    this.length += data.length;
  }

  /** This text, a line break, and the next one. */
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

  /** The first characters: all that labels and furniture are told by. */
  get head(): string {
    return this.length <= HEAD_LENGTH ? this.whole : this.#upTo(HEAD_LENGTH);
  }

  get isBlank(): boolean {
    return this.pieces.every(({ data }) => data.trim() === '');
  }

  /** Normalized text from a raw offset on; its own offsets count from the start of the paragraph. */
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
