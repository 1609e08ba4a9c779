/**
 * `npm run --silent anchor -- CASES OUT`: finds the quotes of CASES (`.jsonl` or `.jsonl.br`) again with the product's
 * own code and writes to OUT what `../shared/anchoring/score.mjs` reads.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCases } from './anchor/cases.mjs';
import { loadProduct } from './inspect/bundle.mjs';

const [casesPath, outPath] = process.argv.slice(2);
if (outPath === undefined) {
  console.error('anchor: CASES OUT');
  process.exitCode = 2;
} else {
  const { answerCase } = await loadProduct(join(dirname(fileURLToPath(import.meta.url)), 'anchor/product.ts'));
  const cases = readCases(casesPath);
  const answers = cases.map((one, index) => answerCase(one, cases[(index + 1) % cases.length].after));
  writeFileSync(outPath, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
}
