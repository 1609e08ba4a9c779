import type { Transcript } from '../../transcript/model';
import { isStopWord } from '../words/words';
import { eachOf, type Work } from '../work';
import { knownName, NO_NAMES, nameKey } from './gazetteer';
import { type SpokenNames, spokenNames } from './names';
import { isWordToo } from './word-names';

/** How much of the end of a turn may call who speaks next. In code units. */
const TAIL = 220;
/** A name that is called, not merely said: a pause before and after. */
const CALLED = /(?:^|[.?!,;:\u2014] |\b(?:and|so|but|yeah|thanks|you) )([A-Z](?:[a-z]{2,}|[A-Z]))(?=[,?.!])/g;
const FEWEST = 3;
const MOST_OTHERS = 0.2;

/**
 * How each speaker may be called (`spokenNames`), with what else they are called: a name nobody prints ("Murch" for Mark Erhardt) that is called at least
 * three times at the end of a turn, when four times in five the same person speaks next. Never a word that is also
 * written small, or that names something else.
 */
export function* calledNames(transcript: Transcript): Work<SpokenNames[]> {
  const names = spokenNames(transcript.speakers);
  const taken = new Set(transcript.speakers.flatMap(({ name }) => name.split(' ')));
  const seats = new Map(transcript.speakers.map(({ id }, seat) => [id, seat]));
  const votes = new Map<string, number[]>();
  yield* eachOf(transcript.turns, ({ speaker, start, end }, index) => {
    const next = seats.get(transcript.turns[index + 1]?.speaker ?? '');
    if (next === undefined || seats.get(speaker ?? '') === next) return;
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

/** Also said in the middle of sentences, never written small, and nothing that is known as a thing. */
function isName(text: string, name: string): boolean {
  const known = knownName(nameKey(name));
  if (known !== undefined && known.kind !== 'person') return false;
  if (isWordToo(text, name)) return false;
  return (text.match(new RegExp(`[a-z,] ${name}\\b`, 'g'))?.length ?? 0) >= 2;
}
