/**
 * `npm run --silent anchor -- CASES OUT`: re-finds the quotes of CASES (`.jsonl` or `.jsonl.br`) with the product's own
 * code and writes to OUT the input of `../shared/anchoring/score.mjs`. Prints the time per search; the first search in
 * a text includes building its index.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCases } from './anchor/cases.mjs';
import { loadProduct } from './inspect/bundle.mjs';

const [casesPath, outPath] = process.argv.slice(2);
if (outPath === undefined) {
  console.error('Usage: npm run anchor -- CASES OUT');
  process.exitCode = 2;
} else {
  const { answerCase } = await loadProduct(join(dirname(fileURLToPath(import.meta.url)), 'anchor/product.ts'));
  const cases = readCases(casesPath);
  const times = [];
  const next = (index) => cases[(index + 1) % cases.length].after;
  const answers = cases.map((one, index) => answerCase(one, next(index), (milliseconds) => times.push(milliseconds)));
  writeFileSync(outPath, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  times.sort((a, b) => a - b);
  const at = (share) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.error(`${times.length} quotes in ${cases.length} texts: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms per quote`);
}
