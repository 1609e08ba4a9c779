import type { ComponentChildren } from 'preact';
import { CopyByHand } from '../../components/library/CopyByHand';
import { type ExportChoice, ExportDialog, type ExportScope } from '../../components/library/ExportDialog';
import { ImportDialog } from '../../components/library/ImportDialog';
import { askBackground } from '../../utils/messaging/transport';
import { count } from '../../utils/presenters/format';
import { QUOTE_FORMATS } from '../../utils/quotes/formats/all-formats';
import { MARKDOWN, QUOTE_TEMPLATE, TEMPLATE_FIELDS } from '../../utils/quotes/formats/markdown';
import type { Quote } from '../../utils/quotes/model/quote';
import type { DamagedRecord } from '../../utils/quotes/model/save-replies';
import { LONGEST_TEMPLATE } from '../../utils/storage/settings';
import { saveBackup, saveQuotes } from './files';
import { type ImportContext, Importing } from './importing';

type OpenDialog = 'export' | 'import' | 'by-hand' | null;

/** What the dialogs need of the page. */
export interface DialogContext extends ImportContext {
  quotesOf(scope: ExportScope): readonly Quote[];
  /** "Kate Soule": used as the file name. */
  titleOf(scope: ExportScope): string;
  damaged(): readonly DamagedRecord[];
  /** Asks anew when the last backup was. */
  readState(): void;
}

/** From this many quotes on, writing takes a moment and is announced. */
const ANNOUNCED_FROM = 2_000;
const NOT_WRITTEN = "The file couldn't be created. Try again, or reload this page.";
const NOT_YET = 'Your quotes are still loading. Try again in a moment.';
const TEMPLATES = { fields: TEMPLATE_FIELDS, standard: QUOTE_TEMPLATE, longest: LONGEST_TEMPLATE };
const NOTHING = "There's nothing to export here.";
const FORMATS = QUOTE_FORMATS.map(({ id, name }) => ({ id, name, takesTemplate: id === MARKDOWN.id }));

/** Export, import and backup: which dialog is open, and what it does. */
export class Dialogs {
  readonly #context: DialogContext;
  #open: OpenDialog = null;
  #byHand = '';
  #choice: ExportChoice = { format: MARKDOWN.id, scope: 'all', template: QUOTE_TEMPLATE };
  readonly #importing: Importing;

  constructor(context: DialogContext) {
    this.#context = context;
    this.#importing = new Importing(context);
  }

  /** Loads the reader's own template from the settings; if nobody answers, the default is used. */
  async start(): Promise<void> {
    const { template } = await askBackground('readSettings').catch(() => ({ template: '' }));
    // A reader who was faster than the background keeps their choice.
    const isUntouched = this.#open !== 'export' && this.#choice.template === QUOTE_TEMPLATE;
    if (isUntouched) this.#choice = { ...this.#choice, template: template || QUOTE_TEMPLATE };
  }

  openExport(wished: ExportScope): void {
    const offered = Object.keys(this.#scopes) as ExportScope[];
    const widest = offered.at(-1);
    if (widest === undefined) {
      this.#context.say(this.#context.isWhole() ? NOTHING : NOT_YET);
      return;
    }
    const scope = offered.includes(wished) ? wished : widest;
    this.#choice = { ...this.#choice, scope };
    this.#show('export');
  }

  /** To be called when the quotes of the library have changed. */
  refresh(): void {
    this.#importing.refresh();
  }

  openImport(): void {
    this.#importing.begin(() => this.#show(null));
    this.#show('import');
  }

  /** Shows text that could not be copied. */
  openByHand(text: string): void {
    this.#byHand = text;
    this.#show('by-hand');
  }

  /** Writes a backup file with everything, and records that it was written. */
  async backUp(): Promise<void> {
    // The file would hold only a part and look complete.
    if (!this.#context.isWhole()) return this.#context.say(NOT_YET);
    try {
      await saveBackup(this.#context.everything(), this.#context.damaged());
    } catch {
      return this.#context.say(NOT_WRITTEN);
    }
    await askBackground('noteBackup').catch(() => undefined);
    this.#context.readState();
    this.#context.say('Backup saved to Downloads.');
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
          onSave={(choice) => void this.#save(choice)}
          onClose={close}
        />
      );
    if (this.#open === 'import')
      return (
        <ImportDialog
          {...this.#importing.shown}
          onFile={(file) => void this.#importing.read(file)}
          onImport={() => void this.#importing.run()}
          onClose={() => {
            this.#importing.forget();
            close();
          }}
        />
      );
    if (this.#open === 'by-hand') return <CopyByHand text={this.#byHand} onClose={close} />;
    return null;
  }

  /** The scopes that have quotes and are read completely; of two with the same quotes, the wider one. */
  get #scopes(): Partial<Record<ExportScope, number>> {
    const scopes: Partial<Record<ExportScope, number>> = {};
    let wider: readonly Quote[] = [];
    for (const scope of this.#context.isWhole() ? (['all', 'shown', 'selected'] as const) : (['selected'] as const)) {
      const quotes = this.#context.quotesOf(scope);
      if (quotes.length > 0 && !isSame(quotes, wider)) scopes[scope] = quotes.length;
      wider = quotes;
    }
    return scopes;
  }

  #show(open: OpenDialog): void {
    this.#open = open;
    this.#context.render();
  }

  async #save(choice: ExportChoice): Promise<void> {
    const { format, scope } = choice;
    const isStandard = choice.template.trim() === '' || choice.template === QUOTE_TEMPLATE;
    const template = isStandard ? '' : choice.template;
    if (choice.template !== this.#choice.template)
      void askBackground('changeSettings', { template }).catch(() => undefined);
    this.#choice = { ...choice, template: template || QUOTE_TEMPLATE };
    const quotes = this.#context.quotesOf(scope);
    // Unreadable records cannot be matched to what is shown or selected, so they are exported only with everything.
    const damaged = scope === 'all' ? this.#context.damaged() : [];
    const title = this.#context.titleOf(scope);
    this.#show(null);
    if (quotes.length >= ANNOUNCED_FROM) this.#context.say(`Exporting ${count(quotes.length, 'quote')}…`);
    const isWritten = await saveQuotes(quotes, { format, title, template }, damaged).then(
      () => true,
      () => false,
    );
    this.#context.say(isWritten ? `${count(quotes.length, 'quote')} saved to Downloads.` : NOT_WRITTEN);
  }
}

/** Whether both have the same quotes, in any order. */
function isSame(some: readonly Quote[], others: readonly Quote[]): boolean {
  if (some.length !== others.length) return false;
  const ids = new Set(others.map(({ id }) => id));
  return some.every(({ id }) => ids.has(id));
}
