import { describe, expect, it } from 'vitest';
import { plainOf } from '../../../utils/analysis/logistics';
import { claimStart, faults, merits } from '../../../utils/analysis/standing';

describe('where a claim begins', () => {
  it.each([
    ['But the dam holds.', 'the dam holds.'],
    ['And therefore, a dam has a price.', 'a dam has a price.'],
    ['So, yeah, but rivers rise.', 'rivers rise.'],
    ['All right, so we found the leak.', 'we found the leak.'],
    ['So far the dam holds.', 'So far the dam holds.'],
    ['Now that it rains, we wait.', 'Now that it rains, we wait.'],
    ['But not every dam holds.', 'But not every dam holds.'],
    ['Butter melts.', 'Butter melts.'],
    ["It's like a gate is not a wall.", 'a gate is not a wall.'],
    ["It's like a gate that is open.", "It's like a gate that is open."],
  ])('%s', (text, kept) => expect(text.slice(claimStart(plainOf(text)))).toBe(kept));
});

describe('shortcomings', () => {
  const of = (text: string) => faults(text, plainOf(text)) - merits(text, plainOf(text));
  const plain = of('I think old dams crack when nobody looks after the concrete.');

  it('finds none in a plain claim, and more than none in a definition and in a named kernel', () => {
    expect(plain).toBe(0);
    expect(of('A weir is a low wall across a river.')).toBeLessThan(plain);
    expect(of('The main problem is that concrete cracks in frost.')).toBeLessThan(plain);
    expect(of('The new gate lets salmon pass.')).toBeLessThan(plain);
    expect(of('I think old dams crack when nobody looks after the Rhine.')).toBeLessThan(plain);
    expect(of('Gates should be opened before they rust.')).toBe(plain);
    expect(of('It is better to open a gate too early.')).toBe(plain);
  });
  it.each([
    ['no verb', 'Old walls, and gates, and everything in between.'],
    ['no subject', "Didn't expect the wall to hold in the storm."],
    ['an announcement', 'We could start with what the flood was.'],
    ['a search for words', 'The gate, or sorry, the wall might not hold.'],
    ['a stumble', 'I, I avoid the wall because of the flood.'],
    ['an anecdote', 'I worked at a mill that had a wall.'],
    ['an introduction', "I'm a mason at a mill near the river."],
    ['an address', "You've had a wall open for some time."],
    ['letters in an example', 'After C and E the gate has to be opened.'],
    ['what was named before', 'Masons are trying to solve that problem.'],
    ['a pronoun without its noun', 'I would never consider it a danger to mills.'],
    ['an object that only its own subject comes before', 'Our miller has been reading it, telling others so.'],
    ['no view', "I don't have a deep understanding of masonry."],
    ['a list that does not come', 'There are several reasons.'],
    ['a list that does not come, of something', 'There are a couple of differences to the old weir.'],
    ['a clause without its main one', 'I think the fact that the miller even has a record of the flood.'],
    ['"he" without a person', 'The flood shows that he was right about the wall.'],
    ['a break-off', 'What counts for mills is that - sure, walls hold.'],
    ['a judgment on what was named before', 'I think that has made mills cheaper.'],
  ])('finds %s', (_, text) => expect(of(text)).toBeGreaterThan(0.5));
});
