import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTranscript } from '../../../utils/transcript/build';
import { PARAGRAPH_BREAK } from '../../../utils/transcript/model';
import { emptyEpisode } from '../../support/episodes';

const paragraph = fc.record({
  label: fc.option(fc.constantFrom('Ilse Brandt', 'Omar Dell', 'Ilse', '__proto__')),
  text: fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 6 }).map((words) => words.join(' ')),
});

describe('buildTranscript', () => {
  test('P4 the text has every paragraph once, in order, and turns and paragraphs cover it without overlap', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), (paragraphs) => {
        const { text, turns } = buildTranscript({ episode: emptyEpisode(), paragraphs, chapters: [] });
        expect(text).toBe(paragraphs.map((p) => p.text).join(PARAGRAPH_BREAK));
        const spans = turns.flatMap((turn) => turn.paragraphs);
        expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(paragraphs.map((p) => p.text));
        for (const turn of turns) {
          expect(turn.start).toBe(turn.paragraphs[0]?.start);
          expect(turn.end).toBe(turn.paragraphs.at(-1)?.end);
        }
      }),
    );
  });

  test('words before the first label have no speaker, and that is reported as a doubt', () => {
    const { turns, doubts } = buildTranscript({
      episode: emptyEpisode(),
      paragraphs: [
        { label: null, text: 'thank you' },
        { label: 'Omar Dell', text: 'well' },
      ],
      chapters: [],
    });
    expect(turns.map(({ speaker }) => speaker)).toEqual([null, 'omar dell']);
    expect(doubts).toEqual([{ kind: 'opening-unlabelled' }]);
  });

  test('the same label twice makes two turns', () => {
    const paragraphs = [
      { label: 'Omar Dell', text: 'one' },
      { label: 'Omar Dell', text: 'two' },
    ];
    expect(buildTranscript({ episode: emptyEpisode(), paragraphs, chapters: [] }).turns).toHaveLength(2);
  });
});
