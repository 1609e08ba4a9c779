import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockId } from '../../../../utils/quotes/formats/markdown-text';
import type { QuoteInTranscript, TimedTranscript } from '../../../../utils/quotes/formats/transcript-format';
import { TRANSCRIPT_MARKDOWN } from '../../../../utils/quotes/formats/transcript-markdown';
import { QUOTE_COLORS } from '../../../../utils/quotes/model/quote';
import { rendered } from '../../../support/commonmark';
import { nasty } from '../../../support/nasty';
import { talk } from '../../analysis/transcripts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An episode of troublesome words with quotes that may overlap, with notes and tags of the same kind. */
const annotated: fc.Arbitrary<TimedTranscript> = fc
  .tuple(
    fc.array(nasty, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), nasty, fc.array(nasty, { maxLength: 2 })), { maxLength: 4 }),
    nasty,
  )
  .map(([said, saved, rest]) => {
    const name = `Dr. ${rest}`;
    const transcript = talk(
      said.map((words, i) => `${i % 2 === 0 ? 'Ann Lee' : 'Bo Dahl'}: word ${oneLine(words)} word`),
    );
    const { text, speakers } = transcript;
    const quotes = saved.map(([from, length, note, tags], i): QuoteInTranscript => {
      const start = from % (text.length - 4);
      const end = start + 4 + (length % (text.length - start - 3));
      const color = QUOTE_COLORS[i % 4] ?? 'idea';
      return { start, end, id: `01ARZ3NDEKTSV4RRFFQ69G5FA${i}`, color, note, tags };
    });
    return {
      transcript,
      people: speakers.map(({ id }) => ({ id, name, host: false, role: name })),
      sentences: [],
      keyPoints: [],
      questions: [],
      topics: [{ start: 2, end: text.length, title: name, seconds: 3, asPrinted: false, reading: '', subtopics: [] }],
      quotes: quotes.sort((a, b) => a.start - b.start),
      duration: 9,
      now: '2026-11-24T10:00:00.000Z',
      secondsAt: () => 1,
    };
  });

describe('Markdown with quotes', () => {
  it('P21 F82: has one callout for each quote, with its note unchanged, whatever is said and written', () => {
    fc.assert(
      fc.property(annotated, (timed) => {
        const file = TRANSCRIPT_MARKDOWN.write(timed);
        const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(file) ?? [];
        for (const line of head.trimEnd().split('\n'))
          expect(() => JSON.parse(line.replace(/^\w+: /, '')), line).not.toThrow();
        const { paragraphs, counts, links } = rendered(body);
        expect(counts['block_quote'] ?? 0).toBe(timed.quotes.length);
        expect(counts['heading']).toBe(2);
        expect(counts['list'] ?? 0).toBe(1);
        expect(links).toHaveLength(1 + timed.quotes.length);
        for (const kind of ['html_block', 'html_inline', 'code', 'code_block', 'image', 'thematic_break'])
          expect(counts[kind], kind).toBeUndefined();
        const all = paragraphs.join(' ').replaceAll('\ufffd', '\0');
        for (const { id, note } of timed.quotes) {
          expect(all).toContain(`^${blockId(id)}`);
          for (const part of note.split(/\n\s*\n/)) expect(all).toContain(oneLine(part));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('P21: loses no word, however quotes overlap', () => {
    fc.assert(
      fc.property(annotated, (timed) => {
        const file = TRANSCRIPT_MARKDOWN.write({ ...timed, people: [] });
        const body = file.slice(file.indexOf('\n---\n') + 5);
        const said = rendered(body.replace(/^>.*$/gm, '')).paragraphs.slice(1);
        const plain = (text: string) => text.replace(/[\s=]|\0|\ufffd/g, '');
        const words = said.map((part) => part.replace(/^(?:Ann Lee|Bo Dahl) ≈00:01: /, '')).join('');
        // The title of the topic is a heading; the parser counts its text to the paragraph before.
        const whole = timed.transcript.text;
        const title = plain(`${timed.topics[0]?.title} · ≈00:03`);
        expect(plain(words).replace(title, '')).toBe(plain(whole));
      }),
      { numRuns: 300 },
    );
  });
});
