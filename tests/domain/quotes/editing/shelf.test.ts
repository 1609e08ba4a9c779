import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type BackendReply, type QuoteBackend, QuoteShelf } from '../../../../utils/quotes/editing/shelf';
import type { Placement, Quote } from '../../../../utils/quotes/model/quote';
import { draftOf, idOf, quoteOfDraft } from '../../../support/quotes';

type Reason = 'full' | 'unknown';

/** A backend that stores quotes in memory. While `failing` is set, it refuses everything. */
function memoryKeeper() {
  const kept = new Map<string, Quote>();
  const state = { failing: false };
  const put = (quote: Quote | undefined): BackendReply<Reason> => {
    if (state.failing) return { outcome: 'refused', reason: 'full' };
    if (quote === undefined) return { outcome: 'refused', reason: 'unknown' };
    kept.set(quote.id, quote);
    return { outcome: 'saved', quote };
  };
  const changed = (id: string, change: Partial<Quote>) => {
    const quote = kept.get(id);
    return put(quote && { ...quote, ...change, revision: quote.revision + 1 });
  };
  const backend: QuoteBackend<Reason> = {
    save: async (draft) => put(quoteOfDraft(draft)),
    change: async ({ id, edit, passage }) => changed(id, { ...edit, ...passage }),
    remove: async (id) => changed(id, { deleted: '2026-11-24T10:00:00.000Z' }),
    restore: async (id) => changed(id, { deleted: null }),
    dismissMissing: async (id) => put(kept.get(id)),
  };
  return { backend, kept, state, living: () => [...kept.values()].filter(({ deleted }) => deleted === null) };
}

const shelfOf = (backend: QuoteBackend<Reason>) => new QuoteShelf<Reason>(backend, () => undefined);

describe('QuoteShelf', () => {
  it('does not call a quote kept before the backend has confirmed it', async () => {
    const { backend } = memoryKeeper();
    let say: (kept: BackendReply<Reason>) => void = () => undefined;
    const shelf = shelfOf({ ...backend, save: () => new Promise((resolve) => (say = resolve)) });
    const saving = shelf.save(draftOf(1));
    expect(shelf.quotes[0]?.standing).toBe('pending');
    expect(shelf.isWaiting).toBe(true);
    expect(shelf.unsaved).toEqual([draftOf(1)]);
    say({ outcome: 'saved', quote: quoteOfDraft(draftOf(1)) });
    expect(await saving).toMatchObject({ done: true });
    expect(shelf.quotes[0]?.standing).toBe('kept');
    expect(shelf.isWaiting).toBe(false);
    expect(shelf.unsaved).toEqual([]);
  });

  it('holds refused drafts until they are saved or dropped, even when the page is placed again', async () => {
    const { backend, state, living } = memoryKeeper();
    const shelf = shelfOf(backend);
    state.failing = true;
    expect(await shelf.save(draftOf(1))).toEqual({ done: false, reason: 'full' });
    await shelf.save(draftOf(2));
    await shelf.fill(async () => []);
    expect(shelf.unsaved).toEqual([draftOf(1), draftOf(2)]);
    state.failing = false;
    await shelf.save(draftOf(1));
    shelf.drop(idOf(2));
    expect(shelf.unsaved).toEqual([]);
    expect(living().map(({ id }) => id)).toEqual([idOf(1)]);
  });

  it('F100 also removes a dropped draft that was stored after all, because the reply came too late', async () => {
    const { backend, living } = memoryKeeper();
    const late: typeof backend.save = async (draft) => {
      await backend.save(draft);
      return { outcome: 'refused', reason: 'full' };
    };
    const shelf = shelfOf({ ...backend, save: late });
    await shelf.save(draftOf(1));
    expect(living()).toHaveLength(1);
    shelf.drop(idOf(1));
    expect(shelf.quotes).toEqual([]);
    await vi.waitFor(() => expect(living()).toEqual([]));
  });

  it('reverts a refused change', async () => {
    const { backend, state } = memoryKeeper();
    const shelf = shelfOf(backend);
    await shelf.save(draftOf(1));
    state.failing = true;
    expect(await shelf.change(idOf(1), { note: 'typed' })).toEqual({ done: false, reason: 'full' });
    expect(await shelf.remove(idOf(1))).toEqual({ done: false, reason: 'full' });
    expect(shelf.get(idOf(1))).toMatchObject({ standing: 'kept', quote: { note: '' } });
    state.failing = false;
    await shelf.undo();
    expect(shelf.quotes).toEqual([]);
  });

  it('undoes a deletion once, even if the first undo was refused', async () => {
    const { backend, state, living } = memoryKeeper();
    const shelf = shelfOf(backend);
    await shelf.save(draftOf(1));
    await shelf.remove(idOf(1));
    state.failing = true;
    await shelf.undo();
    expect(shelf.quotes).toEqual([]);
    state.failing = false;
    await shelf.undo();
    expect(living()).toHaveLength(1);
    expect(shelf.quotes).toHaveLength(1);
  });

  it('ends up showing what the backend holds, whatever the order of its replies', async () => {
    const act = fc.constantFrom('save' as const, 'remove' as const, 'change' as const, 'fill' as const);
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fc.tuple(act, fc.nat(2)), { maxLength: 12 }), async (s, acts) => {
        const { backend, living } = memoryKeeper();
        const later = <A extends unknown[], T>(asked: (...given: A) => Promise<T>) => {
          const arriving = s.scheduleFunction(async (...given: A) => ({ answer: await asked(...given) }));
          return async (...given: A) => {
            const { answer } = await arriving(...given);
            return s.schedule(Promise.resolve(answer));
          };
        };
        const shelf = shelfOf({
          save: later(backend.save),
          change: later(backend.change),
          remove: later(backend.remove),
          restore: later(backend.restore),
          dismissMissing: later(backend.dismissMissing),
        });
        const place = later(async () =>
          living().map((quote) => ({ quote, place: { state: 'anchored' as const, span: { start: 0, end: 1 } } })),
        );
        const saved = new Set<number>();
        const run = async () => {
          await Promise.all(
            acts.map(async ([kind, n]) => {
              await s.schedule(Promise.resolve());
              if (kind === 'fill') return shelf.fill(place);
              if (kind === 'remove') return shelf.remove(idOf(n));
              if (kind === 'change') return shelf.change(idOf(n), { note: 'typed' });
              if (saved.has(n)) return;
              saved.add(n);
              return shelf.save(draftOf(n));
            }),
          );
        };
        await s.waitFor(run());
        const shown = shelf.quotes.map(({ quote: { id, note }, standing }) => [id, note, standing]);
        expect(shown.sort()).toEqual(
          living()
            .map(({ id, note }) => [id, note, 'kept'])
            .sort(),
        );
      }),
    );
  });

  it('takes a second change during the first: it is shown at once, sent in turn, and undone separately', async () => {
    const { backend } = memoryKeeper();
    const answers: (() => void)[] = [];
    const seen: number[] = [];
    const change: typeof backend.change = async (asked) => {
      seen.push(asked.seen);
      await new Promise<void>((answer) => answers.push(answer));
      return backend.change(asked);
    };
    const shelf = shelfOf({ ...backend, change });
    const shown = () => [shelf.get(idOf(1))?.standing, shelf.get(idOf(1))?.quote.color, shelf.get(idOf(1))?.quote.note];
    const answered = async (count: number) => {
      await vi.waitFor(() => expect(answers).toHaveLength(count));
      answers[count - 1]?.();
    };
    await shelf.save(draftOf(1));
    const first = shelf.change(idOf(1), { note: 'typed' });
    const second = shelf.change(idOf(1), { color: 'fact' });
    expect(shown()).toEqual(['pending', 'fact', 'typed']);
    await answered(1);
    expect(await first).toMatchObject({ done: true });
    await answered(2);
    expect(await second).toMatchObject({ done: true });
    expect([shown(), seen]).toEqual([
      ['kept', 'fact', 'typed'],
      [1, 2],
    ]);
    const undone = shelf.undo();
    await answered(3);
    await undone;
    expect(shown()).toEqual(['kept', 'idea', 'typed']);
  });

  it('undoes a change to what was saved before it, not to a change that was refused meanwhile', async () => {
    const { backend, state } = memoryKeeper();
    const shelf = shelfOf(backend);
    await shelf.save(draftOf(1));
    state.failing = true;
    const refused = shelf.change(idOf(1), { color: 'fact' }).finally(() => {
      state.failing = false;
    });
    const kept = shelf.change(idOf(1), { color: 'line' });
    expect(await refused).toMatchObject({ done: false });
    expect(await kept).toMatchObject({ done: true });
    await shelf.undo();
    expect(shelf.get(idOf(1))?.quote.color).toBe('idea');
  });

  it('F63 sends a change with the revision that the reader saw, even if a later one has arrived', async () => {
    const { backend } = memoryKeeper();
    const seen: number[] = [];
    const change: typeof backend.change = (asked) => {
      seen.push(asked.seen);
      return backend.change(asked);
    };
    const shelf = shelfOf({ ...backend, change });
    await shelf.save(draftOf(1));
    const theirs = { ...quoteOfDraft(draftOf(1, { note: 'theirs' })), revision: 2 };
    await shelf.fill(async () => [{ quote: theirs, place: { state: 'anchored', span: { start: 0, end: 1 } } }]);
    await shelf.change(idOf(1), { note: 'mine' }, 1);
    await shelf.change(idOf(1), { note: 'mine again' });
    expect(seen).toEqual([1, 2]);
  });

  it('F63 does not silently overwrite a change made elsewhere by undo or redo', async () => {
    const { backend, kept } = memoryKeeper();
    const seen: number[] = [];
    const change: typeof backend.change = (asked) => {
      seen.push(asked.seen);
      return backend.change(asked);
    };
    const shelf = shelfOf({ ...backend, change });
    const look = () =>
      shelf.fill(async () =>
        [...kept.values()].map((quote) => ({ quote, place: { state: 'anchored', span: { start: 0, end: 1 } } })),
      );
    await shelf.save(draftOf(1));
    await shelf.change(idOf(1), { note: 'mine' });
    await shelf.change(idOf(1), { color: 'fact' });
    await backend.change({ id: idOf(1), seen: 3, edit: { note: 'theirs' } });
    await look();
    // Nobody else has changed the color, so undoing it is no conflict.
    await shelf.undo();
    await shelf.undo();
    await backend.change({ id: idOf(1), seen: 6, edit: { note: 'theirs again' } });
    await look();
    await shelf.redo();
    expect(seen).toEqual([1, 2, 4, 2, 6]);
  });

  it('restores a quote that was deleted elsewhere after a change to it was begun, in its old place', async () => {
    const { backend } = memoryKeeper();
    const back: typeof backend.change = async (asked) => {
      await backend.restore(asked.id);
      return backend.change(asked);
    };
    const shelf = shelfOf({ ...backend, change: back });
    await shelf.save(draftOf(1));
    const place = { state: 'moved' as const, span: { start: 5, end: 9 }, score: 0.9 };
    await shelf.fill(async () => [{ quote: quoteOfDraft(draftOf(1)), place }]);
    await backend.remove(idOf(1));
    await shelf.fill(async () => []);
    expect(await shelf.change(idOf(1), { note: 'typed' })).toBeNull();
    expect(await shelf.change(idOf(1), { note: 'typed' }, 1)).toMatchObject({ done: true });
    expect(shelf.quotes).toMatchObject([{ quote: { note: 'typed' }, place, standing: 'kept' }]);
    await shelf.undo();
    expect(shelf.quotes).toEqual([]);
  });

  it('undoes the latest change even if it is not answered yet', async () => {
    const { backend } = memoryKeeper();
    const shelf = shelfOf(backend);
    await shelf.save(draftOf(1));
    const changing = shelf.change(idOf(1), { note: 'typed' });
    const undone = await shelf.undo();
    expect(await changing).toMatchObject({ done: true });
    expect(undone?.step.kind).toBe('edit');
    expect(shelf.get(idOf(1))).toMatchObject({ standing: 'kept', quote: { note: '' } });
  });

  it('undoes and redoes a placement with its words, speaker and note, and no other step', async () => {
    const { backend } = memoryKeeper();
    const shelf = shelfOf(backend);
    await backend.save(draftOf(1));
    const guess = { start: 300, end: 310, score: 0.6, kept: 0.6 };
    await shelf.fill(async () => [{ quote: quoteOfDraft(draftOf(1)), place: { state: 'missing', guess } }]);
    await shelf.save(draftOf(2));
    const before = shelf.get(idOf(1));
    const { anchor, seconds } = draftOf(3);
    const passage = { anchor, seconds, topic: 'Glass', speaker: null };
    expect(await shelf.moveTo(idOf(1), passage)).toMatchObject({ done: true });
    const placed = () => {
      const note = `Before: “${draftOf(1).anchor.exact}” (Mara Lindqvist)`;
      expect(shelf.get(idOf(1))).toMatchObject({
        quote: { ...passage, note },
        place: { state: 'anchored', span: { start: anchor.start, end: anchor.end } },
      });
    };
    placed();
    expect(await shelf.undo()).toMatchObject({ step: { kind: 'place', id: idOf(1) }, outcome: { done: true } });
    expect(shelf.get(idOf(1))).toEqual({ ...before, quote: { ...before?.quote, revision: 3 } });
    expect(shelf.get(idOf(2))).toBeDefined();
    await shelf.redo();
    placed();
  });

  it('F108 keeps a quote dismissed that is missing here, although the newest text of the page has its words', async () => {
    const { backend, kept } = memoryKeeper();
    const shelf = shelfOf(backend);
    const quote = quoteOfDraft(draftOf(1));
    kept.set(quote.id, quote);
    const fillWith = (place: Placement) => shelf.fill(async () => [{ quote, place }]);
    await fillWith({ state: 'missing', guess: null });
    await shelf.dismissMissing(quote.id);
    await fillWith({ state: 'missing', guess: null });
    expect(shelf.get(quote.id)?.place).toHaveProperty('dismissed', true);
    // It was found here in between, so that losing it again is news.
    await fillWith({ state: 'anchored', span: { start: 0, end: 1 } });
    await fillWith({ state: 'missing', guess: null });
    expect(shelf.get(quote.id)?.place).not.toHaveProperty('dismissed');
  });

  it('dismisses a missing quote only once that is saved, even if an older reply arrives in between', async () => {
    const { backend, state } = memoryKeeper();
    const shelf = shelfOf(backend);
    await backend.save(draftOf(1));
    let dismissed: true | undefined;
    const ask = async () => [
      {
        quote: quoteOfDraft(draftOf(1)),
        place: { state: 'missing' as const, guess: null, ...(dismissed && { dismissed }) },
      },
    ];
    await shelf.fill(ask);
    state.failing = true;
    expect(await shelf.dismissMissing(idOf(1))).toEqual({ done: false, reason: 'full' });
    expect(shelf.get(idOf(1))?.place).not.toHaveProperty('dismissed');
    state.failing = false;
    const older = shelf.fill(ask);
    dismissed = true;
    expect(await shelf.dismissMissing(idOf(1))).toMatchObject({ done: true });
    await older;
    expect(shelf.get(idOf(1))?.place).toHaveProperty('dismissed', true);
    expect(await shelf.undo()).toBeNull();
  });

  it('gets past undo and redo steps about quotes that no longer exist', async () => {
    const { backend, kept } = memoryKeeper();
    const shelf = shelfOf(backend);
    await shelf.save(draftOf(1));
    await shelf.save(draftOf(2));
    await shelf.change(idOf(2), { note: 'typed' });
    await shelf.save(draftOf(3));
    await shelf.remove(idOf(3));
    // The quote is purged; it cannot come back.
    kept.delete(idOf(3));
    const here = { quote: quoteOfDraft(draftOf(1)), place: { state: 'missing' as const, guess: null } };
    await shelf.fill(async () => [here]);
    expect(await shelf.undo()).toMatchObject({ outcome: { reason: 'unknown' } });
    expect(await shelf.undo()).toMatchObject({ step: { kind: 'save', id: idOf(1) }, outcome: { done: true } });
    expect(await shelf.undo()).toBeNull();
    expect(await shelf.redo()).toMatchObject({ step: { id: idOf(1) }, outcome: { done: true } });
    expect(await shelf.redo()).toBeNull();
  });

  it('loses no undo step when an undo is refused after another quote was saved', async () => {
    const { backend } = memoryKeeper();
    let refuse: () => void = () => undefined;
    const late = new Promise<BackendReply<Reason>>((say) => {
      refuse = () => say({ outcome: 'refused', reason: 'full' });
    });
    let asked = 0;
    const shelf = shelfOf({ ...backend, remove: (id) => (asked++ === 0 ? late : backend.remove(id)) });
    await shelf.save(draftOf(1));
    const undoing = shelf.undo();
    await shelf.save(draftOf(2));
    refuse();
    await undoing;
    for (const left of [[idOf(1)], []]) {
      await shelf.undo();
      expect(shelf.quotes.map(({ quote }) => quote.id)).toEqual(left);
    }
    expect(await shelf.undo()).toBeNull();
  });

  it('undoes any actions step by step back to the start, and redoes them all', async () => {
    const act = fc.oneof(
      fc.record({ kind: fc.constant('save' as const), n: fc.nat(5) }),
      fc.record({ kind: fc.constant('edit' as const), n: fc.nat(5), note: fc.constantFrom('a', 'b', '') }),
      fc.record({ kind: fc.constant('recolor' as const), n: fc.nat(5), color: fc.constantFrom('fact', 'line') }),
      fc.record({ kind: fc.constant('delete' as const), n: fc.nat(5) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const { backend } = memoryKeeper();
        const shelf = shelfOf(backend);
        const seen = () => JSON.stringify(shelf.quotes.map(({ quote: { id, note, color } }) => [id, note, color]));
        const states = [seen()];
        const saved = new Set<string>();
        for (const one of acts) {
          const id = idOf(one.n);
          // Ids are unique: no id is saved twice.
          if (one.kind === 'save' && saved.has(id)) continue;
          if (one.kind === 'save') saved.add(id);
          const known = shelf.get(id) !== undefined;
          const outcome =
            one.kind === 'save'
              ? await shelf.save(draftOf(one.n))
              : one.kind === 'delete'
                ? await shelf.remove(id)
                : await shelf.change(
                    id,
                    one.kind === 'edit' ? { note: one.note } : { color: one.color as Quote['color'] },
                  );
          expect(outcome === null).toBe(one.kind !== 'save' && !known);
          if (outcome?.done) states.push(seen());
        }
        for (const before of states.slice(0, -1).reverse()) {
          await shelf.undo();
          expect(seen()).toBe(before);
        }
        expect(await shelf.undo()).toBeNull();
        for (const after of states.slice(1)) {
          await shelf.redo();
          expect(seen()).toBe(after);
        }
        expect(await shelf.redo()).toBeNull();
      }),
    );
  });

  it('lists quotes in transcript order, missing ones where they were', async () => {
    const shelf = shelfOf(memoryKeeper().backend);
    const at = (n: number) => quoteOfDraft(draftOf(n));
    await shelf.fill(async () => [
      { quote: at(3), place: { state: 'missing', guess: null } },
      { quote: at(1), place: { state: 'anchored', span: { start: 900, end: 910 } } },
      { quote: at(2), place: { state: 'moved', span: { start: 20, end: 30 }, score: 0.9 } },
      {
        quote: quoteOfDraft(draftOf(4), { deleted: '2026-11-24T10:00:00.000Z' }),
        place: { state: 'missing', guess: null },
      },
    ]);
    expect(shelf.quotes.map(({ quote }) => quote.id)).toEqual([idOf(2), idOf(3), idOf(1)]);
  });
});
