import { describe, expect, it } from 'vitest';
import { claimStart } from '../../../../utils/analysis/speech/claim-start';
import { plainOf } from '../../../../utils/analysis/words/plain';

describe('claimStart', () => {
  it.each([
    ['But the dam holds.', 'the dam holds.'],
    ['And therefore, a dam has a price.', 'a dam has a price.'],
    ['So, yeah, but rivers rise.', 'rivers rise.'],
    ['Um, and a dam has a price.', 'a dam has a price.'],
    ['That being said, rivers rise.', 'rivers rise.'],
    ['All right, so we found the leak.', 'we found the leak.'],
    ['So far the dam holds.', 'So far the dam holds.'],
    ['Now that it rains, we wait.', 'Now that it rains, we wait.'],
    ['But not every dam holds.', 'But not every dam holds.'],
    ['[laughs] But the dam holds.', 'the dam holds.'],
    ['[unintelligible 00:45:36.07] the dam holds.', '[unintelligible 00:45:36.07] the dam holds.'],
    ['[00:12:39] (laughs) The dam holds.', 'The dam holds.'],
    ['(12:39 in the morning) the dam held.', '(12:39 in the morning) the dam held.'],
    ['Butter melts.', 'Butter melts.'],
    ["It's like a gate is not a wall.", 'a gate is not a wall.'],
    ["It's like a gate that is open.", "It's like a gate that is open."],
  ])('%s → %s', (text, kept) => expect(text.slice(claimStart(text, plainOf(text)))).toBe(kept));
});
