/** Renders episodes as HTML pages in every variation known from real pages; the inverse of the reader. */

export interface PageTurn {
  speaker: string;
  /** Normalized paragraphs. */
  paragraphs: string[];
}

export interface PrintStyle {
  /** The element around the label; empty for none. */
  label: 'strong' | 'b' | 'span' | '';
  colon: 'inside' | 'outside';
  gap: '&nbsp;' | ' ' | '';
  container: 'rich-text' | 'accordion' | 'details' | 'bare';
  heading: 'h2' | 'h3' | '';
  /** Separates the turns by `<br><br>` in a single `<p>` instead of giving each its own `<p>`. */
  breaks: boolean;
}

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One turn's paragraphs as HTML, with the label marked up as the style says. */
function paragraphsOf({ speaker, paragraphs }: PageTurn, style: PrintStyle, dress: (text: string) => string): string[] {
  const { label, colon, gap } = style;
  const open = label === '' ? '' : `<${label}>`;
  const close = label === '' ? '' : `</${label}>`;
  const name = html(speaker);
  const printed = colon === 'inside' ? `${open}${name}:${close}` : `${open}${name}${close}:`;
  return paragraphs.map((text, index) => (index === 0 ? `${printed}${gap}${dress(html(text))}` : dress(html(text))));
}

const CONTAINERS: Record<PrintStyle['container'], (inner: string) => string> = {
  'rich-text': (inner) =>
    `<div class="rich-text text"><div class="cms-richtext " id="rich-text-1">${inner}</div></div>`,
  accordion: (inner) =>
    `<cds-accordion><cds-accordion-item title="Episode transcript"><div class="cms-richtext">${inner}</div></cds-accordion-item></cds-accordion>`,
  details: (inner) =>
    `<details><summary>Episode transcript</summary><div class="cms-richtext">${inner}</div></details>`,
  bare: (inner) => `<section><div class="body">${inner}</div></section>`,
};

/** @param dress adds markup to escaped text, to show that it makes no difference to the reader */
export function renderPage(
  turns: PageTurn[],
  style: PrintStyle,
  dress: (text: string) => string = (text) => text,
): string {
  const blocks = turns.flatMap((turn) => paragraphsOf(turn, style, dress));
  const inner = style.breaks
    ? `<p>${blocks.join('<br><br>')}</p>`
    : blocks.map((block) => `<p>${block}</p>`).join('\n');
  const heading = style.heading === '' ? '' : `<${style.heading}>Episode transcript</${style.heading}>`;
  return `<!doctype html><html lang="en"><head><title>A talk | IBM</title></head><body><main><h1>A talk</h1>
<p>In this episode, ${[...new Set(turns.map(({ speaker }) => html(speaker)))].join(', ')} talk it through, all of it and more.</p>
${CONTAINERS[style.container](heading + inner)}
<div class="ibmcom-next-steps"><h3>Stay on top of the news</h3><p>Follow us everywhere you listen.</p></div></main></body></html>`;
}
