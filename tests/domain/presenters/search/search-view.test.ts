import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import { peopleOf, plainPerson } from '../../../../utils/presenters/people';
import { presentHits } from '../../../../utils/presenters/search/hit-rows';
import { filterPills } from '../../../../utils/presenters/search/search-pills';
import { askInstead, searchSteps } from '../../../../utils/presenters/search/search-steps';
import { type Hit, prepareTalk, searchTranscript } from '../../../../utils/presenters/search/search-transcript';
import { parseTranscriptQuery } from '../../../../utils/presenters/search/transcript-query';
import { type SampleOptions, sample } from '../../../tools/gallery/sample';

/** The gallery's episode, with its sentences. */
function episode(options: SampleOptions = {}) {
  const { transcript, analysis } = sample(options);
  return prepareTalk(transcript, { ...analysis, sentences: finish(splitSentences(transcript)) });
}

const talk = episode();
const { text } = talk.transcript;
const people = new Map(
  peopleOf(talk.transcript, talk.analysis, new Map()).map((person) => [person.id, plainPerson(person)]),
);
const search = (typed: string, solo: string | null = null) => searchTranscript(talk, parseTranscriptQuery(typed), solo);
const all = (hits: readonly Hit[]) => presentHits(talk, hits, { range: { start: 0, end: hits.length }, people });
const wordsOf = (parts: { text: string }[]) => parts.map((part) => part.text).join('');

describe('the rows', () => {
  it('are grouped by topic, in order, each with who says it and about when', () => {
    const hits = search('harbor');
    const groups = all(hits);
    expect(groups.length).toBeGreaterThan(1);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(hits.length);
    expect(groups.flatMap(({ rows }) => rows.map(({ index }) => index))).toEqual(hits.map((_, index) => index));
    const [row] = groups[0]?.rows ?? [];
    expect(row?.person?.name).toBe('Ada Brennan');
    expect(row?.time).toMatch(/^≈\d\d:\d\d$/);
    expect(row?.parts.filter(({ marked }) => marked)).toEqual([{ text: 'harbor', marked: true }]);
    for (const { title, rows } of groups) {
      const topic = talk.analysis.topics.find((one) => one.title === title);
      for (const { index } of rows) {
        const start = hits[index]?.marks[0]?.start ?? -1;
        expect(start >= (topic?.start ?? 0) && start < (topic?.end ?? 0)).toBe(true);
      }
    }
  });

  it('are only those of the range, with the count of all', () => {
    const hits = search('harbor');
    const groups = presentHits(talk, hits, { range: { start: 1, end: 3 }, people });
    expect(groups.flatMap(({ rows }) => rows.map(({ index }) => index))).toEqual([1, 2]);
    for (const { title, count } of groups) expect(count).toBe(all(hits).find((group) => group.title === title)?.count);
  });

  it('have no title in an episode without topics', () => {
    const plain = episode({ chapters: false });
    const hits = searchTranscript(plain, parseTranscriptQuery('harbor'), null);
    const groups = presentHits(plain, hits, { range: { start: 0, end: 99 }, people });
    expect(groups.map(({ title, count }) => [title, count])).toEqual([[null, hits.length]]);
  });

  it('show literal words around the first mark, whatever is long', () => {
    const place = fc.nat(text.length - 1);
    fc.assert(
      fc.property(fc.array(place, { minLength: 4, maxLength: 8 }), fc.boolean(), (places, bare) => {
        const [start = 0, ...rest] = [...new Set(places)].sort((a, b) => a - b);
        const end = rest.pop() ?? start + 1;
        const marks = bare
          ? []
          : rest
              .slice(0, rest.length & ~1)
              .flatMap((_, n, list) => (n % 2 === 0 ? [{ start: list[n] as number, end: list[n + 1] as number }] : []));
        const [row] = all([{ start, end, turn: 0, marks }])[0]?.rows ?? [];
        const shown = wordsOf(row?.parts ?? [])
          .replace(/^… /, '')
          .replace(/\u00a0…$/, '');
        expect(text.slice(start, end)).toContain(shown);
        const [first] = marks;
        if (first === undefined) return;
        expect(row?.parts.find(({ marked }) => marked)?.text).toBe(text.slice(first.start, first.end));
        expect(shown.length).toBeLessThanOrEqual(Math.max(180, 64 + first.end - first.start));
      }),
    );
  });
});

describe('without hits', () => {
  it.each([
    ['harbor by:nobody', null, ['Search everyone']],
    ['harbor topic:nothing', null, ['Search all topics']],
    ['harbor is:nothing', null, ['Search all sentences']],
    ['harbor zebra', null, ['Search only for “harbor”']],
    ['harbor by:nobody topic:nothing', null, ['Search without filters']],
    ['harbor by:nobody zebra', null, ['Search only for “harbor”']],
    ['zebra', null, []],
    ['harbour', null, ['Search for “harbor”']],
    ['harbour by:ada', null, ['Search for “harbor”']],
    ['Harbour zebra', null, ['Search only for “harbor”']],
    ['"harbour light"', null, []],
  ])('%s offers what finds something', (typed, solo, labels) => {
    const steps = searchSteps(talk, parseTranscriptQuery(typed), solo);
    expect(steps.map(({ label }) => label)).toEqual(labels);
    for (const step of steps) expect(search(step.typed, step.everyone ? null : solo).length).toBeGreaterThan(0);
  });

  it('in solo, to search everyone ends solo, also when the query names somebody', () => {
    const solo = 'noor aldridge';
    expect(search('buoy', solo)).toEqual([]);
    expect(searchSteps(talk, parseTranscriptQuery('buoy'), solo)).toEqual([
      { label: 'Search everyone', typed: 'buoy', everyone: true },
    ]);
    const [named] = searchSteps(talk, parseTranscriptQuery('buoy by:noor'), solo);
    expect(named).toEqual({ label: 'Search everyone', typed: 'buoy', everyone: true });
  });

  it('asks with the words and the first person', () => {
    expect(askInstead(parseTranscriptQuery('"sea fog" knots has:number'))).toEqual({
      label: 'Ask about “sea fog knots”',
      request: 'sea fog knots',
    });
    expect(askInstead(parseTranscriptQuery('fog by:noor'))?.request).toBe('What did noor say about fog?');
    expect(askInstead(parseTranscriptQuery('by:noor'))).toBeNull();
  });
});

describe('the pills', () => {
  const choices = { by: ['ada', 'milo', 'ann lee'], topic: ['Harbor lights', 'The northern ferry'] };
  const pills = (typed: string) => filterPills(typed, choices);
  const press = (typed: string, label: string) => pills(typed).find((pill) => pill.label === label)?.typed;

  it('write each filter into the field, and take it out again', () => {
    expect(pills('').map(({ label, pressed }) => [label, pressed])).toEqual([
      ['by:', false],
      ['is:question', false],
      ['has:number', false],
      ['topic:', false],
    ]);
    expect(press('fog', 'is:question')).toBe('fog is:question ');
    expect(press('"sea fog', 'has:number')).toBe('"sea fog" has:number ');
    expect(press('fog is:question ', 'is:question')).toBe('fog ');
    expect(press('is:question', 'is:question')).toBe('');
    expect(pills('fog by:milo').map(({ label, pressed }) => [label, pressed])[0]).toEqual(['by:milo', true]);
    expect(press('fog', 'topic:')).toBe('fog topic:');
  });

  it('offer names while one is being typed', () => {
    expect(pills('fog by:').map(({ label }) => label)).toEqual(['by:ada', 'by:milo', 'by:"ann lee"']);
    expect(pills('fog by:l').map(({ typed }) => typed)).toEqual(['fog by:"ann lee" ']);
    expect(pills('topic:"north').map(({ typed }) => typed)).toEqual(['topic:"The northern ferry" ']);
    expect(pills('by:zoe').map(({ label }) => label)).toEqual(['by:zoe', 'is:question', 'has:number', 'topic:']);
  });
});
