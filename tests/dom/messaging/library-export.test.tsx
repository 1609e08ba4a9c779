/** What the library writes to files. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dialogs } from '../../../entrypoints/library/dialogs';
import { draftOf, quoteOfDraft } from '../../support/quotes';

const { saveFile } = vi.hoisted(() => ({ saveFile: vi.fn() }));
vi.mock('../../../utils/page/save-file', () => ({ saveFile }));

const QUOTES = [1, 2].map((n) => quoteOfDraft(draftOf(n)));
const root = document.createElement('div');
let dialogs: Dialogs;
const label = (text: string) =>
  [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(text)) as HTMLElement;
const choose = (text: string) => act(async () => label(text).querySelector('input')?.click());
async function saved(): Promise<string> {
  await act(async () => (root.querySelector('.dialog .filled') as HTMLElement).click());
  const [blob] = saveFile.mock.lastCall as [Blob];
  return blob.text();
}

beforeEach(async () => {
  document.body.append(root);
  dialogs = new Dialogs({
    quotesOf: (scope) => (scope === 'selected' ? QUOTES.slice(1) : QUOTES),
    everything: () => QUOTES,
    titleOf: () => 'Quotes',
    damaged: () => [{ id: 'a', quote: 'a', raw: '{"note":"of another quote"}', kind: 'newer' }],
    isWhole: () => true,
    find: () => undefined,
    readState: () => {},
    readSlots: () => undefined,
    say: () => undefined,
    render: () => render(dialogs.render(), root),
  });
  await act(() => dialogs.openExport('selected'));
});
afterEach(() => {
  render(null, root);
  root.remove();
  saveFile.mockReset();
});

it('records of a newer version go out with the whole library, not with a part of it', async () => {
  await choose('Roundtable (JSON)');
  expect(JSON.parse(await saved())).not.toHaveProperty('untouched');
  await act(() => dialogs.openExport('all'));
  await choose('All quotes');
  expect(JSON.parse(await saved()).untouched).toEqual(['{"note":"of another quote"}']);
});
