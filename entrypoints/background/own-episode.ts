import { ExpectedFailure, type Sender } from '../../utils/messaging/dispatch';
import { normalizeUrl } from '../../utils/sites/ibm-urls';
import type { Episode } from '../../utils/transcript/model';

/** The normalized address of the episode a page calls from, as reported by the browser. @throws ExpectedFailure */
export function addressOf({ url = '' }: Sender): string {
  if (url === '') throw new ExpectedFailure('no address');
  return normalizeUrl(url);
}

/**
 * After an in-page navigation to another episode, a page may still send, or resend, calls about the previous one; these
 * must not be applied to the new one.
 * @throws ExpectedFailure
 */
export function stillAt({ url }: Pick<Episode, 'url'>, sender: Sender): void {
  if (url !== addressOf(sender)) throw new ExpectedFailure('the page shows another episode by now');
}
