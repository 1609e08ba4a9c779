import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** The cases of a `.jsonl` or `.jsonl.br` file. */
export function readCases(path) {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}
