// @vitest-environment node
/** A file is sent in pieces, and once more from the first when the background ended in between. */
import { expect, test, vi } from 'vitest';
import { sendImport } from '../../../entrypoints/library/send-import';
import { Gathering, type Piece } from '../../../utils/messaging/pieces';
import { LONGEST_NOTE } from '../../../utils/quotes/quote';
import { draftOf, quoteOfDraft } from '../../support/quotes';

const { askBackground } = vi.hoisted(() => ({ askBackground: vi.fn() }));
vi.mock('../../../utils/messaging/transport', () => ({ askBackground }));

/** Pairs at every second place, so that a cut that heeds no characters goes through one. */
const QUOTES = Array.from({ length: 20 }, (_, n) =>
  quoteOfDraft(draftOf(n), { note: 'a'.repeat(n) + '🪔'.repeat(LONGEST_NOTE / 2) }),
);

/** A background that ends before the n-th call, counted over all. @returns whole files that came */
function background(endsBefore: number[]): unknown[] {
  const came: unknown[] = [];
  let gathering = new Gathering();
  let calls = 0;
  askBackground.mockImplementation(async (_: string, piece: Piece) => {
    if (endsBefore.includes(calls++)) gathering = new Gathering();
    expect(piece.text.isWellFormed()).toBe(true);
    const gathered = gathering.add(piece);
    if (gathered.outcome !== 'whole') return gathered.outcome;
    came.push(JSON.parse(gathered.text));
    return { added: QUOTES.length };
  });
  return came;
}

test('comes whole', async () => {
  const came = background([]);
  expect(await sendImport({ quotes: QUOTES, newer: ['{"v":9}'] })).toEqual({ added: QUOTES.length });
  expect(came).toEqual([{ quotes: QUOTES, newer: ['{"v":9}'] }]);
});

test('comes whole when the background was ended once, and is refused when it was ended again', async () => {
  const once = background([2]);
  expect(await sendImport({ quotes: QUOTES, newer: [] })).toEqual({ added: QUOTES.length });
  expect(once).toHaveLength(1);
  const twice = background([2, 5]);
  await expect(sendImport({ quotes: QUOTES, newer: [] })).rejects.toThrow('twice');
  expect(twice).toEqual([]);
});
