import type { ComponentChildren } from 'preact';
import { CopyByHand } from '../../components/library/CopyByHand';
import { type ExportChoice, ExportDialog, type ExportScope } from '../../components/library/ExportDialog';
import { ImportDialog } from '../../components/library/ImportDialog';
import { askBackground } from '../../utils/messaging/transport';
import { count } from '../../utils/presenters/format';
import {
  type ImportPreview,
  importedLine,
  presentImport,
  presentNotImported,
} from '../../utils/presenters/library-import';
import { QUOTE_FORMATS } from '../../utils/quotes/formats/all-formats';
import { MARKDOWN, QUOTE_TEMPLATE, TEMPLATE_FIELDS } from '../../utils/quotes/formats/markdown';
import { MOST_BYTES, readFile, TOO_LARGE } from '../../utils/quotes/formats/read-file';
import { type FileReading, refused } from '../../utils/quotes/formats/reading';
import type { DamagedRecord } from '../../utils/quotes/keeping';
import type { Quote } from '../../utils/quotes/quote';
import { normalizeUrl } from '../../utils/sites/ibm-urls';
import { LONGEST_TEMPLATE } from '../../utils/storage/settings';
import { saveBackup, saveQuotes } from './files';

type OpenDialog = 'export' | 'import' | 'by-hand' | null;

/** What the dialogs need from the page. */
export interface DialogGround {
  quotesOf(scope: ExportScope): readonly Quote[];
  /** All quotes, including those in the trash. */
  everything(): readonly Quote[];
  /** "Kate Soule": used as the file name. */
  titleOf(scope: ExportScope): string;
  damaged(): readonly DamagedRecord[];
  /** False while quotes are still being read, when an export would be incomplete without looking so. */
  isWhole(): boolean;
  /** Looks in the trash as well. */
  find(id: string): Quote | undefined;
  /** Reads again when the last backup was made. */
  readState(): void;
  /** Reads the slots again, because imported people may have colors now. */
  readSlots(): void;
  say(text: string): void;
  render(): void;
}

const NOT_YET = 'Nothing is written yet: your quotes are still being read. Try again in a moment.';
const TEMPLATES = { fields: TEMPLATE_FIELDS, standard: QUOTE_TEMPLATE, longest: LONGEST_TEMPLATE };
const NOTHING = 'There is nothing to export here.';
const FORMATS = QUOTE_FORMATS.map(({ id, name }) => ({ id, name, takesTemplate: id === MARKDOWN.id }));

/** Export, import and backup: which dialog is open, and what it does. */
export class Dialogs {
  readonly #ground: DialogGround;
  #open: OpenDialog = null;
  #byHand = '';
  #choice: ExportChoice = { format: MARKDOWN.id, scope: 'all', template: QUOTE_TEMPLATE };
  /** The file that was chosen last. */
  #file: File | null = null;
  #reading: FileReading | null = null;
  #preview: ImportPreview | null = null;
  #busy = false;

  constructor(ground: DialogGround) {
    this.#ground = ground;
  }

  /** Loads the reader's own template from the settings; if nobody answers, the default is used. */
  async start(): Promise<void> {
    const { template } = await askBackground('readSettings').catch(() => ({ template: '' }));
    this.#choice = { ...this.#choice, template: template || QUOTE_TEMPLATE };
  }

  openExport(wished: ExportScope): void {
    const offered = Object.keys(this.#scopes) as ExportScope[];
    const widest = offered.at(-1);
    if (widest === undefined) {
      this.#ground.say(this.#ground.isWhole() ? NOTHING : NOT_YET);
      return;
    }
    const scope = offered.includes(wished) ? wished : widest;
    this.#choice = { ...this.#choice, scope };
    this.#show('export');
  }

  openImport(): void {
    this.#file = null;
    this.#reading = null;
    this.#preview = null;
    this.#show('import');
  }

  /** Shows text that could not be copied. */
  openByHand(text: string): void {
    this.#byHand = text;
    this.#show('by-hand');
  }

  /** Writes a backup file with everything, and records that it was written. */
  async backUp(): Promise<void> {
    if (!this.#ground.isWhole()) return this.#ground.say(NOT_YET);
    saveBackup(this.#ground.everything(), this.#ground.damaged());
    await askBackground('noteBackup').catch(() => undefined);
    this.#ground.readState();
    this.#ground.say('Backup written to your downloads.');
  }

  render(): ComponentChildren {
    const close = () => this.#show(null);
    if (this.#open === 'export')
      return (
        <ExportDialog
          formats={FORMATS}
          scopes={this.#scopes}
          templates={TEMPLATES}
          choice={this.#choice}
          onSave={(choice) => this.#save(choice)}
          onClose={close}
        />
      );
    if (this.#open === 'import')
      return (
        <ImportDialog
          preview={this.#preview}
          busy={this.#busy}
          onFile={(file) => void this.#read(file)}
          onImport={() => void this.#import()}
          onClose={close}
        />
      );
    if (this.#open === 'by-hand') return <CopyByHand text={this.#byHand} onClose={close} />;
    return null;
  }

  /** The scopes that have quotes and are read completely; of two with the same quotes, the wider one. */
  get #scopes(): Partial<Record<ExportScope, number>> {
    const scopes: Partial<Record<ExportScope, number>> = {};
    let wider: readonly Quote[] = [];
    for (const scope of this.#ground.isWhole() ? (['all', 'shown', 'selected'] as const) : (['selected'] as const)) {
      const quotes = this.#ground.quotesOf(scope);
      if (quotes.length > 0 && !isSame(quotes, wider)) scopes[scope] = quotes.length;
      wider = quotes;
    }
    return scopes;
  }

  #show(open: OpenDialog): void {
    this.#open = open;
    this.#ground.render();
  }

  #save(choice: ExportChoice): void {
    const { format, scope } = choice;
    const isStandard = choice.template.trim() === '' || choice.template === QUOTE_TEMPLATE;
    const template = isStandard ? '' : choice.template;
    if (choice.template !== this.#choice.template)
      void askBackground('changeSettings', { template }).catch(() => undefined);
    this.#choice = { ...choice, template: template || QUOTE_TEMPLATE };
    const quotes = this.#ground.quotesOf(scope);
    // Unreadable records cannot be matched to what is shown or selected, so they are exported only with everything.
    const damaged = scope === 'all' ? this.#ground.damaged() : [];
    saveQuotes(quotes, { format, title: this.#ground.titleOf(scope), template }, damaged);
    this.#show(null);
    this.#ground.say(`${count(quotes.length, 'quote')} written to your downloads.`);
  }

  async #read(file: File): Promise<void> {
    this.#file = file;
    // What the previous file would import is no longer offered.
    this.#reading = null;
    this.#preview = null;
    this.#ground.render();
    const reading =
      file.size > MOST_BYTES
        ? TOO_LARGE
        : await file
            .arrayBuffer()
            .then((buffer) => readFile(new Uint8Array(buffer), normalizeUrl))
            .catch(() => refused('The file cannot be read.'));
    if (this.#file !== file) return;
    this.#reading = reading;
    this.#preview = presentImport(this.#reading, this.#ground.isWhole() ? this.#ground.find : null);
    this.#ground.render();
  }

  async #import(): Promise<void> {
    if (this.#reading?.outcome !== 'readable' || this.#busy) return;
    const { quotes, newer } = this.#reading;
    this.#busy = true;
    this.#ground.render();
    const reply = await askBackground('importQuotes', { quotes, newer }).catch(() => null);
    if (reply?.outcome === 'imported') {
      this.#open = null;
      this.#ground.say(importedLine(reply));
      this.#ground.readSlots();
    } else this.#preview = presentNotImported(reply?.reason ?? 'unreachable');
    this.#busy = false;
    this.#ground.render();
  }
}

/** Whether both have the same quotes, in any order. */
function isSame(some: readonly Quote[], others: readonly Quote[]): boolean {
  if (some.length !== others.length) return false;
  const ids = new Set(others.map(({ id }) => id));
  return some.every(({ id }) => ids.has(id));
}
