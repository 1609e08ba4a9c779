/** Every page of tests/fixtures against what a person wrote down about it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../utils/analysis/analyse';
import { pickSite, type Reading } from '../../../utils/sites';
import type { Chapter, PageState, Transcript } from '../../../utils/transcript/model';
import { root } from '../../tools/lib/project.mjs';

interface ExpectedTurn {
  /** Fullest printed name; null before the first label. */
  speaker: string | null;
  /** Normalized words, label left out, paragraphs joined by a blank line. */
  text: string;
}

/** `expected.json`: only `url` and `state` unless the state is `episode`. */
interface Expected {
  url: string;
  state: PageState;
  /** Address without locale, query, hash; only where the fixture is about it. */
  identity?: string;
  linkedNames?: string[];
  title: string;
  show: string;
  number: number | null;
  speakers: { name: string; labels: string[] }[];
  turns: ExpectedTurn[];
  chapters: Chapter[];
  doubts: string[];
}

const FIXTURES = join(root, 'tests/fixtures');

const SLUGS = readdirSync(FIXTURES).filter((slug) => existsSync(join(FIXTURES, slug, 'expected.json')));

for (const slug of SLUGS) {
  const expected = JSON.parse(readFileSync(join(FIXTURES, slug, 'expected.json'), 'utf8')) as Expected;

  describe(slug, () => {
    let document: Document;
    beforeAll(() => {
      document = new DOMParser().parseFromString(readFileSync(join(FIXTURES, slug, 'page.html'), 'utf8'), 'text/html');
    });

    test(`is seen as ${expected.state}`, () => {
      expect(pickSite(expected.url)?.detect(document, expected.url) ?? 'not-a-podcast').toBe(expected.state);
    });

    if (expected.state === 'episode') describeEpisode(expected, () => document);
    if (expected.state === 'no-transcript') {
      test('has nothing to read', () => {
        expect(pickSite(expected.url)?.read(document, expected.url) ?? null).toBeNull();
      });
    }
  });
}

function describeEpisode(expected: Expected, page: () => Document): void {
  let reading: Reading | null;
  const read = (): Transcript => {
    if (reading === null) throw new Error('The reader found no transcript.');
    return reading.transcript;
  };
  beforeAll(() => {
    reading = pickSite(expected.url)?.read(page(), expected.url) ?? null;
  });

  test('says which episode it is', () => {
    const { url, title, show, number, linkedNames } = read().episode;
    expect({ title, show, number }).toEqual({ title: expected.title, show: expected.show, number: expected.number });
    if (expected.identity !== undefined) expect(url).toBe(expected.identity);
    if (expected.linkedNames !== undefined) expect(linkedNames).toEqual(expected.linkedNames);
  });

  test('names its speakers', () => {
    expect(read().speakers.map(({ name, labels }) => ({ name, labels }))).toEqual(expected.speakers);
  });

  test('gives every turn its speaker and words', () => {
    const turns = turnsOf(read());
    const at = firstDifference(turns, expected.turns);
    expect(turns[at], `turn ${at} of ${expected.turns.length} (${turns.length} were read)`).toEqual(expected.turns[at]);
    expect(turns).toHaveLength(expected.turns.length);
  });

  test('lists its chapters', () => {
    expect(read().chapters).toEqual(expected.chapters);
  });

  test('says what is doubtful', () => {
    const transcript = read();
    const doubts = [...transcript.doubts, ...analyse(transcript).doubts].map(({ kind }) => kind);
    expect(doubts.sort()).toEqual([...expected.doubts].sort());
  });
}

function turnsOf({ text, turns, speakers }: Transcript): ExpectedTurn[] {
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return turns.map(({ speaker, start, end }) => ({
    speaker: speaker === null ? null : (names.get(speaker) ?? `unknown id ${speaker}`),
    text: text.slice(start, end),
  }));
}

/** Index of the first turn that differs; 0 when none does. */
function firstDifference(actual: readonly ExpectedTurn[], expected: readonly ExpectedTurn[]): number {
  const longer = Math.max(actual.length, expected.length);
  for (let index = 0; index < longer; index++) {
    if (actual[index]?.speaker !== expected[index]?.speaker || actual[index]?.text !== expected[index]?.text)
      return index;
  }
  return 0;
}
