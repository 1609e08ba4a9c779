import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Slot } from '../../../../utils/presenters/look/palette';
import type { StripTurn } from '../../../../utils/presenters/strip/strip';
import { type StripCell, stripScale } from '../../../../utils/presenters/strip/strip-scale';
import { wordsAfter } from '../../../../utils/presenters/strip/words-left';

/** Turns of any length, also without a word, with the gap of a paragraph between them. */
const talk = (maxLength: number) =>
  fc.array(fc.record({ words: fc.nat(300), speaker: fc.nat(3) }), { minLength: 1, maxLength }).map((turns) => {
    let at = 0;
    return turns.map(({ words, speaker }): StripTurn => {
      const start = at;
      const end = start + Math.max(1, words * 5);
      at = end + 2;
      return { start, end, words, speaker: `s${speaker}`, slot: speaker as Slot };
    });
  });
const width = fc.integer({ min: 2, max: 1_600 });

describe('the cells of the strip', () => {
  it('fill the lane in text order, each with at least a pixel of color and a gap', () => {
    fc.assert(
      fc.property(talk(300), width, (turns, px) => {
        const { cells } = stripScale(turns, px);
        let edge = 0;
        for (const { from, to } of cells) {
          expect(from).toBe(edge);
          expect(to - from).toBeGreaterThanOrEqual(2);
          edge = to;
        }
        expect(edge).toBe(px);
        expect([cells[0]?.start, cells.at(-1)?.end]).toEqual([turns[0]?.start, turns.at(-1)?.end]);
        expect(cells.reduce((sum, { words }) => sum + words, 0)).toBe(turns.reduce((sum, { words }) => sum + words, 0));
      }),
    );
  });

  it('are the turns themselves wherever the lane has room for all of them', () => {
    fc.assert(
      fc.property(talk(300), width, (turns, px) => {
        fc.pre(turns.length * 2 <= px);
        expect(stripScale(turns, px).cells.map(({ start, end, speaker }) => [start, end, speaker])).toEqual(
          turns.map(({ start, end, speaker }) => [start, end, speaker]),
        );
      }),
    );
  });

  it('are in proportion to words, except for what makes short turns visible', () => {
    fc.assert(
      fc.property(talk(40), fc.integer({ min: 400, max: 1_600 }), (turns, px) => {
        const total = turns.reduce((sum, { words }) => sum + words, 0);
        fc.pre(total > 0);
        // What all short turns together may take from the others, and a pixel for rounding.
        const slack = turns.length * 2 + 1;
        for (const { from, to, words } of stripScale(turns, px).cells) {
          expect(Math.abs(to - from - (words / total) * px)).toBeLessThanOrEqual(slack);
        }
      }),
    );
  });

  it('shared by several turns look like the one who says most in them', () => {
    const turns = Array.from({ length: 100 }, (_, i): StripTurn => {
      const isLong = i % 2 === 1;
      const [words, slot] = isLong ? [9, 1 as Slot] : [1, 0 as Slot];
      return { start: i * 60, end: i * 60 + 50, words, speaker: isLong ? 'guest' : 'host', slot };
    });
    const { cells } = stripScale(turns, 100);
    expect(cells.length).toBeLessThanOrEqual(50);
    expect(new Set(cells.map(({ speaker }) => speaker))).toEqual(new Set(['guest']));
    expect(stripScale(turns, 200).cells.length).toBe(100);
  });

  it('do not exist on a lane without width', () => {
    const scale = stripScale([{ start: 0, end: 9, words: 2, speaker: null, slot: 0 }], 0);
    expect([scale.cells, scale.xOf(4), scale.offsetAt(0)]).toEqual([[], 0, 0]);
  });
});

describe('places on the lane', () => {
  it('never run backwards', () => {
    fc.assert(
      fc.property(talk(200), width, fc.array(fc.nat(200_000), { maxLength: 30 }), (turns, px, offsets) => {
        const { xOf, offsetAt } = stripScale(turns, px);
        const xs = offsets.sort((a, b) => a - b).map(xOf);
        expect(xs).toEqual([...xs].sort((a, b) => a - b));
        expect(xs.every((x) => x >= 0 && x <= px)).toBe(true);
        const back = xs.map(offsetAt);
        expect(back).toEqual([...back].sort((a, b) => a - b));
      }),
    );
  });

  it('lead back to the same cell, and to the same place within a pixel', () => {
    fc.assert(
      fc.property(talk(200), width, fc.double({ min: 0, max: 1, noNaN: true }), (turns, px, share) => {
        const { cells, xOf, offsetAt } = stripScale(turns, px);
        const x = share * px * 0.999;
        const offset = offsetAt(x);
        const owner = cells.find(({ from, to }) => from <= x && x < to) as StripCell;
        expect(offset).toBeGreaterThanOrEqual(owner.start);
        expect(offset).toBeLessThan(owner.end);
        // A cell may have fewer characters than pixels.
        const step = (owner.to - owner.from) / (owner.end - owner.start);
        expect(Math.abs(xOf(offset) - x)).toBeLessThanOrEqual(Math.max(1, step) + 1e-6);
      }),
    );
  });

  it('beyond the ends are the ends', () => {
    const turns: StripTurn[] = [
      { start: 0, end: 100, words: 20, speaker: 'a', slot: 0 },
      { start: 102, end: 302, words: 40, speaker: 'b', slot: 1 },
    ];
    const { xOf, offsetAt } = stripScale(turns, 300);
    expect([xOf(-5), xOf(0), xOf(101), xOf(102), xOf(202), xOf(9_999)]).toEqual([0, 0, 100, 100, 200, 300]);
    expect([offsetAt(-50), offsetAt(0), offsetAt(100), offsetAt(200), offsetAt(9_999)]).toEqual([0, 0, 102, 202, 301]);
  });
});

describe('the words left', () => {
  it('are all at the start, none at the end, and never grow', () => {
    fc.assert(
      fc.property(talk(100), fc.array(fc.nat(150_000), { maxLength: 20 }), (turns, offsets) => {
        const left = wordsAfter(turns);
        expect(left(0)).toBe(turns.reduce((sum, { words }) => sum + words, 0));
        expect(left(turns.at(-1)?.end ?? 0)).toBe(0);
        const counts = offsets.sort((a, b) => a - b).map(left);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });

  it('count a part of the turn being read', () => {
    const turns: StripTurn[] = [
      { start: 0, end: 100, words: 20, speaker: 'a', slot: 0 },
      { start: 102, end: 302, words: 40, speaker: 'b', slot: 1 },
    ];
    expect([0, 50, 101, 202].map(wordsAfter(turns))).toEqual([60, 50, 40, 20]);
  });
});
