/** What a reader can do with the picture of a quote. */
export type PictureAction = 'copy' | 'save';

/** The result. `saved-instead`: saved, because pictures cannot be copied here. */
export type PictureOutcome = 'copied' | 'saved' | 'saved-instead' | 'not-drawn';

/** One line that says what happened to the picture. */
export const PICTURE_LINES: Record<PictureOutcome, string> = {
  copied: 'Picture copied.',
  saved: 'Picture saved to Downloads.',
  'saved-instead': "Pictures can't be copied here. Saved to Downloads instead.",
  'not-drawn': "The picture couldn't be created.",
};
