const { raw } = String;

/**
 * Prefixes of a name that are not part of it, as a lower-case pattern. Ranks need their period (compare "Sen Gupta").
 */
export const TITLE = raw`(?:(?:dr|mr|mrs|ms|prof|professor|sir|rev)\.?|(?:hon|sen|rep|gov|gen|col|capt|lt|sgt)\.)`;
/** Words a surname may start with: "van der Berg". */
export const PARTICLE = 'al|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|las|le|los|ten|ter|van|von|zu';
/** Suffixes of a name that are not part of it. */
export const SUFFIX = raw`(?:jr|sr|ph\.?d|m\.?d|ii|iii|iv|esq)\.?`;
