import { firstWhere } from '../lib/binary-search';
import type { PageText, ParagraphNodes } from '../sites';
import type { Span } from '../transcript/model';

/** The selection in offsets of `Transcript.text`, or why it has no words of the transcript. */
export type SelectedWords = { span: Span } | { refused: 'nothing-selected' | 'outside' | 'unselectable' };

type Piece = ParagraphNodes['pieces'][number];

/**
 * The words of the transcript in a selection, from its first range to its last, because Firefox may make several in one
 * drag. Text outside the transcript is cut off, labels are left out, and so are ends that the page makes unselectable.
 * The ends may be in any node and in either order.
 */
export function readSelection(pageText: PageText, selection: Selection | null): SelectedWords {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return { refused: 'nothing-selected' };
  const range = selection.getRangeAt(0).cloneRange();
  const { endContainer, endOffset } = selection.getRangeAt(selection.rangeCount - 1);
  range.setEnd(endContainer, endOffset);
  const pieces = pageText.paragraphs.flatMap((paragraph) => paragraph.pieces);
  if (pieces[0]?.node.getRootNode() !== range.startContainer.getRootNode()) return { refused: 'outside' };
  const nodeAt = (index: number) => (pieces[index] as Piece).node;
  let first = firstWhere(pieces.length, (index) => range.comparePoint(nodeAt(index), nodeAt(index).length) >= 0);
  let last = firstWhere(pieces.length, (index) => range.comparePoint(nodeAt(index), 0) > 0) - 1;
  if (first > last) return { refused: 'outside' };
  while (first <= last && !isSelectable(pieces[first])) first++;
  while (first <= last && !isSelectable(pieces[last])) last--;
  const [from, to] = [pieces[first]?.node, pieces[last]?.node];
  if (first > last || from === undefined || to === undefined) return { refused: 'unselectable' };
  const start = pageText.offsetOf(from, from === range.startContainer ? range.startOffset : 0);
  const end = pageText.offsetOf(to, to === range.endContainer ? range.endOffset : to.length);
  return start === null || end === null || start >= end ? { refused: 'outside' } : { span: { start, end } };
}

function isSelectable(piece: Piece | undefined): boolean {
  const parent = piece?.node.parentElement;
  return parent != null && getComputedStyle(parent).userSelect !== 'none';
}
