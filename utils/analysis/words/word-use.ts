import type { Sentence } from '../model';
import { eachOf, type Work } from '../work';
import type { SpokenWords } from './spoken-words';
import { MOSTLY_QUALITIES, MOSTLY_VERBS } from './word-kinds';
import type { WordTable } from './word-table';

/**
 * By what a word mostly follows. `noun`: "the", "of", "our" …; `verb`: "to", "we", "would" …; `quality`: "is", "very"
 * ….
 */
export type Kind = 'noun' | 'verb' | 'quality';

/** How this episode uses words, judged by the word that precedes each and by the usual kind of a word in English. */
export interface WordUse {
  /** Main kind of a lower-case word in this episode, else its usual kind or that of its ending; null if unknown. */
  kindOf(word: string): Kind | null;
  /** Same as `SpokenWords.table`. */
  table: WordTable;
  /** Same as `SpokenWords.stems`. */
  stems: readonly string[];
}

const words = (list: string) => new Set(list.split(' '));
const BEFORE_NOUN = words(
  'the a an this these those our my your his her their its some any no every each of in on at for from with by about into between under without',
);
const BEFORE_VERB = words(
  "i we you they he she it who will would can could should must might may cannot can't won't don't doesn't didn't wouldn't not let's gonna wanna i'll we'll you'll they'll just then also",
);
const BEFORE_QUALITY = words(
  "is are was were be been being isn't aren't it's that's they're we're i'm you're very more most so too really pretty quite super",
);
const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|age|ology|ure)s?$/;
const VERB_ENDING = /(?:ize|ise|ify)(?:s|d)?$/;

/** Kinds as integers, so that all counts fit in one array. */
const UNTOLD = 0;
const NOUN = 1;
const VERB = 2;
const QUALITY = 3;
/** After "to": either a verb or the noun of a prepositional phrase ("a change to coin selection"). */
const TO = 4;
const KINDS = 5;
const NAMES: readonly (Kind | null)[] = [null, 'noun', 'verb', 'quality'];
const NEVER = new Uint32Array(KINDS);

/** The usual kind of a word counts as this many occurrences in the episode. */
const USUALLY = 2;

/** "To" marks a verb only if it precedes the word more than this many times as often as the word occurs as a noun. */
const TO_BESIDE = 3;

/** Looks at every word once. */
export function* observeWords(sentences: readonly Sentence[], spoken: SpokenWords): Work<WordUse> {
  const counts = yield* countKinds(sentences, spoken);
  const { table, stems } = spoken;
  return wordUse(Uint8Array.from(table.words.map((word, place) => kindBy(word, counts, place * KINDS))), stems, table);
}

/** `KINDS` counts per word of the vocabulary: how often it occurs as each kind. */
function* countKinds(sentences: readonly Sentence[], { table, said, wordAt }: SpokenWords): Work<Uint32Array> {
  const after = Uint8Array.from(table.words.map(kindAfter));
  const counts = new Uint32Array(table.words.length * KINDS);
  let kind = UNTOLD;
  yield* eachOf(sentences, ({ turn }, index) => {
    if (turn !== sentences[index - 1]?.turn) kind = UNTOLD;
    for (let at = wordAt[index] as number; at < (wordAt[index + 1] as number); at++) {
      const place = said[at] as number;
      const slot = place * KINDS + kind;
      counts[slot] = (counts[slot] as number) + 1;
      kind = after[place] as number;
    }
  });
  return counts;
}

/** Defined separately so that the closure keeps the kinds in memory but not their counts. */
function wordUse(kinds: Uint8Array, stems: readonly string[], table: WordTable): WordUse {
  return {
    kindOf: (word) => {
      const place = table.find(word, 0, word.length);
      return NAMES[place < 0 ? kindBy(word, NEVER, 0) : (kinds[place] as number)] as Kind | null;
    },
    table,
    stems,
  };
}

/** @param counts how often the word occurs as each kind, starting at index `own` */
function kindBy(word: string, counts: Uint32Array, own: number): number {
  const afterTo = counts[own + TO] as number;
  const noun = (counts[own + NOUN] as number) + (NOUN_ENDING.test(word) ? 1 : 0);
  const sure = (counts[own + VERB] as number) + (VERB_ENDING.test(word) || MOSTLY_VERBS.has(word) ? USUALLY : 0);
  const verb = sure + afterTo;
  const quality = (counts[own + QUALITY] as number) + (MOSTLY_QUALITIES.has(word) ? USUALLY : 0);
  const half = (noun + verb + quality) / 2;
  if (noun > half) return NOUN;
  if (verb > half) return sure > 0 || afterTo > TO_BESIDE * noun ? VERB : UNTOLD;
  return quality > half ? QUALITY : UNTOLD;
}

function kindAfter(before: string): number {
  if (before === 'to') return TO;
  if (BEFORE_NOUN.has(before)) return NOUN;
  if (BEFORE_VERB.has(before)) return VERB;
  return BEFORE_QUALITY.has(before) ? QUALITY : UNTOLD;
}
