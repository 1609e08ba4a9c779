/** What a reader can do with the picture of a quote. */
export type PictureAct = 'copy' | 'save';

/** What came of it; `saved-instead` where no picture can be copied. */
export type PictureOutcome = 'copied' | 'saved' | 'saved-instead' | 'not-drawn';

/** One calm line that says what became of the picture. */
export const PICTURE_LINES: Record<PictureOutcome, string> = {
  copied: 'Picture copied.',
  saved: 'Picture saved to your downloads.',
  'saved-instead': 'Pictures cannot be copied here: saved to your downloads instead.',
  'not-drawn': 'The picture could not be drawn.',
};
