import { describe, expect, it } from 'vitest';
import { furtherSpans } from '../../../../utils/analysis/questions/further';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { sentencesByTurn } from '../../../../utils/analysis/words/turn-sentences';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

const FILLING = 'They dug on, and on. '.repeat(20);
const POINT = 'A weir keeps the mill and the meadow of the valley in water through every dry summer.';

/** The lines chosen from what follows the telling part of an answer to "What is a weir for?", best first. */
function furtherOf(rest: string, telling = 'It holds water.'): string[] {
  const transcript = talk(['Ann Lee: What is a weir for?', `Bo Dahl: ${telling} ${rest}`]);
  const { text } = transcript;
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  const start = text.indexOf(telling);
  const told = { start, end: start + telling.length };
  const parts = { transcript, sentences, lexicon, turns: sentencesByTurn(transcript, sentences) };
  const spans = furtherSpans(parts, { turn: 1, told }, new Set([lexicon.idOf('weir') as number]));
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('the further lines of an answer', () => {
  it('is a full sentence about what was asked', () => {
    expect(furtherOf(`${POINT} ${FILLING}`)).toEqual([POINT]);
  });
  it('begins after a connective, except one of contrast ("but")', () => {
    const point = POINT.replace('A weir', 'a weir');
    expect(furtherOf(`And so ${point} ${FILLING}`)).toEqual([point]);
    expect(furtherOf(`But ${point} ${FILLING}`)).toEqual([`But ${point}`]);
  });
  it('is a weaker one if nothing but yes is told', () => {
    const weak = 'A weir keeps a meadow wet.';
    expect(furtherOf(`${weak} ${FILLING}`, 'Yeah, I think so.')).toEqual([weak]);
    expect(furtherOf(`${weak} ${FILLING}`)).toEqual([]);
  });
  it('may draw a conclusion ("that\u2019s why"), which does not count as referring back', () => {
    const point = 'we say it is a wall for the mill and the meadow of a valley.';
    expect(furtherOf(`That's why ${point} ${FILLING}`)).toEqual([`That's why ${point}`]);
    expect(furtherOf(`That's how ${point} ${FILLING}`)).toEqual([]);
  });
  it('begins after a false start', () => expect(furtherOf(`A weir ${POINT} ${FILLING}`)).toEqual([POINT]));
  it('are two at most, the second one only if it tells much', () => {
    const second =
      'So a weir of oak lets the people of the valley keep their mill, their meadow and their water, because oak lasts for a hundred years.';
    const third = 'The mill of the valley needs a weir, a meadow and the water of a long and wet spring.';
    expect(furtherOf(`${POINT} ${second} ${FILLING}`)).toEqual([second.replace('So a', 'a'), POINT]);
    expect(furtherOf(`${POINT} ${second} ${third} ${FILLING}`)).toHaveLength(2);
    expect(furtherOf(`${POINT} They had a good lunch by the bridge later that day. ${FILLING}`)).toEqual([POINT]);
  });
  it('is not a passage that is shown already and printed again', () => {
    expect(furtherOf(`${POINT} ${FILLING}`, POINT)).toEqual([]);
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
    expect(furtherOf(rest)).toEqual([]);
  });
});
