import type { SaveReply } from '../../../utils/messaging/quotes-protocol';
import { askBackground, isExtensionAlive } from '../../../utils/messaging/transport';
import type { NotKept } from '../../../utils/presenters/quote-notices';
import type { Keeper, Kept } from '../../../utils/quotes/shelf';

/**
 * The background keeps quotes; that nobody answers is an outcome like any other.
 *
 * @param onConflict two edits met: the other version was kept as a quote of its own, and nobody told this page
 */
export function backgroundKeeper(onConflict: () => void): Keeper<NotKept> {
  const kept = (asked: Promise<SaveReply>) => outcomeOf(asked, onConflict);
  return {
    save: (draft) => kept(askBackground('saveQuote', draft)),
    change: (change) => kept(askBackground('changeQuote', change)),
    remove: (id) => kept(askBackground('deleteQuote', { id })),
    restore: (id) => kept(askBackground('restoreQuote', { id })),
    letBe: (id) => kept(askBackground('letBeMissing', { id })),
  };
}

async function outcomeOf(asked: Promise<SaveReply>, onConflict: () => void): Promise<Kept<NotKept>> {
  try {
    const reply = await asked;
    if (reply.outcome === 'saved' && reply.conflict !== undefined) onConflict();
    return reply;
  } catch {
    return { outcome: 'refused', reason: isExtensionAlive() ? 'unreachable' : 'outdated' };
  }
}
