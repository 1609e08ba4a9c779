/** Speeds up patterns that try many phrases at every word. */

/**
 * Alternatives that match at the same places, grouped by their first letter: "a b|c|a d" → "a(?: b| d)|c". A browser
 * tries alternatives one by one, so that two hundred phrases take ten times as long as the few that begin with the
 * letter at hand. Where several match, another one may be the first.
 */
export function byFirstLetter(alternatives: string): string {
  return [...groupsOf(alternatives)]
    .map(([letter, rests]) => (letter === '' ? rests.join('|') : letter + anyOf(rests)))
    .join('|');
}

/** How the alternatives go on, by their first letter. */
function groupsOf(alternatives: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const alternative of alternativesOf(alternatives))
    for (const [letter, rest] of openingsOf(alternative)) groups.set(letter, [...(groups.get(letter) ?? []), rest]);
  return groups;
}

/** What an alternative may begin with, and how it goes on; '' if it does not begin with a letter of its own. */
function openingsOf(alternative: string): [letter: string, rest: string][] {
  if (/^[a-z](?![?*+{])/.test(alternative)) return [[alternative.charAt(0), alternative.slice(1)]];
  const end = alternative.startsWith('(?:') ? groupEnd(alternative) : 0;
  const after = alternative.slice(end);
  if (end === 0 || /^[?*+{]/.test(after)) return [['', alternative]];
  return [...groupsOf(alternative.slice(3, end - 1))].map(([letter, inner]) => [letter, anyOf(inner) + after]);
}

function anyOf(alternatives: readonly string[]): string {
  return alternatives.length === 1 ? (alternatives[0] as string) : `(?:${alternatives.join('|')})`;
}

/** Splits a pattern at the bars outside of its groups. */
function alternativesOf(source: string): string[] {
  const alternatives: string[] = [];
  let from = 0;
  for (const [at, depth] of depthsOf(source)) {
    if (depth > 0 || source[at] !== '|') continue;
    alternatives.push(source.slice(from, at));
    from = at + 1;
  }
  return [...alternatives, source.slice(from)];
}

/** Offset after the group that the pattern begins with. */
function groupEnd(source: string): number {
  for (const [at, depth] of depthsOf(source)) if (depth === 0) return at + 1;
  return source.length;
}

/** Every character of a pattern that is not escaped or in a class, and the number of groups open after it. */
function* depthsOf(source: string): Generator<[at: number, depth: number]> {
  let depth = 0;
  for (const { 0: part, index } of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./g)) {
    if (part.length > 1) continue;
    if (part === '(') depth++;
    else if (part === ')') depth--;
    yield [index, depth];
  }
}
