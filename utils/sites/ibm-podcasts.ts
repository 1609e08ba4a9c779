import { buildTranscript, type PrintedParagraph } from '../transcript/build';
import { chaptersIn, startsNearZero } from '../transcript/chapters';
import { parseLabel } from '../transcript/labels';
import type { Chapter, PageState } from '../transcript/model';
import { type Block, collectBlocks } from './blocks';
import { linesOf } from './chapter-lines';
import { readEpisode } from './episode-details';
import { parsePodcastUrl } from './ibm-urls';
import { PageText, type ParagraphNodes } from './page-text';
import { firstVisible, repeatedTexts } from './repeated-text';
import type { PageReading, Site } from './site';
import { findRegion, isLabelAlone, type RegionBlock } from './transcript-region';

/** Number of labeled paragraphs that make a page an episode with a transcript. */
const ENOUGH_LABELS = 3;
/** How many characters of a paragraph to search for a label. */
const LABEL_WINDOW = 120;

/** `www.ibm.com/think/podcasts`. Works on text blocks in document order; classes are only used to exclude furniture. */
export const ibmPodcasts: Site = {
  id: 'ibm-podcasts',
  matches: (url) => parsePodcastUrl(url) !== null,
  detect,
  read,
};

function detect(document: Document, url: string): PageState {
  const path = parsePodcastUrl(url);
  if (path === null) return 'not-a-podcast';
  if (path.slug === null) return 'hub';
  return hasLabels(document) ? 'episode' : 'no-transcript';
}

/**
 * Stops at the third paragraph that looks labeled, once a name has repeated, because credits name each role once. An
 * episode page without labels is read in full, which takes a millisecond or two.
 */
function hasLabels(document: Document): boolean {
  const root = contentRoot(document);
  const paragraphs = root.querySelectorAll('p, li, blockquote, dd');
  const names = new Set<string>();
  let found = 0;
  for (const paragraph of paragraphs) {
    for (const line of lineStarts(paragraph)) {
      const label = parseLabel(line);
      if (label?.nameLike !== true) continue;
      names.add(label.label);
      found++;
    }
    if (found >= ENOUGH_LABELS && names.size < found) return true;
  }
  // Turns in bare `<div>`s, or only very few of them under a heading, are found by the full reader.
  return findTalk(document) !== null;
}

/** The start of the paragraph and of each line after a `<br>`. */
function lineStarts(paragraph: Element): string[] {
  const starts = [''];
  for (const child of paragraph.childNodes) {
    const start = starts.at(-1) as string;
    if (child.nodeName === 'BR') starts.push('');
    else if (start.length < LABEL_WINDOW && !(child instanceof HTMLFormElement))
      starts[starts.length - 1] = start + (child.textContent ?? '');
  }
  return starts;
}

function contentRoot(document: Document): Element {
  return document.querySelector('main, [role="main"]') ?? document.body ?? document.documentElement;
}

/** Searches the page's main content, then the whole page. */
function findTalk(document: Document) {
  const root = contentRoot(document);
  return readBlocks(root) ?? (root === document.body || document.body === null ? null : readBlocks(document.body));
}

function readBlocks(root: Element) {
  for (const everywhere of [false, true]) {
    const { blocks, anchors } = collectBlocks(root, everywhere);
    const region = findRegion(blocks, (start) =>
      blocks
        .slice(0, start)
        .map(({ text }) => text.whole)
        .join(' '),
    );
    if (region !== null) return { blocks, anchors, region };
  }
  return null;
}

function read(document: Document, url: string): PageReading | null {
  const found = findTalk(document);
  if (found === null) return null;
  const before = found.blocks.slice(0, found.region.start);
  const episode = readEpisode(document, url, { blocks: before, anchors: found.anchors });
  const copies = new Map(repeatedTexts(found.region.blocks).map((copy) => [copy[0]?.block.element as Element, copy]));
  const elements = [...copies.keys()];
  const { printed, nodes } = layOut(copies.get(firstVisible(elements) as Element) as readonly RegionBlock[]);
  const chapters = chaptersOf(found.blocks, found.region.blocks);
  const transcript = buildTranscript({ episode, paragraphs: printed, chapters });
  const starts = transcript.turns.flatMap((turn) => turn.paragraphs.map(({ start }) => start));
  return { transcript, pageText: new PageText(nodes, starts), textCopies: elements };
}

/** Chapters listed before the conversation or, if there are none, after it, where a list of times may also be something else. */
function chaptersOf(blocks: readonly Block[], talk: readonly RegionBlock[]): Chapter[] {
  const [from, to] = [talk[0], talk.at(-1)].map((said) => blocks.indexOf(said?.block as Block)) as [number, number];
  const before = chaptersIn(linesOf(blocks.slice(0, from)));
  if (before.length > 0) return before;
  const after = chaptersIn(linesOf(blocks.slice(to + 1)));
  return startsNearZero(after) ? after : [];
}

/** Paragraphs for the model and, at the same indexes, their nodes. */
function layOut(blocks: readonly RegionBlock[]): { printed: PrintedParagraph[]; nodes: ParagraphNodes[] } {
  const printed: PrintedParagraph[] = [];
  const nodes: ParagraphNodes[] = [];
  for (const { block, label } of joinLines(blocks)) {
    const speechStart = label?.colonEnd ?? 0;
    const speech = block.text.normalized(speechStart);
    if (speech.text === '' && label === null) continue;
    printed.push({ label: label?.label ?? null, text: speech.text });
    const labelStart = label === null ? speechStart : 0;
    nodes.push({ element: block.element, pieces: block.text.pieces, labelStart, speechStart, speech });
  }
  return { printed, nodes };
}

/** Joins what forms one paragraph: a line after a single `<br>`, and the words below a label that stands alone. */
function joinLines(blocks: readonly RegionBlock[]): RegionBlock[] {
  const joined: RegionBlock[] = [];
  for (const next of blocks) {
    const open = joined.at(-1);
    if (open !== undefined && next.label === null && (continuesLine(open, next) || isLabelAlone(open))) {
      joined[joined.length - 1] = { block: join(open.block, next.block), label: open.label };
    } else joined.push(next);
  }
  return joined;
}

function continuesLine(open: RegionBlock, { block }: RegionBlock): boolean {
  return block.joined && open.block.element === block.element;
}

function join(open: Block, next: Block): Block {
  return { ...open, element: next.element, text: open.text.joinedWith(next.text) };
}
