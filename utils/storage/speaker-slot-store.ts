import '../lib/zod-setup';
import * as z from 'zod/mini';
import { Queue } from '../lib/queue';
import { SLOT_NUMBERS } from '../lib/slot-numbers';
import type { Area } from './area';

const SLOTS_KEY = 'slots';

const SlotSchema = z.literal(SLOT_NUMBERS);

type Slots = Map<string, z.infer<typeof SlotSchema>>;

/** Stores each person's color slot. The background owns the only instance: one writer, with queued changes. */
export class SpeakerSlotStore {
  readonly #area: Area;
  readonly #queue = new Queue();

  constructor(area: Area) {
    this.#area = area;
  }

  /** The slot of everyone who has one, by person id. */
  async read(): Promise<Slots> {
    return parseSlots((await this.#area.get(SLOTS_KEY))[SLOTS_KEY]);
  }

  /** Passes the remembered slots to `change`, stores the ones it returns and resolves to its answer. */
  change<T>(change: (known: Slots) => { remembered: ReadonlyMap<string, number>; answer: T }): Promise<T> {
    return this.#queue.run(async () => {
      const known = await this.read();
      const { remembered, answer } = change(known);
      if (!sameEntries(known, remembered)) await this.#area.set({ [SLOTS_KEY]: Object.fromEntries(remembered) });
      return answer;
    });
  }
}

function sameEntries(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** Person → slot. A damaged entry costs only that person their color. */
function parseSlots(stored: unknown): Slots {
  const slots: Slots = new Map();
  if (typeof stored !== 'object' || stored === null) return slots;
  for (const [id, value] of Object.entries(stored)) {
    const slot = SlotSchema.safeParse(value);
    if (slot.success) slots.set(id, slot.data);
  }
  return slots;
}
