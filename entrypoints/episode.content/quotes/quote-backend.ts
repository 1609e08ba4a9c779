import { askBackground, isExtensionAlive } from '../../../utils/messaging/transport';
import type { QuoteFailure } from '../../../utils/presenters/quotes/quote-notices';
import type { BackendReply, QuoteBackend } from '../../../utils/quotes/editing/shelf';
import type { SaveReply } from '../../../utils/quotes/model/save-replies';

/**
 * Saves quotes through the background; that nobody answers is an outcome like any other.
 *
 * @param onConflict called when two edits met and the other version was saved as a quote that this page does not know
 */
export function backgroundBackend(onConflict: () => void): QuoteBackend<QuoteFailure> {
  const kept = (asked: Promise<SaveReply>) => outcomeOf(asked, onConflict);
  return {
    save: (draft) => kept(askBackground('saveQuote', draft)),
    change: (change) => kept(askBackground('changeQuote', change)),
    remove: (id) => kept(askBackground('deleteQuote', { id })),
    restore: (id) => kept(askBackground('restoreQuote', { id })),
    dismissMissing: (id) => kept(askBackground('dismissMissing', { id })),
  };
}

async function outcomeOf(asked: Promise<SaveReply>, onConflict: () => void): Promise<BackendReply<QuoteFailure>> {
  try {
    const reply = await asked;
    if (reply.outcome === 'saved' && reply.conflict !== undefined) onConflict();
    return reply;
  } catch {
    return { outcome: 'refused', reason: isExtensionAlive() ? 'unreachable' : 'outdated' };
  }
}
