import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/popup/popup.css';
import { PopupApp, type PopupAppProps } from '../../components/popup/PopupApp';
import { askBackground, askBackgroundForMany, askPage } from '../../utils/messaging/transport';
import { type PageStateKind, presentPageState } from '../../utils/presenters/page-states';
import { addressOf } from '../library/address';
import { describeTab, findTab, type OpenTab } from './tab';
import { EXPORT_FORMATS, exportTranscript } from './transcript-export';

type Shown = Pick<PopupAppProps, 'page' | 'solo' | 'quoted' | 'library' | 'railShown' | 'unanswered'>;

/** After this many ms, the reader is shown that the popup is loading. */
const LOADING_AFTER_MS = 150;

const root = document.getElementById('app') as HTMLElement;

let shown = elsewhere('loading');

async function start(): Promise<void> {
  // A tab that the browser does not tell has not been read either; the popup must not stay empty.
  const tab = await findTab().catch(() => null);
  if (tab === null) return show({ id: undefined, url: undefined }, elsewhere('unreachable'));
  const loading = setTimeout(() => show(tab, elsewhere('loading')), LOADING_AFTER_MS);
  const description = await describeTab(tab);
  clearTimeout(loading);
  if (description.state === 'episode') {
    const { view, solo, quoted, rail = false } = description;
    show(tab, { page: { episode: view }, solo, quoted, railShown: rail });
    return;
  }
  show(tab, elsewhere(description.state));
  // Optional content of the footer; nothing waits for it.
  const library = await askBackgroundForMany('readLibraryState').catch(() => null);
  if (library !== null) show(tab, { library: library.quotes });
}

function elsewhere(kind: PageStateKind): Shown {
  return { page: { state: presentPageState(kind) }, solo: null, quoted: [], library: null };
}

function show(tab: OpenTab, change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  const id = tab.id ?? -1;
  // If the page is gone it cannot answer, but the popup closes all the same.
  const thenClose = (asked: Promise<unknown>) => void asked.catch(() => undefined).then(() => close());
  const thenShow = (asked: Promise<unknown>, done: Partial<Shown> = {}) =>
    void asked.then(
      () => show(tab, { ...done, unanswered: false }),
      () => show(tab, { unanswered: true }),
    );
  render(
    <PopupApp
      {...shown}
      formats={EXPORT_FORMATS}
      quotesOf={(id) => `/library.html${addressOf({ place: { kind: 'person', id } })}`}
      onExport={(format) => thenShow(exportTranscript(id, format))}
      onTravel={(offset) => thenClose(askPage(id, 'travelTo', { offset }))}
      onSolo={(speaker) => thenShow(askPage(id, 'soloSpeaker', { speaker }), { solo: speaker })}
      onOpenRail={() => thenClose(askPage(id, 'openRail'))}
      onLibrary={() => thenClose(askBackground('openLibrary'))}
      onSettings={() => thenClose(browser.runtime.openOptionsPage())}
      onReload={() => thenClose(reload(tab.id))}
    />,
    root,
  );
}

/**
 * @param id undefined for the tab that the popup is in front of. Other ids that are no tab throw instead of rejecting.
 */
async function reload(id: number | undefined): Promise<void> {
  await (id === undefined ? browser.tabs.reload() : browser.tabs.reload(id));
}

void start();
