import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCases } from '../../tools/anchor/cases.mjs';
import { type AnchorAnswer, type AnchorCase, answerCase } from '../../tools/anchor/product';

const CASES = '../shared/anchoring/dev.jsonl.br';
const absent = !existsSync(CASES);
if (absent) console.warn(`skipped: ${CASES} is not here`);

/** Only every fifth episode, for speed. `npm run anchor` and the shared scorer use all of them. */
const EVERY = 5;

/** Judges an answer the way `../shared/anchoring/score.mjs` does. */
function outcome(
  found: [number, number] | null,
  truth: [number, number] | null,
): 'right' | 'near' | 'wrong' | 'missing' {
  if (found === null) return truth === null ? 'right' : 'missing';
  if (truth === null) return 'wrong';
  const shared = Math.min(found[1], truth[1]) - Math.max(found[0], truth[0]);
  if (shared <= 0) return 'wrong';
  return shared / (Math.max(found[1], truth[1]) - Math.min(found[0], truth[0])) >= 0.7 ? 'right' : 'near';
}

describe.skipIf(absent)('quotes in transcripts with real edits', () => {
  let cases: AnchorCase[] = [];
  let answers: AnchorAnswer[] = [];

  beforeAll(() => {
    cases = (readCases(CASES) as AnchorCase[]).filter((_, index) => index % EVERY === 0);
    answers = cases.map((one, index) => answerCase(one, cases[(index + 1) % cases.length]?.after ?? ''));
  });

  const outcomes = (bucket: string) =>
    cases.flatMap(({ quotes }, at) =>
      quotes.flatMap((quote, index) =>
        quote.bucket === bucket ? [outcome(answers[at]?.found[index] ?? null, quote.truth)] : [],
      ),
    );

  it.each([
    ['unchanged', 1],
    ['1-10%', 0.998],
    ['10-40%', 0.85],
  ])('in the group "%s" are found: at least %d of them, and none in a wrong place', (bucket, least) => {
    const all = outcomes(bucket);
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter((one) => one === 'right').length / all.length).toBeGreaterThanOrEqual(least);
    expect(all).not.toContain('wrong');
  });

  it('are never found in another transcript', () => {
    expect(answers.flatMap(({ foreign }) => foreign).filter((place) => place !== null)).toEqual([]);
  });
});
