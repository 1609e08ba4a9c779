import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import type { Mention } from '../../../../utils/analysis/model';
import { figuresIn } from '../../../../utils/presenters/search/figures';
import { hasWords, occurrencesOf } from '../../../../utils/presenters/search/occurrences';
import {
  hitFrom,
  prepareTalk,
  type SearchedTalk,
  searchTranscript,
} from '../../../../utils/presenters/search/search-transcript';
import {
  parseTranscriptQuery,
  printTranscriptQuery,
  type TranscriptField,
} from '../../../../utils/presenters/search/transcript-query';
import { fold } from '../../../../utils/transcript/fold';
import type { Chapter } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../../analysis/transcripts';

const CHAPTERS: Chapter[] = [
  { seconds: 0, title: 'Open weather' },
  { seconds: 600, title: 'Who audits tractors' },
];
const prepared = (lines: string[], chapters: Chapter[] = []): SearchedTalk => {
  const transcript = talk(lines, {}, chapters);
  return prepareTalk(transcript, analyze(transcript));
};
const found = (searched: SearchedTalk, typed: string, solo: string | null = null) =>
  searchTranscript(searched, parseTranscriptQuery(typed), solo);
/** The words marked by each hit. */
const marked = (searched: SearchedTalk, typed: string, solo: string | null = null) =>
  found(searched, typed, solo).map(({ marks }) =>
    marks.map(({ start, end }) => searched.transcript.text.slice(start, end)).join('|'),
  );
const shown = (searched: SearchedTalk, typed: string, solo: string | null = null) =>
  found(searched, typed, solo).map(({ start, end }) => searched.transcript.text.slice(start, end));

const TALK = prepared([
  'Ann Lee: I’m Ann Lee, and this is the show. What does AI governance cost? Kate, you go first.',
  'Kate Soule: Governance costs two million, or 3.5% of it. GPT-4o and o3 need no more.\n\nOpen-source models are cheap – the open source ones.',
  'Bo Dahl: I don’t agree with the naïve view. Governing is hard. Is it cheap?',
  'Kate Soule: It is cheap. It ends with open\n\nSource code is next.',
]);

describe('the words', () => {
  it.each([
    ['a word by its start, in any case', 'GOVERN', ['govern', 'Govern', 'Govern']],
    ['no word in the middle', 'overn', []],
    ['one letter as a word', 'a', []],
    ['without accents', 'naive', ['naïve']],
    ['with any apostrophe', "don't", ['don’t']],
    ['a hyphen for a space', '"open source"', ['Open-source|open source', 'open\n\nSource']],
    ['a space for a hyphen', 'open-source', ['Open-source|open source', 'open\n\nSource']],
    ['any dash', '"cheap - the"', ['cheap – the']],
    ['a phrase as complete words', '"open sour"', []],
    ['a phrase still being typed', '"open sour', ['Open-sour|open sour', 'open\n\nSour']],
    ['a word in quotation marks only as it is', '"govern"', []],
    ['several words of one sentence', 'cheap open', ['Open|cheap|open']],
    ['no words of different sentences', 'governance hard', []],
    ['what is no word', '%', ['%']],
    ['nothing for a dash alone', '–', []],
    ['words around a dash that stands alone', 'cheap – open', ['Open|cheap|open']],
  ])('find %s', (_, typed, words) => {
    expect(marked(TALK, typed)).toEqual(words);
  });

  it('find a phrase over the end of a paragraph, and show both sentences', () => {
    expect(shown(TALK, '"with open source"')).toEqual(['It ends with open\n\nSource code is next.']);
    expect(shown(TALK, '"open source" next')).toEqual(['It ends with open\n\nSource code is next.']);
    expect(shown(TALK, '"open source" ends')).toEqual(['It ends with open\n\nSource code is next.']);
  });

  it('find no phrase that two people say together', () => {
    const talked = prepared([
      'Ann Lee: And that is open',
      'Bo Dahl: Source code, of course. We open',
      'Bo Dahl: source code.',
    ]);
    expect(talked.transcript.text).toMatch(/open\s+Source/);
    expect(marked(talked, '"open source"')).not.toContain('open\n\nSource');
    expect(marked(talked, '"that is open"')).toEqual(['that is open']);
  });

  it('find a phrase that begins within a longer one that is none', () => {
    expect(occurrencesOf('ba a a', 'a a', false)).toEqual([{ start: 3, end: 6 }]);
  });

  it('find letters anywhere in scripts without spaces', () => {
    const talked = prepared(['Ann Lee: 私たちは新しいモデルを作った。', 'Bo Dahl: 모델은 좋다. That モデル is AI.']);
    expect(marked(talked, 'モデル')).toEqual(['モデル', 'モデル']);
    expect(marked(talked, '"モデル"')).toEqual(['モデル', 'モデル']);
    expect(marked(talked, '作')).toEqual(['作']);
    expect(marked(talked, '모델')).toEqual(['모델']);
  });

  it('are found wherever a slow comparison finds them', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', '-', '–', ' ', '\n\n', '’', '.', '9'),
      maxLength: 40,
    });
    const typed = fc.string({ unit: fc.constantFrom('a', 'b', 'e', '-', ' ', "'", '9'), minLength: 1, maxLength: 4 });
    const isLetter = (unit = ' ') => /[\p{L}\p{N}\p{M}]/u.test(unit);
    const even = (text: string) => fold(text).replace(/[-–\s]+/g, '-');
    fc.assert(
      fc.property(letters, typed, fc.boolean(), (text, words, whole) => {
        const wanted = even(words).replace(/^-|-$/g, '');
        const found = occurrencesOf(fold(text), words, whole);
        const starts = found.map(({ start }) => start);
        const ends = whole || wanted.length === 1;
        let free = 0;
        for (let start = 0; start < text.length; start++) {
          const end = Array.from({ length: text.length - start }, (_, n) => start + n + 1).find(
            (at) => even(text.slice(start, at)) === wanted && !/[-–\s]$/.test(text.slice(start, at)),
          );
          const fits =
            end !== undefined &&
            !/^[-–\s]/.test(text.slice(start)) &&
            !(isLetter(wanted[0]) && isLetter(text[start - 1])) &&
            !(ends && isLetter(wanted.at(-1)) && isLetter(text[end]));
          if (wanted === '' || !fits || start < free) expect(starts).not.toContain(start);
          else {
            expect(found).toContainEqual({ start, end });
            free = end;
          }
        }
      }),
    );
  });
});

describe('the filters', () => {
  it('by: narrows words to people, and alone lists their turns', () => {
    expect(marked(TALK, 'govern by:kate')).toEqual(['Govern']);
    expect(marked(TALK, 'govern by:kate by:bo')).toEqual(['Govern', 'Govern']);
    expect(marked(TALK, 'govern by:soule')).toEqual(['Govern']);
    expect(shown(TALK, 'by:bo')).toEqual([TALK.transcript.text.slice(...ends(TALK, 2))]);
    expect(found(TALK, 'by:kate').map(({ turn, marks }) => [turn, marks.length])).toEqual([
      [1, 0],
      [3, 0],
    ]);
    expect(found(TALK, 'by:zoe')).toEqual([]);
  });

  it('solo narrows a search that names nobody', () => {
    expect(marked(TALK, 'govern', 'bo dahl')).toEqual(['Govern']);
    expect(marked(TALK, 'govern by:kate', 'bo dahl')).toEqual(['Govern']);
  });

  it('is:question lists the questions, and with words only sentences that ask', () => {
    const questions = TALK.analysis.questions.length;
    expect(questions).toBeGreaterThan(0);
    expect(found(TALK, 'is:question')).toHaveLength(questions);
    expect(marked(TALK, 'govern is:question')).toEqual(['govern']);
    expect(found(TALK, 'is:q')).toHaveLength(questions);
    expect(found(TALK, 'is:answer')).toEqual([]);
  });

  it('has:number lists sentences with figures, but not those in names', () => {
    expect(marked(TALK, 'has:number')).toEqual(['two|million|3.5%']);
    expect(marked(TALK, 'has:n cost')).toEqual(['cost|two|million|3.5%']);
    expect(found(TALK, 'has:note')).toEqual([]);
    const mention: Mention = { name: 'Llama 3', kind: 'model', speaker: null, places: [{ start: 0, end: 7, turn: 0 }] };
    const words = 'Llama 3 has 70 billion and $2,500.';
    const figures = (mentions: Mention[]) =>
      figuresIn(words, mentions).map(({ start, end }) => words.slice(start, end));
    expect(figures([mention])).toEqual(['70', 'billion', '$2,500']);
    expect(figures([])).toEqual(['3', '70', 'billion', '$2,500']);
  });

  it('topic: narrows to topics and sub-topics by the start of a word of their titles', () => {
    const lines = Array.from({ length: 30 }, (_, n) => [
      `Ann Lee: What about ${n < 15 ? 'open weather' : 'who audits tractors'} then?`,
      `Bo Dahl: The ${n < 15 ? 'weather is open to everybody' : 'tractors are audited by auditors'}, and that is cheap.`,
    ]).flat();
    const talked = prepared(lines, CHAPTERS);
    const [, second] = talked.analysis.topics;
    expect(second?.title).toBe('Who audits tractors');
    const hits = found(talked, 'cheap topic:audits');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ start }) => start >= (second?.start ?? 0))).toBe(true);
    expect(found(talked, 'cheap topic:audits topic:open')).toHaveLength(30);
    expect(found(talked, 'cheap topic:udits')).toEqual([]);
    const turns = found(talked, 'topic:audits');
    expect(turns[0]?.start).toBeGreaterThanOrEqual(second?.start ?? 0);
    expect(turns.every(({ marks }) => marks.length === 0)).toBe(true);
  });
});

function ends({ transcript }: SearchedTalk, turn: number): [number, number] {
  const { start, end } = transcript.turns[turn] ?? { start: 0, end: 0 };
  return [start, end];
}

const anyTyped = fc.array(
  fc.oneof(
    fc.constantFrom('model', 'the', 'o', 'open saf', '"is it"', '"is', 'by:ann', 'by:bo', 'is:question', 'has:number'),
    fc.constantFrom('topic:model', 'topic:', 'by:', '彼', '3.5', '__proto__', '-', '.'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  ),
  { maxLength: 4 },
);

describe('any search of any talk', () => {
  const anyTalk = anyTranscript().map((transcript) => prepareTalk(transcript, analyze(transcript)));

  it('finds places in order, each of one turn, with its marks inside', () => {
    fc.assert(
      fc.property(anyTalk, anyTyped, (searched, typed) => {
        let last = 0;
        for (const { start, end, turn, marks } of found(searched, typed.join(' '))) {
          const whole = searched.transcript.turns[turn];
          expect(start).toBeGreaterThanOrEqual(Math.max(last, whole?.start ?? 0));
          expect(end).toBeLessThanOrEqual(whole?.end ?? 0);
          let free = start;
          for (const mark of marks) {
            expect(mark.start).toBeGreaterThanOrEqual(free);
            expect(mark.end).toBeGreaterThan(mark.start);
            free = mark.end;
          }
          expect(free).toBeLessThanOrEqual(end);
          last = end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds no more places with one more word or filter', () => {
    fc.assert(
      fc.property(
        anyTalk,
        anyTyped,
        fc.constantFrom('the', 'model', 'is:question', 'has:number'),
        (searched, typed, more) => {
          const before = found(searched, typed.join(' '));
          if (before.length === 0) return;
          // By and topic alone list turns; anything else lists sentences, which lie in those turns.
          for (const hit of found(searched, `${printTranscriptQuery(parseTranscriptQuery(typed.join(' ')))} ${more}`))
            expect(before.some(({ start, end }) => start < hit.end && hit.start < end)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('starts at the first hit that ends after a place, or else at the very first', () => {
    const hits = found(TALK, 'cheap');
    expect(hits.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(fc.integer({ min: -5, max: TALK.transcript.text.length + 5 }), (place) => {
        const at = hits.findIndex(({ end }) => end > place);
        expect(hitFrom(hits, place)).toBe(Math.max(0, at));
      }),
    );
    expect(hitFrom([], 7)).toBe(-1);
  });
});

it('a query is parsed back from what it prints', () => {
  const value = fc
    .oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('kate', 'by:', 'is:x', '#1', 'a b', '-', '"'))
    .map((raw) =>
      raw
        .normalize('NFC')
        .replace(/["“”„]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
        .normalize('NFC'),
    )
    .filter((text) => hasWords(text));
  const field = fc.constantFrom<TranscriptField | 'words'>('words', 'by', 'topic', 'is', 'has');
  fc.assert(
    fc.property(fc.array(fc.record({ field, value }), { maxLength: 5 }), (query) => {
      const parsed = parseTranscriptQuery(printTranscriptQuery(query));
      expect(parsed.map(({ field, value }) => ({ field, value }))).toEqual(query);
    }),
  );
});
