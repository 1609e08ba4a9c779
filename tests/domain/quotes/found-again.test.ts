import { describe, expect, it } from 'vitest';
import { foundAgain } from '../../../utils/quotes/found-again';
import { draftOf } from '../../support/quotes';

const TEXT = 'The lamp is lit. Nobody minds. The lamp is lit. We go on.';
const LIT = 'The lamp is lit.';
const turns = [{ start: 0, end: TEXT.length }] as never;

/** Saved where `start` says, in another text. */
const draft = (exact: string, start: number) => {
  const { anchor, ...rest } = draftOf(1);
  return { ...rest, anchor: { ...anchor, exact, start, end: start + exact.length } };
};

describe('foundAgain', () => {
  it.each([
    ['where it was', 31, 31],
    ['at the nearest place, before', 40, 31],
    ['at the nearest place, after', 20, 31],
    ['beyond the end', 999, 31],
    ['at the first', 3, 0],
  ])('%s', (_, saved, now) => {
    const found = foundAgain(draft(LIT, saved), { text: TEXT, turns }, []);
    const span = { start: now, end: now + LIT.length };
    expect(found).toMatchObject({ place: { state: 'anchored', span }, draft: { anchor: { ...span, exact: LIT } } });
  });

  it('never on other words', () => {
    const lost = draft('The lamp is out.', 31);
    expect(foundAgain(lost, { text: TEXT, turns }, [])).toEqual({
      draft: lost,
      place: { state: 'missing', guess: null },
    });
  });
});
