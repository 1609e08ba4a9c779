import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, conflictCopyOf, merged } from '../../../../utils/quotes/model/merge';
import { MOST_TAGS } from '../../../../utils/quotes/model/quote';
import { changesAt, parseRecord, recordOf } from '../../../../utils/quotes/model/record';
import { runAfter, trashLimit } from '../../../../utils/quotes/model/trash';
import { isUlid } from '../../../../utils/quotes/model/ulid';
import { anyQuote, draftOf, EPISODE, quoteOfDraft } from '../../../support/quotes';

const NOW = '2026-11-24T12:00:00.000Z';
const first = { quote: quoteOfDraft(draftOf(1, { note: 'first', tags: ['a'] })), changes: changesAt(1) };
const note = (text: string, seen: number) => ({ edit: { note: text }, seen });

describe('concurrent changes of a quote', () => {
  const second = changed(first, note('second', 1), NOW).kept;

  test('F63 to the same note: the later one stays, the other one becomes a quote of its own', () => {
    const { kept, lost } = changed(second, note('third', 1), NOW);
    expect(kept.quote).toMatchObject({ id: first.quote.id, note: 'third', revision: 3, modified: NOW });
    expect(lost).toBe(second.quote);
    // One part that both changed is enough.
    expect(changed(second, { edit: { note: 'third', color: 'fact' }, seen: 1 }, NOW).lost).toBe(second.quote);
    const copy = conflictCopyOf(second.quote).quote;
    expect(copy).toMatchObject({ note: 'second', revision: 1, deleted: null, anchor: first.quote.anchor });
    expect(copy.id).not.toBe(first.quote.id);
    expect(isUlid(copy.id)).toBe(true);
  });

  test('F63 to different parts are both applied', () => {
    const { kept, lost } = changed(second, { edit: { color: 'fact' }, seen: 1 }, NOW);
    expect(kept.quote).toMatchObject({ note: 'second', color: 'fact' });
    expect(lost).toBeNull();
  });

  test('F63 to its passage include speaker, topic and time, and do not conflict with an edit', () => {
    const { anchor, topic, seconds } = draftOf(2, { topic: 'Glass' });
    const passage = { anchor, speaker: null, topic, seconds };
    const placed = changed(first, { edit: {}, passage, seen: 1 }, NOW).kept;
    expect(placed).toMatchObject({ quote: { ...passage, note: 'first' }, changes: { ...changesAt(1), anchor: 2 } });
    expect(changed(placed, note('second', 1), NOW).lost).toBeNull();
    const late = { ...passage, topic: 'Oil' };
    expect(changed(placed, { edit: {}, passage: late, seen: 1 }, NOW)).toMatchObject({
      kept: { quote: { topic: 'Oil' }, changes: { anchor: 3 } },
      lost: { topic: 'Glass' },
    });
  });

  test('F66 delivered twice count once', () => {
    const again = changed(second, note('second', 1), NOW);
    expect(again).toEqual({ kept: second, isNew: false, lost: null });
    expect(again.kept.quote).toBe(second.quote);
  });

  test('F64 an edit restores a quote that was deleted meanwhile', () => {
    const thrown = changed(first, { edit: {}, deleted: true, seen: 1 }, NOW).kept;
    expect(thrown.quote.deleted).toBe(NOW);
    expect(changed(thrown, note('still here', 1), NOW).kept.quote).toMatchObject({ note: 'still here', deleted: null });
    expect(changed(thrown, note('in the trash', 2), NOW).kept.quote).toMatchObject({ deleted: NOW });
    expect(changed(thrown, { ...note('thrown away', 1), deleted: true }, NOW).kept.quote.deleted).toBe(NOW);
    expect(changed(thrown, { edit: {}, seen: 1 }, NOW).isNew).toBe(false);
  });

  test('F64 deleting a quote that was edited meanwhile keeps the edit', () => {
    expect(changed(second, { edit: {}, deleted: true, seen: 1 }, NOW)).toMatchObject({
      kept: { quote: { note: 'second', deleted: NOW } },
      lost: null,
    });
  });

  test('F64 deleting a quote here and restoring it there loses no words, so it makes no copy', () => {
    const thrown = changed(first, { edit: {}, deleted: true, seen: 1 }, NOW).kept;
    const back = changed(thrown, { edit: {}, deleted: false, seen: 1 }, NOW);
    expect(back).toMatchObject({ kept: { quote: { deleted: null } }, lost: null });
    expect(changed(back.kept, { edit: {}, deleted: true, seen: 1 }, NOW).lost).toBeNull();
  });

  test('P13 lose no note, whatever revision was seen', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat(9)), { maxLength: 12 }), (edits) => {
        let kept = first;
        const copies = new Set<string>();
        for (const [text, behind] of edits) {
          const seen = Math.max(1, kept.quote.revision - behind);
          const before = kept;
          const outcome = changed(before, note(text, seen), NOW);
          kept = outcome.kept;
          if (outcome.lost) copies.add(outcome.lost.note);
          const overwritten = before.quote.note !== text && before.changes.note > seen;
          expect(copies.has(before.quote.note) || !overwritten).toBe(true);
          expect(kept.quote.note).toBe(text);
        }
      }),
    );
  });
});

describe('an imported quote', () => {
  test('F87 with the same content changes nothing', () => {
    fc.assert(
      fc.property(anyQuote, (quote) => {
        const present = { quote, changes: changesAt(quote.revision) };
        expect(merged(present, { ...quote, revision: 1, modified: NOW }, NOW)?.quote).toBe(quote);
      }),
    );
  });

  test('F87 is merged if no words are lost, and otherwise kept as a separate quote', () => {
    const { quote } = first;
    expect(merged(first, { ...quote, note: '', tags: ['A', 'b'] }, NOW)?.quote).toMatchObject({
      note: 'first',
      tags: ['a', 'b'],
    });
    expect(merged(first, { ...quote, note: 'other' }, NOW)).toBeNull();
    expect(merged(first, { ...quote, color: 'line' }, NOW)).toBeNull();
    expect(merged(first, { ...quote, anchor: { ...quote.anchor, exact: 'Other words.' } }, NOW)).toBeNull();
    expect(merged(first, { ...quote, episode: { ...quote.episode, url: `${EPISODE}-2`, number: 8 } }, NOW)).toBeNull();
  });

  test('is kept as a separate quote if both together have more tags than a record may hold', () => {
    const tags = (letter: string) => Array.from({ length: MOST_TAGS / 2 + 1 }, (_, n) => `${letter}${n}`);
    const present = { ...first, quote: { ...first.quote, tags: tags('a') } };
    expect(merged(present, { ...first.quote, tags: tags('b') }, NOW)).toBeNull();
    const kept = merged(present, { ...first.quote, tags: tags('b').slice(2) }, NOW)?.quote;
    expect(kept && parseRecord(kept.id, recordOf(kept)).kind).toBe('quote');
  });

  test('never moves the existing quote into or out of the trash', () => {
    const thrown = { quote: { ...first.quote, deleted: NOW }, changes: changesAt(1) };
    expect(merged(thrown, first.quote, NOW)?.quote.deleted).toBe(NOW);
    expect(merged(first, thrown.quote, NOW)?.quote.deleted).toBeNull();
  });

  test('has a conflict copy whose id is derived from what it contains', () => {
    expect(conflictCopyOf(first.quote)).toEqual(conflictCopyOf(structuredClone(first.quote)));
    expect(conflictCopyOf(first.quote).quote.id).not.toBe(conflictCopyOf({ ...first.quote, note: 'x' }).quote.id);
    expect(conflictCopyOf(first.quote).quote.id).not.toBe(conflictCopyOf(first.quote, 1).quote.id);
    expect(conflictCopyOf(first.quote, 1).quote.id).not.toBe(conflictCopyOf(first.quote, 2).quote.id);
    expect(conflictCopyOf({ ...first.quote, deleted: NOW }).quote.deleted).toBeNull();
  });
});

describe('the trash', () => {
  const DAY = 86_400_000;
  const at = (day: number) => day * DAY;
  const runOf = (days: number[]) => days.map(at).reduce((run, now) => runAfter(run, now), { first: 0, last: 0 });

  test('deletes what was in it for 30 days, if the clock advanced day by day', () => {
    expect(trashLimit(runOf([20_000, 20_003, 20_003, 20_013]))).toBe(at(20_013 - 30));
  });

  test('F69 is not emptied when the clock jumps to 2099, nor when it comes back from 1970', () => {
    expect(trashLimit(runOf([20_000, 20_003, 47_500]))).toBeNull();
    expect(trashLimit(runOf([20_000, 0, 20_001]))).toBeNull();
    expect(trashLimit(runOf([20_000, 20_003, 20_013.1]))).toBeNull();
    expect(trashLimit(runOf([20_000, 47_500, 20_001, 20_001.5]))).toBeNull();
    // A day after the clock has come back it is trusted again. Otherwise the trash would grow until 2099.
    expect(trashLimit(runOf([20_000, 47_500, 20_001, 20_002]))).toBe(at(20_002 - 30));
  });

  test('F69 keeps quotes at least 30 days under any clock that is right for at least a day', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.boolean())), (steps) => {
        let real = at(20_000);
        let run = { first: 0, last: 0 };
        for (const [days, wrong] of steps) {
          real += at(days);
          run = runAfter(run, wrong ? at(47_500) : real);
          const limit = trashLimit(run);
          if (limit !== null) expect(limit).toBeLessThanOrEqual(real - 30 * DAY);
        }
      }),
    );
  });
});
