import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, analyzeInSteps } from '../../../utils/analysis/analyze';
import { ask } from '../../../utils/analysis/requests/ask';
import { finish, finishInSlices, mapOf, until, type Work } from '../../../utils/analysis/work';
import type { Transcript } from '../../../utils/transcript/model';
import { anyTranscript, talk } from './transcripts';

/** The transcript of the sample episode repeated `times` times, with its chapters once. */
function sample(times: number): Transcript {
  const page = readFileSync('tests/fixtures/sample-episode/page.html', 'utf8');
  const lines = [...page.matchAll(/<p><strong>([^<]+):<\/strong>&nbsp;([^<]+)<\/p>/g)].map(
    ([, name, said]) => `${name}: ${said}`,
  );
  const chapters = ['A small model in a big tractor', 'Who owns the weather?', 'Who audits the auditors?'];
  const all = Array.from({ length: times }, (_, copy) => lines.map((line) => `${line} Token${copy}.`)).flat();
  return talk(
    all,
    {},
    chapters.map((title, index) => ({ title, seconds: index * 500 })),
  );
}

/** The built-in functions that process text. The number of their calls measures the work, independent of the clock. */
const COUNTED: readonly [object, string][] = [
  [String.prototype, 'slice charCodeAt match matchAll search replace replaceAll toLowerCase split at'],
  [RegExp.prototype, 'exec test'],
  [Map.prototype, 'get has set'],
  [Set.prototype, 'add has'],
  [Array.prototype, 'push'],
  [Math, 'max min exp log sqrt'],
];

/** Runs the work to its end. Returns its total units, and the most units between two pauses. */
function measure(work: Work<unknown>): { all: number; longest: number } {
  let units = 0;
  const undo: (() => void)[] = [];
  for (const [owner, names] of COUNTED) {
    for (const name of names.split(' ')) {
      const methods = owner as Record<string, (...args: unknown[]) => unknown>;
      const method = methods[name] as (...args: unknown[]) => unknown;
      undo.push(() => Object.defineProperty(owner, name, { value: method }));
      const counting = function (this: unknown, ...args: unknown[]) {
        units++;
        return method.apply(this, args);
      };
      Object.defineProperty(owner, name, { value: counting });
    }
  }
  try {
    let longest = 0;
    for (let before = 0, done = false; !done; before = units) {
      done = work.next().done ?? false;
      longest = Math.max(longest, units - before);
    }
    return { all: units, longest };
  } finally {
    for (const restore of undo) restore();
  }
}

describe('interruptible analysis', () => {
  it.each([
    ['with chapters', (times: number) => analyzeInSteps(sample(times))],
    ['without chapters', (times: number) => analyzeInSteps({ ...sample(times), chapters: [] })],
    ['answering a request', (times: number) => ask(sample(times), 'what did Mara say about the large model?')],
  ])('pauses as often in a long text as in a short one: %s', (_, work) => {
    const short = measure(work(4));
    const long = measure(work(16));
    expect(long.all).toBeGreaterThan(3 * short.all);
    expect(long.longest).toBeLessThan(1.25 * short.longest);
    expect(long.longest).toBeLessThan(long.all / 90);
  });
  it('gives the same result with pauses as without', async () => {
    await fc.assert(
      fc.asyncProperty(anyTranscript(), fc.array(fc.nat(9), { minLength: 1 }), async (transcript, ticks) => {
        let time = 0;
        let calls = 0;
        const now = () => {
          time += ticks[calls++ % ticks.length] as number;
          return time;
        };
        const slicing = { budget: 10, now, rest: () => Promise.resolve() };
        expect(await finishInSlices(analyzeInSteps(transcript), slicing)).toEqual(analyze(transcript));
      }),
      { numRuns: 30 },
    );
  });
});

describe('work', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  it('processes each item once, in order', () => {
    expect(finish(mapOf(numbers, (number, index) => number + index))).toEqual(numbers.map((number) => 2 * number));
  });
  it('rests when its budget is used up and lets other work run meanwhile', async () => {
    const log: string[] = [];
    let time = 0;
    const slicing = { budget: 10, now: () => time, rest: () => Promise.resolve() };
    const counting = (name: string) =>
      mapOf(
        [1, 2, 3, 4],
        (item) => {
          time += 6;
          log.push(`${name}${item}`);
        },
        1,
      );
    await Promise.all([finishInSlices(counting('a'), slicing), finishInSlices(counting('b'), slicing)]);
    expect(log.join(' ')).toBe('a1 a2 b1 b2 a3 a4 b3 b4');
  });
  it('ends at the first pause after its condition is met', () => {
    const done: number[] = [];
    finish(
      until(
        () => done.length >= 3,
        mapOf(numbers, (number) => done.push(number), 2),
      ),
    );
    expect(done).toEqual([0, 1, 2, 3]);
    finish(
      until(
        () => false,
        mapOf(numbers, (number) => done.push(number)),
      ),
    );
    expect(done).toHaveLength(4 + numbers.length);
  });
  it('fails with the same error whether or not it pauses', async () => {
    const broken = () =>
      mapOf(numbers, () => {
        throw new RangeError('broken');
      });
    expect(() => finish(broken())).toThrow(RangeError);
    const slicing = { budget: 10, now: () => 0, rest: () => Promise.resolve() };
    await expect(finishInSlices(broken(), slicing)).rejects.toThrow(RangeError);
  });
});
