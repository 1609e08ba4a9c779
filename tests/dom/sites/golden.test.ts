/** Compares the reading of every page in tests/fixtures with its hand-checked expectations. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PageReading, pickSite } from '../../../utils/sites';
import { type Expected, type ExpectedTurn, episodeOf } from '../../support/expected';
import { root } from '../../tools/lib/project.mjs';

const FIXTURES = join(root, 'tests/fixtures');

const SLUGS = readdirSync(FIXTURES).filter((slug) => existsSync(join(FIXTURES, slug, 'expected.json')));

for (const slug of SLUGS) {
  const expected = JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8')) as Expected;

  describe(slug, () => {
    let document: Document;
    beforeAll(() => {
      document = new DOMParser().parseFromString(readFileSync(join(FIXTURES, slug, 'page.html'), 'utf8'), 'text/html');
    });

    test(`is detected as ${expected.state}`, () => {
      expect(pickSite(expected.url)?.detect(document, expected.url) ?? 'not-a-podcast').toBe(expected.state);
    });

    if (expected.state === 'episode') describeEpisode(expected, () => document);
    if (expected.state === 'no-transcript') {
      test('has no transcript to read', () => {
        expect(pickSite(expected.url)?.read(document, expected.url) ?? null).toBeNull();
      });
    }
  });
}

function describeEpisode(expected: Expected, page: () => Document): void {
  let reading: PageReading | null;
  const read = (): PageReading => {
    if (reading === null) throw new Error('The reader found no transcript.');
    return reading;
  };
  beforeAll(() => {
    reading = pickSite(expected.url)?.read(page(), expected.url) ?? null;
  });

  test('identifies its episode', () => {
    const { url, title, show, number, linkedNames } = read().transcript.episode;
    expect({ title, show, number }).toEqual({ title: expected.title, show: expected.show, number: expected.number });
    if (expected.identity !== undefined) expect(url).toBe(expected.identity);
    if (expected.linkedNames !== undefined) expect(linkedNames).toEqual(expected.linkedNames);
  });

  test('lists its speakers', () => {
    expect(episodeOf(read()).speakers).toEqual(expected.speakers);
  });

  test('attributes every turn to its speaker, with its exact words', () => {
    const { turns } = episodeOf(read());
    const at = firstDifference(turns, expected.turns);
    expect(turns[at], `turn ${at} of ${expected.turns.length} (${turns.length} were read)`).toEqual(expected.turns[at]);
    expect(turns).toHaveLength(expected.turns.length);
  });

  test('lists its chapters', () => {
    expect(episodeOf(read()).chapters).toEqual(expected.chapters);
  });

  test('reports what is doubtful', () => {
    expect(episodeOf(read()).doubts).toEqual([...expected.doubts].sort());
  });
}

/** The index of the first turn that differs; 0 if none does. */
function firstDifference(actual: readonly ExpectedTurn[], expected: readonly ExpectedTurn[]): number {
  const longer = Math.max(actual.length, expected.length);
  for (let index = 0; index < longer; index++) {
    if (actual[index]?.speaker !== expected[index]?.speaker || actual[index]?.text !== expected[index]?.text)
      return index;
  }
  return 0;
}
