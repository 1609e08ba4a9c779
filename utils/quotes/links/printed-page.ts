import { fold } from '../../transcript/fold';
import type { Span, Transcript } from '../../transcript/model';

/** A block of the page, as far as known; its offsets refer to `KnownText.text`. */
export interface PrintedBlock extends Span {
  /** Where the words start, after a label. */
  body: number;
  /** Whether it is a paragraph of the transcript. What is above that is known, but not what is next to it. */
  talk: boolean;
}

/** Text divided into blocks, prepared for searching. */
export interface KnownText {
  text: string;
  /** `text` after `fold`. */
  folded: string;
  blocks: PrintedBlock[];
}

/** What a browser searches through on the page of a transcript, in page order. */
export interface PrintedPage extends KnownText {
  /** Maps an offset of `Transcript.text` to one of `text`. */
  toPage(offset: number): number;
}

/**
 * The page as known: title, description and takeaways, which may contain the same words, then turns with their labels.
 */
export function printedPage({ episode, chapters, turns, text }: Transcript): PrintedPage {
  const blocks: PrintedBlock[] = [];
  const parts: string[] = [];
  const shifts: { from: number; by: number }[] = [];
  let at = 0;
  const add = (label: string, words: string, talk: boolean) => {
    const body = at + label.length;
    blocks.push({ start: at, body, end: body + words.length, talk });
    parts.push(label, words, '\n');
    at = body + words.length + 1;
  };
  const above = [episode.show, episode.title, episode.description, ...chapters.map(({ title }) => title)];
  for (const words of above) add('', words, false);
  for (const { label, paragraphs } of turns) {
    paragraphs.forEach(({ start, end }, index) => {
      const printed = index === 0 && label !== '' ? `${label}: ` : '';
      shifts.push({ from: start, by: at + printed.length - start });
      add(printed, text.slice(start, end), true);
    });
  }
  const page = parts.join('');
  const toPage = (offset: number) => offset + (shifts.findLast(({ from }) => from <= offset)?.by ?? 0);
  return { text: page, folded: fold(page), blocks, toPage };
}

/**
 * A stretch of `Transcript.text` alone, without knowing whether there is a label between two of its paragraphs. Lines
 * of white space, which an import may contain, are not paragraphs.
 */
export function keptPage(text: string): KnownText {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: words }) => ({
    start: index,
    body: index,
    end: index + words.length,
    talk: false,
  }));
  return { text, folded: fold(text), blocks };
}
