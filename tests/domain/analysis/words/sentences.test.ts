import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraph, splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import { anyTranscript } from '../transcripts';

const split = (text: string) => splitParagraph(text).map(({ start, end }) => text.slice(start, end));

describe('splitParagraph', () => {
  it.each([
    [['We shipped it.', 'Nobody noticed!', 'Why?']],
    [['Dr. Ames met J. R. Bell at 3.5 p.m. in Oslo.', 'Then it rained.']],
    [['Some tools, e.g. Python, won.', 'They live in the U.S.', 'The rest left.']],
    [['She said \u201cNo.\u201d', 'He left.']],
    [['He was like, \u201cGo away. Read a book.\u201d', 'So I did.']],
    [['\u201cIs it late?\u201d he asked.', 'It was.']],
    [['I wait... maybe not.', 'So do I.', 'Then what?!']],
    [['I do... I do care about it.']],
    [['The best one is small. '.trim(), 'o3 is not.']],
    [['\u5f7c\u306f\u8a00\u3063\u305f\u3002', '\u305d\u3046\u3060\u3002']],
    [['Version 2.', 'So it goes.']],
    [['But no.', 'Weather is late.', 'See No. 4 of it.']],
    [['no capital here.', 'and none there']],
  ])('%j', (sentences) => {
    const joint = /\u3002/.test(sentences[0] as string) ? '' : ' ';
    expect(split(sentences.join(joint))).toEqual(sentences);
  });

  it('splits a long quotation', () => {
    const text = `\u201c${'This part is long enough to stand on its own. '.repeat(8)}\u201d`;
    expect(split(text).length).toBeGreaterThan(5);
  });

  it('splits the sentences after an unclosed quotation mark', () => {
    expect(split('He said, "It works. I was glad. Then it broke.')).toHaveLength(3);
  });

  // In quadratic time, this would take minutes.
  it('splits a paragraph of 200,000 sentences', () => {
    expect(splitParagraph('A word. '.repeat(200_000))).toHaveLength(200_000);
  });
});

describe('splitSentences', () => {
  it('covers every character that is not white space, in order, inside paragraphs', () => {
    fc.assert(
      fc.property(anyTranscript(), (transcript) => {
        const sentences = finish(splitSentences(transcript));
        let at = 0;
        for (const { start, end, turn } of sentences) {
          expect(transcript.text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          const paragraphs = transcript.turns[turn]?.paragraphs ?? [];
          expect(paragraphs.some((p) => p.start <= start && end <= p.end)).toBe(true);
          at = end;
        }
        expect(transcript.text.slice(at).trim()).toBe('');
      }),
    );
  });
});
