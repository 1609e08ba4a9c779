import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../../utils/analysis/points/candidates';
import { summarize } from '../../../../utils/analysis/points/summarize';
import { queryTerms } from '../../../../utils/analysis/requests/asking';
import { buildLexicon, countWords } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import type { Span, Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

interface Wish {
  query?: string;
  speakers?: string[];
  words: number;
  most?: number;
  from?: number;
}

function summary(transcript: Transcript, { query = '', speakers = [], ...wish }: Wish) {
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  const candidates = finish(
    findCandidates(transcript, sentences, { lexicon, names: [], roles: [], from: 0, answering: true }),
  );
  const ids = queryTerms(query).flatMap((term) => lexicon.idOf(term) ?? []);
  return finish(summarize({ transcript, lexicon }, candidates, { ...wish, query: ids, speakers: new Set(speakers) }));
}
const said = (transcript: Transcript, wish: Wish) =>
  summary(transcript, wish).map(({ start, end }: Span) => transcript.text.slice(start, end));

const RIVER = talk([
  'Ann Lee: Let us talk about that in a minute, everybody. The granite weir was built by a hundred masons of the town.',
  'Bo Dahl: Salmon climb ladders of stone at the granite weir. Every ladder has nine steps of wet granite for salmon.',
  'Cy Orr: My uncle grows large yellow turnips behind the mill. The mill belongs to nobody since the last big flood.',
]);

describe('summarize', () => {
  it('prefers what holds the words asked for, and whose words are wanted', () => {
    for (const sentence of said(RIVER, {
      query: 'What was said about salmon ladders?',
      speakers: ['bo dahl'],
      words: 20,
    }))
      expect(sentence).toMatch(/salmon/i);
    const [first] = said(RIVER, { query: 'granite', speakers: ['ann lee'], words: 5, most: 1 });
    expect(first).toMatch(/masons/);
  });
  it('prefers what comes right after the words asked for', () => {
    const pond = talk([
      'Ann Lee: What does a pike eat?',
      'Bo Dahl: It eats small frogs. The old mill has a new wheel. It was a cold spring.',
    ]);
    expect(said(pond, { query: 'pike', words: 5, most: 1 })).toEqual(['It eats small frogs.']);
  });
  it('prefers, of all of a talk, where it is most about what is asked for', () => {
    const chat = 'They went to the fair and had a cup of tea. '.repeat(6);
    const lake = talk([
      `Ann Lee: The pike of the northern lake hunts minnows. ${chat}`,
      `Bo Dahl: ${chat}`,
      `Cy Orr: ${'I saw a pike at the bank. You like that pike too. And then a pike came up to us. '.repeat(3)}`,
    ]);
    // Past where it is first said, which counts for itself.
    const wish = { query: 'pike', words: 5, most: 1 };
    expect(said(lake, wish)[0]).toMatch(/northern/);
    expect(said(lake, { ...wish, from: 1 })[0]).not.toMatch(/northern/);
  });
  it('prefers, of all of a talk, where the words asked for come together, and shows little of what is far from that', () => {
    const chat = 'They went to the fair and had a cup of tea. '.repeat(12);
    const ladder = talk([
      `Ann Lee: The salmon of the northern lake are as old as the hills around it. ${chat}`,
      `Bo Dahl: A salmon needs a ladder of nine wet steps at every weir. ${chat}`,
      `Cy Orr: The ladder of the old granary was eaten by beetles in a wet year. ${chat}`,
    ]);
    const wish = { query: 'salmon ladder', words: 100 };
    expect(said(ladder, wish).join(' ')).toMatch(/northern.*granary/);
    const anybodys = { ...wish, from: 0 };
    expect(said(ladder, { ...anybodys, words: 12 })).toEqual([
      'A salmon needs a ladder of nine wet steps at every weir.',
    ]);
    const precise = { ...wish, query: 'salmon ladder of nine wet steps at a weir' };
    expect(said(ladder, precise).length).toBeGreaterThan(said(ladder, { ...precise, from: 0 }).length);
  });
  it('stops when the words are spent, or with as many spans as wanted', () => {
    expect(said(RIVER, { words: 1000, most: 2 })).toHaveLength(2);
    expect(said(RIVER, { words: 1 })).toHaveLength(1);
    const all = said(RIVER, { words: 1000 });
    expect(all.length).toBeGreaterThan(4);
    expect(new Set(all).size).toBe(all.length);
  });
  it('of any transcript gives verbatim spans in text order, apart, near the length asked for', () => {
    const wishes = fc.record({ words: fc.integer({ min: 5, max: 60 }), query: fc.constantFrom('', 'a model of risk') });
    fc.assert(
      fc.property(anyTranscript(), wishes, (transcript, wish) => {
        const spans = summary(transcript, wish);
        const words = spans.map((span) => countWords(transcript.text, span));
        let at = 0;
        for (const { start, end, turn } of spans) {
          expect(start).toBeGreaterThanOrEqual(Math.max(at, transcript.turns[turn]?.start ?? 0));
          expect(end).toBeLessThanOrEqual(transcript.turns[turn]?.end ?? 0);
          at = end;
        }
        // Only the longest span may exceed the budget, by half of what was left of it.
        const sum = words.reduce((total, count) => total + count, 0);
        expect(sum - Math.max(0, ...words)).toBeLessThanOrEqual(wish.words * 1.5);
      }),
    );
  });
});
