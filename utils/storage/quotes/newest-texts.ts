import '../../lib/zod-setup';
import * as z from 'zod/mini';
import { Queue } from '../../lib/queue';
import { checksumOf } from '../../quotes/model/checksum';
import type { Area } from '../area';

const PREFIX = 'newest-text:';

/** `readAt`: in ms since the epoch. */
const TextSchema = z.object({ readAt: z.number(), checksum: z.string() });

/**
 * Remembers the newest text of each episode's page. Pages that were opened before and after an edit show different
 * texts, and each calls again when quotes change.
 */
export class NewestTexts {
  readonly #session: Area;
  readonly #queue = new Queue();

  /** @param session an area that lasts as long as the open pages; the background itself may end and start again */
  constructor(session: Area) {
    this.#session = session;
  }

  /**
   * Offers the text of an episode's page, and remembers it if none is newer.
   * @param readAt when the page got the text, in ms since the epoch
   * @returns whether it is now the newest
   */
  offer(episode: string, text: string, readAt: number): Promise<boolean> {
    const key = PREFIX + episode;
    const checksum = checksumOf(text);
    return this.#queue.run(async () => {
      const known = TextSchema.safeParse((await this.#session.get(key))[key]).data;
      // A time in the future was noted before the clock was set back.
      const isOlder = known !== undefined && readAt < known.readAt && known.readAt <= Date.now();
      if (isOlder) return known.checksum === checksum;
      await this.#session.set({ [key]: { readAt, checksum } });
      return true;
    });
  }

  /** Whether a text of this episode's page is known in this session. */
  async wasRead(episode: string): Promise<boolean> {
    const key = PREFIX + episode;
    return (await this.#session.get(key))[key] !== undefined;
  }
}
