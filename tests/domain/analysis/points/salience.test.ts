import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeness, contentOf, salienceOf } from '../../../../utils/analysis/points/salience';
import { buildLexicon, type Lexicon } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import type { Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

const read = (transcript: Transcript): { lexicon: Lexicon; all: number[] } => {
  const sentences = finish(splitSentences(transcript));
  return { lexicon: finish(buildLexicon(transcript, sentences)), all: [...sentences.keys()] };
};
const ids = (lexicon: Lexicon, ...words: string[]) => words.flatMap((word) => lexicon.idOf(word) ?? []);
const nobody = () => false;

const PLAIN = 'The village measures rain in winter.';
const { lexicon, all } = read(
  talk([`Ann Lee: ${PLAIN} The dam holds water well. ${Array.from({ length: 120 }, () => PLAIN).join(' ')}`]),
);

describe('closeness', () => {
  it('is highest at the words of the query and fades with distance on both sides', () => {
    const { asked, near } = closeness(lexicon, all, ids(lexicon, 'dam'));
    expect(asked.filter((value) => value > 0)).toHaveLength(1);
    expect(near[1]).toBe(asked[1]);
    expect(near[0]).toBeCloseTo(near[2] as number, 9);
    expect(near[20] as number).toBeLessThan((near[2] as number) / 3);
  });
  it('does not depend on which sentences are evaluated', () => {
    const query = ids(lexicon, 'dam');
    const { near } = closeness(lexicon, all, query);
    expect(closeness(lexicon, [5, 6], query).near).toEqual([near[5], near[6]]);
  });
  it('is 1 everywhere if the query is empty or none of its words are near', () => {
    expect(closeness(lexicon, [0, 1], []).near).toEqual([1, 1]);
    expect(closeness(lexicon, [110, 111], ids(lexicon, 'dam'))).toEqual({ asked: [0, 0], near: [1, 1] });
  });
  it('keeps `asked` between 0 and 1 and `near` at least as high, for any transcript', () => {
    fc.assert(
      fc.property(anyTranscript(), (transcript) => {
        const text = read(transcript);
        const { asked, near } = closeness(text.lexicon, text.all, ids(text.lexicon, 'model', 'chip', 'river'));
        asked.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(near[index]).toBeGreaterThanOrEqual(value);
        });
        for (const value of finish(salienceOf(text.lexicon, text.all, { query: [], wanted: nobody })))
          expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('the salience of a sentence', () => {
  it('is higher for words of the query and for the speaker asked for', () => {
    const query = ids(lexicon, 'dam');
    const plain = finish(contentOf(lexicon, [0, 1, 2], { query, wanted: nobody }));
    expect(plain[1]).toBeGreaterThan(Math.max(plain[0] as number, plain[2] as number));
    const wanted = finish(contentOf(lexicon, [0, 1, 2], { query, wanted: (index) => index === 2 }));
    expect(wanted[2]).toBeGreaterThan(plain[2] as number);
    expect(wanted[0]).toBe(plain[0]);
  });
  it('is higher for the words of written language than for those of speech', () => {
    const both = read(
      talk(['Ann Lee: I think you know, yeah, rain fills dams. The rain of the winter fills dams of the valley.']),
    );
    const [talked = 0, written = 0] = finish(salienceOf(both.lexicon, both.all, { query: [], wanted: nobody }));
    expect(both.lexicon.register[0]).toBeLessThan(0);
    expect(both.lexicon.register[1]).toBeGreaterThan(0);
    expect(written).toBeGreaterThan(talked);
  });
});
