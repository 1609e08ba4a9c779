import { expect, it } from 'vitest';
import { isLearning, learnedFrom, type PageFacts } from '../../../../utils/quotes/editing/learning';
import { quoteFrom } from '../../../../utils/quotes/formats/foreign-quote';
import { changed, merged } from '../../../../utils/quotes/model/merge';
import type { QuotePassage } from '../../../../utils/quotes/model/quote';
import { changesAt } from '../../../../utils/quotes/model/record';
import { draftOf, EPISODE, quoteOfDraft } from '../../../support/quotes';

const NOW = '2026-11-24T12:00:00.000Z';
const { anchor, speaker, topic, seconds, episode } = draftOf(1);
const passage: QuotePassage = { anchor, speaker, topic, seconds };
const imported = (more: Partial<Parameters<typeof quoteFrom>[0]> = {}) =>
  quoteFrom(
    {
      exact: anchor.exact,
      url: EPISODE,
      title: 'Lanterns | IBM',
      speaker: '',
      seconds: null,
      note: 'Mine.',
      tags: ['oil'],
      created: NOW,
      ...more,
    },
    (url) => url,
  );
const page = (more: Partial<PageFacts> = {}): PageFacts => ({
  episode,
  people: new Set(['mara lindqvist', 'bo dahl']),
  passage,
  ...more,
});

it('an imported quote learns speaker, topic, time, place and episode, and keeps what the reader wrote', () => {
  const quote = imported();
  const learned = learnedFrom(quote, page());
  expect({ ...quote, ...learned }).toEqual({ ...quote, ...passage, episode });
  const { kept, lost } = changed({ quote, changes: changesAt(1) }, { edit: {}, learned, seen: 1 }, NOW);
  expect([lost, kept.changes]).toEqual([null, { ...changesAt(1), anchor: 2 }]);
  expect(kept.quote).toMatchObject({ note: 'Mine.', tags: ['oil'], speaker, revision: 2 });
  expect([isLearning(quote), isLearning(kept.quote)]).toEqual([true, false]);
  // The same file once more changes nothing.
  expect(merged(kept, quote, NOW)?.quote).toBe(kept.quote);
});

it('after its episode was moved, the same file and an older backup still change nothing', () => {
  const quote = imported();
  const moved = { url: `${EPISODE}-moved`, show: episode.show, number: episode.number, title: 'Renamed' };
  const own = quoteOfDraft(draftOf(1));
  for (const file of [quote, own]) {
    const { kept } = changed(
      { quote: file, changes: changesAt(1) },
      { edit: {}, learned: { episode: moved }, seen: 1 },
      NOW,
    );
    expect(kept.quote.episode).toEqual(moved);
    expect(merged(kept, file, NOW)?.quote).toBe(kept.quote);
  }
  // Words of another episode are another quote.
  expect(merged({ quote: own, changes: changesAt(1) }, { ...own, episode: { ...moved, number: 8 } }, NOW)).toBeNull();
});

it('where the words changed, they stay as imported, and a second visit adds nothing', () => {
  const quote = imported({ exact: 'Lantern number one burns longer than its oil allows.' });
  const learned = learnedFrom(quote, page());
  expect(learned).toEqual({ speaker, topic, seconds, episode });
  const after = { ...quote, ...learned };
  const later = page({ passage: { ...passage, topic: 'Glass', seconds: 99 }, episode: { ...episode, title: 'New' } });
  expect(
    changed({ quote: after, changes: changesAt(2) }, { edit: {}, learned: learnedFrom(after, later), seen: 2 }, NOW),
  ).toMatchObject({ isNew: false });
});

it('where the words were not found, it learns only its episode', () => {
  expect(learnedFrom(imported(), page({ passage: null }))).toEqual({ episode });
  expect(learnedFrom(imported(), page({ passage: null, episode: { ...episode, show: '' } }))).toEqual({});
});

it.each([
  ['an author who does not speak', 'IBM', speaker],
  ['the same person', 'Mara Lindqvist', speaker],
  ['someone else who speaks', 'Bo Dahl', imported({ speaker: 'Bo Dahl' }).speaker],
])('the file names %s', (_, name, by) => {
  const quote = imported({ speaker: name });
  expect({ ...quote, ...learnedFrom(quote, page()) }.speaker).toEqual(by);
});

it('keeps the time of the file, and a speaker where the page names nobody', () => {
  const quote = imported({ speaker: 'IBM', seconds: 7 });
  const learned = learnedFrom(quote, page({ passage: { ...passage, speaker: null } }));
  expect({ ...quote, ...learned }).toMatchObject({ seconds: 7, speaker: { name: 'IBM' }, topic });
});

it('a quote saved on its page has nothing to learn', () => {
  expect(isLearning(quoteOfDraft(draftOf(1)))).toBe(false);
});
