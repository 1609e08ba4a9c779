import type { Slot } from '../../utils/presenters/look/palette';
import { assignSlots, type SlotPerson } from '../../utils/presenters/look/slots';
import { episodeKey } from '../../utils/quotes/model/episode-key';
import type { Quote } from '../../utils/quotes/model/quote';
import type { SpeakerSlotStore } from '../../utils/storage/speaker-slot-store';

/**
 * The color slot of everyone in an episode. If storage fails, the episode is shown all the same, and new people have a
 * slot only this time.
 * @param isKept whether the slots of new people are remembered
 */
export async function slotsForEpisode(
  store: SpeakerSlotStore,
  people: readonly SlotPerson[],
  isKept: boolean,
): Promise<Map<string, Slot>> {
  try {
    return await store.change((known) => {
      const { remembered, slots } = assignSlots(people, known);
      return { remembered: isKept ? remembered : known, answer: slots };
    });
  } catch {
    const known = await store.read().catch(() => new Map<string, number>());
    return assignSlots(people, known).slots;
  }
}

/** Assigns slots for imported quotes, whose episodes may never have been opened here. */
export function assignSlotsOfQuotes(store: SpeakerSlotStore, quotes: readonly Quote[]): Promise<void> {
  const tables = new Map<string, Map<string, SlotPerson>>();
  for (const { speaker, episode } of quotes) {
    const key = episodeKey(episode);
    const table = tables.get(key) ?? new Map<string, SlotPerson>();
    if (speaker !== null) tables.set(key, table.set(speaker.id, speaker));
  }
  return store.change((known) => {
    let remembered: ReadonlyMap<string, number> = known;
    for (const table of tables.values()) ({ remembered } = assignSlots([...table.values()], remembered));
    return { remembered, answer: undefined };
  });
}
