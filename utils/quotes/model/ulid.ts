/** Crockford's base 32: digits and capitals without I, L, O, U. It is in ASCII order, so text sorts like numbers. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;
const LATEST = 2 ** 48 - 1;

const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Whether text is a ULID in our spelling: 26 digits, in capitals. */
export function isUlid(text: string): boolean {
  return ULID.test(text);
}

/** The lower 80 bits of a ULID, 10 bytes. */
export type Bits80 = Uint8Array;

/**
 * The next id: a ULID of the current time or, when the clock stands still or went back, the one right after `last`. So
 * ids from one source always grow, whatever the clock does.
 * @param last the id made or seen before; null when there is none
 * @param now ms since 1970; anything else counts as 1970
 * @param random 10 random bytes
 */
export function nextUlid(last: string | null, now: number, random: Bits80): string {
  const time = Number.isFinite(now) ? Math.min(Math.max(Math.trunc(now), 0), LATEST) : 0;
  const head = encode(BigInt(time), TIME_LENGTH);
  if (last !== null && isUlid(last) && head <= last.slice(0, TIME_LENGTH)) return following(last);
  return head + encode(bitsOf(random), RANDOM_LENGTH);
}

/** The id that sorts right after this one (wraps around after the last). */
function following(id: string): string {
  const digits = [...id];
  for (let place = digits.length - 1; place >= 0; place--) {
    const value = DIGITS.indexOf(digits[place] ?? '') + 1;
    digits[place] = DIGITS[value % DIGITS.length] ?? '0';
    if (value < DIGITS.length) break;
  }
  return digits.join('');
}

/** The time at which an id was made, ms since 1970. */
export function timeOfUlid(id: string): number {
  return [...id.slice(0, TIME_LENGTH)].reduce((time, digit) => time * DIGITS.length + DIGITS.indexOf(digit), 0);
}

/** The id of a copy of a quote: its time, and 80 bits that represent the content of the copy. */
export function derivedUlid(id: string, bits: bigint): string {
  return id.slice(0, TIME_LENGTH) + encode(bits & (2n ** 80n - 1n), RANDOM_LENGTH);
}

/** Makes ids that always grow, from the clock and random bytes of the browser. */
export function createUlidSource(): () => string {
  let last: string | null = null;
  return () => {
    last = nextUlid(last, Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    return last;
  };
}

function bitsOf(bytes: Bits80): bigint {
  return bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n) & (2n ** 80n - 1n);
}

function encode(value: bigint, length: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i++) {
    text = (DIGITS[Number(rest & 31n)] ?? '0') + text;
    rest >>= 5n;
  }
  return text;
}
