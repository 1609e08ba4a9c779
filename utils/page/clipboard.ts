/** What is copied: plain text and, for paste targets that accept it, rich text. */
export interface Copied {
  plain: string;
  /** HTML; left out when the plain text is enough. */
  html?: string;
}

/** @returns false when the page or the browser does not allow access to the clipboard */
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
 * Copies a picture. Call it synchronously in the reader's action, because access is only granted then; the picture may
 * be drawn later.
 * @returns false when the page or the browser does not allow pictures
 */
export async function copyPicture(png: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    return false;
  }
}
