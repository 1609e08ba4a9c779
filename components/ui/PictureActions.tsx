import { useState } from 'preact/hooks';
import type { PictureAction } from '../../utils/presenters/quotes/picture-actions';
import { Icon } from './Icon';
import { trusted } from './trusted';

/** The picture of a quote; opens into the two ways to get it. */
export function PictureActions({ onPicture }: { onPicture(act: PictureAction): void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="link" aria-expanded={open} onClick={trusted(() => setOpen(!open))}>
        Picture
        <Icon name={open ? 'up' : 'down'} />
      </button>
      {open && (
        <>
          <button type="button" class="link" onClick={trusted(() => onPicture('copy'))}>
            Copy picture
          </button>
          <button type="button" class="link" onClick={trusted(() => onPicture('save'))}>
            Save picture
          </button>
        </>
      )}
    </>
  );
}
