/** Of what one message carries, as JSON, so that it holds up no other (F102: 256 kB); room is left for what is around. */
const MOST_BYTES = 255_000;

const utf8 = new TextEncoder();

/** The first of these, as many as one message carries; at least one, however long. */
export function fitting<T>(values: readonly T[]): T[] {
  let bytes = 0;
  const over = values.findIndex((value, n) => {
    bytes += utf8.encode(JSON.stringify(value)).length + 1;
    return n > 0 && bytes > MOST_BYTES;
  });
  return over === -1 ? [...values] : values.slice(0, over);
}
