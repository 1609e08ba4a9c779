import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { introduces, proximity } from '../../../../utils/analysis/points/proximity';
import { buildLexicon, type Lexicon } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import type { Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

const read = (transcript: Transcript) => finish(buildLexicon(transcript, finish(splitSentences(transcript))));
const ids = (lexicon: Lexicon, ...words: string[]) => words.flatMap((word) => lexicon.idOf(word) ?? []);

const chat = (sentences: number) => 'The village measures rain. '.repeat(sentences);
const lexicon = read(talk([`Ann Lee: ${chat(5)}The dam holds. ${chat(5)}Salmon climb the dam. ${chat(20)}`]));

describe('proximity', () => {
  it('is 1 where all words are said and fades with distance, faster before than after', () => {
    const near = proximity(lexicon, ids(lexicon, 'salmon', 'dam'));
    expect(near[11]).toBeCloseTo(1, 9);
    expect(near[12] as number).toBeLessThan(1);
    expect(near[13] as number).toBeLessThan(near[12] as number);
    expect(near[4] as number).toBeLessThan(near[6] as number);
  });
  it('counts only the nearest place of each word, and gives more weight to rarer words', () => {
    const dam = proximity(lexicon, ids(lexicon, 'dam'));
    expect(dam[5]).toBe(dam[11]);
    const rain = proximity(lexicon, ids(lexicon, 'dam', 'rain'));
    expect(rain[5] as number).toBeGreaterThan(0.9);
    expect(rain[30] as number).toBeLessThan(0.5);
  });
  it('is between 0 and 1 for any transcript, and 0 for an empty query', () => {
    fc.assert(
      fc.property(anyTranscript(), fc.array(fc.nat(20), { maxLength: 6 }), (transcript, picks) => {
        const any = read(transcript);
        const query = [...new Set(picks)].filter((id) => id < any.spread.length);
        for (const value of proximity(any, query)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
          if (query.length === 0) expect(value).toBe(0);
        }
      }),
    );
  });
});

it('introduces is true where the rarest word is first said and soon after', () => {
  const isFirst = introduces(lexicon, ids(lexicon, 'rain', 'dam'), 0);
  expect([4, 5, 11, 12].map(isFirst)).toEqual([false, true, true, false]);
  expect([5, 11, 17].map(introduces(lexicon, ids(lexicon, 'dam'), 6))).toEqual([false, true, true]);
  expect(introduces(lexicon, [], 0)(0)).toBe(false);
});
