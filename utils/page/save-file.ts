/** Long enough, in ms, for the browser to have read the bytes. */
const RELEASE_MS = 60_000;

/** Offers bytes to the reader as a download. */
export function saveFile(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_MS);
}
