import type { ImportDialogProps } from '../../components/library/ImportDialog';
import { askBackgroundForMany } from '../../utils/messaging/transport';
import {
  type ImportPreview,
  importedLine,
  presentImport,
  presentNotImported,
} from '../../utils/presenters/library/library-import';
import { withKnownShows } from '../../utils/quotes/editing/known-shows';
import { withOwnTwins } from '../../utils/quotes/editing/twins';
import { type ParsedFile, refused } from '../../utils/quotes/formats/parsed-file';
import { MOST_BYTES, TOO_LARGE } from '../../utils/quotes/formats/read-file';
import type { Quote } from '../../utils/quotes/model/quote';
import { failureOf } from './failure-of';
import { readFileInWorker } from './file-worker-client';

/** What an import needs from the page. */
export interface ImportContext {
  /** False while quotes are still being read. */
  isWhole(): boolean;
  /** The trash too. */
  find(id: string): Quote | undefined;
  /** All quotes, including those in the trash. */
  everything(): readonly Quote[];
  /** Imported people may have a color now. */
  readSlots(): void;
  say(text: string): void;
  render(): void;
}

/** Reads the chosen file, previews what it would import, and imports it; one import at a time. */
export class Importing {
  readonly #context: ImportContext;
  /** Aborts the reading of the last chosen file; null when none is chosen. */
  #choosing: AbortController | null = null;
  #parsed: ParsedFile | null = null;
  #preview: ImportPreview | null = null;
  /** The file being imported; continues when the dialog is closed or another file is chosen. */
  #running: ParsedFile | null = null;
  #onDone: () => void = () => undefined;

  constructor(context: ImportContext) {
    this.#context = context;
  }

  get shown(): Pick<ImportDialogProps, 'preview' | 'busy'> {
    const isReading = this.#choosing !== null && this.#parsed === null;
    const isOwn = this.#running !== null && this.#running === this.#parsed;
    const busy = isReading ? 'reading' : isOwn ? 'importing' : this.#running !== null ? 'another' : null;
    return { preview: this.#preview, busy };
  }

  /** Starts without a file. @param onDone called when the file shown has been imported */
  begin(onDone: () => void): void {
    this.#onDone = onDone;
    this.forget();
  }

  forget(): void {
    this.#choosing?.abort();
    this.#choosing = null;
    this.#parsed = null;
    this.#preview = null;
  }

  /** Previews the file again, because the quotes of the library have changed. */
  refresh(): void {
    const isSettled = this.#preview?.problem != null || this.#running === this.#parsed;
    if (this.#parsed === null || isSettled) return;
    if (this.#parsed.outcome === 'readable') {
      const { everything } = this.#context;
      const quotes = withOwnTwins(withKnownShows(this.#parsed.quotes, everything), everything);
      this.#parsed = { ...this.#parsed, quotes };
    }
    this.#preview = presentImport(this.#parsed, this.#context.isWhole() ? this.#context.find : null);
  }

  async read(file: File): Promise<void> {
    // What the previous file would import is no longer offered.
    this.forget();
    const choosing = new AbortController();
    this.#choosing = choosing;
    this.#context.render();
    const parsed = file.size > MOST_BYTES ? TOO_LARGE : await readingOf(file, choosing.signal);
    if (this.#choosing !== choosing) return;
    this.#parsed = parsed;
    this.refresh();
    this.#context.render();
  }

  async run(): Promise<void> {
    const parsed = this.#parsed;
    if (parsed?.outcome !== 'readable' || this.#running !== null) return;
    const { quotes, newer } = parsed;
    this.#running = parsed;
    this.#context.render();
    const reply = await askBackgroundForMany('importQuotes', { quotes, newer }).catch((error: unknown) => ({
      outcome: 'refused' as const,
      reason: failureOf(error),
    }));
    this.#running = null;
    // Meanwhile the reader may have closed the dialog or chosen another file; then the dialog stays as it is.
    const isShown = this.#parsed === parsed;
    if (reply.outcome === 'imported') {
      if (isShown) this.#onDone();
      this.#context.say(importedLine(reply));
      this.#context.readSlots();
    } else {
      const problem = presentNotImported(reply.reason);
      if (isShown) this.#preview = problem;
      else this.#context.say(problem.problem ?? '');
    }
    this.#context.render();
  }
}

function readingOf(file: File, signal: AbortSignal): Promise<ParsedFile> {
  return file
    .arrayBuffer()
    .then((buffer) => readFileInWorker(new Uint8Array(buffer), signal))
    .catch(() => refused("The file can't be read."));
}
