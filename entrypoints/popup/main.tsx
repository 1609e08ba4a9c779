import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/popup/popup.css';
import { PopupApp, type PopupAppProps } from '../../components/popup/PopupApp';
import { askBackground, askPage } from '../../utils/messaging/transport';
import { type PageStateKind, presentPageState } from '../../utils/presenters/page-states';
import { describeTab, findTab, type OpenTab } from './tab';
import { saveTalk, TALK_FORMATS } from './talk-files';

type Shown = Pick<PopupAppProps, 'page' | 'solo' | 'library'>;

/** After this many ms, the reader is shown that the popup is loading. */
const LOADING_AFTER_MS = 150;

const UNREACHABLE = elsewhere('unreachable');

const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  const tab = await findTab();
  const loading = setTimeout(() => show(tab, elsewhere('loading')), LOADING_AFTER_MS);
  const description = await describeTab(tab);
  clearTimeout(loading);
  if (description.state === 'episode') {
    show(tab, { page: { episode: description.view }, solo: description.solo, library: null });
    return;
  }
  const shown = elsewhere(description.state);
  show(tab, shown);
  // Optional content of the footer; nothing waits for it.
  const library = await askBackground('readLibraryState').catch(() => null);
  if (library !== null) show(tab, { ...shown, library: library.quotes });
}

function elsewhere(kind: PageStateKind): Shown {
  return { page: { state: presentPageState(kind) }, solo: null, library: null };
}

function show(tab: OpenTab, shown: Shown): void {
  const id = tab.id ?? -1;
  // If the page is gone it cannot answer, but the popup closes all the same.
  const thenClose = (asked: Promise<unknown>) => void asked.catch(() => undefined).then(() => close());
  render(
    <PopupApp
      {...shown}
      formats={TALK_FORMATS}
      onTakeOut={(format) => void saveTalk(id, format).catch(() => show(tab, UNREACHABLE))}
      onTravel={(offset) => thenClose(askPage(id, 'travelTo', { offset }))}
      onSolo={(speaker) => {
        askPage(id, 'soloSpeaker', { speaker }).then(
          () => show(tab, { ...shown, solo: speaker }),
          () => show(tab, UNREACHABLE),
        );
      }}
      onOpenRail={() => thenClose(askPage(id, 'openRail'))}
      onLibrary={() => thenClose(askBackground('openLibrary'))}
      onSettings={() => thenClose(browser.runtime.openOptionsPage())}
      onReload={() => thenClose(browser.tabs.reload(id))}
    />,
    root,
  );
}

void start();
