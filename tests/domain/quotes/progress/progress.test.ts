import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, MOST_READ, OPENING, openingWords, topicsRead } from '../../../../utils/quotes/progress/progress';
import { ProgressChangeSchema, ProgressRecordSchema } from '../../../../utils/quotes/progress/progress-schema';
import { draftOf } from '../../../support/quotes';

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const anyWords = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const { anchor } = draftOf(1);
const EPISODE = 'https://www.ibm.com/think/podcasts/a-show/one';
const NONE = { place: null, read: [], correction: 0 };

describe('topicsRead', () => {
  it('finds the topics that were read again wherever the text put before them moves them', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(300)), anyText, (text, places, before) => {
        const starts = places.filter((start) => start < text.length);
        const read = starts.map((start) => openingWords(text, start));
        const moved = starts.map((start) => start + before.length);
        expect(topicsRead(read, before + text, moved)).toEqual(moved);
      }),
    );
  });

  it('does not take a topic that begins with other words for one that was read', () => {
    const text = `${'The first one. '.repeat(6)}${'Another one. '.repeat(6)}`;
    expect(topicsRead([openingWords(text, 0)], text, [0, 90])).toEqual([0]);
    expect(topicsRead([], text, [0, 90])).toEqual([]);
  });
});

describe('advance', () => {
  it('keeps every topic read, the newest last, and at most as many as are stored', () => {
    fc.assert(
      fc.property(fc.array(anyWords), fc.array(anyWords), (before, read) => {
        const after = advance({ ...NONE, read: before }, { episode: EPISODE, read });
        expect(new Set(after.read)).toEqual(new Set([...before, ...read].slice(-MOST_READ)));
        expect(advance(after, { episode: EPISODE, read })).toEqual(after);
      }),
    );
    const many = Array.from({ length: MOST_READ }, (_, i) => `topic ${i}`);
    const { read } = advance({ ...NONE, read: many }, { episode: EPISODE, read: ['the last'] });
    expect([read.length, read[0], read.at(-1)]).toEqual([MOST_READ, 'topic 1', 'the last']);
  });

  it('keeps the place when a report has none, and forgets it at the end', () => {
    const before = { ...NONE, place: anchor, correction: -12 };
    expect(advance(before, { episode: EPISODE, read: [] }).place).toBe(anchor);
    expect(advance(before, { episode: EPISODE, place: null, read: [] }).place).toBeNull();
    expect(advance(before, { episode: EPISODE, place: null, read: [] }).correction).toBe(-12);
    expect(advance(null, { episode: EPISODE, read: [] })).toEqual(NONE);
  });
});

describe('what is accepted', () => {
  it('takes whatever a page may report, and stores what comes out of it', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(300), { maxLength: 20 }), (text, places) => {
        const read = places.map((start) => openingWords(text, start)).filter((words) => words !== '');
        const change = { episode: EPISODE, place: anchor, read };
        expect(ProgressChangeSchema.safeParse(change).success).toBe(true);
        expect(ProgressRecordSchema.safeParse({ ...advance(null, change), at: 1 }).success).toBe(true);
      }),
    );
  });

  it.each([
    { episode: '', read: [] },
    { episode: EPISODE },
    { episode: EPISODE, read: ['x'.repeat(OPENING + 1)] },
    { episode: EPISODE, read: Array.from({ length: MOST_READ + 1 }, () => 'x') },
    { episode: EPISODE, read: [], place: { ...anchor, start: -1 } },
    { episode: EPISODE, read: [], place: 12 },
  ])('refuses %j', (change) => {
    expect(ProgressChangeSchema.safeParse(change).success).toBe(false);
  });
});
