import { QUOTE_FORMATS } from '../../utils/quotes/formats/all-formats';
import { JSON_FILE } from '../../utils/quotes/formats/json';
import { readFile } from '../../utils/quotes/formats/read-file';
import type { Quote } from '../../utils/quotes/model/quote';
import { normalizeUrl } from '../../utils/sites/ibm-urls';
import { portions, type WorkerRequest, type WorkerResponse, type WritingWish } from './file-worker-protocol';
import { linkOf } from './links';

/** Reads and writes files for `file-worker-client.ts`. @param tell sends a reply */
export function fileWorkerHandler(tell: (told: WorkerResponse) => void): (asked: WorkerRequest) => void {
  const taken: Quote[] = [];
  return (asked) => {
    if (asked.act === 'take') taken.push(...asked.quotes);
    else if (asked.act === 'write') tell({ text: written(taken, asked.wish) });
    else read(asked.bytes, tell);
  };
}

function read(bytes: Uint8Array, tell: (told: WorkerResponse) => void): void {
  const parsed = readFile(bytes, normalizeUrl);
  if (parsed.outcome === 'refused') tell({ parsed });
  else {
    for (const part of portions(parsed.quotes)) tell({ part });
    tell({ parsed: { ...parsed, quotes: [] } });
  }
}

function written(quotes: readonly Quote[], { format: id, ...wish }: WritingWish): string {
  const format = QUOTE_FORMATS.find((each) => each.id === id) ?? JSON_FILE;
  return format.write(quotes, { ...wish, now: new Date().toISOString(), linkOf: (quote) => linkOf(quote) ?? '' });
}
