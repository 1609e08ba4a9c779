/** JSON data; objects with their own keys only. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The same text for the same data, whatever the order of keys (Chromium's `storage.local` sorts them). */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${entries.join(',')}}`;
}

/** The same data with the keys of all objects sorted, so that its JSON text is the canonical one. */
export function sortedKeys<T extends Json>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sortedKeys) as T;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sortedKeys(value[key] as Json)])) as T;
}

/**
 * Whether two values are the same data, ignoring the order of keys. Value by value, because every record is compared
 * several times in a change, and its texts would each time be written anew.
 */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, n) => sameJson(one, b[n] as Json))
    );
  // A field that is undefined is as good as missing, as it is in JSON text.
  const own = (key: string) => (Object.hasOwn(b, key) ? b[key] : undefined) as Json;
  return (
    Object.keys(a).every((key) => sameJson(a[key] as Json, own(key))) &&
    Object.keys(b).every((key) => b[key] === undefined || Object.hasOwn(a, key))
  );
}

/**
 * A 64-bit checksum against damage: two multiplicative hashes over the UTF-16 code units, each with the finalizer of
 * MurmurHash3. A whole library is checked each time it is read, so this is the fastest sufficient one, not the
 * strongest.
 * @returns 16 hexadecimal digits
 */
export function checksumOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    // Without this, a change in a high bit would affect only the high bits.
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  return hex(finished(a)) + hex(finished(b));
}

function finished(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex(bits: number): string {
  return bits.toString(16).padStart(8, '0');
}

/** An 80-bit hash of a text, used in the ids of copies; not secure. */
export function bits80(text: string): bigint {
  return BigInt(`0x${checksumOf(text)}${checksumOf(`${text}~`).slice(0, 4)}`);
}
