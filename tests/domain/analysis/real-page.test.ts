import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze';
import { transcriptFromTurns } from '../../../utils/transcript/build';
import type { Chapter, Transcript } from '../../../utils/transcript/model';
import { episode } from './transcripts';

const PAGE = '../shared/pages/moe-ep36.txt';
const absent = !existsSync(PAGE);
if (absent) console.warn(`skipped: ${PAGE} is not here`);

/** The text of the real page, by default without its takeaways, so that the analysis gets no help from them. */
function read(chapters: Chapter[] = []): Transcript {
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  const turns = lines.flatMap((line) => {
    const match = /^([A-Z]\w+ [A-Z]\w+):\u00a0(.+)$/.exec(line);
    return match === null ? [] : [{ speaker: match[1] as string, text: match[2] as string }];
  });
  const description = lines.find((line) => line.includes('join host')) ?? '';
  return transcriptFromTurns(episode({ description }), turns, chapters);
}

describe.skipIf(absent)('analyze, on the real page', () => {
  const transcript = absent ? undefined : read();
  const analysis = transcript && analyze(transcript);
  const profiles = new Map(analysis?.profiles.map((profile) => [profile.speaker, profile]));

  it('finds the role, share and number of turns of every speaker', () => {
    const seen = [...profiles].map(([speaker, { role, share, turns }]) => [
      speaker.split(' ')[0],
      role,
      Math.round(share * 100),
      turns,
    ]);
    expect(seen).toEqual([
      ['tim', 'host', 41, 26],
      ['chris', 'guest', 23, 10],
      ['kush', 'guest', 18, 8],
      ['kate', 'guest', 17, 8],
    ]);
  });
  it('gives guests job titles in the words of the transcript, and the host none', () => {
    const printed = transcript?.text.toLowerCase() ?? '';
    for (const [speaker, { title }] of profiles) {
      if (speaker.startsWith('tim')) expect(title).toBeNull();
      else expect(printed).toContain(title?.toLowerCase());
    }
    expect([...profiles.values()].map(({ title }) => title?.split(' ').length ?? 0)).toEqual([0, 8, 8, 7]);
  });
  it('finds the cold open', () => expect(analysis?.coldOpen).toEqual({ first: 0, last: 5 }));
  it('finds the change to the last topic without chapters', () => {
    expect(analysis?.topics.some(({ turn }) => turn === 40)).toBe(true);
  });
  it('gives at most three key points of 6 to 40 words after the cold open, and guests at least one', () => {
    for (const { role, keyPoints } of profiles.values()) {
      expect(role === 'host' ? [0, 1, 2, 3] : [1, 2, 3]).toContain(keyPoints.length);
      for (const { start, end, turn } of keyPoints) {
        const text = transcript?.text.slice(start, end) ?? '';
        expect(turn).toBeGreaterThan(5);
        expect(text.split(' ').length).toBeGreaterThanOrEqual(6);
        expect(text.split(' ').length).toBeLessThanOrEqual(40);
        expect(text).toMatch(/[.?!]["\u201d]?$|right\?$/);
        // Either a whole sentence, or everything after the words that only connect it to the previous one.
        const before = transcript?.text.slice(start - 60, start) ?? '';
        expect(before).toMatch(
          /^[A-Z]/.test(text) ? /\s$/ : /(?:^|[.?!]["\u201d]?\s)[A-Z][a-z\u2019]*(?:,? [a-z]+){0,2},? $/,
        );
      }
    }
  });
});

describe.skipIf(absent)('analyze, on the real page with its chapters', () => {
  const chapters = [
    { seconds: 1, title: 'Intro' },
    { seconds: 49, title: 'OpenAI o3' },
    { seconds: 880, title: 'DeepSeek-V3' },
    { seconds: 1680, title: 'The Brundage/Marcus bet' },
  ];
  const transcript = absent ? undefined : read(chapters);
  const topics = transcript === undefined ? [] : analyze(transcript).topics;

  it('finds three to eight subtopics in every chapter but the first', () => {
    const counts = topics.map(({ subtopics }) => subtopics.length);
    expect(counts).toHaveLength(4);
    expect(counts[0]).toBe(0);
    for (const count of counts.slice(1)) {
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(8);
    }
  });
  it('starts a subtopic where somebody is asked by name', () => {
    const turns = new Set(topics.flatMap(({ subtopics }) => subtopics.map(({ turn }) => turn)));
    for (const asking of [6, 10, 12, 14, 16, 26, 28, 32, 38, 40, 42, 44]) expect([...turns]).toContain(asking);
  });
  it('gives each subtopic a different title of one to ten words said in it', () => {
    const titles = topics.flatMap(({ subtopics }) =>
      subtopics.map(({ title, start, end }) => {
        const said = transcript?.text.slice(start, end).toLowerCase() ?? '';
        for (const part of title.toLowerCase().split(' and ')) expect(said).toContain(part);
        return title;
      }),
    );
    expect(new Set(titles).size).toBe(titles.length);
    for (const title of titles) expect(title).toMatch(/^\S+(?: \S+){0,9}$/);
  });
});
