/** Notes typed in cards next to the text, on a page whose quotes are also changed elsewhere. */
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allow } from '../../../../../components/ui/trusted';
import { Floats } from '../../../../../entrypoints/episode.content/quotes/floats';
import type { QuoteActions } from '../../../../../entrypoints/episode.content/quotes/quote-actions';
import type { QuotesContext } from '../../../../../entrypoints/episode.content/quotes/quotes-context';
import type { Sharing } from '../../../../../entrypoints/episode.content/quotes/sharing';
import type { QuoteFailure } from '../../../../../utils/presenters/quotes/quote-notices';
import { QuoteShelf } from '../../../../../utils/quotes/editing/shelf';
import type { Placement } from '../../../../../utils/quotes/model/quote';
import type { QuoteStore } from '../../../../../utils/storage/quotes/quote-store';
import { DEFAULT_SETTINGS } from '../../../../../utils/storage/settings';
import { FaultyArea, FaultyCopy } from '../../../../support/faulty-area';
import { draftOf, EPISODE, idOf } from '../../../../support/quotes';
import { allOf, backendOver, storeOver } from '../../../../support/store-world';

vi.mock('../../../../../utils/messaging/transport', () => ({ askBackground: async () => [] }));

const HERE: Placement = { state: 'anchored', span: { start: 0, end: 1 } };
const PLACED = Promise.resolve();
const GONE: Placement = { state: 'missing', guess: null };
const root = document.createElement('div').attachShadow({ mode: 'open' });

/** The page that is shown. A page whose text was replaced renders nothing anymore. */
let latest: QuotesContext;

/** A page that shows the quotes of a store. */
function pageOver(store: QuoteStore, url = EPISODE) {
  const shelf = new QuoteShelf<QuoteFailure>(backendOver(store), () => floats.render());
  const acts: Partial<QuoteActions> = {
    change: async (...change) => (await shelf.change(...change))?.done === true,
    save: async () => ((await shelf.save(draftOf(2))).done ? idOf(2) : null),
  };
  const sharing: Partial<Sharing> = { actionsOf: () => ({ onCitation: vi.fn(), onLink: vi.fn(), onPicture: null }) };
  const stage = {
    root,
    playing: { ofPlace: () => null },
    settings: DEFAULT_SETTINGS,
    show: ({ floats: shown }: { floats: ComponentChildren }) => stage === latest && render(shown, root),
    reading: {
      transcript: { text: 'Once.', episode: { url } },
      pageText: { paragraphs: [], pointsOf: () => null, elementsOf: () => [] },
    },
  } as unknown as QuotesContext;
  latest = stage;
  const parts = { shelf, acts: acts as QuoteActions, sharing: sharing as Sharing };
  const floats = new Floats(stage, parts, new AbortController().signal);
  const look = (place = HERE) =>
    shelf.fill(async () => (await store.ofEpisode(url)).map((quote) => ({ quote, place })));
  return { shelf, acts, floats, look };
}

async function setUp() {
  const store = storeOver(new FaultyCopy(), new FaultyArea());
  const page = pageOver(store);
  await page.shelf.save(draftOf(1));
  const notes = async () => (await allOf(store)).map(({ note }) => note);
  return { ...page, store, notes };
}

const note = () => root.querySelector('textarea');
const press = (name: string) =>
  act(async () => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click());
const type = (text: string) =>
  act(async () => {
    const field = note() as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
/** Saves, and waits until the note is stored. */
const save = async () => {
  await press('Save');
  await vi.waitFor(() => expect(note()).toBeNull());
};
const undo = ({ shelf }: { shelf: QuoteShelf<QuoteFailure> }) => act(async () => void (await shelf.undo()));
const write = async (text: string) => {
  await press('Edit');
  await type(text);
  await save();
};

/** The page replaces its text. Returns what the old text leaves to the new one. */
const leave = ({ left }: Floats) => {
  act(() => render(null, root));
  return left;
};

beforeEach(() => {
  document.elementsFromPoint = () => [];
  allow.synthetic = true;
  document.body.append(root.host);
});
afterEach(() => {
  allow.synthetic = false;
  render(null, root);
});

it('F63 rewriting a note after an undo, or after reading an edit from elsewhere, leaves one quote', async () => {
  const { store, floats, look, notes, ...page } = await setUp();
  act(() => floats.openCard(idOf(1)));
  await write('first');
  await undo(page);
  await write('second');
  expect(await notes()).toEqual(['second']);
  await store.change([idOf(1)], () => ({ edit: { note: 'of the library' } }));
  await act(() => look());
  await write('of the library, and more');
  expect(await notes()).toEqual(['of the library, and more']);
});

it('F63 a note typed during an undo follows that undo, but conflicts with an edit made elsewhere', async () => {
  const { shelf, store, floats, look, notes } = await setUp();
  await shelf.change(idOf(1), { note: 'mine', tags: [] });
  act(() => floats.openCard(idOf(1), { editing: true }));
  await type('mine, and more');
  await undo({ shelf });
  await save();
  expect(await notes()).toEqual(['mine, and more']);
  await press('Edit');
  await type('mine again');
  await store.change([idOf(1)], () => ({ edit: { note: 'theirs' } }));
  await act(() => look());
  await act(async () => void (await shelf.change(idOf(1), { color: 'line' })));
  await save();
  expect((await notes()).sort()).toEqual(['mine again', 'theirs']);
});

it.each([false, true])(
  'F26 typed text stays open when the new page text lacks the quote (deleted meanwhile: %s)',
  async (deleted) => {
    const { store, floats, notes } = await setUp();
    await store.save(draftOf(2));
    act(() => floats.openCard(idOf(1), { editing: true }));
    await type('half a thought');
    if (deleted) await store.change([idOf(1)], () => ({ edit: {}, deleted: true }));
    const next = pageOver(store);
    await act(() => next.look(GONE));
    await act(() => next.floats.resume(leave(floats), PLACED, () => GONE));
    expect(note()?.value).toBe('half a thought');
    expect(root.querySelector('q')?.textContent).toBe(draftOf(1).anchor.exact);
    expect(next.floats.isHolding).toBe(true);
    await save();
    expect(await notes()).toEqual(['half a thought', '']);
    expect((await store.get(idOf(1)))?.deleted).toBeNull();
    expect(next.floats.cardOf).toBeNull();
    expect(next.floats.isHolding).toBe(false);
  },
);

it('F26 notes on several missing quotes reopen one after another, but not in another episode', async () => {
  const { store, shelf, floats, notes } = await setUp();
  await shelf.save(draftOf(2));
  for (const n of [1, 2]) {
    act(() => floats.openCard(idOf(n), { editing: true }));
    await type(`of ${n}`);
  }
  const elsewhere = pageOver(store, `${EPISODE}-2`);
  await act(() => elsewhere.floats.resume(leave(floats), PLACED, () => GONE));
  expect([note(), elsewhere.floats.isHolding]).toEqual([null, false]);
  const next = pageOver(store);
  await act(() => next.look(GONE));
  await act(() => next.floats.resume(leave(elsewhere.floats), PLACED, () => GONE));
  expect(note()?.value).toBe('of 1');
  await press('Save');
  await vi.waitFor(() => expect(note()?.value).toBe('of 2'));
  await press('Cancel');
  expect([note(), next.floats.isHolding, await notes()]).toEqual([null, false, ['of 1', '']]);
});

it('a late reply to a save closes neither another editor nor its own after it was reopened', async () => {
  const { store, shelf, floats, look, notes } = await setUp();
  await store.save(draftOf(2));
  await act(() => look());
  const change = shelf.change.bind(shelf);
  const answers: (() => void)[] = [];
  shelf.change = async (...asked) => {
    const outcome = await change(...asked);
    await new Promise<void>((answer) => answers.push(answer));
    return outcome;
  };
  const answered = async () => {
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    await act(async () => {
      answers.pop()?.();
      await new Promise((settled) => setTimeout(settled));
    });
  };
  act(() => floats.openCard(idOf(1), { editing: true }));
  await type('first');
  await press('Save');
  act(() => floats.openCard(idOf(2), { editing: true }));
  await type('second');
  await answered();
  expect([floats.cardOf, note()?.value]).toEqual([idOf(2), 'second']);
  await press('Save');
  act(() => floats.openCard(idOf(1)));
  expect(note()).toBeNull();
  act(() => floats.openCard(idOf(2), { editing: true }));
  await type('second, and more');
  await answered();
  expect(note()?.value).toBe('second, and more');
  expect(await notes()).toEqual(['first', 'second']);
});

/** Makes the store slow: every change waits until the test lets it go. */
function slowed({ shelf, store }: { shelf: QuoteShelf<QuoteFailure>; store: QuoteStore }) {
  const change = store.change.bind(store);
  const waiting: (() => void)[] = [];
  store.change = async (...asked) => {
    await new Promise<void>((go) => waiting.push(go));
    return change(...asked);
  };
  const settled = () => act(async () => void (await new Promise((done) => setTimeout(done))));
  return {
    shelf,
    settled,
    /** Answers the change that has waited longest. */
    answered: async () => {
      await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0));
      waiting.shift()?.();
      await settled();
    },
    fast: () => {
      store.change = change;
      for (const go of waiting.splice(0)) go();
    },
  };
}

it('text typed while a save is pending is saved too, without interrupting the typing', async () => {
  const page = await setUp();
  const { floats, notes } = page;
  const slow = slowed(page);
  act(() => floats.openCard(idOf(1), { editing: true }));
  await type('first');
  await press('Save');
  await type('first, and more');
  await slow.answered();
  await type('first, and more, and still more');
  await slow.answered();
  await slow.answered();
  expect(note()?.value).toBe('first, and more, and still more');
  expect(await notes()).toEqual(['first, and more, and still more']);
  expect(floats.isHolding).toBe(true);
  await press('Cancel');
  expect([floats.isHolding, await notes()]).toEqual([false, ['first, and more, and still more']]);
});

it('a second Save during the first one closes the editor once everything is saved', async () => {
  const page = await setUp();
  const slow = slowed(page);
  act(() => page.floats.openCard(idOf(1), { editing: true }));
  await type('first');
  await press('Save');
  await type('first, and more');
  await press('Save');
  await slow.answered();
  expect(note()).not.toBeNull();
  await slow.answered();
  expect([note(), await page.notes()]).toEqual([null, ['first, and more']]);
});

it('Save works again after a save has thrown, and the error is not swallowed', async () => {
  const page = await setUp();
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  act(() => page.floats.openCard(idOf(1), { editing: true }));
  await type('first');
  const { acts } = page;
  const { change } = acts;
  acts.change = () => Promise.reject(new TypeError('a surprise'));
  await press('Save');
  await vi.waitFor(() => expect(unhandled).toHaveBeenCalledOnce());
  acts.change = change as QuoteActions['change'];
  await save();
  expect(await page.notes()).toEqual(['first']);
  process.removeAllListeners('unhandledRejection');
  for (const other of others) process.on('unhandledRejection', other);
});

it('text typed during a save is still there after another card was opened in between', async () => {
  const page = await setUp();
  const { store, floats, look } = page;
  await store.save(draftOf(2));
  await act(() => look());
  const slow = slowed(page);
  act(() => floats.openCard(idOf(1), { editing: true }));
  await type('first');
  await press('Save');
  await type('first, and more');
  act(() => floats.openCard(idOf(2)));
  await slow.answered();
  slow.fast();
  act(() => floats.openCard(idOf(1)));
  expect(note()?.value).toBe('first, and more');
  await save();
  expect(await page.notes()).toEqual(['first, and more', '']);
});

it.each(['before', 'after'])(
  'F26 F63 a save pending while the page text is replaced leaves one quote, answered %s the next save',
  async (when) => {
    const page = await setUp();
    const { store, floats } = page;
    const slow = slowed(page);
    act(() => floats.openCard(idOf(1), { editing: true }));
    await type('first');
    await press('Save');
    const next = pageOver(store);
    await act(() => next.look());
    await act(() => next.floats.resume(leave(floats), PLACED, () => HERE));
    await type('first, and more');
    if (when === 'before') await slow.answered();
    await press('Save');
    if (when === 'after') await slow.answered();
    await slow.answered();
    expect(await page.notes()).toEqual(['first, and more']);
    expect([note(), next.floats.isHolding]).toEqual([null, false]);
  },
);

it('F26 F63 a note saved before the page text is replaced is not taken for an edit from elsewhere', async () => {
  const page = await setUp();
  const { store, floats } = page;
  const slow = slowed(page);
  act(() => floats.openCard(idOf(1), { editing: true }));
  await type('first');
  await press('Save');
  await type('first, and');
  await slow.answered();
  await slow.answered();
  slow.fast();
  await type('first, and more');
  const next = pageOver(store);
  await act(() => next.look());
  await act(() => next.floats.resume(leave(floats), PLACED, () => HERE));
  await save();
  expect(await page.notes()).toEqual(['first, and more']);
});

it.each([false, true])(
  'the note of a new quote opens once the quote is saved, unless the reader is typing elsewhere: %s',
  async (typing) => {
    const { floats } = await setUp();
    act(() => floats.showBar({ start: 0, end: 1 }));
    act(() => root.querySelector<HTMLElement>('[title="Save with a note (N)"]')?.click());
    const field = document.body.appendChild(document.createElement('input'));
    if (typing) field.focus();
    await act(async () => void (await new Promise((settled) => setTimeout(settled, 20))));
    expect([floats.cardOf, document.activeElement === field]).toEqual(typing ? [null, true] : [idOf(2), false]);
    field.remove();
  },
);

it('a color pressed while a note is being saved is saved too', async () => {
  const page = await setUp();
  const slow = slowed(page);
  act(() => page.floats.openCard(idOf(1), { editing: true }));
  await type('first');
  await press('Save');
  await press('Line');
  await slow.answered();
  await slow.answered();
  expect(await allOf(page.store)).toMatchObject([{ note: 'first', color: 'line' }]);
});

it('an editor closed because its quote was deleted elsewhere stays closed when the quote is restored', async () => {
  const { store, floats, look } = await setUp();
  act(() => floats.openCard(idOf(1), { editing: true }));
  await store.change([idOf(1)], () => ({ edit: {}, deleted: true }));
  await act(() => look());
  expect(floats.cardOf).toBeNull();
  await store.change([idOf(1)], () => ({ edit: {}, deleted: false }));
  await act(() => look());
  act(() => floats.openCard(idOf(1)));
  expect(floats.isEditing).toBe(false);
});

it('text typed about a quote that is deleted elsewhere opens as soon as no card is open', async () => {
  const { store, floats, look } = await setUp();
  for (const n of [2, 3]) await store.save(draftOf(n));
  await act(() => look());
  const deleted = async (n: number) => {
    await store.change([idOf(n)], () => ({ edit: {}, deleted: true }));
    await act(() => look());
  };
  for (const n of [1, 2]) {
    act(() => floats.openCard(idOf(n), { editing: true }));
    await type(`of ${n}`);
  }
  act(() => floats.openCard(idOf(3)));
  await deleted(1);
  expect(floats.cardOf).toBe(idOf(3));
  await deleted(3);
  expect([floats.cardOf, note()?.value]).toEqual([idOf(1), 'of 1']);
  await press('Cancel');
  expect(floats.cardOf).toBeNull();
  await deleted(2);
  expect([floats.cardOf, note()?.value]).toEqual([idOf(2), 'of 2']);
});
