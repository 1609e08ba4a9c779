import { buildTranscript, type PrintedParagraph } from '../transcript/build';
import { chaptersIn } from '../transcript/chapters';
import { parseLabel } from '../transcript/labels';
import type { PageState } from '../transcript/model';
import { clean, normalize } from '../transcript/normalize';
import { type Block, collectBlocks } from './blocks';
import { readEpisode } from './episode-details';
import { parsePodcastUrl } from './ibm-urls';
import { PageText, type ParagraphNodes } from './page-text';
import type { Reading, Site } from './site';
import { findRegion, type RegionBlock } from './transcript-region';

/** Labelled paragraphs that make a page an episode with a transcript. */
const ENOUGH_LABELS = 3;
/** Characters of a paragraph that can hold a label. */
const LABEL_WINDOW = 120;

/** `www.ibm.com/think/podcasts`: works from text blocks in document order; classes only ever exclude furniture. */
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

/** Stops at the third paragraph that looks labelled; a page without any costs one look at each paragraph's start. */
function hasLabels(document: Document): boolean {
  const root = contentRoot(document);
  let found = 0;
  for (const paragraph of root.querySelectorAll('p, li, blockquote, dd')) {
    found += labelsIn(paragraph);
    if (found >= ENOUGH_LABELS) return true;
  }
  // Rare: turns in bare `<div>`s, or fewer than three turns under a heading. The reader itself decides.
  return found > 0 || root.querySelector('p') === null ? readBlocks(root) !== null : false;
}

/** Labels at the start of the paragraph and after each `<br>`. */
function labelsIn(paragraph: Element): number {
  let count = 0;
  let start = '';
  for (let child = paragraph.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName === 'BR') {
      if (isLabelled(start)) count++;
      start = '';
    } else if (start.length < LABEL_WINDOW && !(child instanceof HTMLFormElement)) {
      start += child.textContent ?? '';
    }
  }
  return isLabelled(start) ? count + 1 : count;
}

function isLabelled(start: string): boolean {
  return start !== '' && parseLabel(start)?.nameLike === true;
}

function contentRoot(document: Document): Element {
  return document.querySelector('main, [role="main"]') ?? document.body ?? document.documentElement;
}

function readBlocks(root: Element) {
  for (const everywhere of [false, true]) {
    const blocks = collectBlocks(root, everywhere);
    const region = findRegion(blocks, (start) => blocks.slice(0, start).map(({ raw }) => raw).join(' '));
    if (region !== null) return { blocks, region };
  }
  return null;
}

function read(document: Document, url: string): Reading | null {
  const root = contentRoot(document);
  const found = readBlocks(root) ?? (root === document.body ? null : readBlocks(document.body));
  if (found === null) return null;
  const before = found.blocks.slice(0, found.region.start);
  const episode = readEpisode(document, url, before);
  const { printed, nodes } = layOut(found.region.blocks);
  const chapters = chaptersIn(before.map(({ raw }) => clean(raw)));
  const transcript = buildTranscript({ episode, paragraphs: printed, chapters });
  const starts = transcript.turns.flatMap((turn) => turn.paragraphs.map(({ start }) => start));
  return { transcript, pageText: new PageText(nodes, starts) };
}

/** Paragraphs for the model and, index for index, their nodes. */
function layOut(blocks: readonly RegionBlock[]): { printed: PrintedParagraph[]; nodes: ParagraphNodes[] } {
  const printed: PrintedParagraph[] = [];
  const nodes: ParagraphNodes[] = [];
  for (const { block, label } of joinLines(blocks)) {
    const speechStart = label?.colonEnd ?? 0;
    const text = normalize(speechStart === 0 ? block.raw : block.raw.slice(speechStart)).text;
    if (text === '' && label === null) continue;
    printed.push({ label: label?.label ?? null, text });
    nodes.push({ element: block.element, pieces: block.pieces, raw: block.raw, labelStart: label === null ? speechStart : 0, speechStart });
  }
  return { printed, nodes };
}

/** A line after a single `<br>` goes on with its paragraph unless it opens with a label. */
function joinLines(blocks: readonly RegionBlock[]): RegionBlock[] {
  const joined: RegionBlock[] = [];
  for (const { block, label } of blocks) {
    const open = joined.at(-1);
    if (label !== null || !block.joined || open === undefined || open.block.element !== block.element) {
      joined.push({ block, label });
      continue;
    }
    const shift = open.block.raw.length + 1;
    const pieces = block.pieces.map((piece) => ({ ...piece, start: piece.start + shift }));
    const merged: Block = { ...open.block, raw: `${open.block.raw}\n${block.raw}`, pieces: [...open.block.pieces, ...pieces] };
    joined[joined.length - 1] = { block: merged, label: open.label };
  }
  return joined;
}
