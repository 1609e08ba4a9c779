import type { Transcript } from '../../transcript/model';
import { isStopWord } from '../words/words';
import { eachOf, type Work } from '../work';
import { knownName, NO_NAMES, nameKey } from './gazetteer';
import { type SpokenNames, spokenNames } from './names';
import { isWordToo } from './word-names';

/** In code units. How far from the end of a turn a name may address the next speaker. */
const TAIL = 220;
/** A name in direct address: set off by punctuation, not merely mentioned. */
const CALLED = /(?:^|[.?!,;:\u2014] |\b(?:and|so|but|yeah|thanks|you) )([A-Z](?:[a-z]{2,}|[A-Z]))(?=[,?.!])/g;
const FEWEST = 3;
const MOST_OTHERS = 0.2;

/**
 * The forms of each speaker (`spokenNames`) plus nicknames that are never printed as a label ("Murch" for Mark
 * Erhardt). A word qualifies if it is called at the end of at least three turns and the same person speaks next at
 * least four times in five. Never a word that also occurs in lower case or that names something else.
 */
export function* calledNames(transcript: Transcript): Work<SpokenNames[]> {
  const names = spokenNames(transcript.speakers);
  const taken = new Set(transcript.speakers.flatMap(({ name }) => name.split(' ')));
  const speakerIndexes = new Map(transcript.speakers.map(({ id }, speakerIndex) => [id, speakerIndex]));
  const votes = new Map<string, number[]>();
  yield* eachOf(transcript.turns, ({ speaker, start, end }, index) => {
    const next = speakerIndexes.get(transcript.turns[index + 1]?.speaker ?? '');
    if (next === undefined || speakerIndexes.get(speaker ?? '') === next) return;
    for (const [, name = ''] of transcript.text.slice(Math.max(start, end - TAIL), end).matchAll(CALLED)) {
      if (taken.has(name) || isStopWord(name.toLowerCase()) || NO_NAMES.has(name.toLowerCase())) continue;
      const counts = votes.get(name) ?? names.map(() => 0);
      counts[next] = (counts[next] as number) + 1;
      votes.set(name, counts);
    }
  });
  const learned = names.map(({ full, short }) => ({ full, short: [...short] }));
  for (const [name, counts] of votes) {
    const most = Math.max(...counts);
    const all = counts.reduce((sum, count) => sum + count, 0);
    if (most < FEWEST || all - most > MOST_OTHERS * all || !isName(transcript.text, name)) continue;
    learned[counts.indexOf(most)]?.short.push(name);
  }
  return learned;
}

/** Does the name also occur in mid-sentence, never in lower case, and is it not known as the name of a thing? */
function isName(text: string, name: string): boolean {
  const known = knownName(nameKey(name));
  if (known !== undefined && known.kind !== 'person') return false;
  if (isWordToo(text, name)) return false;
  return (text.match(new RegExp(`[a-z,] ${name}\\b`, 'g'))?.length ?? 0) >= 2;
}
