import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuoteCard } from '../../../components/quotes/QuoteCard';
import { QuoteLine } from '../../../components/quotes/QuoteLine';
import type { QuoteCardProps } from '../../../components/quotes/quotes-props';
import { SelectionBar } from '../../../components/quotes/SelectionBar';
import { allow } from '../../../components/ui/trusted';
import { nameOf } from '../../support/name-of';

const calls = {
  onEditing: vi.fn(),
  onTryAgain: vi.fn(),
  onColor: vi.fn(),
  onChange: vi.fn(async () => true),
  onCitation: vi.fn(),
  onLink: vi.fn(),
  onDelete: vi.fn(),
  onClose: vi.fn(),
};
const follow = () => () => {};
const props: QuoteCardProps = {
  ...calls,
  follow,
  view: {
    id: 'one',
    color: 'idea',
    colorName: 'Idea',
    from: 'Mara Lindqvist · ≈02:10',
    note: '',
    tags: ['oil'],
    words: null,
    changes: null,
    settled: true,
    failed: false,
  },
  editing: true,
  unsaved: {},
  knownTags: ['harbor', 'oil', 'harbor lights'],
  onPicture: null,
  onPlay: null,
};

const root = document.createElement('div');
const show = (what: ComponentChildren) => act(() => render(what, root));
const card = (more: Partial<QuoteCardProps> = {}) => show(<QuoteCard {...props} {...more} />);
const one = <T extends HTMLElement>(selector: string) => root.querySelector(selector) as T;
const button = (name: string) =>
  [...root.querySelectorAll('button')].find((each) => nameOf(each) === name) as HTMLButtonElement;
const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
const type = (field: HTMLInputElement | HTMLTextAreaElement, value: string) =>
  act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const note = () => one<HTMLTextAreaElement>('textarea');
const tag = () => one<HTMLInputElement>('[role="combobox"]');
const save = () => press(note(), 'Enter', { ctrlKey: true });

beforeEach(() => {
  allow.synthetic = true;
  document.body.append(root);
  delete props.unsaved.typed;
  for (const call of Object.values(calls)) call.mockClear();
});
afterEach(() => {
  allow.synthetic = false;
  render(null, root);
  root.remove();
});

it('a note takes its direction from its text, both when it is shown and when it is edited', async () => {
  const view = { ...props.view, note: 'שמן' };
  await card({ view, editing: false });
  expect(one('.note-text').dir).toBe('auto');
  await card({ view });
  expect(note().dir).toBe('auto');
});

describe('the quote editor', () => {
  it('starts in the note, and keeps what was typed until a save succeeds', async () => {
    await card();
    expect(document.activeElement).toBe(note());
    await type(note(), ' Ask the keeper. ');
    await type(tag(), '#wick');
    calls.onChange.mockResolvedValueOnce(false);
    await save();
    expect(calls.onChange.mock.lastCall).toEqual([{ note: 'Ask the keeper.', tags: ['oil', 'wick'] }]);
    expect(calls.onEditing).not.toHaveBeenCalled();
    // The shelf reverts the quote to its previous state, and the card is rendered again.
    await card({ view: { ...props.view, settled: false } });
    await card();
    expect([note().value, tag().value]).toEqual([' Ask the keeper. ', '#wick']);
    await act(async () => button('Save').click());
    expect(calls.onChange).toHaveBeenCalledTimes(2);
    expect(calls.onEditing.mock.calls).toEqual([[false]]);
  });

  it('does not show the note of one quote in another', async () => {
    await card();
    await type(note(), 'Of the first');
    await card({ view: { ...props.view, id: 'two', note: 'Of the second' }, unsaved: {} });
    expect(note().value).toBe('Of the second');
  });

  it('ignores Escape and Enter during IME composition (Chinese, Japanese, Korean)', async () => {
    await card();
    await type(note(), 'wo');
    await press(note(), 'Escape', { isComposing: true });
    await press(tag(), 'Escape', { isComposing: true });
    await press(note(), 'Enter', { ctrlKey: true, isComposing: true });
    expect(calls.onEditing).not.toHaveBeenCalled();
    expect(calls.onChange).not.toHaveBeenCalled();
    expect(note().value).toBe('wo');
  });

  it('closes on Escape after the list of tags, and before the card', async () => {
    await card();
    await type(tag(), 'har');
    expect(one('[role="listbox"]').textContent).toBe('#harbor#harbor lights');
    await press(tag(), 'Escape');
    expect([one('[role="listbox"]'), calls.onEditing.mock.calls]).toEqual([null, []]);
    await press(tag(), 'Escape');
    expect([calls.onEditing.mock.calls, calls.onClose.mock.calls]).toEqual([[[false]], []]);
    await card({ editing: false });
    await press(button('Edit'), 'Escape');
    expect(calls.onClose).toHaveBeenCalledTimes(1);
  });

  it('adds tags by comma, Enter or choice without duplicates, and removes the last one on Backspace', async () => {
    await card();
    await type(tag(), 'wick, Oil,');
    await type(tag(), 'har');
    await press(tag(), 'ArrowDown');
    await press(tag(), 'Enter');
    await type(tag(), 'fog');
    await press(tag(), 'Enter');
    expect(calls.onChange).not.toHaveBeenCalled();
    await press(tag(), 'Backspace');
    await save();
    expect(calls.onChange.mock.lastCall).toEqual([{ note: '', tags: ['oil', 'wick', 'harbor'] }]);
  });

  it('F35 does not let scripts add, complete or remove a tag', async () => {
    await card();
    await type(tag(), 'har');
    allow.synthetic = false;
    await act(async () => one('[role="option"]').click());
    await press(tag(), 'ArrowDown');
    await press(tag(), 'Enter');
    await type(tag(), 'wick,');
    await act(async () => button('Remove #oil').click());
    allow.synthetic = true;
    await type(tag(), '');
    await save();
    expect(calls.onChange.mock.lastCall).toEqual([{ note: '', tags: ['oil'] }]);
  });

  it('F35 ignores keys and submits made by scripts', async () => {
    allow.synthetic = false;
    await card();
    await save();
    await press(note(), 'Escape');
    await act(async () => one<HTMLFormElement>('form').requestSubmit());
    await act(async () => button('Cancel').click());
    for (const call of Object.values(calls)) expect(call).not.toHaveBeenCalled();
  });
});

describe('the quote card', () => {
  it('offers to retry or delete a quote that could not be saved, but not to edit it', async () => {
    await card({ editing: false, view: { ...props.view, settled: false, failed: true } });
    expect(button('Edit')).toBeUndefined();
    await act(() => button('Try again').click());
    await act(() => button('Delete').click());
    expect([calls.onTryAgain.mock.calls.length, calls.onDelete.mock.calls.length]).toEqual([1, 1]);
  });

  it('disables Edit and Delete while a save is pending', async () => {
    await card({ editing: false, view: { ...props.view, settled: false } });
    expect([button('Edit').disabled, button('Delete').disabled]).toEqual([true, true]);
  });
});

it('the selection bar is one tab stop, and arrow keys move in it', async () => {
  const acts = { onSave: vi.fn(), onNote: vi.fn(), onCitation: vi.fn(), onLink: vi.fn() };
  await show(<SelectionBar follow={follow} {...acts} />);
  const first = button('Save as Idea (1)');
  first.focus();
  await press(first, 'ArrowLeft');
  expect(document.activeElement).toBe(button('Copy link to this text (L)'));
  expect([...root.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
});

it('text that could not be copied is selected for copying by hand, and again when it changes', async () => {
  const line = (byHand: string) => (
    <QuoteLine text="Not copied." caution actions={[]} byHand={byHand} onDismiss={() => {}} />
  );
  for (const words of ['One has one dial.', 'The bell rings twice a day.']) {
    await show(line(words));
    expect(document.activeElement).toBe(note());
    expect([note().selectionStart, note().selectionEnd]).toEqual([0, words.length]);
  }
});

it('the card plays from its words if something can be played', async () => {
  await card({ editing: false });
  expect(button('Play from here')).toBeUndefined();
  const onPlay = vi.fn();
  await card({ editing: false, onPlay });
  await act(() => button('Play from here').click());
  expect(onPlay).toHaveBeenCalledOnce();
});
