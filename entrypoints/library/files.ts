import { drawQuote } from '../../utils/page/quote-picture';
import { saveFile } from '../../utils/page/save-file';
import { sharePicture } from '../../utils/page/share-picture';
import type { Slot } from '../../utils/presenters/look/palette';
import { pictureColors } from '../../utils/presenters/look/picture-colors';
import type { PictureAction, PictureOutcome } from '../../utils/presenters/quotes/picture-actions';
import { presentQuotePicture } from '../../utils/presenters/quotes/quote-picture';
import { exportName, QUOTE_FORMATS } from '../../utils/quotes/formats/all-formats';
import { backupName, pictureName } from '../../utils/quotes/formats/file-name';
import type { QuoteFormat } from '../../utils/quotes/formats/format';
import { JSON_FILE } from '../../utils/quotes/formats/json';
import type { Quote } from '../../utils/quotes/model/quote';
import type { DamagedRecord } from '../../utils/quotes/model/save-replies';
import { writeFileInWorker } from './file-worker-client';

export interface Wanted {
  format: string;
  /** Title of the file's content; also its name. */
  title: string;
  template?: string;
}

/** Downloads quotes as a file. @throws when it cannot be written */
export function saveQuotes(quotes: readonly Quote[], wanted: Wanted, damaged: readonly DamagedRecord[]): Promise<void> {
  const format = QUOTE_FORMATS.find(({ id }) => id === wanted.format) ?? JSON_FILE;
  return save(format, exportName(wanted.title, format), quotes, wanted, damaged);
}

/** Copies or saves a quote as a picture, in the light or dark theme of the page. */
export async function picture(quote: Quote, slot: Slot, act: PictureAction): Promise<PictureOutcome> {
  const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const view = presentQuotePicture(quote, { slot, colors: pictureColors(slot, theme) });
  return view === null ? 'not-drawn' : await sharePicture(act, drawQuote(view), pictureName(quote));
}

/** Downloads everything, including the trash and records of newer versions. @throws when it cannot be written */
export function saveBackup(quotes: readonly Quote[], damaged: readonly DamagedRecord[]): Promise<void> {
  const now = new Date().toISOString();
  return save(
    JSON_FILE,
    backupName(now, JSON_FILE.extension),
    quotes,
    { title: 'Backup', format: JSON_FILE.id },
    damaged,
  );
}

async function save(
  { id, mime }: QuoteFormat,
  name: string,
  quotes: readonly Quote[],
  { title, template }: Wanted,
  damaged: readonly DamagedRecord[],
): Promise<void> {
  const untouched = damaged.filter(({ kind }) => kind === 'newer').map(({ raw }) => raw);
  const wish = { format: id, title, untouched, ...(template === undefined ? {} : { template }) };
  saveFile(new Blob([await writeFileInWorker(quotes, wish)], { type: mime }), name);
}
