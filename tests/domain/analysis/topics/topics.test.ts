import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calledNames } from '../../../../utils/analysis/names/nicknames';
import { createTitler } from '../../../../utils/analysis/titles/titles';
import { cohesionBefore, depthsOf } from '../../../../utils/analysis/topics/cohesion';
import { findTopics } from '../../../../utils/analysis/topics/find-topics';
import { buildLexicon, countWords } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import type { Span, Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

const about = (noun: string, verb: string, times: number) =>
  Array.from({ length: times }, (_, at) => [
    `Ann Lee: How does the ${noun} ${verb} in month ${at}, and who pays for the ${noun}?`,
    `Bo Dahl: Every ${noun} must ${verb}, and the ${noun} of the valley ${verb} slower than any other ${noun} that I have measured with my own hands.`,
  ]).flat();
const TWO = talk([
  "Ann Lee: I'm Ann Lee, and welcome to River Talk.",
  ...about('granite dam', 'crumble', 10),
  "Ann Lee: Great. Let's move on to our next topic, which is salmon fishing.",
  ...about('salmon ladder', 'climb', 10),
]);
const SENTENCES = finish(splitSentences(TWO));

describe('findTopics', () => {
  it('finds the beginning and an announced change of topic', () => {
    const found = finish(findTopics(TWO, SENTENCES, { count: 2 }));
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual({ start: 0, turn: 0, confidence: 1 });
    expect(found[1]?.turn).toBe(21);
    expect(finish(findTopics(TWO, SENTENCES)).some(({ turn }) => turn === 21)).toBe(true);
  });
  it('returns starts of sentences in ascending order, beginning with 0, for any transcript', () => {
    fc.assert(
      fc.property(
        anyTranscript(),
        fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
        (transcript, count) => {
          const sentences = finish(splitSentences(transcript));
          const found = finish(findTopics(transcript, sentences, count === undefined ? {} : { count }));
          if (sentences.length === 0) {
            expect(found).toEqual([]);
            return;
          }
          expect(found[0]?.start).toBe(0);
          if (count !== undefined) expect(found.length).toBeLessThanOrEqual(count);
          const starts = new Set(sentences.map(({ start }) => start));
          found.slice(1).forEach(({ start }, index) => {
            expect(starts.has(start)).toBe(true);
            expect(start).toBeGreaterThan(found[index]?.start ?? 0);
          });
        },
      ),
    );
  });
});

describe('cohesion', () => {
  it('drops most where the topic changes, and is between 0 and 1 for any transcript', () => {
    const lexicon = finish(buildLexicon(TWO, SENTENCES));
    const cohesion = finish(cohesionBefore(lexicon));
    const deepest = [...depthsOf(cohesion)].reduce(
      (best, depth, at, all) => (depth > (all[best] as number) ? at : best),
      0,
    );
    expect(Math.abs((SENTENCES[deepest]?.turn ?? 0) - 21)).toBeLessThanOrEqual(1);
    fc.assert(
      fc.property(anyTranscript(), (transcript) => {
        for (const value of finish(
          cohesionBefore(finish(buildLexicon(transcript, finish(splitSentences(transcript))))),
        )) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

describe('countWords', () => {
  it.each([
    ['one two', 2],
    ['  it\u2019s \u2014 3.5!  ', 2],
    ['', 0],
    ['...', 0],
    ['\u5f7c\u306f', 2],
    ['\u041b\u0435\u0442\u043e', 1],
  ])('%j: %d', (text, count) => expect(countWords(text, { start: 0, end: text.length })).toBe(count));
});

/** The parts that a title joins with "and", in lower case. */
const partsOfTitle = (title: string) => title.toLowerCase().split(' and ');

describe('createTitler', () => {
  const titleOf = (transcript: Transcript, questions: readonly Span[] = []) => {
    const sentences = finish(splitSentences(transcript));
    const lexicon = finish(buildLexicon(transcript, sentences));
    const names = finish(calledNames(transcript));
    const give = finish(createTitler(transcript, sentences, { lexicon, names, questions }));
    return (...asked: Parameters<typeof give>) => finish(give(...asked));
  };
  it('titles a span by the phrase that it repeats', () => {
    const start = TWO.turns[21]?.start ?? 0;
    expect(titleOf(TWO)({ start, end: TWO.text.length })).toMatch(/salmon/i);
    expect(titleOf(TWO)({ start: 0, end: start })).toMatch(/granite dam/i);
  });
  it('gives no title if every candidate is below the lowest value allowed', () => {
    const span = { start: 0, end: TWO.turns[21]?.start ?? 0 };
    expect(titleOf(TWO)(span, { least: 99 })).toBe('');
    expect(titleOf(TWO)(span, { least: 1 })).toMatch(/granite dam/i);
  });
  it('does not repeat an earlier title or the title of the part that contains the span', () => {
    const give = titleOf(TWO);
    const span = { start: TWO.turns[21]?.start ?? 0, end: TWO.text.length };
    const first = give(span);
    expect(give(span)).not.toBe(first);
    expect(titleOf(TWO)(span, { within: 'Salmon' })).not.toMatch(/^salmon$/i);
  });
  it.each([
    [
      'omits a verb at the start',
      'We should polish copper kettles. You polish copper kettles, and they polish copper kettles.',
      'Copper kettles',
    ],
    [
      'keeps the capitalization of a name',
      'Now about iKettle 3, the iKettle 3 of the year. They have an iKettle 3.',
      'iKettle 3',
    ],
    [
      'keeps the period of an abbreviation',
      'Now about laws of the U.S. again, the laws of the U.S. and the rest.',
      'Laws of the U.S.',
    ],
    ['keeps a number with a comma whole', 'Now about Kettle 10,000, and Kettle 10,000 again.', 'Kettle 10,000'],
    ['omits a count at the start', 'Now about 10 paper kites, and 10 paper kites again.', 'Paper kites'],
    [
      'does not start a phrase after a number word ("40 billion kettle plan")',
      'A 40 billion kettle plan, and the copper teapot.',
      'Copper teapot',
    ],
    [
      'omits a noun that only introduces another ("an indication of")',
      'An indication of the rising tide, an indication of the rising tide.',
      'Rising tide',
    ],
    [
      'omits a capitalized verb at the start',
      'It Improves the copper kettle, Improves the copper kettle.',
      'Copper kettle',
    ],
    [
      'keeps a name of several words whole, without the organization before it',
      "We met Kettle Club's Ada Bell Moor Stone, then Kettle Club's Ada Bell Moor Stone.",
      'Ada Bell Moor Stone',
    ],
    [
      'does not end with an adjective',
      'A copper kettle regional exit, as we exit, they exit, you exit.',
      'Copper kettle',
    ],
    [
      'omits words that say where something is available',
      'The copper kettle is available online. Our copper kettle is available online.',
      'Copper kettle',
    ],
    ['omits a verb at the end', 'A copper kettle joins. A copper kettle joins, of the kettle.', 'Copper kettle'],
    [
      'does not cut off the last noun of a phrase',
      'Now about the Kettle Club tents. A Kettle. A Kettle. A Kettle. A Club. A Club. A Club.',
      'Kettle Club tents',
    ],
    ['does not use a word of two letters alone', 'Now about Zu. Kite is on Zu. Kite.', 'Kite'],
    ['does not end at the period of an abbreviation', 'Now about Mt. Kite is on Mt. Kite.', 'Mt. Kite'],
    [
      'keeps common words that are part of a name',
      'Now about the New Kettle Times, of the New Kettle Times.',
      'New Kettle Times',
    ],
    [
      'keeps a vague noun that is part of a longer phrase',
      'Now about the change kettle, of a change and the change.',
      'Change kettle',
    ],
    ['may start with a noun after "to"', 'A move to copper kettles, to copper kettles. Our copper.', 'Copper kettles'],
    [
      'omits a participle if its adverb is omitted',
      'Now about a badly driven kettle plan. It is driven.',
      'Kettle plan',
    ],
    [
      'omits an infinitive ("need to benefit")',
      'We need to benefit copper kettles, a benefit. The copper kettles.',
      'Copper kettles',
    ],
    [
      'keeps both sides of "between … and"',
      'A gap between copper kettles and tin teapots, the gap between copper kettles and tin teapots.',
      'Gap between copper kettles and tin teapots',
    ],
    [
      'keeps a name whole that contains a lower-case word',
      'It is Polish your Kettle, and Polish your Kettle.',
      'Polish your Kettle',
    ],
    [
      'does not end with a count that belongs to the next word',
      'Hands on kettles 8 hours. Hands on kettles 8 hours.',
      'Hands on kettles',
    ],
    [
      'keeps what follows "response to"',
      'It is the response to Kettle Club, a response to Kettle Club.',
      'Response to Kettle Club',
    ],
    [
      'keeps the object and complement of a verb in -ing',
      'Painting a label on kettles. Painting a label on kettles.',
      'Painting a label on kettles',
    ],
    [
      'capitalizes a compound that begins in lower case',
      'The multi-RAM kettle, the multi-RAM kettle.',
      'Multi-RAM kettle',
    ],
    ['keeps a word in lower case that is spelled so', 'The iKettle lid, the iKettle lid.', 'iKettle lid'],
    ['ignores notes of the transcriber', 'A kettle (snorting). (snorting) (snorting) We went. (snorting)', 'Kettle'],
    [
      'ignores advertising',
      'We saw a barn. This show is sponsored by Kettle Club. Kettle tea, and kettle tea. The discount code is TEA. We went. They went. You went. They went. We went. They went. So it is a barn.',
      'Barn',
    ],
    [
      'ignores the introduction of a speaker',
      'Ann Lee is a kettle engineer. The teapot is about a teapot and a teapot.',
      'Teapot',
    ],
  ])('%s', (_, said, title) => {
    const transcript = talk([`Ann Lee: ${said}`]);
    expect(titleOf(transcript)({ start: 0, end: transcript.text.length })).toBe(title);
  });
  it('does not reuse the end of an earlier title', () => {
    const transcript = talk(['Ann Lee: Now about the copper kettle lid. The kettle. The lid. The tin barn.']);
    const give = titleOf(transcript);
    expect(give({ start: 0, end: transcript.text.length })).toBe('Copper kettle lid');
    expect(give({ start: 0, end: transcript.text.length })).not.toMatch(/^Kettle lid/);
  });
  it('does not use the nickname of a speaker', () => {
    const asked = 'Ann Lee: That is the Quill kettle. What do you say, Quill?';
    const said = 'Bo Dahl: We went and then they went.';
    const transcript = talk(Array.from({ length: 4 }, () => [asked, said]).flat());
    expect(titleOf(transcript)({ start: 0, end: transcript.text.length })).toBe('Kettle');
  });
  describe('without an announced topic', () => {
    const titleOfAll = (...lines: string[]) => {
      const transcript = talk(lines);
      return titleOf(transcript)({ start: 0, end: transcript.text.length }, { under: 'Talk' });
    };
    it('prefers what is repeated to what is said once', () => {
      const elsewhere = Array.from({ length: 20 }, () => 'Cid Ek: We went and then they went.');
      const asked = 'Ann Lee: We saw a tin teapot, a copper kettle.';
      const titleAfter = (answer: string) => {
        const transcript = talk([asked, `Bo Dahl: ${answer}`, ...elsewhere]);
        const end = transcript.turns[1]?.end ?? 0;
        return titleOf(transcript)({ start: 0, end });
      };
      expect(titleAfter('It is a kettle, and I have the kettle.')).toMatch(/^Copper kettle/);
      expect(titleAfter('It is a teapot, and I have the teapot.')).toMatch(/^Tin teapot/);
    });
    it('does not reuse part of an earlier name or join the words of a generated title above', () => {
      const transcript = talk([
        'Ann Lee: It is the Old Kettle Club, the Old Kettle Club. The Kettle Club. The tin barn.',
      ]);
      const give = titleOf(transcript);
      const span = { start: 0, end: transcript.text.length };
      expect(give(span)).toMatch(/^Old Kettle Club/);
      expect(give(span)).not.toMatch(/kettle club/i);
      expect(titleOf(transcript)(span, { under: 'Tin barn' })).not.toMatch(/tin barn/i);
    });
    it('does not reuse an earlier title in another word order', () => {
      const transcript = talk(['Ann Lee: It is river research, the river research. The research on the river.']);
      const give = titleOf(transcript);
      const span = { start: 0, end: transcript.text.length };
      expect(give(span)).toBe('River research');
      expect(give(span)).not.toMatch(/research on the river/i);
    });
    it('joins two phrases of about the same value', () =>
      expect(
        titleOfAll(
          'Ann Lee: Was it the granite weir, for the salmon ladder?',
          'Bo Dahl: The granite weir has a salmon ladder. The granite weir, the salmon ladder. They went. You went.',
        ),
      ).toBe('Granite weir and salmon ladder'));
    it('joins a phrase of low value only if a question asks about it', () => {
      const transcript = talk([
        'Ann Lee: Was it the granite weir, for the salmon ladder?',
        'Bo Dahl: The granite weir has a salmon ladder. They went. You went.',
      ]);
      const [span, question] = [{ start: 0, end: transcript.text.length }, transcript.turns[0] as Span];
      expect(titleOf(transcript)(span, { under: 'Talk' })).toBe('Granite weir');
      expect(titleOf(transcript, [question])(span, { under: 'Talk' })).toBe('Granite weir and salmon ladder');
    });
    it.each([
      ['Was it the river gauge, for my aunt?', 'We went.'],
      ['It is the river gauge, my aunt.', 'The granite weir. They went.'],
    ])('does not join a phrase that is mentioned in passing: %s %s', (asked, answered) =>
      expect(titleOfAll(`Ann Lee: ${asked}`, `Bo Dahl: ${answered}`)).toBe('River gauge'),
    );
    it('does not join a common word to a phrase', () =>
      expect(
        titleOfAll(
          'Ann Lee: Was it the granite weir, for the ladder?',
          'Bo Dahl: The granite weir has a ladder. A ladder. They went. You went. The ladder.',
        ),
      ).toBe('Granite weir'));
    it('does not join two common words', () =>
      expect(
        titleOfAll('Ann Lee: Was it the weir, the ladder?', 'Bo Dahl: The weir. The ladder. The weir, the ladder.'),
      ).toBe('Weir'));
    it('does not join a phrase of lower value', () =>
      expect(titleOfAll('Ann Lee: It is the river gauge. The river gauge is what we have. It was the tin cup.')).toBe(
        'River gauge',
      ));
    it('does not join a phrase that only selects one of several ("similar ladder")', () =>
      expect(
        titleOfAll(
          'Ann Lee: Was it the granite weir, for the similar ladder?',
          'Bo Dahl: The granite weir has a similar ladder. They went. You went.',
        ),
      ).toBe('Granite weir'));
    it.each([
      ['replaces a common word with a longer phrase that contains it', '', 'Rising expectations'],
      [
        'keeps a common word that mostly occurs alone',
        'It is an expectation. They have an expectation. '.repeat(3),
        'Expectation',
      ],
    ])('%s', (_, besides, title) =>
      expect(
        titleOfAll(
          `Ann Lee: So an expectation is what we have. Expectation is a habit, and expectation is what they want. They went. ${besides} So these are the rising expectations of it.`,
        ),
      ).toBe(title),
    );
    it('ignores a transition to the next topic at the end of the span', () => {
      const transcript = talk([
        'Ann Lee: We saw a river gauge there. They went. You went. We went.',
        'Bo Dahl: Now about the copper kettle, the Copper Kettle. A copper kettle. So now the barn.',
      ]);
      const end = transcript.text.indexOf('So now');
      expect(titleOf(transcript)({ start: 0, end }, { under: 'Talk' })).toBe('River gauge');
      expect(titleOf(transcript)({ start: 0, end: transcript.text.length }, { under: 'Talk' })).toMatch(
        /copper kettle/i,
      );
    });
    it('does not use a nickname in quotation marks', () =>
      expect(titleOfAll('Ann Lee: My aunt calls it \u201cthe silver boxes.\u201d It is the kitchen radio.')).toMatch(
        /^Kitchen radio/,
      ));
    it('does not use a clause', () =>
      expect(titleOfAll('Ann Lee: Now the copper kettle joins tin teapots.')).not.toContain('joins'));
    describe('for a span that answers a question', () => {
      const answer =
        'Bo Dahl: The salmon ladder lets the salmon up the weir. A ladder of granite, and a weir of granite, and the salmon of the river. The salmon like the ladder, and the granite weir, and they like the river gauge.';
      const cited = (question: string) =>
        `Bo Dahl: My aunt asked, \u201c${question}\u201d And it was late. ${answer.slice(9)}`;
      it.each([
        ['Well, Bo, how do the salmon climb the weir?', 'How do the salmon climb the weir?'],
        ['Bo, is it hard to climb the granite ladder?', 'Is it hard to climb the granite ladder?'],
        ['The question is, \u201cDo salmon like granite?\u201d', 'Do salmon like granite?'],
        ['So what is a salmon ladder?', 'What is a salmon ladder?'],
        ['So how do you climb granite weirs?', 'How do you climb granite weirs?'],
        ['Can you maybe explain the granite weir?', 'The granite weir'],
        ['I want to show how salmon climb granite weirs.', 'How salmon climb granite weirs'],
        ['Is that the plan for how salmon climb granite weirs these days?', 'How salmon climb granite weirs'],
        ['Do you do that kind of climbing over granite and weirs at all?', 'Climbing over granite and weirs'],
        ['What is your take on the salmon of the weir?', 'Salmon of the weir'],
        ['Do you want to talk a bit about your granite weir first?', 'Granite weir'],
        ['Do you want to talk a bit about the granite weir in these terms?', 'Granite weir'],
        ["Wouldn't salmon climb the granite weir?", "Wouldn't salmon climb the granite weir?"],
      ])('uses its words: %s', (question, title) => expect(titleOfAll(`Ann Lee: ${question}`, answer)).toBe(title));
      it.each([
        'And why do the salmon climb that ladder?',
        'How did your salmon climb the weir?',
        'How do you feel about the salmon of the granite weir?',
        'Can you summarize the granite weir for our listeners?',
        'Is that the plan for how they climb granite weirs?',
        'Is that the plan for how many salmon climb granite weirs?',
        'You know where the salmon climb the weir?',
        'How is granite is a ladder?',
        'Where do the salmon climb the weir, Bo?',
        'How do the copper kettles get into the attic?',
        'How do the salmon climb the weir when the water is low in the summer, and in the cold and the dark of the winter?',
      ])('does not use a question that is unclear alone, garbled, personal, off topic or long: %s', (question) =>
        expect(titleOfAll(`Ann Lee: ${question}`, answer)).not.toContain('?'),
      );
      it.each([
        ['What made you climb the granite weir?', 'What made you climb the granite weir?'],
        ['Do you use granite for the salmon weir?', 'Do you use granite for the salmon weir?'],
        ['Should we climb the granite weir?', 'Should we climb the granite weir?'],
        ['Are there ladders that the salmon like?', 'Are there ladders that the salmon like?'],
        ['Tell us a bit about how salmon climb granite, and who counts them.', 'How salmon climb granite'],
        ['I am curious what a granite weir is.', 'A granite weir'],
        ['What are your thoughts on Salmon?', 'Salmon'],
        ['What else do salmon do at the granite weir?', 'What else do salmon do at the granite weir?'],
        [
          'Do salmon climb the granite weir, or is that a story that my aunt who lived by the river used to tell us?',
          'Do salmon climb the granite weir?',
        ],
      ])('uses a listed question, even if personal, indirect or too long: %s', (question, title) => {
        const transcript = talk([`Ann Lee: ${question}`, answer]);
        const start = transcript.text.indexOf(question);
        const listed = [{ start, end: start + question.length }];
        const span = { start: 0, end: transcript.text.length };
        expect(titleOf(transcript, listed)(span, { under: 'Talk' })).toBe(title);
      });
      it.each([
        ['same turn', 'Ann Lee: What made you climb the granite weir? Who was there with your aunt?', true],
        [
          'turn of somebody else',
          'Ann Lee: What made you climb the granite weir?\nCy Orr: Who was there with your aunt?',
          false,
        ],
      ])('uses a question beside a listed one only if both are in the same turn: %s', (_, lines, titled) => {
        const transcript = talk([...lines.split('\n'), answer]);
        const start = transcript.text.indexOf('Who was');
        const span = { start: 0, end: transcript.text.length };
        const title = titleOf(transcript, [{ start, end: transcript.text.indexOf('aunt?') + 5 }])(span, {
          under: 'Talk',
        });
        expect(title === 'What made you climb the granite weir?').toBe(titled);
      });
      it('does not use a question that only asks for an opinion about the title above', () => {
        const transcript = talk(['Ann Lee: What is your take on the granite weir?', answer]);
        const span = { start: 0, end: transcript.text.length };
        expect(titleOf(transcript)(span, { within: 'Granite weir' })).toMatch(/^Salmon ladder/);
      });
      it('uses what is asked about as it is written, not the same letters in an earlier word', () =>
        expect(
          titleOfAll(
            'Ann Lee: Can you describe CRIB?',
            'Bo Dahl: CRIB counts the salmon of the river. The weir holds CRIB, and the ladder holds it. They like CRIB in the village. My aunt has CRIB in her barn, and she counts on it in the winter.',
          ),
        ).toBe('CRIB'));
      it('does not use a question that is answered in one word', () =>
        expect(
          titleOfAll('Ann Lee: How do the salmon climb the weir?', 'Bo Dahl: Ha.', `Ann Lee: ${answer.slice(9)}`),
        ).not.toContain('?'));
      it('uses a quoted question only if the answer is about it', () => {
        expect(titleOfAll('Ann Lee: Hm.', cited('What is a salmon?'))).toBe('What is a salmon?');
        expect(titleOfAll('Ann Lee: Hm.', cited('What is a kettle?'))).not.toContain('?');
      });
      it('uses a question asked right before the span, only once and only under another title', () => {
        const transcript = talk(['Ann Lee: Bo, how do the salmon climb the weir?', answer]);
        const give = titleOf(transcript);
        const span = { start: transcript.turns[1]?.start ?? 0, end: transcript.text.length };
        expect(give(span, { under: 'Talk' })).toBe('How do the salmon climb the weir?');
        expect(give(span, { under: 'Talk' })).not.toContain('?');
        expect(titleOf(transcript)(span)).not.toContain('?');
      });
    });
    it('gives the first words of the answer the weight of first words', () =>
      expect(
        titleOfAll(
          `Ann Lee: So what do you think? ${'And then they went, and we were there. '.repeat(6)}It is the granite weir.`,
          'Bo Dahl: It is the salmon ladder.',
        ),
      ).toMatch(/^Salmon ladder/));
    it('gives less weight to words that occur throughout the episode', () => {
      const everywhere = Array.from({ length: 20 }, () => 'Bo Dahl: I like a valley and I like a valley.');
      const transcript = talk(['Ann Lee: It is the valley mill. It is the turkey mill.', ...everywhere]);
      const end = transcript.turns[0]?.end ?? 0;
      expect(titleOf(transcript)({ start: 0, end })).toBe('Turkey mill');
    });
  });
  it('uses only words in the span, for any transcript', () => {
    fc.assert(
      fc.property(anyTranscript(), (transcript) => {
        const half = Math.floor(transcript.text.length / 2);
        const end = transcript.turns.find((turn) => turn.start >= half)?.start ?? transcript.text.length;
        const said = transcript.text.slice(0, end).toLowerCase();
        for (const part of partsOfTitle(titleOf(transcript)({ start: 0, end }))) expect(said).toContain(part);
      }),
    );
  });
});
