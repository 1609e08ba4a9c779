import { describe, expect, it } from 'vitest';
import { cueAt } from '../../../../utils/analysis/speech/cues';

const cue = (sentence: string) => cueAt(sentence, 0, sentence.length);

describe('cueAt', () => {
  it.each([
    'So I\u2019m going to move us on to our next topic, which is kites.',
    'For our last segment, a word about kites.',
    'But first, let\u2019s talk about kites.',
    'Moving on to kites.',
    'Tell us about the kites.',
    'Next question, please.',
  ])('detects a change of topic: %s', (sentence) => expect(cue(sentence).move).toBe(1));
  it.each([
    'Before we move on to the final topic, Cid, one more thing.',
    'Today we are going to be talking about kites and a bet.',
    'We will get into that later, in the last segment.',
    'I flew a kite over the marsh and lost it.',
  ])('detects no change of topic: %s', (sentence) => expect(cue(sentence)).toMatchObject({ move: 0, announced: 0 }));
  it('distinguishes the next topic of the conversation from anything else that is next', () => {
    expect(cue('On to our next topic, kites.').announced).toBe(1);
    expect(cue('The next release has string.').announced).toBe(0);
  });
  it('gives half the weight to an announcement later in the sentence', () => {
    expect(cue('The wind was strong and the string was not so long, let us talk about kites.').move).toBe(0.5);
  });
  it('detects words that take back the floor only at the start of a sentence', () => {
    expect(cue('All right.').opener).toBe(1);
    expect(cue('Kites are all right.').opener).toBe(0);
  });
});
