import { onAbort } from '../../utils/lib/on-abort';
import { isExtensionAlive } from '../../utils/messaging/transport';
import { OUTDATED_LINE } from '../../utils/presenters/page-states';

/** No event announces an update of the extension, so this checks every so often while the page is visible. In ms. */
const CHECK_MS = 2_000;

/** Calls back once, with a notice to show, when this script's extension is gone. Reading goes on without it. */
export function watchOutdated(onOutdated: (notice: string) => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible' || isExtensionAlive()) return;
    clearInterval(timer);
    onOutdated(OUTDATED_LINE);
  }, CHECK_MS);
  onAbort(signal, () => clearInterval(timer));
}
