import type { Role } from '../../analysis/model';
import { SLOT_NUMBERS } from '../../lib/slot-numbers';
import type { Slot } from './palette';

export interface SlotPerson {
  /** `Speaker.id` */
  id: string;
  role: Role;
}

export interface SlotAssignment {
  /** The slot of every person in this episode. */
  slots: Map<string, Slot>;
  /** `known` plus the new people, to be stored for the next episode. Borrowed slots are not included. */
  remembered: Map<string, number>;
}

const GUEST_SLOTS: readonly Slot[] = SLOT_NUMBERS.filter((slot) => slot > 0);
const NARRATOR = 'narrator';

/**
 * Assigns one slot per person, the same in every episode (rules: `tokens.md`). Hosts, Narrator and people of unknown
 * role get the neutral slot 0. If there are no known guests, people of unknown role get colors, because otherwise the
 * whole conversation would be gray.
 */
export function assignSlots(people: readonly SlotPerson[], known: ReadonlyMap<string, number>): SlotAssignment {
  const slots = new Map<string, Slot>();
  const remembered = new Map(known);
  const colored = people.some((person) => person.role === 'guest') ? 'guest' : 'unknown';
  const held = new Set<Slot>();
  const waiting: string[] = [];

  for (const { id, role } of people) {
    if (role !== colored || id === NARRATOR) {
      slots.set(id, 0);
      continue;
    }
    const own = GUEST_SLOTS.find((slot) => slot === known.get(id));
    if (own === undefined || held.has(own)) waiting.push(id);
    else hold(id, own);
  }

  let reused = 0;
  for (const id of waiting) {
    const free = GUEST_SLOTS.filter((slot) => !held.has(slot));
    const isNew = !GUEST_SLOTS.some((slot) => slot === known.get(id));
    const slot = isNew ? leastUsed(free, remembered) : free[0];
    if (slot === undefined) {
      slots.set(id, GUEST_SLOTS[reused++ % GUEST_SLOTS.length] as Slot);
    } else {
      hold(id, slot);
      if (isNew) remembered.set(id, slot);
    }
  }
  return { slots, remembered };

  function hold(id: string, slot: Slot): void {
    slots.set(id, slot);
    held.add(slot);
  }
}

/** The lowest of the free slots that the fewest known people use; undefined when none is free. */
function leastUsed(free: readonly Slot[], remembered: ReadonlyMap<string, number>): Slot | undefined {
  const uses = (slot: Slot) => [...remembered.values()].filter((value) => value === slot).length;
  return free.reduce<Slot | undefined>(
    (best, slot) => (best !== undefined && uses(best) <= uses(slot) ? best : slot),
    undefined,
  );
}
