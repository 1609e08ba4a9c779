import type { Transcript } from '../transcript/model';
import { wordsOf } from './words';
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

/** Reads the text once. */
export function* observeWords({ text, turns }: Transcript): Work<WordUse> {
  const seen = new Map<string, Counts>();
  yield* eachOf(turns, ({ start, end }) => {
    let before = '';
    for (const word of wordsOf(text.slice(start, end))) {
      const kind = kindAfter(before);
      if (kind !== null) {
        const counts = seen.get(word);
        if (counts === undefined) seen.set(word, { noun: 0, verb: 0, quality: 0, [kind]: 1 });
        else counts[kind]++;
      }
      before = word;
    }
  });
  return (word) => {
    const { noun, verb, quality } = seen.get(word) ?? { noun: 0, verb: 0, quality: 0 };
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
