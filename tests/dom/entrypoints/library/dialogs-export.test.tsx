/** The files that the library exports. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allow } from '../../../../components/ui/trusted';
import { Dialogs } from '../../../../entrypoints/library/dialogs';
import { QUOTE_TEMPLATE } from '../../../../utils/quotes/formats/markdown';
import { DEFAULT_SETTINGS } from '../../../../utils/storage/settings';
import { FileWorker } from '../../../support/file-worker';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

const { saveFile, askBackground } = vi.hoisted(() => ({ saveFile: vi.fn(), askBackground: vi.fn() }));
vi.mock('../../../../utils/messaging/transport', () => ({ askBackground }));
vi.mock('../../../../utils/page/save-file', () => ({ saveFile }));

/** The settings as the background stores them. */
let settings = DEFAULT_SETTINGS;
const QUOTES = [1, 2].map((n) => quoteOfDraft(draftOf(n)));
const root = document.createElement('div');
const said: string[] = [];
let dialogs: Dialogs;
const label = (text: string) =>
  [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(text)) as HTMLElement;
const choose = (text: string) => act(async () => label(text).querySelector('input')?.click());
async function saved(): Promise<string> {
  const before = saveFile.mock.calls.length;
  await act(async () => (root.querySelector('.dialog .filled') as HTMLElement).click());
  await vi.waitFor(() => expect(saveFile).toHaveBeenCalledTimes(before + 1));
  const [blob] = saveFile.mock.lastCall as [Blob];
  return blob.text();
}

const field = () => root.querySelector('textarea') as HTMLTextAreaElement;
const write = (template: string) =>
  act(() => {
    field().value = template;
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });

/** Loads the library page. */
async function load(): Promise<void> {
  dialogs = new Dialogs({
    quotesOf: (scope) => (scope === 'selected' ? QUOTES.slice(1) : QUOTES),
    everything: () => QUOTES,
    titleOf: () => 'Quotes',
    damaged: () => [{ id: 'a', quote: 'a', raw: '{"note":"of another quote"}', kind: 'newer' }],
    isWhole: () => true,
    find: () => undefined,
    readState: () => {},
    readSlots: () => undefined,
    say: (line) => said.push(line),
    render: () => render(dialogs.render(), root),
  });
  await dialogs.start();
  await act(() => dialogs.openExport('selected'));
}

beforeEach(async () => {
  allow.synthetic = true;
  vi.stubGlobal('Worker', FileWorker);
  document.body.append(root);
  settings = DEFAULT_SETTINGS;
  askBackground.mockImplementation(async (name: string, change: object) => {
    if (name === 'changeSettings') settings = { ...settings, ...change };
    return settings;
  });
  await load();
});
afterEach(() => {
  allow.synthetic = false;
  render(null, root);
  root.remove();
  saveFile.mockReset();
  vi.unstubAllGlobals();
  askBackground.mockReset();
});

it('records of a newer version are exported with the whole library, but not with a part of it', async () => {
  await choose('Roundtable (JSON)');
  expect(JSON.parse(await saved())).not.toHaveProperty('untouched');
  await act(() => dialogs.openExport('all'));
  await choose('All quotes');
  expect(JSON.parse(await saved()).untouched).toEqual(['{"note":"of another quote"}']);
});

it('a custom template is remembered, and Default restores ours', async () => {
  await write('{{text}} by {{speaker}}');
  expect(await saved()).toContain(' by Mara Lindqvist\n');
  render(null, root);
  await load();
  expect(field().value).toBe('{{text}} by {{speaker}}');
  await act(async () => label('Markdown').closest('form')?.querySelector<HTMLElement>('details .link')?.click());
  expect(field().value).toBe(QUOTE_TEMPLATE);
  expect(await saved()).toContain('> [!quote] Mara Lindqvist');
  expect(settings.template).toBe('');
});

it.each(['', '  \n'])('an empty template (%j) means the default one', async (template) => {
  await write(template);
  expect(root.querySelector('details .notice')).toBeNull();
  expect(await saved()).toContain('> [!quote] Mara Lindqvist');
  expect(settings.template).toBe('');
});

it('an export does not write settings when the template is unchanged, even if they could not be read', async () => {
  render(null, root);
  askBackground.mockRejectedValue(new Error('nobody'));
  await load();
  askBackground.mockClear();
  expect(await saved()).toContain('> [!quote] Mara Lindqvist');
  expect(askBackground).not.toHaveBeenCalled();
});

it('problems of a template are listed under its field, and at once if the stored template has some', async () => {
  const details = () => root.querySelector('details') as HTMLDetailsElement;
  expect(details().open).toBe(false);
  await write('{{quote}} by {{ speaker }}, {{my name}}');
  expect([...details().querySelectorAll('.notice')].map((notice) => notice.textContent)).toEqual([
    "Without {{text}}, the file won't contain the text of your quotes.",
    'Unknown field, left as is: {{quote}}, {{my name}}.',
  ]);
  await saved();
  render(null, root);
  await load();
  expect(details().open).toBe(true);
  await write('{{text}}');
  expect(details().querySelector('.notice')).toBeNull();
  expect(details().open).toBe(true);
});

it('a file or backup that cannot be created is reported, and no backup is recorded', async () => {
  vi.stubGlobal(
    'Worker',
    class extends FileWorker {
      override postMessage(): void {
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'no worker' })));
      }
    },
  );
  said.length = 0;
  await act(async () => (root.querySelector('.dialog .filled') as HTMLElement).click());
  await vi.waitFor(() => expect(said).toEqual([expect.stringMatching(/^The file couldn't be created\. Try again/)]));
  await dialogs.backUp();
  expect(said).toHaveLength(2);
  expect(saveFile).not.toHaveBeenCalled();
  expect(askBackground).not.toHaveBeenCalledWith('noteBackup');
});
