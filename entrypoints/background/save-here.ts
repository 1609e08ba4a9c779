import { browser } from 'wxt/browser';
import type { SavedBy } from '../../utils/messaging/protocol';
import { report } from '../../utils/messaging/report';
import { askPage } from '../../utils/messaging/transport';
import { PODCAST_PAGES } from '../../utils/sites/ibm-urls';

const MENU = 'save-quote';
const COMMAND = 'save-quote';

/**
 * Saving without the selection bar: an entry in the context menu of podcast pages, and a browser shortcut that the
 * reader can change. The page knows what is selected, or which sentence is meant. Call synchronously at startup.
 */
export function offerSaveHere(): void {
  browser.runtime.onInstalled.addListener(() => {
    // This also runs after an update, when the entry already exists.
    browser.contextMenus
      .removeAll()
      .then(() => {
        browser.contextMenus.create({
          id: MENU,
          title: 'Save to Roundtable',
          contexts: ['page', 'selection', 'link'],
          documentUrlPatterns: PODCAST_PAGES,
        });
      })
      .catch((error: unknown) => report(error, 'adding to the context menu'));
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (menuItemId === MENU && frameId === 0) saveIn(tab?.id, 'menu');
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND) saveIn(tab?.id, 'command');
  });
}

/** Errors are ignored, because a page without an episode has nothing to save. */
function saveIn(tabId: number | undefined, by: SavedBy): void {
  if (tabId !== undefined) void askPage(tabId, 'saveHere', { by }).catch(() => undefined);
}
