import type { Sentence } from '../model';
import { eachOf, type Work } from '../work';
import type { SpokenWords } from './spoken-words';
import { MOSTLY_QUALITIES, MOSTLY_VERBS } from './word-kinds';
import type { WordTable } from './word-table';

/** `noun`: said mostly after "the", "of", "our" …; `verb`: after "to", "we", "would" …; `quality`: after "is", "very" …. */
export type Kind = 'noun' | 'verb' | 'quality';

/** How the episode itself uses words: what stands before a word tells its kind, with what it mostly is elsewhere. */
export interface WordUse {
  /** What a lower-case word mostly is here, else what it mostly is elsewhere or ends like; null when nothing tells. */
  kindOf(word: string): Kind | null;
  /** `SpokenWords.table` */
  table: WordTable;
  /** `SpokenWords.stems` */
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

/** Kinds as numbers, so that counts lie in one array. */
const UNTOLD = 0;
const NOUN = 1;
const VERB = 2;
const QUALITY = 3;
/** After "to": a verb, or a noun somebody comes to ("a change to coin selection"). */
const TO = 4;
const KINDS = 5;
const NAMES: readonly (Kind | null)[] = [null, 'noun', 'verb', 'quality'];
const NEVER = new Uint32Array(KINDS);

/** What is usual elsewhere counts as if it had been said so often here. */
const USUALLY = 2;

/** So often said after "to" beside being a noun, a word is a verb. */
const TO_BESIDE = 3;

/** Looks at every word once. */
export function* observeWords(sentences: readonly Sentence[], spoken: SpokenWords): Work<WordUse> {
  const counts = yield* countKinds(sentences, spoken);
  const { table, stems } = spoken;
  return wordUse(Uint8Array.from(table.words.map((word, place) => kindBy(word, counts, place * KINDS))), stems, table);
}

/** `KINDS` counts for every word of the vocabulary: how often it is said as each. */
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

/** Holds the kinds, not their counts. */
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

/** `counts`: from `own` on, how often the word is said as each kind. */
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
