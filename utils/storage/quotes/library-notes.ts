import '../../lib/zod-setup';
import * as z from 'zod/mini';
import { Queue } from '../../lib/queue';
import type { Area } from '../area';
import type { Compared } from './comparison';

const KEY = 'library';

/** What is remembered about the library besides its quotes. */
export interface LibraryNotes {
  /** When the last backup file was written (ISO 8601), and in `backedUpAt` how many records had ever existed then. */
  backedUp: string | null;
  backedUpAt: number;
  /** Whether the reader allowed private windows to save quotes. */
  privateAllowed: boolean;
  /** The period, in ms since 1970, in which the clock has run without a jump. */
  clock: { first: number; last: number };
  /** How far the two copies have been compared; null before the first comparison. */
  compared: Compared | null;
}

const NONE: LibraryNotes = {
  backedUp: null,
  backedUpAt: 0,
  privateAllowed: false,
  clock: { first: 0, last: 0 },
  compared: null,
};

const NotesSchema = z.object({
  backedUp: z.catch(z.nullable(z.iso.datetime()), NONE.backedUp),
  backedUpAt: z.catch(z.number(), NONE.backedUpAt),
  privateAllowed: z.catch(z.boolean(), NONE.privateAllowed),
  clock: z.catch(z.object({ first: z.number(), last: z.number() }), NONE.clock),
  compared: z.catch(
    z.nullable(z.object({ mark: z.object({ database: z.string(), sequence: z.number() }), after: z.string() })),
    NONE.compared,
  ),
});

/** Stores the notes. The background owns the only instance: one writer, with queued changes. */
export class LibraryNotesStore {
  readonly #area: Area;
  readonly #queue = new Queue();

  constructor(area: Area) {
    this.#area = area;
  }

  async read(): Promise<LibraryNotes> {
    const parsed = NotesSchema.safeParse((await this.#area.get(KEY))[KEY]);
    return parsed.success ? parsed.data : NONE;
  }

  change(change: Partial<LibraryNotes>): Promise<void> {
    return this.#queue.run(async () => this.#area.set({ [KEY]: { ...(await this.read()), ...change } }));
  }
}
