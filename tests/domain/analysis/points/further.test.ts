import { describe, expect, it } from 'vitest';
import { furtherReader } from '../../../../utils/analysis/points/further';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { sentencesIn, splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

const FILLING = 'So they dug on and on in the old clay. '.repeat(10);
const transcript = talk([
  'Ann Lee: What is a weir for?',
  `Bo Dahl: It holds water. ${FILLING}A weir is a promise to the valley. ${FILLING}The weir holds the water. Gates are sold by weight.`,
  'Cy Orr: It feeds a mill. A mill is a clock.',
]);
const sentences = finish(splitSentences(transcript));
const lexicon = finish(buildLexicon(transcript, sentences));
const spanOf = (words: string, turn: number) => {
  const start = transcript.text.indexOf(words);
  return { start, end: start + words.length, turn };
};
const candidate = (words: string, turn: number, value: number) => ({
  ...spanOf(words, turn),
  speaker: null,
  sentence: sentencesIn(sentences, spanOf(words, turn)).first,
  idle: false,
  value,
});
const answer = (words: string, turn: number) => ({ speaker: '', turn, point: { ...spanOf(words, turn), seconds: 0 } });

describe('the key point of what somebody goes on to say after they answered', () => {
  const [bo, cy] = [answer('It holds water.', 1), answer('It feeds a mill.', 2)];
  const promise = candidate('A weir is a promise to the valley.', 1, 2.3);
  const read = (...candidates: (typeof promise)[]) =>
    finish(furtherReader(transcript, sentences, { lexicon, candidates, questions: [{ answers: [bo, cy] }] }));

  it('is what is worth most of a long rest of the turn', () => {
    const gates = candidate('Gates are sold by weight.', 1, 1.9);
    expect(read(promise, gates)(bo)).toEqual(spanOf('A weir is a promise to the valley.', 1));
  });
  it.each([
    ['worth less than what is shown already', [candidate('It holds water.', 1, 2.5), promise], bo],
    ['of little worth', [candidate('Gates are sold by weight.', 1, 1.7)], bo],
    ['that says the same again', [candidate('The weir holds the water.', 1, 2.4)], bo],
    ['said in a short turn, which is soon read', [candidate('A mill is a clock.', 2, 2)], cy],
    ['what somebody else says', [candidate('A mill is a clock.', 2, 2)], bo],
  ])('is nothing %s', (_, candidates, said) => {
    expect(read(...candidates)(said)).toBeNull();
  });
});
