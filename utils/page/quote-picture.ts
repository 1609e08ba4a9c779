import type { PerSlot } from '../presenters/look/palette';
import type { QuotePictureView } from '../presenters/quotes/quote-picture';
import { fitted, linesWithin } from './picture-text';

const WIDTH = 1200;
const HEIGHT = 675;
const MARGIN = 80;
/** Left edge of the words, to the right of the colored edge. All sizes here are in px. */
const TEXT_LEFT = 136;
const EDGE_HEIGHT = 512;
/** Maximum height of the words below the top margin. */
const WORDS_HEIGHT = 400;
/** Maximum share of the foot's width for the person; the source gets the rest minus a gap. */
const PERSON_SHARE = 0.6;
const FOOT_GAP = 40;
const FOOT_LINE = 26;
/** Maximum number of lines in the foot: for the person's title, and for each line of the source. */
const MOST_LINES = { title: 3, source: 2 };
const FONT = '"IBM Plex Sans", system-ui, sans-serif';

/** How the edge of each slot is drawn, at twice its size on the page: strokes with position, width and dashes in px. */
const EDGES: PerSlot<{ x: number; width: number; dash: number[]; round?: boolean }[]> = [
  [{ x: 2, width: 4, dash: [] }],
  [{ x: 4, width: 8, dash: [] }],
  [{ x: 4, width: 8, dash: [20, 12] }],
  [{ x: 4, width: 8, dash: [0, 16], round: true }],
  [
    { x: 2, width: 4, dash: [] },
    { x: 10, width: 4, dash: [] },
  ],
  [{ x: 4, width: 8, dash: [56, 12] }],
  [{ x: 4, width: 8, dash: [28, 10, 8, 10] }],
  [
    { x: 1, width: 2, dash: [] },
    { x: 5, width: 10, dash: [4, 10] },
  ],
  [],
];

/** Draws the picture of a quote, 1200 × 675 px, in the page's fonts or their fallbacks. @returns a PNG */
export async function drawQuote(view: QuotePictureView): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = view.colors.page;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  drawEdge(context, view);
  drawWords(context, view);
  drawFoot(context, view);
  return await canvas.convertToBlob({ type: 'image/png' });
}

function drawEdge(context: OffscreenCanvasRenderingContext2D, { slot, colors }: QuotePictureView): void {
  context.strokeStyle = colors.edge;
  for (const { x, width, dash, round = false } of EDGES[slot]) {
    context.lineWidth = width;
    context.lineCap = round ? 'round' : 'butt';
    context.setLineDash(dash);
    const inset = round ? width / 2 : 0;
    stroke(context, [MARGIN + x, MARGIN + inset, MARGIN + x, MARGIN + EDGE_HEIGHT - inset]);
  }
  if (EDGES[slot].length === 0) drawHatch(context);
}

/** Slot 8: diagonal stripes, 4.4 px wide and 4.4 px apart, in a box 10 px wide. */
function drawHatch(context: OffscreenCanvasRenderingContext2D): void {
  context.save();
  context.beginPath();
  context.rect(MARGIN, MARGIN, 10, EDGE_HEIGHT);
  context.clip();
  context.lineWidth = 4.4;
  context.setLineDash([]);
  for (let y = MARGIN - 10; y < MARGIN + EDGE_HEIGHT + 20; y += 8.8 * Math.SQRT2) {
    stroke(context, [MARGIN - 5, y - 5, MARGIN + 15, y + 15]);
  }
  context.restore();
}

function stroke(context: OffscreenCanvasRenderingContext2D, [x1, y1, x2, y2]: [number, number, number, number]): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

function drawWords(context: OffscreenCanvasRenderingContext2D, { words, type, colors }: QuotePictureView): void {
  const fontOf = (size: number) => `300 ${size}px ${FONT}`;
  const widthAt = (text: string, size: number) => {
    context.font = fontOf(size);
    return context.measureText(text).width;
  };
  const box = { width: WIDTH - MARGIN - TEXT_LEFT, height: WORDS_HEIGHT };
  const { size, line, lines } = fitted(words, { ...type, ...box }, widthAt);
  context.font = fontOf(size);
  context.fillStyle = colors.text;
  context.textBaseline = 'middle';
  for (const [i, text] of lines.entries()) context.fillText(text, TEXT_LEFT, MARGIN + line * (i + 0.5));
}

/** Both halves are aligned at their last line and grow upward. */
function drawFoot(context: OffscreenCanvasRenderingContext2D, view: QuotePictureView): void {
  const { name, title, source, colors } = view;
  const bottom = MARGIN + EDGE_HEIGHT;
  const all = WIDTH - MARGIN - TEXT_LEFT;
  const widthOf = (text: string) => context.measureText(text).width;
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.font = `400 20px ${FONT}`;
  context.fillStyle = colors.secondary;
  const titles = title === '' ? [] : linesWithin(title, all * PERSON_SHARE, MOST_LINES.title, widthOf);
  for (const [i, text] of titles.toReversed().entries()) context.fillText(text, TEXT_LEFT, bottom - i * FOOT_LINE);
  let taken = Math.max(0, ...titles.map(widthOf));
  context.font = `600 28px ${FONT}`;
  context.fillStyle = colors.name;
  const [named = ''] = linesWithin(name, all * PERSON_SHARE, 1, widthOf);
  // 3 px more than a line, because the name is larger.
  context.fillText(named, TEXT_LEFT, titles.length === 0 ? bottom : bottom - titles.length * FOOT_LINE - 3);
  taken = Math.max(taken, widthOf(named));
  context.textAlign = 'right';
  context.font = `400 18px ${FONT}`;
  context.fillStyle = colors.helper;
  const lines = source.flatMap((text) => linesWithin(text, all - taken - FOOT_GAP, MOST_LINES.source, widthOf));
  for (const [i, text] of lines.toReversed().entries()) context.fillText(text, WIDTH - MARGIN, bottom - i * FOOT_LINE);
}
