import type { SaveReply } from '../../../utils/messaging/quotes-protocol';
import { askBackground, isExtensionAlive } from '../../../utils/messaging/transport';
import type { NotKept } from '../../../utils/presenters/quote-notices';
import type { Keeper, Kept } from '../../../utils/quotes/shelf';

/** The background keeps quotes; that nobody answers is an outcome like any other. */
export const backgroundKeeper: Keeper<NotKept> = {
  save: (draft) => kept(askBackground('saveQuote', draft)),
  change: (change) => kept(askBackground('changeQuote', change)),
  remove: (id) => kept(askBackground('deleteQuote', { id })),
  restore: (id) => kept(askBackground('restoreQuote', { id })),
};

async function kept(asked: Promise<SaveReply>): Promise<Kept<NotKept>> {
  try {
    return await asked;
  } catch {
    return { outcome: 'refused', reason: isExtensionAlive() ? 'unreachable' : 'outdated' };
  }
}
