import type { Quote } from '../../utils/quotes/quote';
import type { Setting } from './deeds';

/** Of the quotes that answer a change, as UTF-8; room is left for what is around them (F102: 256 kB a message). */
const MOST_BYTES = 240_000;

/** What an answer has around each quote, and what a change adds beside the edit: revision, moments. */
const AROUND = 200;

/** Ids are 26 characters, those of set-aside records three times as long. */
const MOST_IDS = 2_000;

const utf8 = new TextEncoder();

/** Ids of a setting, as many at a time as one message answers with the changed quotes. Measured when asked for the next. */
export function* batches({ ids, edit }: Setting, get: (id: string) => Quote | undefined): Generator<string[]> {
  const around = bytesOf(edit) + AROUND;
  let batch: string[] = [];
  let bytes = 0;
  for (const id of ids) {
    const more = bytesOf(get(id) ?? null) + around;
    if (batch.length > 0 && bytes + more > MOST_BYTES) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(id);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}

/** Ids that are answered with nothing. */
export function* portions(ids: readonly string[]): Generator<string[]> {
  for (let at = 0; at < ids.length; at += MOST_IDS) yield ids.slice(at, at + MOST_IDS);
}

const bytesOf = (value: unknown) => utf8.encode(JSON.stringify(value)).length;
