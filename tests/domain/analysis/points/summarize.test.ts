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
  it('prefers sentences with the words of the query, and those of the speakers asked for', () => {
    for (const sentence of said(RIVER, {
      query: 'What was said about salmon ladders?',
      speakers: ['bo dahl'],
      words: 20,
    }))
      expect(sentence).toMatch(/salmon/i);
    const [first] = said(RIVER, { query: 'granite', speakers: ['ann lee'], words: 5, most: 1 });
    expect(first).toMatch(/masons/);
  });
  it('prefers what comes right after the words of the query', () => {
    const pond = talk([
      'Ann Lee: What does a pike eat?',
      'Bo Dahl: It eats small frogs. The old mill has a new wheel. It was a cold spring.',
    ]);
    expect(said(pond, { query: 'pike', words: 5, most: 1 })).toEqual(['It eats small frogs.']);
  });
  it('prefers, in a whole transcript, the part that discusses the query most', () => {
    const chat = 'They went to the fair and had a cup of tea. '.repeat(6);
    const lake = talk([
      `Ann Lee: The pike of the northern lake hunts minnows. ${chat}`,
      `Bo Dahl: ${chat}`,
      `Cy Orr: ${'I saw a pike at the bank. You like that pike too. And then a pike came up to us. '.repeat(3)}`,
    ]);
    // After the first mention, because the first mention has a weight of its own.
    const wish = { query: 'pike', words: 5, most: 1 };
    expect(said(lake, wish)[0]).toMatch(/northern/);
    expect(said(lake, { ...wish, from: 1 })[0]).not.toMatch(/northern/);
  });
  it('prefers, in a whole transcript, where the words of the query come together, and shows little else', () => {
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
  it('stops at the number of words or spans asked for', () => {
    expect(said(RIVER, { words: 1000, most: 2 })).toHaveLength(2);
    expect(said(RIVER, { words: 1 })).toHaveLength(1);
    const all = said(RIVER, { words: 1000 });
    expect(all.length).toBeGreaterThan(4);
    expect(new Set(all).size).toBe(all.length);
  });
  it('returns disjoint spans in text order, near the length asked for, for any transcript', () => {
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
