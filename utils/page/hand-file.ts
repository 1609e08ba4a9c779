/** Longer than any browser takes to read what it was handed. */
const READ_WITHIN_MS = 60_000;

/** Hands the reader a file the way a link does, into their downloads. In pages of the extension only. */
export function handFile(name: string, mime: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS);
}
