import { formatOf } from '../../utils/quotes/formats/all-formats';
import { readFile } from '../../utils/quotes/formats/read-file';
import type { Quote } from '../../utils/quotes/model/quote';
import { normalizeUrl } from '../../utils/sites/ibm-urls';
import { type ExportRequest, portions, type WorkerRequest, type WorkerResponse } from './file-worker-protocol';
import { linkOf } from './links';

/** Reads and writes files for `file-worker-client.ts`. @param tell sends a reply */
export function fileWorkerHandler(tell: (told: WorkerResponse) => void): (asked: WorkerRequest) => void {
  const taken: Quote[] = [];
  return (asked) => {
    if (asked.act === 'take') taken.push(...asked.quotes);
    else if (asked.act === 'write') tell({ text: written(taken, asked.request) });
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

/** @throws RangeError when there is no such format; the page then sees that the worker failed */
function written(quotes: readonly Quote[], { format, ...request }: ExportRequest): string {
  const now = new Date().toISOString();
  return formatOf(format).write(quotes, { ...request, now, linkOf: (quote) => linkOf(quote) ?? '' });
}
