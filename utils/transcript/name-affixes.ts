const { raw } = String;

/** What stands before a name and is no part of it, as a pattern for lower case; ranks only with their dot ("Sen Gupta"). */
export const TITLE = raw`(?:(?:dr|mr|mrs|ms|prof|professor|sir|rev)\.?|(?:hon|sen|rep|gov|gen|col|capt|lt|sgt)\.)`;
/** Words that a surname may begin with: "van der Berg". */
export const PARTICLE = 'al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|las|le|los|ten|ter|van|von|zu';
/** What stands behind a name. */
export const SUFFIX = raw`(?:jr|sr|ph\.?d|m\.?d|ii|iii|iv|esq)\.?`;
