import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../utils/analysis/analyse';
import { transcriptFromTurns } from '../../../utils/transcript/build';
import type { Transcript } from '../../../utils/transcript/model';
import { episode } from './transcripts';

const PAGE = '../shared/pages/moe-ep36.txt';
const absent = !existsSync(PAGE);
if (absent) console.warn(`skipped: ${PAGE} is not here`);

/** The page's own text, its takeaways left out: what is read without any help. */
function read(): Transcript {
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  const turns = lines.flatMap((line) => {
    const match = /^([A-Z]\w+ [A-Z]\w+):\u00a0(.+)$/.exec(line);
    return match === null ? [] : [{ speaker: match[1] as string, text: match[2] as string }];
  });
  const description = lines.find((line) => line.includes('join host')) ?? '';
  return transcriptFromTurns(episode({ description }), turns);
}

describe.skipIf(absent)('the real page', () => {
  const transcript = absent ? undefined : read();
  const analysis = transcript && analyse(transcript);
  const profiles = new Map(analysis?.profiles.map((profile) => [profile.speaker, profile]));

  it('knows who leads, their share and turns', () => {
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
  it('gives titles in the episode\u2019s own words', () => {
    const printed = transcript?.text.toLowerCase() ?? '';
    for (const [speaker, { title }] of profiles) {
      if (speaker.startsWith('tim')) expect(title).toBeNull();
      else expect(printed).toContain(title?.toLowerCase());
    }
    expect([...profiles.values()].map(({ title }) => title?.split(' ').length ?? 0)).toEqual([0, 8, 8, 7]);
  });
  it('finds the opening round', () => expect(analysis?.coldOpen).toEqual({ first: 0, last: 5 }));
  it('finds the move to the last topic unaided', () => {
    expect(analysis?.topics.some(({ turn }) => turn === 40)).toBe(true);
  });
  it('gives everybody three points of 6 to 36 words, none of them a question or from the opening round', () => {
    for (const { keyPoints } of profiles.values()) {
      expect(keyPoints).toHaveLength(3);
      for (const { start, end, turn } of keyPoints) {
        const text = transcript?.text.slice(start, end) ?? '';
        expect(turn).toBeGreaterThan(5);
        expect(text.split(' ').length).toBeGreaterThanOrEqual(6);
        expect(text.split(' ').length).toBeLessThanOrEqual(36);
        expect(text).toMatch(/^(?:[A-Z]|The).*[.?!]["\u201d]?$|right\?$/);
      }
    }
  });
});
