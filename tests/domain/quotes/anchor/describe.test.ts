import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import { describeQuote } from '../../../../utils/quotes/anchor/describe';
import { LONGEST_QUOTE, type QuoteAnchor } from '../../../../utils/quotes/model/quote';
import type { Span, Transcript } from '../../../../utils/transcript/model';
import { talk } from '../../analysis/transcripts';
import { talkAndSpan } from '../talks';

function anchorOf(transcript: Transcript, span: Span): QuoteAnchor {
  const anchor = describeQuote(transcript, finish(splitSentences(transcript)), span);
  if (typeof anchor === 'string') throw new Error(`refused: ${anchor}`);
  return anchor;
}

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** What pages may contain: emoji of two code units, combining marks, white space. */
const anyText = fc
  .array(fc.constantFrom('a', 'Ω', ' ', '\n\n', '👍', '🏳️', 'e\u0301', '𝒳', 'word '), { maxLength: 200 })
  .map((parts) => parts.join(''));

describe('describeQuote', () => {
  it('P7 keeps surrogate pairs whole, so that every string is well-formed', () => {
    fc.assert(
      fc.property(anyText, fc.nat(400), fc.nat(400), (text, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const whole = { start: 0, end: text.length };
        const turns = [{ ...whole, speaker: null, label: '', paragraphs: [whole] }];
        const anchor = describeQuote({ text, turns, speakers: [] }, [], span);
        if (typeof anchor === 'string') {
          expect(
            text
              .slice(span.start, span.end)
              .replace(/[\ud800-\udfff]/g, 'x')
              .trim(),
          ).toBe('');
          return;
        }
        const { exact, prefix, suffix, start, end } = anchor;
        expect([exact, prefix, suffix].every((part) => part.isWellFormed())).toBe(true);
        expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix);
        expect([...prefix].length).toBe(Math.min(64, [...text.slice(0, start)].length));
        expect([...suffix].length).toBe(Math.min(64, [...text.slice(end)].length));
        expect(exact).toBe(exact.trim());
        // The anchor drops only white space from the selection, and adds only the missing half of a surrogate pair.
        expect(text.slice(span.start, start).trim()).toBe('');
        expect(text.slice(end, span.end).trim()).toBe('');
        expect(start).toBeGreaterThanOrEqual(span.start - 1);
        expect(end).toBeLessThanOrEqual(span.end + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('records the turns and sentences of its first and last character', () => {
    fc.assert(
      fc.property(talkAndSpan(), ({ talk: made, span }) => {
        const sentences = finish(splitSentences(made));
        const anchor = anchorOf(made, span);
        const within = (spans: readonly Span[], at: number) => spans.findIndex((s) => s.start <= at && at < s.end);
        expect(anchor.turns).toMatchObject({
          first: within(made.turns, span.start),
          last: within(made.turns, span.end - 1),
          offset: span.start - (made.turns[anchor.turns.first]?.start ?? -1),
        });
        expect(anchor.sentences).toEqual({
          first: within(sentences, span.start),
          last: within(sentences, span.end - 1),
        });
        const { voices = [] } = anchor.turns;
        expect(voices.length > 0).toBe(anchor.turns.first < anchor.turns.last);
        for (const [n, { at, name }] of voices.entries()) {
          const { speaker } = made.turns[within(made.turns, anchor.start + at)] ?? {};
          expect(name).toBe(made.speakers.find(({ id }) => id === speaker)?.name ?? '');
          // The parts cover the words, and none reaches into the next turn.
          expect(n === 0 ? at : made.text.slice(anchor.start + at - 2, anchor.start + at)).toBe(n === 0 ? 0 : '\n\n');
        }
      }),
    );
  });

  it('F107 keeps words across turns without the labels between them', () => {
    const made = talk(['Ann Lee: We paint in June.', 'Bo Dahl: Why so late?', 'Ann Lee: The walls are wet.']);
    const anchor = anchorOf(made, { start: 3, end: made.text.length - 5 });
    expect(anchor.exact).toBe('paint in June.\n\nWhy so late?\n\nThe walls are');
    expect(anchor.turns).toEqual({
      first: 0,
      last: 2,
      offset: 3,
      voices: [
        { at: 0, name: 'Ann Lee' },
        { at: 16, name: 'Bo Dahl' },
        { at: 30, name: 'Ann Lee' },
      ],
    });
    expect(anchor.sentences).toEqual({ first: 0, last: 2 });
    expect(anchor.prefix).toBe('We ');
  });

  it('skips a turn that is only a label', () => {
    const made = talk(['Ann Lee: Wet walls.', 'Bo Dahl: ', 'Ann Lee: Dry paint.']);
    expect(anchorOf(made, spanOf(made.text, 'Dry')).turns).toEqual({ first: 2, last: 2, offset: 0 });
    const whole = anchorOf(made, { start: 0, end: made.text.length }).turns;
    expect(whole.voices).toEqual([
      { at: 0, name: 'Ann Lee' },
      { at: 14, name: 'Ann Lee' },
    ]);
  });

  it('refuses empty and too long selections, each with its reason, and truncates neither', () => {
    const made = talk(['Ann Lee: Hello.', `Bo Dahl: ${'word '.repeat(LONGEST_QUOTE / 5)}end.`]);
    const gap = made.text.indexOf('\n\n');
    expect(describeQuote(made, [], { start: gap, end: gap + 2 })).toBe('empty');
    expect(describeQuote(made, [], { start: 4, end: 4 })).toBe('empty');
    expect(describeQuote(made, [], { start: 5, end: 2 })).toBe('empty');
    expect(describeQuote(made, [], { start: 0, end: made.text.length })).toBe('too-long');
    expect(anchorOf(made, { start: gap + 3, end: gap + 3 + LONGEST_QUOTE }).exact.length).toBe(LONGEST_QUOTE);
  });

  it('has no sentence numbers if no sentences are given', () => {
    expect(describeQuote(talk(['Ann Lee: Hello.']), [], { start: 0, end: 6 })).toMatchObject({ sentences: null });
  });
});
