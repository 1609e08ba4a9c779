const { raw } = String;

/** What stands before a name and is no part of it, as a pattern for lower case; ranks only with their dot ("Sen Gupta"). */
export const TITLE = raw`(?:(?:dr|mr|mrs|ms|prof|professor|sir|rev)\.?|(?:hon|sen|rep|gov|gen|col|capt|lt|sgt)\.)`;
/** … and what stands behind one. */
export const SUFFIX = raw`(?:jr|sr|ph\.?d|m\.?d|ii|iii|iv|esq)\.?`;
