import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/popup/popup.css';
import { PopupApp, type PopupAppProps } from '../../components/popup/PopupApp';
import { askBackground, askPage } from '../../utils/messaging/transport';
import { presentPageState } from '../../utils/presenters/page-states';
import { describeTab, findTab, type OpenTab } from './tab';
import { saveTalk, TALK_FORMATS } from './talk-files';

/** Over this the reader sees that something is on its way. */
const LOADING_AFTER_MS = 150;

const UNREACHABLE = { page: { state: presentPageState('unreachable') }, solo: null };

const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  const tab = await findTab();
  const loading = setTimeout(
    () => show(tab, { page: { state: presentPageState('loading') }, solo: null }),
    LOADING_AFTER_MS,
  );
  const description = await describeTab(tab);
  clearTimeout(loading);
  if (description.state === 'episode') show(tab, { page: { episode: description.view }, solo: description.solo });
  else show(tab, { page: { state: presentPageState(description.state) }, solo: null });
}

function show(tab: OpenTab, shown: Pick<PopupAppProps, 'page' | 'solo'>): void {
  const id = tab.id ?? -1;
  // A page that is gone by now has nothing left to answer: the popup closes all the same.
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
