import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overviewOf, presentLibrary, stillIn } from '../../../../utils/presenters/library/library';
import { damagedName } from '../../../../utils/presenters/library/library-damaged';
import { GROUPINGS, groupEntries } from '../../../../utils/presenters/library/library-groups';
import { importedLine, presentImport } from '../../../../utils/presenters/library/library-import';
import { STAYS_IN_TRASH } from '../../../../utils/presenters/library/library-notices';
import { episodeName } from '../../../../utils/presenters/library/library-people';
import { presentRow } from '../../../../utils/presenters/library/library-row';
import { type LibraryLocation, presentSide } from '../../../../utils/presenters/library/library-side';
import { presentNoHits } from '../../../../utils/presenters/library/library-steps';
import { completeTag, parseTags, withoutTag, withTags } from '../../../../utils/presenters/tags';
import { readable } from '../../../../utils/quotes/formats/parsed-file';
import type { Quote, QuoteDraft } from '../../../../utils/quotes/model/quote';
import type { DamagedRecord, LibraryState } from '../../../../utils/quotes/model/save-replies';
import { nextUlid, timeOfUlid } from '../../../../utils/quotes/model/ulid';
import { Catalog } from '../../../../utils/quotes/search/catalog';
import { Haystack } from '../../../../utils/quotes/search/haystack';
import { type SearchEntry, search, searchEntry } from '../../../../utils/quotes/search/search';
import { parseQuery, printQuery, type SearchQuery } from '../../../../utils/quotes/search/search-query';
import { anyQuote, draftOf, EPISODE, quoteOfDraft } from '../../../support/quotes';

const speaker = (name: string, title: string | null = null) => ({
  id: name.toLowerCase(),
  name,
  role: 'guest' as const,
  title,
});
const MARA = speaker('Mara Lindqvist', 'Keeper of lanterns');
const DELE = speaker('Dele Ashworth');

let made = 0;
function quote(
  number: number | null,
  start: number,
  changes: Partial<QuoteDraft> = {},
  more: Partial<Quote> = {},
): Quote {
  const draft = draftOf(++made, { speaker: MARA, ...changes });
  const whole = quoteOfDraft(draft, more);
  const show = changes.episode?.show ?? 'Lamp Hour';
  const episode = {
    show,
    number,
    title: `Night ${number}`,
    url: `https://www.ibm.com/think/podcasts/${show}/${number}`,
  };
  return { ...whole, episode, anchor: { ...draft.anchor, start, end: start + 10 } };
}

function catalogOf(...quotes: Quote[]): Catalog {
  const catalog = new Catalog();
  catalog.put(quotes);
  return catalog;
}
const STATE: LibraryState = {
  quotes: 3,
  trashed: 0,
  damaged: 0,
  bytes: { used: 1_240_000, quota: null },
  backedUp: null,
  sinceBackup: 0,
};
const NOW = Date.parse('2026-11-24T12:00:00.000Z');
const at = (catalog: Catalog, place: LibraryLocation, typed = '') =>
  presentLibrary(
    catalog,
    overviewOf(catalog, { slots: { 'mara lindqvist': 3 }, state: STATE, missing: new Map(), now: NOW }),
    {
      place,
      query: parseQuery(typed),
      grouping: 'episode',
    },
  );

describe('Catalog', () => {
  it('lists the newest episode first and quotes in transcript order, whatever the order of saving', () => {
    const [late, early, old, other] = [
      quote(40, 900),
      quote(40, 20),
      quote(36, 5),
      quote(1, 1, { episode: { url: EPISODE, show: 'Other', number: 1, title: 'x' } }),
    ];
    const catalog = catalogOf(late, other, old, early);
    expect(catalog.kept.map((entry) => entry.quote.id)).toEqual([other, early, late, old].map(({ id }) => id));
  });

  it('keeps unchanged entries, takes new revisions, and drops what a full read did not find', () => {
    const [a, b] = [quote(1, 1), quote(1, 2)];
    const catalog = catalogOf(a, b);
    const before = catalog.version;
    const entry = catalog.kept[0];
    catalog.put([a, b]);
    expect(catalog.version).toBe(before);
    expect(catalog.kept[0]).toBe(entry);
    catalog.put([{ ...a, revision: 2, note: 'Oil.' }]);
    expect(catalog.get(a.id)?.note).toBe('Oil.');
    catalog.put([{ ...b, revision: 2, deleted: '2026-11-24T10:00:00.000Z' }]);
    expect([catalog.kept.length, catalog.trashed.length]).toEqual([1, 1]);
    catalog.retain(new Set([b.id]));
    expect([catalog.kept.length, catalog.trashed.length]).toEqual([0, 1]);
  });
});

it('the trash says for how many days it keeps quotes', () => {
  expect(STAYS_IN_TRASH).toBe('Quotes in the trash are deleted after 30 days.');
});

it('every grouping lists every quote, in the given order, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(anyQuote, { maxLength: 12 }), fc.constantFrom(...GROUPINGS), (quotes, { value }) => {
      const entries = quotes.map(searchEntry);
      const groups = groupEntries(
        entries.map((entry) => [entry]),
        value,
      );
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      expect(new Set(groups.flatMap((group) => group.entries))).toEqual(new Set(entries));
      for (const group of groups) {
        const places = group.entries.map((entry) => entries.indexOf(entry));
        if (value !== 'saved') expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(group.entries.length).toBeGreaterThan(0);
      }
      const times = ({ quote: { tags }, speakers }: SearchEntry) =>
        Math.max(1, value === 'tag' ? tags.length : value === 'person' ? speakers.length : 1);
      const listed = entries.reduce((sum, entry) => sum + times(entry), 0);
      expect(groups.flatMap((group) => group.entries)).toHaveLength(listed);
    }),
  );
});

it('by the day they were saved, the last one first, and what has no date at the end', () => {
  const days = [
    '1970-01-01T00:00:00.000Z',
    '2026-10-31T10:00:00.000Z',
    '2026-11-30T09:00:00.000Z',
    '2026-11-30T10:00:00Z',
  ];
  const entries = days.map((created, n) => searchEntry(quoteOfDraft(draftOf(n + 1), { created })));
  const groups = groupEntries([entries.slice(0, 3), entries.slice(3)], 'saved');
  expect(groups.map(({ title, meta, entries }) => [title, meta, ...entries.map(({ quote }) => quote.created)])).toEqual(
    [
      ['November 30, 2026', '2 quotes', days[3], days[2]],
      ['October 31, 2026', '1 quote', days[1]],
      ['No date', '1 quote', days[0]],
    ],
  );
});

it('quotes without an address, as from a Readwise table, are grouped by title', () => {
  const of = (title: string) => ({ episode: { url: '', show: '', number: null, title } });
  const quotes = ['Harbor', 'Kilns', 'Harbor'].map((title, n) => quoteOfDraft(draftOf(n + 1, of(title))));
  const catalog = catalogOf(...quotes);
  const overview = overviewOf(catalog, { slots: {}, state: STATE, missing: new Map(), now: NOW });
  const { groups } = presentLibrary(catalog, overview, { place: { kind: 'all' }, query: [], grouping: 'episode' });
  expect(groups.map(({ title, entries }) => [title, entries.length])).toEqual([
    ['Harbor', 2],
    ['Kilns', 1],
  ]);
  expect(new Set(groups.map(({ key }) => key)).size).toBe(2);
  expect([...overview.people.values()].map(({ episodes }) => episodes)).toEqual([2]);
  catalog.remove(quotes.slice(0, 2).map(({ id }) => id));
  expect(catalog.kept.map(({ quote }) => quote.id)).toEqual([quotes[2]?.id]);
});

it('an episode without a title is shown by its address, or as Untitled', () => {
  const of = (url: string) => quoteOfDraft(draftOf(1, { episode: { url, show: '', number: null, title: '' } }));
  const heads = ['https://example.org/e', ''].map((url) => groupEntries([[searchEntry(of(url))]], 'episode')[0]?.title);
  expect(heads).toEqual(['https://example.org/e', 'Untitled']);
});

it('an imported quote, which names no show, leaves the head of its episode as it was', () => {
  const { episode } = draftOf(1);
  const imported = draftOf(1, { episode: { ...episode, show: '', number: null, title: 'Lanterns | IBM' } });
  const catalog = catalogOf(quoteOfDraft(imported), quoteOfDraft(draftOf(2)));
  const overview = overviewOf(catalog, { slots: {}, state: STATE, missing: new Map(), now: NOW });
  const { groups } = presentLibrary(catalog, overview, { place: { kind: 'all' }, query: [], grouping: 'episode' });
  const heads = groups.map(({ title, meta, entries }) => [title, meta, entries.length]);
  expect(heads).toEqual([['Lanterns', `Mixture of Experts · ${episodeName(episode)}`, 2]]);
  expect(groupEntries([[searchEntry(quoteOfDraft(imported))]], 'episode')[0]).toMatchObject({
    title: 'Lanterns | IBM',
    meta: '',
  });
});

it('every place in the sidebar shows as many quotes as its count says', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyQuote, { maxLength: 12, selector: ({ id }) => id }), (quotes) => {
      const catalog = catalogOf(...quotes);
      const missing = new Map(quotes.slice(0, 3).map(({ id }) => [id, { id, guess: null, passage: null }]));
      const overview = overviewOf(catalog, { slots: {}, state: STATE, missing, now: NOW });
      const { places, people, shows, tags } = overview.side;
      for (const { place, count } of [...places, ...people, ...shows, ...tags]) {
        const { shown } = presentLibrary(catalog, overview, { place, query: [], grouping: 'episode' });
        expect(count).toBe(shown.length === 0 ? '' : String(shown.length));
      }
    }),
  );
});

describe('a person', () => {
  const catalog = catalogOf(
    quote(40, 1, { speaker: speaker('Mara Lindqvist', 'Director of light') }),
    quote(36, 1),
    quote(36, 9),
    quote(36, 12, { speaker: DELE }),
  );

  it('has the titles printed in each episode, the color they have there, and their own quotes', () => {
    const view = at(catalog, { kind: 'person', id: 'mara lindqvist' });
    expect(view.person).toMatchObject({ initials: 'ML', slot: 3, quotes: 3, episodes: 2 });
    expect(view.person?.titles).toEqual([
      { title: 'Director of light', episodes: ['Episode 40'] },
      { title: 'Keeper of lanterns', episodes: ['Episode 36'] },
    ]);
    expect(view.groups.map(({ meta }) => meta)).toEqual(['Lamp Hour · Episode 40', 'Lamp Hour · Episode 36']);
  });

  it('is compared with the other speakers on a topic', () => {
    const view = at(catalog, { kind: 'topic', id: 'Oil' });
    expect(view.comparison?.columns.map(({ person, entries }) => [person?.name, entries.length])).toEqual([
      ['Mara Lindqvist', 3],
      ['Dele Ashworth', 1],
    ]);
  });

  it('is compared with the other speakers in an episode and with a tag, under its title', () => {
    const { url } = (catalog.kept.at(-1) as SearchEntry).quote.episode;
    const episode = at(catalog, { kind: 'compare-episode', id: url });
    expect(episode.comparison).toMatchObject({ title: 'Night 36', meta: '3 quotes by 2 people' });
    const tagged = catalogOf(
      quote(1, 1, { tags: ['Oil'] }),
      quote(2, 1, { tags: ['oil'], speaker: DELE }),
      quote(2, 5),
    );
    const tag = at(tagged, { kind: 'compare-tag', id: 'oil' });
    expect(tag.comparison).toMatchObject({ title: '#oil', meta: '2 quotes by 2 people' });
    expect(tag.comparison?.columns.map(({ person }) => person?.name)).toEqual(['Dele Ashworth', 'Mara Lindqvist']);
    const nothing = at(catalog, { kind: 'compare-tag', id: 'oil' });
    expect([nothing.comparison?.title, nothing.shown]).toEqual(['#oil', []]);
  });

  it('has the color of the episode page on each row, even in the trash, and a neutral one as a host', () => {
    const slots = { 'mara lindqvist': 3, 'dele ashworth': 5 } as const;
    const hosting = quote(41, 1, { speaker: { ...MARA, role: 'host' } });
    const trashed = quote(41, 2, { speaker: DELE }, { deleted: '2026-11-20T00:00:00.000Z' });
    const both = catalogOf(hosting, quote(36, 1), trashed);
    const overview = overviewOf(both, { slots, state: STATE, missing: new Map(), now: NOW });
    const around = { people: overview.people, slots, underEpisode: true, missing: new Map(), linkOf: () => null };
    const slotOf = ({ quote: one }: SearchEntry) => presentRow(one, around).person?.slot;
    expect(both.kept.map(slotOf)).toEqual([0, 3]);
    expect(both.trashed.map(slotOf)).toEqual([5]);
    // Someone who is a guest in any episode has a color in the sidebar.
    expect(overview.people.get('mara lindqvist')?.slot).toBe(3);
    const hosts = overviewOf(catalogOf(hosting), { slots, state: STATE, missing: new Map(), now: NOW });
    expect(hosts.people.get('mara lindqvist')?.slot).toBe(0);
  });
});

describe('a quote over two turns', () => {
  const alone = quote(40, 1);
  const both = quote(40, 50, { speaker: DELE });
  both.anchor.turns = {
    ...both.anchor.turns,
    last: both.anchor.turns.first + 1,
    voices: [
      { at: 0, name: 'Mara Lindqvist' },
      { at: 4, name: 'Dele Ashworth' },
    ],
  };
  const host = quote(41, 1, { speaker: { ...MARA, role: 'host', title: null } });
  const catalog = catalogOf(alone, both);
  const episodes = catalog.episodes.map(({ entries }) => entries);

  it.each(['by:mara', 'by:"mara lindqvist"', 'by:lind', 'by:dele', 'by:dele by:mara'])('is found with %s', (typed) => {
    expect(at(catalog, { kind: 'all' }, typed).shown.map(({ quote: { id } }) => id)).toContain(both.id);
  });

  it('is on the page of each of its speakers, and counted there and in the sidebar', () => {
    const { people, side, shown } = at(catalog, { kind: 'person', id: 'mara lindqvist' });
    expect(shown).toHaveLength(2);
    expect(people.get('mara lindqvist')).toMatchObject({ quotes: 2, episodes: 1 });
    expect(side.people.map(({ label, count }) => [label, count])).toEqual([
      ['Mara Lindqvist', '2'],
      ['Dele Ashworth', '1'],
    ]);
    expect(at(catalog, { kind: 'person', id: 'dele ashworth' }).shown).toHaveLength(1);
  });

  it('says nothing about the role and title of those who say less of it', () => {
    const people = (...quotes: Quote[]) => at(catalogOf(...quotes), { kind: 'all' }).people;
    expect(people(host, both).get('mara lindqvist')).toMatchObject({ slot: 0, quotes: 2, titles: [] });
    expect(people(both).get('mara lindqvist')).toMatchObject({ slot: 3, initials: 'ML', titles: [] });
  });

  it('is listed under each of its speakers, and counted once in a comparison', () => {
    expect(groupEntries(episodes, 'person').map(({ title, entries }) => [title, entries.length])).toEqual([
      ['Mara Lindqvist', 2],
      ['Dele Ashworth', 1],
    ]);
    const { comparison } = at(catalog, { kind: 'topic', id: 'Oil' });
    expect(comparison?.meta).toBe('2 quotes by 2 people');
    expect(comparison?.columns.map(({ entries }) => entries.length)).toEqual([2, 1]);
  });
});

it('the number of an episode never wraps away from its word, but a title may wrap', () => {
  const around = { people: new Map(), slots: {}, underEpisode: false, missing: new Map(), linkOf: () => null };
  expect(presentRow(quote(36, 1), around).episode).toBe('Lamp Hour · Episode\u00a036');
  expect(presentRow(quote(null, 1), around).episode).toBe('Lamp Hour · Night null');
});

it('a topic that episodes spell in two ways is one group and one page', () => {
  const catalog = catalogOf(quote(1, 1, { topic: 'DeepSeek’s oil' }), quote(2, 1, { topic: "Deepseek's oil" }));
  const [group] = groupEntries(
    catalog.episodes.map(({ entries }) => entries),
    'topic',
  );
  expect(group?.entries).toHaveLength(2);
  expect(at(catalog, { kind: 'topic', id: group?.leads?.id ?? '' }).shown).toHaveLength(2);
});

it.each([
  [[MARA, MARA, DELE], '3 quotes by 2 people'],
  [[MARA, null], '1 quote by 1 person, 1 unlabeled quote'],
  [[null, null], '2 unlabeled quotes'],
])('unlabeled quotes do not count as a person in a comparison', (speakers, meta) => {
  const quotes = speakers.map((each, i) => quote(1, i, { speaker: each, topic: 'Oil' }));
  expect(at(catalogOf(...quotes), { kind: 'topic', id: 'Oil' }).comparison?.meta).toBe(meta);
});

it('only quotes that still exist in the shown place stay selected', () => {
  const [kept, trashed] = [quote(1, 1), { ...quote(1, 2), deleted: '2026-11-20T10:00:00.000Z' }];
  const selected = new Set([kept.id, trashed.id, 'gone']);
  const still = (place: LibraryLocation) => [...stillIn(place, selected, catalogOf(kept, trashed))];
  expect(still({ kind: 'tag', id: 'oil' })).toEqual([kept.id]);
  expect(still({ kind: 'trash' })).toEqual([trashed.id]);
});

describe('a search without hits', () => {
  const foundIn = (quotes: readonly Quote[]) => {
    const stack = new Haystack(quotes.map(searchEntry));
    return (query: SearchQuery) => search([stack], query).flat().length;
  };

  it('names what was searched for, and suggests only searches with results, without filters first', () => {
    const found = foundIn([quote(1, 1), quote(1, 2, { speaker: DELE, note: 'governance' })]);
    const { title, steps } = presentNoHits(parseQuery('governance by:mara'), found);
    expect(title).toBe('No quotes for governance by:mara');
    expect(steps.map(({ label, finds, query }) => [label, finds, printQuery(query)])).toEqual([
      ['Search everyone', 1, 'governance'],
      ['Search without “governance”', 1, 'by:mara'],
    ]);
    expect(presentNoHits(parseQuery('zeppelin'), found).steps).toEqual([]);
  });

  it('drops alternatives together in a suggestion, and never drops everything', () => {
    const found = foundIn([quote(1, 1, { color: 'fact', note: 'wind' })]);
    const steps = (typed: string) =>
      presentNoHits(parseQuery(typed), found).steps.map(({ label, query }) => [label, printQuery(query)]);
    expect(steps('color:doubt color:line wind')).toEqual([['Search all colors', 'wind']]);
    expect(steps('fog wind fog')).toEqual([['Search without “fog”', 'wind']]);
    expect(steps('color:doubt color:line')).toEqual([]);
  });

  it('says of each suggestion how many quotes it finds', () => {
    fc.assert(
      fc.property(fc.array(anyQuote, { maxLength: 8 }), fc.string(), (quotes, typed) => {
        const found = foundIn(quotes);
        for (const { finds, query } of presentNoHits(parseQuery(typed), found).steps) expect(found(query)).toBe(finds);
      }),
    );
  });
});

describe('the sidebar', () => {
  const side = (state: Partial<LibraryState>) =>
    presentSide(catalogOf(quote(1, 1)).kept, {
      tags: [],
      trashed: 0,
      missing: 0,
      state: { ...STATE, ...state },
      people: new Map(),
      now: NOW,
    });

  it('lists no show for a quote without one', () => {
    const foreign = quoteOfDraft(draftOf(1, { episode: { url: '', show: '', number: null, title: 'Harbor' } }));
    const counts = { tags: [], trashed: 0, missing: 0, state: STATE, people: new Map(), now: NOW };
    expect(presentSide(catalogOf(foreign).kept, counts).shows).toEqual([]);
  });

  it('F73 suggests a backup after twenty new quotes, not before, and offers it wherever there are quotes', () => {
    expect(side({ sinceBackup: 19 }).nudge).toBe(null);
    expect(side({ sinceBackup: 20 }).nudge).toBe('20 new quotes since the last backup.');
    expect(side({ sinceBackup: 0 }).canBackUp).toBe(true);
    const empty = { trashed: 0, missing: 0, tags: [], state: STATE, people: new Map(), now: NOW };
    expect(presentSide([], empty).canBackUp).toBe(false);
  });

  it('says how much is stored and when it was last backed up', () => {
    expect(side({}).kept).toEqual(['Stored on this computer, 1.2\u00a0MB.', 'Not backed up yet.']);
    expect(side({ backedUp: new Date(NOW - 86_400_000).toISOString() }).kept[1]).toMatch(
      /^Backed up yesterday at \d{1,2}:\d\d\s[AP]M\.$/,
    );
    expect(
      presentSide([], { trashed: 0, missing: 0, tags: [], state: STATE, people: new Map(), now: NOW }).kept,
    ).toEqual(['Stored on this computer.', 'Nothing to back up yet.']);
  });

  it('F53 says that storage is nearly full from 80% on, and only if the browser reports a quota', () => {
    const keptAt = (used: number, quota: number | null) => side({ bytes: { used, quota } }).kept.join(' ');
    expect(keptAt(8e6, 1e7)).toBe(
      'Stored on this computer, 8.0\u00a0MB. Storage is nearly full. Save a backup to keep your quotes safe. Not backed up yet.',
    );
    expect(keptAt(2e7, 1e7)).toContain('nearly full');
    expect(keptAt(7.99e6, 1e7)).not.toContain('full');
    expect(keptAt(8e6, null)).not.toContain('full');
  });

  it('F54 F57 shows damaged items only if there are any', () => {
    expect(side({}).places.map(({ label, count }) => [label, count])).toEqual([
      ['All quotes', '1'],
      ['Missing', ''],
      ['Trash', ''],
    ]);
    expect(side({ damaged: 1 }).places.at(-1)).toMatchObject({ label: 'Damaged items', count: '1' });
  });

  it('F54 F57 describes a damaged item by its kind, and by its date as far as the id tells', () => {
    const noon = Date.UTC(2025, 10, 3, 12);
    const quote = nextUlid(null, noon, new Uint8Array(10));
    expect(timeOfUlid(quote)).toBe(noon);
    const named = (kind: DamagedRecord['kind'], of = quote) => damagedName({ id: 'x', quote: of, raw: '', kind });
    expect(named('damaged')).toBe("A quote saved on November 3, 2025 that can't be read");
    expect(named('newer')).toBe('A quote saved on November 3, 2025, written by a newer version of Roundtable');
    expect(named('aside')).toBe('A damaged copy of a quote saved on November 3, 2025; an intact copy replaced it');
    expect(named('damaged', 'quote:half')).toBe("A quote that can't be read");
  });
});

describe('tags', () => {
  it('are read without hash signs and duplicates', () => {
    expect(parseTags(' #cost, Cost ,two  words\n#,')).toEqual(['cost', 'two words']);
    expect(parseTags('cafe\u0301, caf\u00e9, # #oil')).toEqual(['caf\u00e9', 'oil']);
    expect(withTags(['Cost'], ['cost', 'oil'])).toEqual(['Cost', 'oil']);
    expect(withoutTag(['Cost', 'oil'], 'cost')).toEqual(['oil']);
  });

  it('are completed with known tags that the quote does not have yet', () => {
    expect(completeTag('#c', ['oil', 'cost', 'low cost', 'Care'], ['care'])).toEqual(['cost', 'low cost']);
  });
});

describe('the preview of an import', () => {
  const quotes = [quote(1, 0), quote(1, 20)];
  const reading = readable('Readwise', quotes, []);
  const lines = (find: ((id: string) => Quote | undefined) | null) => presentImport(reading, find).lines.join(' ');

  it('compares the file with the library', () => {
    expect(presentImport(reading, () => undefined)).toMatchObject({
      title: '2 quotes in a Readwise file',
      lines: ['2 are new.'],
      action: 'Import 2 quotes',
    });
    const here = lines((id) => quotes.slice(1).find((each) => each.id === id));
    expect(here).toBe('1 is new. 1 is already here and will be skipped.');
    const again = presentImport(reading, (id) => quotes.find((each) => each.id === id));
    expect([again.lines, again.ready]).toEqual([['2 are already here and will be skipped.'], false]);
  });

  it('counts quotes that are in the trash, and says where to restore them', () => {
    const deleted = '2026-11-20T00:00:00.000Z';
    const trashed = quotes.map((each) => ({ ...each, deleted }));
    const find = (id: string) => trashed.find((each) => each.id === id);
    expect(lines(find)).toBe('2 are in the trash; restore them there.');
    expect(presentImport(readable('Roundtable', trashed, []), find).lines.join(' ')).not.toContain('trash');
    const counts = {
      outcome: 'imported',
      added: 0,
      changed: 0,
      unchanged: 0,
      trashed: 1,
      conflicts: 0,
      newer: 0,
    } as const;
    expect(importedLine({ ...counts, passedOver: 0 })).toBe('0 quotes added, 1 in the trash (restore it there).');
  });

  it('calls nothing new while the library is still being loaded', () => {
    expect(lines(null)).toMatch(/^Your quotes are still loading\. Duplicates will be skipped\.$/);
    expect(presentImport(reading, null).action).toBe('Import 2 quotes');
    expect(presentImport(reading, null).ready).toBe(true);
  });
});
