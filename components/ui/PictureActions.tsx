import { useState } from 'preact/hooks';
import type { PictureAction } from '../../utils/presenters/quotes/picture-actions';
import { Icon } from './Icon';
import { TextButton } from './TextButton';

/** The picture of a quote; opens into the two ways to get it. */
export function PictureActions({ onPicture }: { onPicture(act: PictureAction): void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
        Picture
        <Icon name={open ? 'up' : 'down'} />
      </TextButton>
      {open && (
        <>
          <TextButton onClick={() => onPicture('copy')}>Copy picture</TextButton>
          <TextButton onClick={() => onPicture('save')}>Save picture</TextButton>
        </>
      )}
    </>
  );
}
