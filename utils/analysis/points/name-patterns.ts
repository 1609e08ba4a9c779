import { allForms, anyOf, type SpokenNames } from '../names/names';

export interface NamePatterns {
  /** Matches sentences that call, quote or introduce a speaker. */
  address: RegExp | null;
  /** Matches the name of any speaker. */
  names: RegExp | null;
}

/** Patterns for addressing, quoting or introducing a speaker ("Ann, what …", "Ann Lee is …"), and for any name. */
export function namePatterns(spoken: readonly SpokenNames[]): NamePatterns {
  const names = anyOf(allForms(spoken));
  if (names === null) return { address: null, names: null };
  const address = `(?:^|[,.?!] )${names}(?:,|[.?!]?$)|${names}(?:['\\u2019]s)? (?:said|was saying|point|mentioned|is|and)`;
  const full = anyOf(spoken.flatMap((forms) => forms.full));
  return { address: new RegExp(full === null ? address : `${address}|${full}`), names: new RegExp(names) };
}
