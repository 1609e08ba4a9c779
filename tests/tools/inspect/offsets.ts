import { PARAGRAPH_BREAK, type Transcript } from '../../../utils/transcript/model';
import { normalize } from '../../../utils/transcript/normalize';

/** A position as the evaluation counts it: characters of the turn's text as given. */
export interface RawPlace {
  turn: number;
  char: number;
}

/** Converts between positions in raw turns and offsets in the normalized `Transcript.text`. */
export class Offsets {
  constructor(
    private readonly transcript: Transcript,
    private readonly raw: readonly { text: string }[],
  ) {}

  toOffset({ turn, char }: RawPlace): number {
    const { paragraphs, end } = this.transcript.turns[turn]!;
    let at = 0;
    for (const [index, part] of this.parts(turn).entries()) {
      const span = paragraphs[index]!;
      if (char <= at + part.length) {
        const normalized = normalize(part);
        let low = 0;
        while (low < normalized.text.length && at + normalized.rawStart(low) < char) low++;
        return span.start + low;
      }
      at += part.length + PARAGRAPH_BREAK.length;
    }
    return end;
  }

  toRaw(turn: number, offset: number): RawPlace {
    const { paragraphs } = this.transcript.turns[turn]!;
    let at = 0;
    for (const [index, part] of this.parts(turn).entries()) {
      const span = paragraphs[index]!;
      if (offset < span.end || index === paragraphs.length - 1) {
        return {
          turn,
          char:
            offset <= span.start && index === 0 ? 0 : at + normalize(part).rawStart(Math.max(0, offset - span.start)),
        };
      }
      at += part.length + PARAGRAPH_BREAK.length;
    }
    return { turn, char: 0 };
  }

  private parts(turn: number): string[] {
    return this.raw[turn]!.text.split(PARAGRAPH_BREAK);
  }
}
