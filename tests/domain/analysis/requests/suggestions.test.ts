import { expect, it } from 'vitest';
import { ask } from '../../../../utils/analysis/requests/ask';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

const RIVER = talk([
  'Ann Lee: I am Ann Lee. Bo, what does a ladder for salmon cost in Norway?',
  'Bo Dahl: A ladder for salmon costs nine times what a weir would cost, and Norway has the best of them.',
  'Ann Lee: The old mills of Norway turn as slowly as the ones at Lake Vanern. They grind rye in the winter.',
]);
const suggestions = (request: string) => finish(ask(RIVER, request)).suggestions;

it.each([
  [
    'replace a word with a similarly spelled one that is said',
    'What did Bo say about a wier?',
    ['What did Bo say about a weir?'],
  ],
  ['are spelled as in the transcript', 'norwey', ['Norway']],
  ['leave out the speaker if only others say it', 'What did Bo say about rye?', ['rye']],
  ['leave out a name that no speaker has', 'What did Zed say about rye?', ['rye']],
])('suggestions %s', (_, request, expected) => expect(suggestions(request)).toEqual(expected));

it('suggestions are the most mentioned names if nothing is similar', () => {
  expect(suggestions('quantum gravity')[0]).toBe('Norway');
  expect(suggestions('quantum gravity').length).toBeLessThanOrEqual(3);
});

it('suggestions are empty if the request has an answer', () => expect(suggestions('salmon ladders')).toEqual([]));

it('suggestions all have an answer', () => {
  for (const request of ['What did Bo say about rye?', 'norwey', 'quantum gravity'])
    for (const other of suggestions(request)) expect(finish(ask(RIVER, other)).points.length).toBeGreaterThan(0);
});
