import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryApp } from '../../../components/library/LibraryApp';
import type { LibraryProps } from '../../../components/library/library-props';
import { listPartsOf, type Part, SLICE } from '../../../components/library/virtual-list';
import { Dialog } from '../../../components/ui/Dialog';
import { allow } from '../../../components/ui/trusted';
import type { LibraryWish } from '../../../utils/presenters/library/library';
import { presentRow } from '../../../utils/presenters/library/library-row';
import type { MissingQuote } from '../../../utils/quotes/anchor/missing';
import type { Quote } from '../../../utils/quotes/model/quote';
import type { DamagedRecord, LibraryState } from '../../../utils/quotes/model/save-replies';
import type { SearchEntry } from '../../../utils/quotes/search/search';
import { inventedLibrary, viewOf, WELL } from '../../support/library';
import { nameOf } from '../../support/name-of';

const QUOTES = inventedLibrary(36);
const calls = {
  onCite: vi.fn(),
  onPicture: vi.fn(),
  onOpen: vi.fn(),
  onChange: vi.fn(async () => true),
  onDelete: vi.fn(),
  onRestore: vi.fn(),
  onDeleteForever: vi.fn(),
  onRecolor: vi.fn(),
  onTag: vi.fn(),
  onUntag: vi.fn(),
  onNavigate: vi.fn(),
  onCompare: vi.fn(),
  onType: vi.fn(),
  onQuery: vi.fn(),
  onColor: vi.fn(),
  onGroup: vi.fn(),
  onPlaceHere: vi.fn(),
  onDismissMissing: vi.fn(),
  onUndo: vi.fn(),
  onRedo: vi.fn(),
  onCopy: vi.fn(),
  onExport: vi.fn(),
  onImport: vi.fn(),
  onBackup: vi.fn(),
};
const onSelect = vi.fn();

const root = document.createElement('div');
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const button = (name: string, within: ParentNode = root) =>
  [...within.querySelectorAll<HTMLElement>('button')].find((item) => nameOf(item) === name) as HTMLElement;

interface Wish extends Partial<LibraryWish> {
  typed?: string;
  selected?: string[];
  state?: Partial<LibraryState>;
  damaged?: readonly DamagedRecord[];
  missing?: readonly MissingQuote[];
  more?: Partial<LibraryProps>;
}

/** Renders the page the way the entry point does, and keeps track of the selection. */
async function show(
  quotes: readonly Quote[],
  { place = { kind: 'all' }, grouping = 'episode', typed = '', ...rest }: Wish = {},
) {
  const state = { ...WELL, ...rest.state };
  const view = viewOf(quotes, { place, grouping, typed, state, missing: rest.missing ?? [] });
  const draw = (selected: ReadonlySet<string>) =>
    render(
      <LibraryApp
        {...calls}
        {...{ view, place, grouping, typed, selected }}
        onSelect={(ids) => {
          onSelect(ids);
          draw(new Set(ids));
        }}
        damaged={rest.damaged ?? []}
        loading={null}
        unreachable={false}
        said={null}
        rowOf={(quote) =>
          presentRow(quote, {
            people: view.people,
            slots: {},
            underEpisode: true,
            missing: view.missing,
            linkOf: ({ episode }) => episode.url,
          })
        }
        dialog={null}
        {...rest.more}
      />,
      root,
    );
  await act(() => draw(new Set(rest.selected)));
  return view;
}

const press = (target: Element | null, key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
const click = (target: Element | undefined, shiftKey = false) =>
  act(async () => {
    target?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey }));
  });
const focused = () => (document.activeElement as HTMLElement | null)?.dataset['id'];
const rowIds = () => all('.row').map((row) => row.dataset['id']);

beforeEach(() => {
  allow.synthetic = true;
  document.body.append(root);
  // Tall enough to have every row in the window.
  vi.stubGlobal('innerHeight', 1e6);
});
afterEach(async () => {
  allow.synthetic = false;
  await act(() => render(null, root));
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

it('a key pressed on a selected row acts on the selected rows that are shown, as the bulk row counts them', async () => {
  const [hidden, shown, other] = QUOTES.filter(({ speaker }) => speaker !== null) as [Quote, Quote, Quote];
  const noted = [hidden, { ...shown, note: 'zyx' }, { ...other, note: 'zyx' }];
  await show(noted, { typed: 'zyx', selected: noted.map(({ id }) => id) });
  expect(all('.bulk strong')[0]?.textContent).toBe('2 selected, 1 more not shown');
  await press(all('.row')[0] ?? null, 'Delete');
  expect(new Set(calls.onDelete.mock.lastCall?.[0])).toEqual(new Set([shown.id, other.id]));
});

it('a selected quote that is not shown is counted, and no actions are offered for it', async () => {
  const [hidden, shown] = QUOTES as [Quote, Quote];
  await show([hidden, { ...shown, note: 'zyx' }], { typed: 'zyx', selected: [hidden.id] });
  expect(all('.bulk strong')[0]?.textContent).toBe('1 selected, not shown');
  expect(button('Delete', all('.bulk')[0])).toBeUndefined();
  expect(button('Done', all('.bulk')[0])).toBeDefined();
});

it('the notice that changes cannot be saved appears in a live region that already exists', async () => {
  await show(QUOTES.slice(0, 3));
  const region = root.querySelector('main > [role=status]');
  expect(region?.textContent).toBe('');
  await show(QUOTES.slice(0, 3), { more: { unreachable: true } });
  expect(region?.textContent).toContain("changes can't be saved");
  expect(region?.isConnected).toBe(true);
});

it.each([
  ['X', false, 'selects, with Caps Lock'],
  ['E', false, 'edits, with Caps Lock'],
  ['x', true, 'nothing: Shift and Caps Lock'],
])('pressing %s on a row (Shift: %s): %s', async (key, shiftKey, what) => {
  await show(QUOTES.slice(0, 3));
  await press(all('.row')[0] ?? null, key, { shiftKey });
  expect(onSelect.mock.calls.length).toBe(what.startsWith('selects') ? 1 : 0);
  expect(all('.row textarea').length > 0).toBe(what.startsWith('edits'));
});

describe('the list of quotes', () => {
  it('shows every quote verbatim under its episode, with its speaker', async () => {
    const view = await show(QUOTES);
    expect(all('.words').map((words) => words.textContent)).toEqual(view.shown.map(({ quote }) => quote.anchor.exact));
    expect(all('.group-head h2')).toHaveLength(2);
    expect(all('.meta .name')[0]?.textContent).toBe(view.shown[0]?.quote.speaker?.name);
  });

  it('F80 shows markup in words, notes, names and tags as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const [first] = QUOTES as [Quote];
    await show([
      {
        ...first,
        anchor: { ...first.anchor, exact: evil },
        note: evil,
        tags: [evil],
        speaker: { ...first.speaker!, name: evil },
      },
    ]);
    expect(all('img')).toHaveLength(0);
    expect(all('.words, .note').map((each) => each.textContent)).toEqual([evil, evil]);
  });

  it('F90 shows no link for a quote without a usable address, but still offers its citation', async () => {
    await show(QUOTES.slice(0, 1), {
      more: {
        rowOf: (quote) =>
          presentRow(quote, {
            people: new Map(),
            slots: {},
            underEpisode: true,
            missing: new Map(),
            linkOf: () => null,
          }),
      },
    });
    expect(all('.row a')).toHaveLength(0);
    await click(button('More'));
    expect(button('Copy citation')).toBeDefined();
  });

  it('F108 shows the likely new wording of a missing quote, and offers to place it only where most of it is', async () => {
    const [first, second, third] = QUOTES as [Quote, Quote, Quote];
    const missing = [
      { id: first.id, guess: 'The lantern burns less oil.', passage: first },
      { id: second.id, guess: null, passage: null },
      { id: third.id, guess: 'oil', passage: null },
    ];
    await show(QUOTES, { place: { kind: 'missing' }, missing });
    expect(new Set(rowIds())).toEqual(new Set([first.id, second.id, third.id]));
    const row = (id: string) => root.querySelector(`.row[data-id="${id}"]`) as HTMLElement;
    expect(row(first.id).querySelector('.words')?.textContent).toBe(first.anchor.exact);
    expect(row(first.id).querySelector('.lost q')?.textContent).toBe('The lantern burns less oil.');
    for (const { id } of [second, third]) expect(button('Place here', row(id))).toBeUndefined();
    await click(button('Place here', row(first.id)));
    await click(button('Keep', row(second.id)));
    expect([calls.onPlaceHere.mock.calls, calls.onDismissMissing.mock.calls]).toEqual([[[first.id]], [[second.id]]]);
    await show(QUOTES, { place: { kind: 'missing' } });
    expect(root.textContent).toContain('No missing quotes');
  });

  it('is a single tab stop: arrow keys move between rows, and only the current row can be tabbed into', async () => {
    await show(QUOTES);
    const stops = () => all('.row').filter((row) => row.tabIndex === 0);
    expect(stops()).toHaveLength(1);
    await act(() => stops()[0]?.focus());
    await press(document.activeElement, 'ArrowDown');
    expect(focused()).toBe(rowIds()[1]);
    await press(document.activeElement, 'End');
    expect(focused()).toBe(rowIds().at(-1));
    await press(document.activeElement, 'ArrowDown');
    expect(focused()).toBe(rowIds().at(-1));
    expect(stops()).toHaveLength(1);
    const open = all('.row button, .row a, .row input').filter((each) => each.tabIndex === 0);
    expect(open.every((each) => each.closest('.row') === stops()[0])).toBe(true);
    await press(document.activeElement, 'Home');
    expect(focused()).toBe(rowIds()[0]);
  });

  it('labels each row with its words and metadata, and gives its position and the number of rows', async () => {
    const { shown } = await show(QUOTES);
    const named = (row: HTMLElement) =>
      row
        .getAttribute('aria-labelledby')
        ?.split(' ')
        .map((id) => document.getElementById(id)?.textContent);
    const [, row] = all('.row') as [HTMLElement, HTMLElement];
    const { quote } = shown[1] as SearchEntry;
    expect(named(row)?.[0]).toBe(quote.anchor.exact);
    expect(named(row)?.[1]).toContain(quote.speaker?.name);
    expect(['aria-posinset', 'aria-setsize'].map((each) => row.getAttribute(each))).toEqual(['2', '36']);
    expect(new Set(all('.row input').map((box) => box.getAttribute('aria-label'))).size).toBe(36);
    await show(QUOTES, { place: { kind: 'topic', id: 'Oil prices' } });
    const [first] = all('.compared') as [HTMLElement];
    expect(named(first)?.[0]).toBe(first.querySelector('.words')?.textContent);
  });

  it('extends a Shift-click from the last click in this list, not from one in the list shown before', async () => {
    await show(QUOTES);
    await click(all('.row input')[9]);
    await show(QUOTES, { grouping: 'color' });
    await click(all('.row input')[2], true);
    expect(onSelect.mock.lastCall?.[0]).toEqual([rowIds()[2]]);
    await click(all('.row input')[4], true);
    expect(onSelect.mock.lastCall?.[0]).toHaveLength(3);
  });

  it('extends a Shift-click from the quote clicked last, also when others have come or gone above it', async () => {
    await show(QUOTES);
    await click(all('.row input')[9]);
    const [ninth, tenth, eleventh] = rowIds().slice(8);
    const gone = rowIds().slice(0, 3);
    await show(QUOTES.filter(({ id }) => !gone.includes(id)));
    expect(rowIds()[7]).toBe(eleventh);
    await click(all('.row input')[7], true);
    expect(onSelect.mock.lastCall?.[0]).toEqual([tenth, eleventh]);
    // Without the quote itself, only the row that was clicked.
    await show(QUOTES.filter(({ id }) => id !== eleventh));
    await click(all('.row input')[8], true);
    expect(onSelect.mock.lastCall?.[0]).toEqual([ninth]);
  });

  it('keeps the tab stop at the focused row when rows come above it', async () => {
    await show(QUOTES);
    const ids = rowIds();
    await show(QUOTES.filter(({ id }) => id !== ids[1]));
    await act(() => all('.row')[1]?.focus());
    await show(QUOTES);
    expect(rowIds()).toEqual(ids);
    expect(focused()).toBe(ids[2]);
    expect(all('.row[tabindex="0"]').map((row) => row.dataset['id'])).toEqual([ids[2]]);
  });

  it('selects rows with x, Shift and arrow keys, clicks and Shift-clicks, and clears with Escape', async () => {
    await show(QUOTES);
    await act(() => all('.row')[0]?.focus());
    await press(document.activeElement, 'x');
    expect(new Set(onSelect.mock.lastCall?.[0])).toEqual(new Set([rowIds()[0]]));
    await press(document.activeElement, 'ArrowDown', { shiftKey: true });
    await press(document.activeElement, 'ArrowDown', { shiftKey: true });
    expect(new Set(onSelect.mock.lastCall?.[0])).toEqual(new Set(rowIds().slice(0, 3)));
    await click(all('.row input')[5]);
    await click(all('.row input')[8], true);
    expect(new Set(onSelect.mock.lastCall?.[0])).toEqual(new Set([...rowIds().slice(0, 3), ...rowIds().slice(5, 9)]));
    await press(all('.row')[0] ?? null, 'Escape');
    expect(onSelect.mock.lastCall?.[0]).toEqual([]);
  });

  it('clears the selection on Escape anywhere, and focuses the row again when the bulk row closes', async () => {
    await show(QUOTES);
    await act(() => all('.row')[2]?.focus());
    await press(document.activeElement, 'x');
    await act(() => all('.side-item')[1]?.focus());
    await press(document.activeElement, 'Escape');
    expect(all('.bulk')).toHaveLength(0);
    await act(() => all('.row')[2]?.focus());
    await press(document.activeElement, 'x');
    await act(() => all('.bulk .done')[0]?.focus());
    await click(all('.bulk .done')[0]);
    expect(all('.bulk')).toHaveLength(0);
    expect(document.activeElement).toBe(all('.row')[2]);
  });

  it('runs the actions of a row with single keys', async () => {
    await show(QUOTES);
    const [row] = all('.row') as [HTMLElement];
    const id = row.dataset['id'] as string;
    await press(row, 'c');
    await press(row, 'Enter');
    await press(row, '3');
    await press(row, 'Delete');
    expect(calls.onCite).toHaveBeenCalledWith(id);
    expect(calls.onOpen).toHaveBeenCalledWith(id);
    expect(calls.onChange).toHaveBeenCalledWith(id, { color: 'doubt' });
    expect(calls.onDelete).toHaveBeenCalledWith([id]);
  });

  it('ignores keys pressed with Ctrl or inside a field', async () => {
    await show(QUOTES);
    const [row] = all('.row') as [HTMLElement];
    await press(row, 'c', { ctrlKey: true });
    await press(row, 'e');
    await press(row.querySelector('textarea'), 'x');
    await press(row.querySelector('textarea'), 'Delete');
    expect([calls.onCite, onSelect, calls.onDelete].map((call) => call.mock.calls.length)).toEqual([0, 0, 0]);
  });
});

describe('the actions of a quote', () => {
  const row = () => all('.row')[0] as HTMLElement;

  it('unfold below the quote, can be reached with Tab, and close on Escape with the focus on the button', async () => {
    await show(QUOTES, { selected: [QUOTES[5]?.id ?? ''] });
    const more = button('More', row());
    expect(button('Copy citation', row())).toBeUndefined();
    await act(() => row().focus());
    await click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    const cite = button('Copy citation', row());
    expect(cite.parentElement?.id).toBe(more.getAttribute('aria-controls'));
    expect(cite.tabIndex).toBe(0);
    await act(() => cite.focus());
    await press(cite, 'Escape');
    expect([document.activeElement, more.getAttribute('aria-expanded')]).toEqual([more, 'false']);
    expect(button('Copy citation', row())).toBeUndefined();
    // The key closed the actions, so it must not clear the selection as well.
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('ask for confirmation before a permanent deletion, and Cancel returns the focus', async () => {
    const trashed = QUOTES.slice(0, 2).map((quote) => ({ ...quote, deleted: quote.created }));
    await show(trashed, { place: { kind: 'trash' } });
    const ask = button('Delete permanently…', row());
    await click(ask);
    expect(row().querySelector('.asked')?.textContent).toContain("This can't be undone.");
    await click(button('Cancel', row()));
    expect([document.activeElement, calls.onDeleteForever.mock.calls]).toEqual([ask, []]);
    await click(ask);
    await click(button('Delete permanently', row()));
    expect(calls.onDeleteForever.mock.calls).toEqual([[[row().dataset['id']]]]);
  });
});

describe('a group heading', () => {
  it('links to a comparison named for its topic, tag or episode, only where two people are quoted', async () => {
    const alone = { ...(QUOTES[0] as Quote), topic: 'Alone' };
    for (const [grouping, name, place] of [
      ['topic', /^Compare what people say about Oil prices$/, { kind: 'topic', id: 'Oil prices' }],
      ['tag', /^Compare what people say about #cost$/, { kind: 'compare-tag', id: 'cost' }],
      ['episode', /^Compare what people say in /, { kind: 'compare-episode', id: QUOTES[0]?.episode.url }],
    ] as const) {
      calls.onCompare.mockClear();
      await show([...QUOTES.slice(1), alone], { grouping });
      const named = all('.group-head button').filter((each) => name.test(each.getAttribute('aria-label') ?? ''));
      for (const each of named) await click(each);
      expect(calls.onCompare.mock.calls, grouping).toContainEqual([place]);
    }
    await show([...QUOTES.slice(1), alone], { grouping: 'topic' });
    expect(all('.group-head').some((head) => head.textContent?.includes('Alone'))).toBe(true);
    expect(all('[aria-label="Compare what people say about Alone"]')).toEqual([]);
    await show(QUOTES, { grouping: 'color' });
    expect(all('.group-head .link')).toEqual([]);
  });

  it('shows the color and name of the person, which its rows then leave out', async () => {
    await show(QUOTES, { grouping: 'person' });
    const head = all('.group-head')[0] as HTMLElement;
    expect(head.querySelector('.chip')?.className).toContain('slot-0');
    expect(head.querySelector('h2')?.className).toBe('name slot-0');
    expect(all('.row .meta .name')).toEqual([]);
    await click(button(head.querySelector('h2')?.textContent ?? '', head));
    expect(calls.onNavigate.mock.calls[0]?.[0].kind).toBe('person');
  });
});

describe('editing a quote in place', () => {
  it('keeps what was typed until it is saved, then closes with the focus on the row', async () => {
    await show(QUOTES);
    const [row] = all('.row') as [HTMLElement];
    await press(row, 'e');
    const note = row.querySelector('textarea') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(note);
    note.value = ' Ask again. ';
    await act(() => void note.dispatchEvent(new Event('input', { bubbles: true })));
    const tag = row.querySelector('.tag-field input') as HTMLInputElement;
    tag.value = '#new one,';
    await act(() => void tag.dispatchEvent(new Event('input', { bubbles: true })));
    calls.onChange.mockResolvedValueOnce(false);
    await press(note, 'Enter', { ctrlKey: true });
    expect(row.querySelector('textarea')?.value).toBe(' Ask again. ');
    await press(note, 'Enter', { ctrlKey: true });
    const [id, edit] = calls.onChange.mock.lastCall as unknown as [string, { note: string; tags: string[] }];
    expect([id, edit.note, edit.tags.at(-1)]).toEqual([row.dataset['id'], 'Ask again.', 'new one']);
    await vi.waitFor(() => expect(row.querySelector('textarea')).toBe(null));
    expect(document.activeElement).toBe(row);
  });

  it('opens only in the chosen row of a quote listed under several tags, and keeps typed text on regrouping', async () => {
    const quotes = QUOTES.slice(0, 2).map((quote) => ({ ...quote, tags: ['oil', 'wicks'] }));
    await show(quotes, { grouping: 'tag' });
    const [, , , last] = all('.row') as HTMLElement[];
    await press(last ?? null, 'e');
    expect(all('.row').map((row) => row.querySelector('textarea') !== null)).toEqual([false, false, false, true]);
    const note = last?.querySelector('textarea') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(note);
    note.value = 'Ask again.';
    await act(() => void note.dispatchEvent(new Event('input', { bubbles: true })));
    await show(quotes, { grouping: 'color' });
    expect(all('textarea').map((field) => (field as HTMLTextAreaElement).value)).toEqual(['Ask again.']);
  });

  it('changes nothing on Escape', async () => {
    await show(QUOTES);
    const [row] = all('.row') as [HTMLElement];
    await press(row, 'e');
    await press(row.querySelector('textarea'), 'Escape');
    expect(row.querySelector('textarea')).toBe(null);
    expect(calls.onChange).not.toHaveBeenCalled();
  });
});

it('no two elements share an id, however often the page is rendered', async () => {
  const dialog = <Dialog title="Export quotes" onClose={() => {}} children={null} />;
  await show(QUOTES);
  await press(all('.row')[1] ?? null, 'e');
  for (const more of [{}, {}, { dialog }, {}, { dialog }]) {
    await show(QUOTES, { more: more as Partial<LibraryProps> });
    const ids = all('[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

describe('saving again while a save is pending', () => {
  const edit = async () => {
    await press(all('.row')[0] ?? null, 'e');
    return all('.editor')[0] as HTMLFormElement;
  };
  const save = (editor: HTMLElement) =>
    act(async () => {
      editor.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    });
  const color = (name: string) =>
    all('.color-choice')
      .find((each) => each.textContent === name)
      ?.querySelector('input');
  /** Holds back every reply. The returned function gives the n-th one. */
  const waiting = () => {
    const answers: ((kept: boolean) => void)[] = [];
    calls.onChange.mockImplementation(() => new Promise((answer) => answers.push(answer)));
    return (n: number, kept: boolean) => act(async () => answers[n]?.(kept));
  };
  afterEach(() => void calls.onChange.mockImplementation(async () => true));

  it('sends both saves, even if only the color changed, and closes the editor after the last reply', async () => {
    const answer = waiting();
    await show(QUOTES);
    const editor = await edit();
    const other = QUOTES[18]?.color === 'fact' ? 'Idea' : 'Fact';
    await save(editor);
    await click(color(other) ?? undefined);
    await save(editor);
    await answer(0, true);
    const saved = calls.onChange.mock.calls as unknown as [string, { color: string }][];
    expect(saved.map(([, { color: value }]) => value)).toEqual([saved[0]?.[1].color, other.toLowerCase()]);
    // Long enough for the editor to close, if it were going to.
    await act(() => new Promise((later) => setTimeout(later, 20)));
    expect(all('.editor')).toHaveLength(1);
    await answer(1, true);
    await vi.waitFor(() => expect(all('.editor')).toHaveLength(0));
  });

  it('does not close an editor that was opened on another row in the meantime', async () => {
    const answer = waiting();
    await show(QUOTES);
    await save(await edit());
    await press(all('.row')[3] ?? null, 'e');
    await answer(0, true);
    await act(() => new Promise((later) => setTimeout(later, 20)));
    expect(all('.row')[3]?.querySelector('.editor')).not.toBeNull();
    expect(document.activeElement?.closest('.row')).toBe(all('.row')[3]);
  });
});

describe('bulk actions', () => {
  it('offer each tag for removal once, ignoring case', async () => {
    const quotes = [['Oil', 'wicks'], ['oil']].map((tags, n) => ({ ...(QUOTES[n] as Quote), tags }));
    await show(quotes, { selected: quotes.map(({ id }) => id) });
    expect(all('.bulk option:not([disabled])').map((option) => option.textContent)).toEqual(['#Oil', '#wicks']);
  });

  it('remove a tag only when the button is pressed, and then focus the list of tags again', async () => {
    const quotes = QUOTES.slice(0, 2).map((quote) => ({ ...quote, tags: ['oil', 'wicks'] }));
    await show(quotes, { selected: quotes.map(({ id }) => id) });
    const list = all('.bulk select')[0] as HTMLSelectElement;
    list.value = 'wicks';
    await act(() => void list.dispatchEvent(new Event('change', { bubbles: true })));
    expect(calls.onUntag).not.toHaveBeenCalled();
    await click(button('Remove #wicks'));
    expect(calls.onUntag).toHaveBeenCalledWith('wicks');
    expect(document.activeElement).toBe(list);
    expect([list.value, button('Remove #wicks')]).toEqual(['', undefined]);
  });

  it('replace the filters, and apply only to the selected quotes that are shown', async () => {
    const ids = QUOTES.slice(0, 3).map(({ id }) => id);
    await show(QUOTES, { selected: [...ids, 'not shown'] });
    expect(all('.pills')).toHaveLength(0);
    expect(all('.bulk strong')[0]?.textContent).toBe('3 selected, 1 more not shown');
    button('Mark as Fact').click();
    button('Delete', all('.bulk')[0]).click();
    expect(calls.onRecolor).toHaveBeenCalledWith('fact');
    expect(new Set(calls.onDelete.mock.lastCall?.[0])).toEqual(new Set(ids));
    button('All 36').click();
    expect(onSelect.mock.lastCall?.[0]).toHaveLength(36);
  });

  it('ask once before a permanent deletion', async () => {
    const trashed = QUOTES.slice(0, 3).map((quote) => ({ ...quote, deleted: '2026-11-20T10:00:00.000Z' }));
    await show(trashed, { place: { kind: 'trash' }, selected: [QUOTES[0]?.id ?? ''] });
    expect(all('.row .meta')[0]?.textContent).toContain('Kept until December 20');
    // The initials are shown even if these people have no quotes outside the trash.
    expect(all('.row .chip').map(({ textContent }) => textContent)).not.toContain('');
    await act(() => button('Delete permanently…', all('.bulk')[0]).click());
    expect(calls.onDeleteForever).not.toHaveBeenCalled();
    await act(() => button('Delete permanently', all('.bulk')[0]).click());
    expect(calls.onDeleteForever).toHaveBeenCalledWith([QUOTES[0]?.id]);
  });
});

describe('library views', () => {
  it('explain the four colors and offer an import when the library is empty', async () => {
    await show([]);
    expect(all('h2')[0]?.textContent).toBe('No quotes yet');
    expect(all('dt').map((name) => name.textContent)).toEqual(['Idea', 'Fact', 'Doubt', 'Line']);
    button('Import quotes').click();
    expect(calls.onImport).toHaveBeenCalledOnce();
  });

  it('explain in three steps how to save the first quote, and show no search field when there are none', async () => {
    await show([]);
    expect(all('.empty > ol > li').map((step) => step.firstChild?.textContent)).toEqual([
      'Open an episode of the',
      'Select text worth keeping.',
      'In the bar that appears, choose what it is:',
    ]);
    expect(all('input, .list, .group-head')).toEqual([]);
    await show([], { place: { kind: 'trash' } });
    expect(all('h2').map((title) => title.textContent)).toEqual(['The trash is empty']);
    await show([], { place: { kind: 'missing' } });
    expect(all('h2').map((title) => title.textContent)).toEqual(['No missing quotes']);
  });

  it('point to the trash when all quotes are in it', async () => {
    await show(QUOTES.map((quote) => ({ ...quote, deleted: quote.created })));
    expect(all('.nothing')[0]?.textContent).toContain('You can still restore 36 quotes.');
    await click(button('Open trash'));
    expect(calls.onNavigate).toHaveBeenCalledWith({ kind: 'trash' });
  });

  it('ask before emptying the trash, with the number of quotes, and only if no search hides some of them', async () => {
    const trashed = QUOTES.map((quote) => ({ ...quote, deleted: quote.created }));
    await show(trashed, { place: { kind: 'trash' } });
    await click(button('Empty trash…'));
    expect(all('.trash-line .asked')[0]?.textContent).toContain(
      "Permanently delete all 36 quotes in the trash? This can't be undone.",
    );
    await click(button('Cancel', all('.trash-line')[0]));
    expect(calls.onDeleteForever).not.toHaveBeenCalled();
    await click(button('Empty trash…'));
    await click(button('Delete permanently', all('.trash-line')[0]));
    expect(calls.onDeleteForever.mock.calls).toEqual([[rowIds()]]);
    // Quotes that the search hides must not be deleted along with the others.
    await show(trashed, { place: { kind: 'trash' }, typed: 'wind' });
    expect(button('Empty trash…')).toBeUndefined();
  });

  it('offer a broader search when nothing is found', async () => {
    await show(QUOTES, { typed: 'zeppelin color:idea' });
    expect(all('.nothing h2')[0]?.textContent).toBe('No quotes for zeppelin color:idea');
    all('.nothing button')[0]?.click();
    expect(calls.onQuery).toHaveBeenCalledWith([{ field: 'color', value: 'idea' }]);
  });

  it('F54 F57 show damaged records as stored, and offer to delete all but those of a newer version', async () => {
    const damaged = [
      { id: 'a', quote: 'a', raw: '{"half":', kind: 'damaged' as const },
      { id: 'b', quote: 'b', raw: '{"v":9}', kind: 'newer' as const },
    ];
    await show(QUOTES, { place: { kind: 'damaged' }, damaged });
    expect(all('pre').map((each) => each.textContent)).toEqual(['{"half":', '{"v":9}']);
    expect(all('.damaged li').map((item) => button('Delete permanently…', item) !== undefined)).toEqual([true, false]);
    button('Copy', all('.damaged li')[1]).click();
    expect(calls.onCopy).toHaveBeenCalledWith('{"v":9}');
  });

  it('compare people on a topic side by side', async () => {
    const view = await show(QUOTES, { place: { kind: 'topic', id: 'Oil prices' } });
    expect(all('.column h3 .name').map((name) => name.textContent)).toEqual(
      view.comparison?.columns.map(({ person }) => person?.name),
    );
    expect(all('.compared')).toHaveLength(view.shown.length);
  });

  it('mark a compared quote as shared with others, and let the text of a note set its direction', async () => {
    const quote = { ...(QUOTES.find(({ speaker }) => speaker !== null) as Quote), topic: 'Oil prices', note: 'שמן' };
    const shared = { ...quote, anchor: { ...quote.anchor, turns: { first: 1, last: 2, offset: 0 } } };
    const topic = { place: { kind: 'topic', id: 'Oil prices' } } as const;
    await show([quote], topic);
    expect(all('.compared .meta')[0]?.textContent).not.toContain('with others');
    await show([shared], topic);
    expect(all('.compared .meta')[0]?.textContent).toContain('with others');
    expect(all('.compared .note')[0]?.dir).toBe('auto');
  });

  it('mark the current place in the sidebar, and navigate from there', async () => {
    await show(QUOTES);
    expect(all('.side [aria-current]').map((item) => item.textContent)).toEqual(['All quotes36']);
    button('Trash').click();
    expect(calls.onNavigate).toHaveBeenCalledWith({ kind: 'trash' });
  });
});

describe('the focus moves', () => {
  const OIL = { place: { kind: 'topic', id: 'Oil prices' } } as const;

  it('from a deleted quote in a comparison to the one that takes its place, and arrow keys still work', async () => {
    const { shown } = await show(QUOTES, OIL);
    const [first, second, third] = all('.compared').map((each) => each.dataset['id']);
    await act(() => all('.compared')[0]?.focus());
    await press(document.activeElement, 'ArrowDown');
    await press(document.activeElement, 'Delete');
    expect(calls.onDelete).toHaveBeenCalledWith([second]);
    await click(button('More', document.activeElement as HTMLElement));
    await act(() => button('Delete', document.activeElement as HTMLElement).focus());
    await show(
      QUOTES.filter(({ id }) => id !== second),
      OIL,
    );
    expect(all('.compared')).toHaveLength(shown.length - 1);
    expect(focused()).toBe(third);
    await press(document.activeElement, 'ArrowUp');
    expect(focused()).toBe(first);
  });

  it('from a link to the first quote of the view that it leads to', async () => {
    await show(QUOTES);
    await act(() => all('.row')[3]?.querySelectorAll<HTMLElement>('.meta button')[1]?.focus());
    await show(QUOTES, OIL);
    expect(focused()).toBe(all('.compared')[0]?.dataset['id']);
    await act(() => all('.column .name')[0]?.focus());
    await show(QUOTES, { place: { kind: 'person', id: QUOTES[0]?.speaker?.id ?? '' } });
    expect(focused()).toBe(rowIds()[0]);
    await show(QUOTES, { typed: 'zeppelin color:idea' });
    await act(() => all('.nothing button')[0]?.focus());
    await show(QUOTES);
    expect(focused()).toBe(rowIds()[0]);
  });

  it('from the last quote of a view to the message that replaces it', async () => {
    await show(QUOTES.slice(0, 1), { grouping: 'color' });
    await act(() => all('.row')[0]?.focus());
    await show(QUOTES.slice(0, 1), { place: { kind: 'trash' }, grouping: 'color' });
    expect(document.activeElement?.textContent).toBe('The trash is empty');
  });

  it('from a closed dialog to the first quote, when the button that opened the dialog is gone', async () => {
    await show([]);
    await act(() => button('Import quotes').focus());
    const dialog = (
      <Dialog title="Import quotes" onClose={() => undefined}>
        <button type="button">Import</button>
      </Dialog>
    );
    await show([], { more: { dialog } as Partial<LibraryProps> });
    await show(QUOTES, { more: { dialog } as Partial<LibraryProps> });
    await act(() => (document.activeElement as HTMLElement).blur());
    await show(QUOTES);
    expect(focused()).toBe(rowIds()[0]);
  });

  it('from a place chosen in a narrow window to the button that opens the sidebar', async () => {
    await show(QUOTES);
    const opener = all('.side-opener')[0];
    await click(opener);
    await act(() => all('.side-item')[1]?.focus());
    await click(all('.side-item')[1]);
    expect(document.activeElement).toBe(opener);
  });
});

describe('keyboard shortcuts', () => {
  it('undo, redo and focus the search field, but do not undo while typing', async () => {
    await show(QUOTES);
    await press(document.body, 'z', { ctrlKey: true });
    await press(document.body, 'Z', { ctrlKey: true, shiftKey: true });
    expect([calls.onUndo.mock.calls.length, calls.onRedo.mock.calls.length]).toEqual([1, 1]);
    await press(document.body, '/');
    const field = root.querySelector('.search input');
    expect(document.activeElement).toBe(field);
    await press(field, 'z', { ctrlKey: true });
    expect(calls.onUndo).toHaveBeenCalledOnce();
  });

  it('do nothing behind a dialog', async () => {
    await show(QUOTES, { selected: [QUOTES[0]?.id ?? ''], more: { dialog: <dialog open /> } as Partial<LibraryProps> });
    await press(all('dialog')[0] ?? null, 'z', { ctrlKey: true });
    await press(all('dialog')[0] ?? null, 'Escape');
    await press(all('dialog')[0] ?? null, '/');
    expect([calls.onUndo, onSelect].map((call) => call.mock.calls.length)).toEqual([0, 0]);
    expect(document.activeElement).not.toBe(root.querySelector('.search input'));
  });

  it('clear the search on Escape, but not during IME composition', async () => {
    await show(QUOTES, { typed: 'oil' });
    const field = root.querySelector('.search input');
    await press(field, 'Escape', { isComposing: true });
    expect(calls.onType).not.toHaveBeenCalled();
    await press(field, 'Escape');
    expect(calls.onType).toHaveBeenCalledWith('');
  });
});

describe('partsOf', () => {
  const sizes = [0, 1, SLICE, SLICE + 1, 500, 6_000];
  const lists = sizes.flatMap((size) => {
    const quotes = inventedLibrary(size);
    return (['episode', 'color', 'tag'] as const).map((grouping) => viewOf(quotes, { grouping }).groups);
  });
  const below = (part: Part): readonly Part[] => ('parts' in part ? part.parts : []);
  const every = (parts: readonly Part[]): Part[] => parts.flatMap((part) => [part, ...every(below(part))]);

  it('contains every row once, in order, under its own group', () => {
    for (const groups of lists) {
      const parts = every(listPartsOf(groups));
      const stretches = parts.flatMap((part) => (part.kind === 'rows' ? part.stretches : []));
      const ids = (entries: readonly SearchEntry[]) => entries.map(({ quote }) => quote.id);
      const rows = groups.flatMap(({ entries }) => ids(entries));
      expect(stretches.flatMap(({ entries }) => ids(entries))).toEqual(rows);
      for (const { group, from, entries } of stretches) {
        expect(rows.slice(from, from + entries.length)).toEqual(ids(entries));
        expect(entries.every((entry) => group.entries.includes(entry))).toBe(true);
      }
      const heads = parts.flatMap((part) =>
        part.kind === 'group'
          ? [part.group]
          : part.kind === 'rows' && part.heads
            ? part.stretches.map((s) => s.group)
            : [],
      );
      expect(heads.map(({ key }) => key)).toEqual(groups.map(({ key }) => key));
    }
  });

  it('limits the parts per level and the rows per part, and a part is as tall as what it contains', () => {
    for (const groups of lists) {
      const parts = listPartsOf(groups);
      for (const some of [parts, ...every(parts).map(below)]) expect(some.length).toBeLessThanOrEqual(12);
      for (const part of every(parts)) {
        if (part.kind === 'rows') expect(part.to - part.from).toBeLessThanOrEqual(SLICE);
        const own = below(part);
        if (own.length === 0) continue;
        expect([own[0]?.from, own.at(-1)?.to]).toEqual([part.from, part.to]);
        const last = own.at(-1) as Part;
        expect(last.top + last.height).toBe(part.top + part.height);
      }
    }
  });
});

it('only the rows that fit the window are rendered, until the browser reports what is near', async () => {
  vi.stubGlobal('innerHeight', 900);
  await show(inventedLibrary(500));
  expect(rowIds().length).toBeGreaterThan(5);
  expect(rowIds().length).toBeLessThanOrEqual(2 * SLICE);
});

it('only the compared quotes that fit the window are rendered, and End still reaches the last one', async () => {
  vi.stubGlobal('innerHeight', 900);
  const many = inventedLibrary(500).map((quote) => ({ ...quote, topic: 'Oil prices' }));
  await show(many, { place: { kind: 'topic', id: 'Oil prices' } });
  expect(all('.compared').length).toBeGreaterThan(5);
  expect(all('.compared').length).toBeLessThanOrEqual(8 * SLICE);
  await act(() => all('.compared')[0]?.focus());
  await press(document.activeElement, 'End');
  expect((document.activeElement as HTMLElement).dataset['at']).toBe('499');
});
