import { firstWhere } from '../lib/binary-search';
import type { Span } from '../transcript/model';
import type { Normalized } from '../transcript/normalize';
import type { TextPiece } from './raw-text';

/** A place in the page, as used by `Range`. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/** One paragraph of a turn and its nodes in the page. */
export interface ParagraphNodes {
  /** The closest block element; several paragraphs may share it (`<br><br>`). */
  element: Element;
  pieces: readonly TextPiece[];
  /** Raw offset at which the label starts; equals `speechStart` when there is none. */
  labelStart: number;
  /** Raw offset just after the label's name and colon; the spoken words start here or later. */
  speechStart: number;
  /** The spoken words, with raw offsets that count from the start of the paragraph. */
  speech: Normalized;
}

/**
 * Maps between `Transcript.text` and the page's text nodes. Offsets in a label or in the gap between two paragraphs map
 * to the nearest spoken character.
 */
export class PageText {
  readonly #paragraphs: readonly ParagraphNodes[];
  readonly #starts: readonly number[];
  #byNode: Map<Node, number> | undefined;

  /** @param starts offset of each paragraph in `Transcript.text`, increasing */
  constructor(paragraphs: readonly ParagraphNodes[], starts: readonly number[]) {
    this.#paragraphs = paragraphs;
    this.#starts = starts;
  }

  get paragraphs(): readonly ParagraphNodes[] {
    return this.#paragraphs;
  }

  /** False once the page has removed or replaced any of the nodes, or changed their text. */
  isCurrent(): boolean {
    return this.#paragraphs.every(({ pieces }) =>
      pieces.every(({ node, data }) => node.isConnected && node.data === data),
    );
  }

  /** The span's characters on the page; null for an empty transcript. Never fails: out-of-range spans are clamped. */
  pointsOf(span: Span): { start: TextPoint; end: TextPoint } | null {
    const first = this.#indexAt(span.start);
    const last = Math.max(first, this.#indexAt(Math.max(span.start, span.end - 1)));
    const startsIn = this.#paragraphs[first];
    const endsIn = this.#paragraphs[last];
    if (startsIn === undefined || endsIn === undefined) return null;
    const from = startsIn.speech.rawStart(clamp(span.start - this.#start(first), startsIn.speech.text.length));
    const length = clamp(span.end - this.#start(last), endsIn.speech.text.length);
    const to = length === 0 ? endsIn.speech.rawStart(0) : endsIn.speech.rawEnd(length);
    const start = pointAt(startsIn, from, 'start');
    const end = pointAt(endsIn, to, 'end');
    return start === null || end === null ? null : { start, end };
  }

  /** The block elements that contain words of a span, in order. */
  elementsOf({ start, end }: Span): Element[] {
    const elements: Element[] = [];
    for (let at = this.#indexAt(start); at < this.#paragraphs.length; at++) {
      const { element, speech } = this.#paragraphs[at] as ParagraphNodes;
      if (this.#start(at) >= end && elements.length > 0) break;
      if (this.#start(at) + speech.text.length > start || elements.length === 0) elements.push(element);
    }
    return elements;
  }

  /** The printed label of a paragraph, including its colon; null when it has none. */
  labelPointsOf(index: number): { start: TextPoint; end: TextPoint } | null {
    const paragraph = this.#paragraphs[index];
    if (paragraph === undefined || paragraph.labelStart === paragraph.speechStart) return null;
    const start = pointAt(paragraph, paragraph.labelStart, 'start');
    const end = pointAt(paragraph, paragraph.speechStart, 'end');
    return start === null || end === null ? null : { start, end };
  }

  /** The offset in `Transcript.text` of a place in the page; null when that is not in a spoken paragraph or label. */
  offsetOf(node: Node, offset: number): number | null {
    const index = this.#nodeIndex(node);
    const paragraph = index === undefined ? undefined : this.#paragraphs[index];
    if (index === undefined || paragraph === undefined) return null;
    const piece = paragraph.pieces.find((p) => p.node === node);
    if (piece === undefined) return null;
    return this.#start(index) + indexOfRaw(paragraph.speech, piece.start + offset);
  }

  #start(index: number): number {
    return this.#starts[index] as number;
  }

  /** Index of the paragraph that contains the offset, or that precedes the gap containing it. */
  #indexAt(offset: number): number {
    return Math.max(0, firstWhere(this.#starts.length, (index) => this.#start(index) > offset) - 1);
  }

  #nodeIndex(node: Node): number | undefined {
    if (this.#byNode === undefined) {
      this.#byNode = new Map();
      for (const [index, { pieces }] of this.#paragraphs.entries()) {
        for (const piece of pieces) this.#byNode.set(piece.node, index);
      }
    }
    return this.#byNode.get(node);
  }
}

function clamp(value: number, max: number): number {
  return Math.min(max, Math.max(0, value));
}

/** First index of `text` whose raw offset is at or after `raw`. */
function indexOfRaw(normalized: Normalized, raw: number): number {
  return firstWhere(normalized.text.length, (index) => normalized.rawStart(index) >= raw);
}

/**
 * The node that contains a raw offset. At a boundary, a start belongs to the next node and an end to the previous one.
 */
function pointAt({ pieces }: ParagraphNodes, raw: number, edge: 'start' | 'end'): TextPoint | null {
  let found: TextPiece | undefined;
  for (const piece of pieces) {
    if (edge === 'start' ? piece.start > raw : piece.start >= raw && found !== undefined) break;
    if (piece.node.data.length > 0 || found === undefined) found = piece;
  }
  if (found === undefined) return null;
  return { node: found.node, offset: clamp(raw - found.start, found.node.data.length) };
}
