import { isStopWord } from './stop-words';

export { isStopWord };

/** Letters and digits of lower-case text; apostrophes, dots and hyphens only inside ("don't", "3.5", "gpt-4o"). */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['.\u2010\u2011_&-][\p{L}\p{N}\p{M}]+)*/gu;
/** The same for text that is Latin throughout: no Unicode tables to load, and three times as fast. */
const LATIN_WORD = /[a-z\d\u00df-\u00f6\u00f8-\u024f]+(?:['.\u2010\u2011_&-][a-z\d\u00df-\u00f6\u00f8-\u024f]+)*/g;
const BEYOND_LATIN = /[^\0-\u024f\u2000-\u206f\u20ac\u2122]/;
const JOINT = /[\u2010\u2011_-]/;

/** Words in order of appearance, lower case, typographic apostrophes made plain: "DeepSeek-V3’s" → "deepseek-v3's". */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('\u2019', "'");
  return plain.match(BEYOND_LATIN.test(plain) ? WORD : LATIN_WORD) ?? [];
}

/** The word itself, then its parts when it is a compound: "gpt-4o" → ["gpt-4o", "gpt", "4o"]. */
export function partsOf(word: string): string[] {
  return JOINT.test(word) ? [word, ...word.split(JOINT)] : [word];
}

/** Stems of the words that carry a subject, compounds whole and in parts; in order, with repetitions. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap(termsOfWord);
}

/** The terms of one word of `wordsOf`: none for a stop word, several for a compound. */
export function termsOfWord(word: string): string[] {
  const parts = JOINT.test(word) ? partsOf(word) : [word];
  return parts.filter((part) => !isStopWord(part)).map(stem);
}

const SUFFIX =
  /(?:i[sz]ation|ational|ation|ator|ement|ment|ness|fulness|ability|ibility|able|ible|ance|ence|ancy|ency|ant|ent|ity|ively|ive|ing|ally|ly|al|ical|ic|ion|er|or|ist|ism|ous|i[sz]e|ate)$/;

/**
 * A light stemmer in the manner of Porter (1980), steps 1–5 reduced to their frequent endings. Only for comparing,
 * never for showing. Leaves words with digits, and words of other scripts, alone.
 */
export function stem(word: string): string {
  let base = word.replace(/'[a-z]{0,2}$/, '');
  if (base.length < 4 || !/^[a-z]+$/.test(base)) return base;
  base = inflection(base);
  // A stem keeps at least three letters with a vowel among them, or the ending was no ending ("nation", "able").
  const shorter = base.replace(SUFFIX, '');
  if (shorter.length >= 3 && /[aeiouy]/.test(shorter)) base = shorter;
  return undouble(base.replace(/[ey]$/, base.length > 4 ? '' : '$&').replace(/i$/, ''));
}

/** Plural and verb endings. */
function inflection(word: string): string {
  let base = word;
  if (/(?:ss|sh|ch|x|z)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('ies')) base = `${base.slice(0, -3)}y`;
  else if (/[^su]s$/.test(base) && !base.endsWith('is')) base = base.slice(0, -1);
  const verb = /^(.*[aeiouy].*?)(?:ed|ing|edly|ingly)$/.exec(base)?.[1];
  return verb !== undefined && verb.length >= 3 ? undouble(verb) : base;
}

function undouble(word: string): string {
  return /([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}
