import type { Lexicon } from './lexicon';
import type { Sentence } from './model';
import { eachOf, type Work } from './work';

/** `noun`: said mostly after "the", "of", "our" …; `verb`: after "to", "we", "would" …; `quality`: after "is", "very" …. */
export type Kind = 'noun' | 'verb' | 'quality';

/**
 * What a lower-case word mostly is, by how the episode itself uses it: what stands before a word tells its kind without a
 * dictionary. Null for a word that is never said after anything telling.
 */
export type WordUse = (word: string) => Kind | null;

const words = (list: string) => new Set(list.split(' '));
const BEFORE_NOUN = words(
  'the a an this these those our my your his her their its some any no every each of in on at for from with by about into between under without',
);
const BEFORE_VERB = words(
  "to i we you they he she it who will would can could should must might may cannot can't won't don't doesn't didn't wouldn't not let's gonna wanna i'll we'll you'll they'll just then also",
);
const BEFORE_QUALITY = words(
  "is are was were be been being isn't aren't it's that's they're we're i'm you're very more most so too really pretty quite super",
);
const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|age|ology|ure)s?$/;
const VERB_ENDING = /(?:ize|ise|ify)(?:s|d)?$/;

const KINDS: readonly Kind[] = ['noun', 'verb', 'quality'];
type Counts = Record<Kind, number>;

/** Looks at every word once. */
export function* observeWords(
  sentences: readonly Sentence[],
  { vocabulary, said, wordAt, placeOf }: Lexicon,
): Work<WordUse> {
  const telling = vocabulary.map(kindAfter);
  const seen: Counts[] = [];
  let kind: Kind | null = null;
  yield* eachOf(sentences, ({ turn }, index) => {
    if (turn !== sentences[index - 1]?.turn) kind = null;
    for (let at = wordAt[index] as number; at < (wordAt[index + 1] as number); at++) {
      const place = said[at] as number;
      if (kind !== null) {
        const counts = seen[place];
        if (counts === undefined) seen[place] = { noun: 0, verb: 0, quality: 0, [kind]: 1 };
        else counts[kind]++;
      }
      kind = telling[place] as Kind | null;
    }
  });
  return (word) => {
    const { noun, verb, quality } = seen[placeOf(word) ?? -1] ?? { noun: 0, verb: 0, quality: 0 };
    const counts = {
      noun: noun + (NOUN_ENDING.test(word) ? 1 : 0),
      verb: verb + (VERB_ENDING.test(word) ? 2 : 0),
      quality,
    };
    const half = (counts.noun + counts.verb + counts.quality) / 2;
    return KINDS.find((kind) => counts[kind] > half) ?? null;
  };
}

function kindAfter(before: string): Kind | null {
  if (BEFORE_NOUN.has(before)) return 'noun';
  if (BEFORE_VERB.has(before)) return 'verb';
  return BEFORE_QUALITY.has(before) ? 'quality' : null;
}
