import { expect, it } from 'vitest';
import { withKnownShows } from '../../../../utils/quotes/editing/known-shows';
import { readFile } from '../../../../utils/quotes/formats/read-file';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

const HEAD = 'Highlight,Book Title,Book Author,URL,Location Type,Location';
/** What a table of Readwise gives, next to these quotes of the library. */
function imported(rows: string[], library: readonly Quote[] = []) {
  const reading = readFile(new TextEncoder().encode([HEAD, ...rows].join('\n')));
  const quotes = reading.outcome === 'readable' ? reading.quotes : [];
  return withKnownShows(quotes, () => library).map(({ speaker, episode: { show } }) => [speaker?.name ?? null, show]);
}
const OURS = quoteOfDraft(draftOf(1));
const { show } = OURS.episode;

it('the author of a recording without an address is its show, the author of a book a person', () => {
  expect(imported(['Fish swim,Harbor talk,Salt Radio,,time_offset,61', 'Fish swim,Harbor,Ann Lee,,page,12'])).toEqual([
    [null, 'Salt Radio'],
    ['Ann Lee', ''],
  ]);
  expect(imported(['Fish swim,Harbor talk,Ann Lee,https://a.example/e,time_offset,61'])).toEqual([['Ann Lee', '']]);
});

it('a show that the library or the file knows is nobody who speaks, however it is written', () => {
  const row = `Fish swim,Harbor talk,${show.toUpperCase()},,,`;
  expect(imported([row])).toEqual([[show.toUpperCase(), '']]);
  expect(imported([row], [OURS])).toEqual([[null, show]]);
  expect(imported(['Fish,One,Salt Radio,,,', 'Dams,Two,Salt Radio,,time_offset,61'])).toEqual([
    [null, 'Salt Radio'],
    [null, 'Salt Radio'],
  ]);
});

it('people stay, and so does whoever an address will tell about', () => {
  expect(imported(['Fish swim,Harbor,Ann Lee,,,'], [OURS])).toEqual([['Ann Lee', '']]);
  expect(imported([`Fish swim,Harbor,${show},https://a.example/e,,`], [OURS])).toEqual([[show, '']]);
});
