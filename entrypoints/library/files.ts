import { drawQuote } from '../../utils/page/quote-picture';
import { saveFile } from '../../utils/page/save-file';
import { sharePicture } from '../../utils/page/share-picture';
import type { Slot } from '../../utils/presenters/look/palette';
import { pictureColors } from '../../utils/presenters/look/picture-colors';
import type { PictureAction, PictureOutcome } from '../../utils/presenters/quotes/picture-actions';
import { presentQuotePicture } from '../../utils/presenters/quotes/quote-picture';
import { exportName, formatOf } from '../../utils/quotes/formats/all-formats';
import { backupName, pictureName } from '../../utils/quotes/formats/file-name';
import type { QuoteFormat } from '../../utils/quotes/formats/format';
import { JSON_FILE } from '../../utils/quotes/formats/json';
import type { Quote } from '../../utils/quotes/model/quote';
import type { DamagedRecord } from '../../utils/quotes/model/save-replies';
import { writeFileInWorker } from './file-worker-client';
import type { ExportRequest } from './file-worker-protocol';

/** Downloads quotes as a file named like its title. @throws when it cannot be written */
export async function saveQuotes(
  quotes: readonly Quote[],
  request: Omit<ExportRequest, 'untouched'>,
  damaged: readonly DamagedRecord[],
): Promise<void> {
  const format = formatOf(request.format);
  const name = exportName(request.title, format);
  await save(quotes, { format, name, request: { ...request, untouched: untouchedOf(damaged) } });
}

/** Copies or saves a quote as a picture, in the light or dark theme of the page. */
export async function picture(quote: Quote, slot: Slot, act: PictureAction): Promise<PictureOutcome> {
  const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const view = presentQuotePicture(quote, { slot, colors: pictureColors(slot, theme) });
  return view === null ? 'not-drawn' : await sharePicture(act, drawQuote(view), pictureName(quote));
}

/** Downloads everything, including the trash and records of newer versions. @throws when it cannot be written */
export async function saveBackup(quotes: readonly Quote[], damaged: readonly DamagedRecord[]): Promise<void> {
  const name = backupName(new Date().toISOString(), JSON_FILE.extension);
  const request = { format: JSON_FILE.id, title: 'Backup', untouched: untouchedOf(damaged) };
  await save(quotes, { format: JSON_FILE, name, request });
}

/** The records that are exported unchanged: only a newer version can read them. */
function untouchedOf(damaged: readonly DamagedRecord[]): string[] {
  return damaged.filter(({ kind }) => kind === 'newer').map(({ raw }) => raw);
}

interface SavedFile {
  format: QuoteFormat;
  name: string;
  request: ExportRequest;
}

async function save(quotes: readonly Quote[], { format, name, request }: SavedFile): Promise<void> {
  saveFile(new Blob([await writeFileInWorker(quotes, request)], { type: format.mime }), name);
}
