/** The key as shown to the reader: "J", "Shift T", "?"; empty for none. */
export function printKey(key: string): string {
  const [upper, lower] = [key.toUpperCase(), key.toLowerCase()];
  // The upper case of "ß" has two letters, and is not what its key says.
  const shown = upper.length > key.length ? key : upper;
  return key === upper && upper !== lower ? `Shift ${shown}` : shown;
}
