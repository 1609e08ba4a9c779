import { fold } from '../transcript/fold';
import type { Span, Transcript } from '../transcript/model';

/** One block of the page, as far as it is known; offsets count in `PrintedPage.text`. */
export interface Block extends Span {
  /** Where the words begin, after a label. */
  body: number;
  /** A paragraph of the talk. What stands above the talk is known, but not in which neighborhood. */
  talk: boolean;
}

/** Text as blocks part it and as words are looked for in it. */
export interface KnownText {
  text: string;
  /** `text` by `fold`. */
  folded: string;
  blocks: Block[];
}

/** What a browser finds that looks for words on the page of a transcript, in the order of the page. */
export interface PrintedPage extends KnownText {
  /** From an offset of `Transcript.text` to one of `text`. */
  toPage(offset: number): number;
}

/** Title, description and takeaways stand above the talk and may say the same words; every turn opens with its label. */
export function printedPage({ episode, chapters, turns, text }: Transcript): PrintedPage {
  const blocks: Block[] = [];
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
 * A stretch of `Transcript.text` alone: whether a label stands between two of its paragraphs is not known. Lines of
 * nothing but white space, which an import may bring, are no paragraphs.
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
