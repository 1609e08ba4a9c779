import { isExtensionAlive } from '../../utils/messaging/transport';
import { OUTDATED_LINE } from '../../utils/presenters/page-states';

/** An update of the extension is announced by nobody: ask now and then while the page is looked at. */
const CHECK_MS = 2_000;

/** Calls back once, with the words to show, when the extension this script belongs to is gone. Reading goes on without it. */
export function watchAge(onOutdated: (notice: string) => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible' || isExtensionAlive()) return;
    clearInterval(timer);
    onOutdated(OUTDATED_LINE);
  }, CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
