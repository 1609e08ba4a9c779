/** What is copied: plain, and for places that take it, rich. */
export interface Copied {
  plain: string;
  /** HTML; left out where plain says everything. */
  html?: string;
}

/** @returns false where page or browser keep the clipboard closed */
export async function copy({ plain, html }: Copied): Promise<boolean> {
  const blob = (type: string, text: string) => new Blob([text], { type });
  try {
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', plain),
      ...(html !== undefined && { 'text/html': blob('text/html', html) }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Call at once when the reader asks: the picture may be drawn later, the reader's act must not be over.
 * @returns false where page or browser take no pictures
 */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
