import { nameWords } from '../transcript/name-words';

const MAX_LETTERS = 4;

/**
 * Initials for every speaker of an episode, keyed by id: the first letters of the first and last word (`KS`), or the
 * first two letters of a single word (`Na`). Colliding speakers get more letters of the last word (`KSo`, `KSm`), and
 * a number when even those are equal.
 */
export function initialsOf(people: readonly { id: string; name: string }[]): Map<string, string> {
  const rounds = Array.from({ length: MAX_LETTERS - 1 }, (_, extra) => people.map(({ name }) => initials(name, extra)));
  const base = rounds[0] as string[];
  const result = new Map<string, string>();
  const taken = new Set<string>();
  people.forEach(({ id }, index) => {
    const rivals = base.flatMap((own, i) => (own === base[index] ? [i] : []));
    const distinct = rounds.find((round) => new Set(rivals.map((i) => round[i])).size === rivals.length);
    let own = distinct?.[index] ?? `${base[index]}${rivals.indexOf(index) + 1}`;
    for (let n = 2; taken.has(own); n++) own = `${base[index]}${n}`;
    taken.add(own);
    result.set(id, own);
  });
  return result;
}

function initials(name: string, extra: number): string {
  const words = nameWords(name);
  const last = graphemes(words.at(-1) ?? name);
  if (words.length > 1)
    return upper(graphemes(words[0] as string)[0]) + upper(last[0]) + last.slice(1, 1 + extra).join('');
  return upper(last[0]) + last.slice(1, 2 + extra).join('') || '?';
}

/** A word's letters with their combining marks; punctuation before or inside it (quotes, underscores) is skipped. */
function graphemes(word: string): string[] {
  const all = Array.from(new Intl.Segmenter('en').segment(word), (part) => part.segment);
  const letters = all.filter((part) => /[\p{L}\p{N}]/u.test(part));
  return letters.length > 0 ? letters : all.filter((part) => part.trim() !== '');
}

/** Uppercases only when the result is still one letter: "ß" does not become "SS". */
function upper(letter = ''): string {
  const big = letter.toUpperCase();
  return big.length === letter.length ? big : letter;
}
