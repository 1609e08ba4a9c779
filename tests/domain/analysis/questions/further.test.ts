import { describe, expect, it } from 'vitest';
import { furtherSpan } from '../../../../utils/analysis/questions/further';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { sentencesByTurn } from '../../../../utils/analysis/words/turn-sentences';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

const FILLING = 'They dug on, and on. '.repeat(20);
const POINT = 'A weir keeps the mill and the meadow of the valley in water through every dry summer.';

/** The line chosen from what follows the telling part of an answer to "What is a weir for?"; null if there is none. */
function furtherOf(rest: string, telling = 'It holds water.'): string | null {
  const transcript = talk(['Ann Lee: What is a weir for?', `Bo Dahl: ${telling} ${rest}`]);
  const { text } = transcript;
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  const start = text.indexOf(telling);
  const told = { start, end: start + telling.length };
  const parts = { transcript, sentences, lexicon, turns: sentencesByTurn(transcript, sentences) };
  const span = furtherSpan(parts, { turn: 1, told }, new Set([lexicon.idOf('weir') as number]));
  return span && text.slice(span.start, span.end);
}

describe('the further line of an answer', () => {
  it('is a full sentence about what was asked', () => {
    expect(furtherOf(`${POINT} ${FILLING}`)).toBe(POINT);
  });
  it('begins after a connective, except one of contrast ("but")', () => {
    const point = POINT.replace('A weir', 'a weir');
    expect(furtherOf(`And so ${point} ${FILLING}`)).toBe(point);
    expect(furtherOf(`But ${point} ${FILLING}`)).toBe(`But ${point}`);
  });
  it('is not a passage that is shown already and printed again', () => {
    expect(furtherOf(`${POINT} ${FILLING}`, POINT)).toBeNull();
  });
  it.each([
    ['in a short turn', POINT],
    ['in filler words', FILLING],
    ['in a question', `${POINT.replace('.', '?')} ${FILLING}`],
    ['in a sentence that is too long', `${POINT.slice(0, -1)} ${'and so on and on '.repeat(12)}. ${FILLING}`],
    [
      'in a remark about the show',
      `In the next episode of this podcast the weir and the mill of the valley are our topic again. ${FILLING}`,
    ],
  ])('is not found %s', (_, rest) => {
    expect(furtherOf(rest)).toBeNull();
  });
});
