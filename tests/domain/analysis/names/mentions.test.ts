import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN_NAMES, knownName, nameKey } from '../../../../utils/analysis/names/gazetteer';
import { findMentions } from '../../../../utils/analysis/names/mentions';
import { calledNames } from '../../../../utils/analysis/names/nicknames';
import { finish } from '../../../../utils/analysis/work';
import type { Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

const mentions = (transcript: Transcript) => finish(findMentions(transcript, finish(calledNames(transcript))));
/** The names mentioned in `words`, as "name (kind)", followed by the number of places if there are several. */
const named = (words: string, ...more: string[]) =>
  mentions(talk([`Ann Lee: ${words}`, ...more])).map(
    ({ name, kind, places }) => `${name} (${kind})${places.length > 1 ? ` ${places.length}` : ''}`,
  );

describe('findMentions finds whole names', () => {
  it.each([
    ['We ran o3 and o1-preview all night.', ['o3 (model)', 'o1-preview (model)']],
    ['Then Claude 3.5 Sonnet beat GPT-4o.', ['Claude 3.5 Sonnet (model)', 'GPT-4o (model)']],
    ['It is a Llama 3.1 405B or a Llama 400B.', ['Llama 3.1 405B (model)', 'Llama 400B (model)']],
    ['The river model of Hugging Face is open.', ['Hugging Face (organization)']],
    ['She joined the Delta Flood Institute in May.', ['Delta Flood Institute (organization)']],
    ['I moved to New York last week.', ['New York (name)']],
    ['There is a book called The Pebble Way about it.', ['The Pebble Way (paper)']],
    ['It follows from Dahl\u2019s Law of rivers.', ['Dahl\u2019s Law (name)']],
    ['We use watsonx on an iPhone.', ['watsonx (product)', 'iPhone (product)']],
    ['I wrote it with Claude Code and a bit of Claude.', ['Claude Code (product)', 'Claude (model)']],
    ['They read Marl Bitcoin and use Bitcoin.', ['Marl Bitcoin (name)', 'Bitcoin (product)']],
    ['Ask the Quayside Google about Google.', ['Quayside Google (name)', 'Google (organization)']],
    ['The coins of Mt. Gox and the arch of St. Bodil are gone.', ['Mt. Gox (organization)', 'St. Bodil (name)']],
    ['It scores high on SWE-bench this time.', ['SWE-bench (paper)']],
    ['The CEO Olga Marin spoke to the Nile-based press.', ['Olga Marin (person)', 'Nile (name)']],
  ])('in: %s', (words, names) => expect(named(words)).toEqual(names));
});

describe('findMentions, for variants of a name', () => {
  it('merges possessives, spelling variants and plurals', () => {
    expect(named('Well, OpenAI\u2019s dam. We like OpenAI, and Open AI likes dams.')).toEqual([
      'OpenAI (organization) 3',
    ]);
    expect(named('I row a Tidewalker. Two Tidewalkers are faster.')).toEqual(['Tidewalker (name) 2']);
  });
  it('merges a first or last name with the full name before it', () => {
    expect(named('I met Olga Marin. Then Marin left, and I miss Olga.')).toEqual(['Olga Marin (person) 3']);
  });
  it('does not merge different versions', () => {
    expect(named('We had DeepSeek and then DeepSeek-V3 came.')).toEqual([
      'DeepSeek (organization)',
      'DeepSeek-V3 (model)',
    ]);
  });
  it('links speakers by full, first and last name', () => {
    const found = mentions(talk(['Ann Lee: As Bo Dahl said, and as Bo knows.', 'Bo Dahl: Thanks, Lee.']));
    expect(found.map(({ name, kind, speaker, places }) => [name, kind, speaker, places.length])).toEqual([
      ['Bo Dahl', 'person', 'bo dahl', 2],
      ['Lee', 'person', 'ann lee', 1],
    ]);
  });
  it('does not link somebody else who shares a name with a speaker', () => {
    const found = mentions(
      talk(['Ann Lee: Bo Marlin wrote to Bo. Ann Arbor wrote to Bo Marlin.', 'Bo Dahl: To Dahl Creek?']),
    );
    expect(found.map(({ name, speaker, places }) => [name, speaker, places.length])).toEqual([
      ['Bo Marlin', null, 2],
      ['Bo', 'bo dahl', 1],
      ['Ann Arbor', null, 1],
      ['Dahl Creek', null, 1],
    ]);
  });
  it('links a speaker whose last name is misspelled or not in the label', () => {
    const found = mentions(talk(['Ann Lee: It was Bo Dall, and it was Cy Orr.', 'Bo Dahl: Hi.', 'Cy: Hi.']));
    expect(found.filter(({ speaker }) => speaker !== null).map(({ speaker }) => speaker)).toEqual(['bo dahl', 'cy']);
  });
  it('links a speaker by a nickname that is in no label', () => {
    const round = ['Ann Lee: The dam is old, as Quill says. What now, Quill?', 'Bo Dahl: Build a new one.'];
    const found = mentions(talk([...round, ...round, ...round]));
    expect(found.map(({ name, speaker }) => [name, speaker])).toEqual([['Quill', 'bo dahl']]);
  });
});

describe('findMentions finds no names among ordinary words', () => {
  it.each([
    'Yeah, AI is here. Monday was fine. Tuesday, too.',
    'Dams hold water. I like it. The GPU and the API are down.',
    'Deep rivers are slow. We call it a Deep River, and a deep river it is.',
    'Happy New Year to you.',
    'I am the Director of Flood Control.',
  ])('in: %s', (words) => expect(named(words)).toEqual([]));
});

it('findMentions returns verbatim, disjoint places, most frequent names first, for any transcript', () => {
  fc.assert(
    fc.property(anyTranscript(), (transcript) => {
      const found = mentions(transcript);
      const { text, turns, speakers } = transcript;
      const forms = new Set<string>();
      found.forEach(({ name, speaker, places, kind }, index) => {
        expect(places.length).toBeGreaterThan(0);
        const above = found[index - 1]?.places ?? places;
        expect(places.length).toBeLessThanOrEqual(above.length);
        if (places.length === above.length) expect(places[0]!.start).toBeGreaterThanOrEqual(above[0]!.start);
        expect(places.map(({ start, end }) => text.slice(start, end))).toContain(name);
        expect(forms.has(name)).toBe(false);
        forms.add(name);
        if (speaker !== null) {
          expect(kind).toBe('person');
          expect(speakers.some(({ id }) => id === speaker)).toBe(true);
        }
        let before = 0;
        for (const { start, end, turn } of places) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
          expect(start >= (turns[turn]?.start ?? 0) && end <= (turns[turn]?.end ?? 0)).toBe(true);
        }
      });
      const all = found.flatMap(({ places }) => places).sort((a, b) => a.start - b.start);
      for (let at = 1; at < all.length; at++) expect(all[at]!.start).toBeGreaterThanOrEqual(all[at - 1]!.end);
      expect(mentions(transcript)).toEqual(found);
    }),
  );
});

it('the gazetteer has given names in lower case and finds known names by their key', () => {
  for (const name of GIVEN_NAMES) expect(name).toMatch(/^[a-z]+$/);
  for (const name of ['OpenAI', 'SWE-bench', 'Humanity\u2019s Last Exam', 'llama.cpp', 'Bitcoin Core'])
    expect(knownName(nameKey(name))?.kind).toBeDefined();
});
