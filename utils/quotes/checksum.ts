/** JSON data; objects with their own keys only. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The same text for the same data, whatever order a store keeps keys in (Chromium's `storage.local` sorts them). */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${entries.join(',')}}`;
}

/** CRC-32 (ISO 3309) of the bytes of each half of a UTF-16 code unit: finds every burst of up to 32 bits. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @returns 8 hexadecimal digits */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    crc = (crc >>> 8) ^ (TABLE[(crc ^ unit) & 0xff] as number);
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (unit >>> 8)) & 0xff] as number);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** 80 bits that differ where texts differ, for names of copies: FNV-1a, folded; nothing secret rests on it. */
export function bits80(text: string): bigint {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (let i = 0; i < text.length; i++) {
    hash ^= BigInt(text.charCodeAt(i));
    hash = (hash * 0x0000000001000000000000000000013bn) & (2n ** 128n - 1n);
  }
  return (hash ^ (hash >> 80n)) & (2n ** 80n - 1n);
}
