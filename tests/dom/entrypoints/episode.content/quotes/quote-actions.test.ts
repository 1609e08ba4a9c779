/** What is offered when something could not be saved. */
import { expect, it, vi } from 'vitest';
import { QuoteActions } from '../../../../../entrypoints/episode.content/quotes/quote-actions';
import type { QuotesContext } from '../../../../../entrypoints/episode.content/quotes/quotes-context';
import type { StatusLine } from '../../../../../entrypoints/episode.content/quotes/status-line';
import { analyze } from '../../../../../utils/analysis/analyze';
import type { QuoteFailure } from '../../../../../utils/presenters/quotes/quote-notices';
import { type BackendReply, type QuoteBackend, QuoteShelf } from '../../../../../utils/quotes/editing/shelf';
import type { QuoteDraft } from '../../../../../utils/quotes/model/quote';
import { talk } from '../../../../domain/analysis/transcripts';
import { draftOf, idOf, quoteOfDraft } from '../../../../support/quotes';

const WORDS = draftOf(1).anchor.exact;

function setUp() {
  const state = { failing: true };
  const kept: string[] = [];
  const answer = async (id: string, n: number): Promise<BackendReply<QuoteFailure>> => {
    if (state.failing) return { outcome: 'refused', reason: 'full' };
    kept.push(id);
    return { outcome: 'saved', quote: quoteOfDraft(draftOf(n), { revision: kept.length }) };
  };
  const shelf = new QuoteShelf<QuoteFailure>(
    {
      save: (draft) => answer(draft.id, [1, 2, 3].find((n) => idOf(n) === draft.id) ?? 0),
      change: ({ id }) => answer(id, 1),
      remove: (id) => answer(id, 1),
      restore: (id) => answer(id, 1),
      dismissMissing: (id) => answer(id, 1),
    },
    () => undefined,
  );
  const line = { refused: vi.fn<StatusLine['refused']>(), done: vi.fn<StatusLine['done']>(), clear: vi.fn() };
  const copy = vi.fn();
  const acts = new QuoteActions({} as QuotesContext, { shelf, line: line as unknown as StatusLine, copy });
  const offered = () => line.refused.mock.lastCall?.[1] ?? [];
  return { state, shelf, acts, line, kept, copy, offered, labels: () => offered().map(({ label }) => label) };
}

it('F52 several unsaved quotes can be retried together and copied together, and the label counts them', async () => {
  const { acts, state, kept, copy, offered, labels, shelf } = setUp();
  await acts.keep(draftOf(1));
  expect(labels()).toEqual(['Try again: save “Lantern number 1\u00a0…”', 'Copy text']);
  await acts.keep(draftOf(2));
  expect(labels()).toEqual(['Try again: save 2 quotes', 'Copy text']);
  offered()[1]?.onClick();
  expect(copy).toHaveBeenCalledWith(`${WORDS}\n\n${draftOf(2).anchor.exact}`);
  state.failing = false;
  offered()[0]?.onClick();
  await vi.waitFor(() => expect(kept).toEqual([idOf(1), idOf(2)]));
  await vi.waitFor(() => expect(shelf.unsaved).toEqual([]));
});

it.each(['kept', 'let go'])('F52 still offers the quote that is left after one of two was %s', async (how) => {
  const { acts, state, line, labels } = setUp();
  await acts.keep(draftOf(1));
  await acts.keep(draftOf(2));
  state.failing = false;
  if (how === 'kept') await acts.keepAgain(draftOf(1));
  else await acts.remove(idOf(1));
  expect(labels()).toEqual(['Try again: save “Lantern number 2\u00a0…”', 'Copy text']);
  expect(line.clear.mock.invocationCallOrder.at(-1)).toBeLessThan(line.refused.mock.invocationCallOrder.at(-1) ?? 0);
  const said = line.refused.mock.calls.length;
  await acts.remove(idOf(2));
  expect(line.refused.mock.calls).toHaveLength(said);
});

it('treats a change without effect as done, and undo reverts the step before it', async () => {
  const { acts, state, kept, line } = setUp();
  state.failing = false;
  await acts.keep(draftOf(1));
  expect(await acts.change(idOf(1), { note: '', tags: [] })).toBe(true);
  expect(kept).toEqual([idOf(1)]);
  await acts.undo();
  expect(line.done.mock.lastCall?.[0]).toBe('Save undone.');
});

it('names what a retry would do', async () => {
  const { acts, state, shelf, labels } = setUp();
  state.failing = false;
  await acts.keep(draftOf(1));
  state.failing = true;
  await acts.change(idOf(1), { color: 'line' });
  expect(labels()[0]).toBe('Try again: change “Lantern number 1\u00a0…”');
  await acts.remove(idOf(1));
  expect(labels()[0]).toBe('Try again: delete “Lantern number 1\u00a0…”');
  await acts.undo();
  expect(labels()[0]).toBe('Try again: undo');
  expect(shelf.quotes).toHaveLength(1);
});

it('F111 the very words of a quote are not saved twice: a chosen color changes it, none leaves it', async () => {
  const transcript = talk(['Ann Lee: The kettle knows. It has one job and one dial.', 'Bo Dahl: I doubt that.']);
  const stage = { reading: { transcript }, analysis: analyze(transcript) } as unknown as QuotesContext;
  const change = vi.fn(async ({ id, edit }: { id: string; edit: object }) => {
    const [entry] = shelf.quotes;
    return { outcome: 'saved' as const, quote: quoteOfDraft({ ...entry!.quote, id }, edit) };
  });
  const save = vi.fn(async (draft: QuoteDraft) => ({ outcome: 'saved' as const, quote: quoteOfDraft(draft) }));
  const shelf = new QuoteShelf<QuoteFailure>(
    { save, change } as unknown as QuoteBackend<QuoteFailure>,
    () => undefined,
  );
  const done = vi.fn<StatusLine['done']>();
  const acts = new QuoteActions(stage, { shelf, line: { done } as unknown as StatusLine, copy: vi.fn() });
  const start = transcript.text.indexOf('It has');
  const span = { start, end: start + 'It has one job'.length };
  const id = await acts.save(span, 'doubt');
  expect(await acts.save(span)).toBe(id);
  expect(done.mock.lastCall).toEqual(['Already saved as Doubt.']);
  expect(await acts.save({ start: start - 1, end: span.end }, 'fact')).toBe(id);
  expect(done.mock.lastCall?.[0]).toBe('Changed to Fact.');
  expect(shelf.quotes.map(({ quote }) => quote.color)).toEqual(['fact']);
  expect(await acts.save({ start, end: span.end + ' and'.length })).not.toBe(id);
  expect(save).toHaveBeenCalledTimes(2);
});
