import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitClock } from '../../../../utils/analysis/clock/clock';
import { secondsAt } from '../../../../utils/analysis/clock/seconds-at';
import { finish } from '../../../../utils/analysis/work';
import { anyTranscript, talk } from '../transcripts';

const WORDS = 'we talk about the price of a small machine for a while and then we stop. ';
/** Typical speech: 1.5 syllables per word. */
const EVERYDAY =
  'I think the important thing is that people do not really notice the difference between these machines. ';
const transcript = talk(
  Array.from({ length: 8 }, (_, i) => `${i % 2 ? 'Ann Lee' : 'Bo Dahl'}: ${WORDS.repeat(5).trim()}`),
);
const start = (turn: number) => transcript.turns[turn]!.start;

describe('fitClock', () => {
  it('passes through its anchors and runs evenly between them', () => {
    const clock = finish(
      fitClock(transcript, [
        { offset: start(0), seconds: 10 },
        { offset: start(4), seconds: 110 },
      ]),
    );
    expect(clock.turnSeconds.map(Math.round)).toEqual([10, 35, 60, 85, 110, 135, 160, 185]);
    expect(Math.round(clock.duration)).toBe(210);
  });
  it('assumes about 198 words per minute without anchors', () => {
    const spoken = talk([`Ann Lee: ${EVERYDAY.repeat(20).trim()}`]);
    const rate = (spoken.text.split(/\s+/).length / finish(fitClock(spoken, [])).duration) * 60;
    expect(rate).toBeGreaterThan(180);
    expect(rate).toBeLessThan(216);
  });
  it('keeps the earlier of two contradictory anchors', () => {
    const clock = finish(
      fitClock(transcript, [
        { offset: 0, seconds: 0 },
        { offset: start(2), seconds: 90 },
        { offset: start(4), seconds: 40 },
        { offset: start(6), seconds: 200 },
      ]),
    );
    expect([clock.turnSeconds[2], clock.turnSeconds[6]].map((s) => Math.round(s!))).toEqual([90, 200]);
  });
  it('keeps the usual pace of speech between anchors that enclose advertisements', () => {
    const clock = finish(
      fitClock(transcript, [
        { offset: start(0), seconds: 0 },
        { offset: start(2), seconds: 50 },
        { offset: start(5), seconds: 225 },
        { offset: start(7), seconds: 275 },
      ]),
    );
    // Turns 2 to 5 hold 75 seconds of speech and 100 seconds of something else, which is assumed to be in the middle.
    expect(clock.turnSeconds.map(Math.round)).toEqual([0, 25, 50, 75, 200, 225, 250, 275]);
    expect(Math.round(clock.duration)).toBe(300);
  });
  it('changes the pace gradually toward that of neighboring stretches', () => {
    const clock = finish(
      fitClock(transcript, [
        { offset: start(0), seconds: 0 },
        { offset: start(4), seconds: 110 },
        { offset: start(7), seconds: 185 },
      ]),
    );
    const [, , halfway, , , afterwards] = clock.turnSeconds as [number, number, number, number, number, number];
    // Slow before the middle anchor and fast after it: the pace drifts, so the first half takes slightly longer.
    expect(halfway).toBeGreaterThan(55);
    expect(halfway).toBeLessThan(57);
    expect(afterwards).toBeGreaterThan(135);
  });
  it('returns a valid clock for an empty transcript', () => {
    const clock = finish(fitClock(talk([]), [{ offset: 0, seconds: 5 }]));
    expect(clock.knots.length).toBeGreaterThanOrEqual(2);
    expect(secondsAt(clock, 0)).toBe(5);
  });
});

it('fitClock never runs backward and passes through the first anchor, for any transcript and anchors', () => {
  const anchors = fc.array(fc.record({ offset: fc.nat(4000), seconds: fc.nat(6000) }), { maxLength: 6 });
  fc.assert(
    fc.property(anyTranscript(), anchors, (any, given) => {
      const clock = finish(fitClock(any, given));
      expect(clock.knots.length).toBeGreaterThanOrEqual(2);
      expect(clock.turnSeconds).toHaveLength(any.turns.length);
      for (const [index, knot] of clock.knots.entries()) {
        const before = clock.knots[index - 1];
        if (before === undefined) continue;
        expect(knot.offset).toBeGreaterThan(before.offset);
        expect(knot.seconds).toBeGreaterThanOrEqual(before.seconds);
      }
      let last = Number.NEGATIVE_INFINITY;
      for (let offset = 0; offset <= any.text.length; offset += 7) {
        const now = secondsAt(clock, offset);
        expect(now).toBeGreaterThanOrEqual(last);
        last = now;
      }
      const inOrder = [...given].sort((a, b) => a.offset - b.offset);
      const first = inOrder[0];
      const unique = first !== undefined && inOrder.filter(({ offset }) => offset === first.offset).length === 1;
      if (unique && first.offset <= any.text.length) expect(secondsAt(clock, first.offset)).toBeCloseTo(first.seconds);
    }),
  );
});
