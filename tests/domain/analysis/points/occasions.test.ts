import { describe, expect, it } from 'vitest';
import { occasionReader } from '../../../../utils/analysis/points/occasions';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

describe('the value that its context adds to a key point', () => {
  const transcript = talk([
    'Ann Lee: Does a river need a dam?',
    'Bo Dahl: A weir will do. Nobody builds a dam. Gates are sold by weight. Clay is dug in spring.',
  ]);
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  const [question, weir] = sentences as [(typeof sentences)[0], (typeof sentences)[0]];
  const point = { start: weir.start, end: weir.end, turn: 1, seconds: 0 };
  const questions = [
    { start: question.start, end: question.end, answers: [{ speaker: 'bo dahl', turn: 1, point, further: [] }] },
  ];
  const part = { start: 0, end: transcript.text.length, turn: 0, seconds: 0, confidence: 1, words: 30 };
  const subtopics = [{ ...part, title: 'Gates', shares: [], leader: null }];
  const topics = [{ ...part, title: 'Water', subtopics }];
  const read = finish(occasionReader(transcript, { lexicon, questions, topics }));
  const [told, asked, titled, aside] = [1, 2, 3, 4].map((at) => read(sentences[at]!, { first: at, last: at }));

  it('is higher for an answer, a word of the question or a word of the title than for an aside', () => {
    expect(Math.min(told!, asked!, titled!)).toBeGreaterThan(aside!);
  });
  it('is negative for an aside', () => expect(aside).toBeLessThan(0));
});
