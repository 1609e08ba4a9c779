import type { PictureAction, PictureOutcome } from '../presenters/quotes/picture-actions';
import { copyPicture } from './clipboard';
import { saveFile } from './save-file';

/** Copies or saves a picture; if it cannot be copied, it is saved. Call it synchronously in the reader's action. */
export async function sharePicture(act: PictureAction, png: Promise<Blob>, fileName: string): Promise<PictureOutcome> {
  if (act === 'copy' && (await copyPicture(png))) return 'copied';
  const picture = await png.catch(() => null);
  if (picture === null) return 'not-drawn';
  saveFile(picture, fileName);
  return act === 'save' ? 'saved' : 'saved-instead';
}
