import { expect, it } from 'vitest';
import { createFinder } from '../../../../utils/quotes/anchor/find';
import { labelRemover } from '../../../../utils/quotes/anchor/printed-labels';
import { quoteFrom } from '../../../../utils/quotes/formats/foreign-quote';
import { talk } from '../../analysis/transcripts';

const { text, speakers } = talk([
  'Ann Lee: Bo Dahl paints walls in the north. Bo, is it cold?',
  'Bo Dahl: No, I don’t think it is cold at all. We paint in June.',
  'Ann Lee: And then: why so late?',
]);
const ground = { url: 'https://www.ibm.com/think/podcasts/a/b', title: '', speaker: '', seconds: null, note: '' };
const anchorOf = (exact: string, prefix = '', suffix = '') =>
  quoteFrom({ ...ground, exact, prefix, suffix, tags: [], created: '' }, (url) => url).anchor;

it.each([
  [
    'before the words',
    'Bo Dahl:\u00a0No, I don’t think it is cold at all. We paint in June.',
    'No, I don’t think it is cold at all. We paint in June.',
  ],
  ['between two turns', 'is it cold?\nBo Dahl: No, I don’t', 'is it cold?\n\nNo, I don’t'],
  ['glued to the turn before', 'is it cold?Bo Dahl: No, I don’t', 'is it cold?\n\nNo, I don’t'],
  ['in the words that are said', 'Bo Dahl paints walls', 'Bo Dahl paints walls'],
  ['none, but a colon', 'And then: why', 'And then: why'],
])('a printed name %s is left out, so that the words are found', (_, exact, spoken) => {
  const start = text.indexOf(spoken);
  const suffix = text.slice(start + spoken.length).slice(0, 32);
  const prefix = text.slice(0, start).slice(-32);
  const anchor = labelRemover(speakers)(anchorOf(exact, prefix, suffix));
  expect(anchor.exact).toBe(spoken);
  expect(createFinder(text).find(anchor)).toMatchObject({ state: 'anchored', span: { start } });
});

it('a printed name in the context is left out, too', () => {
  const anchor = anchorOf('No, I', 'is it cold?\nBo Dahl: ', ' don’t think');
  expect(labelRemover(speakers)(anchor)).toMatchObject({ prefix: 'is it cold?\n\n', suffix: ' don’t think' });
});

it('words that are only a name stay, and so does everything where nobody is labeled', () => {
  const anchor = anchorOf('Bo Dahl:');
  expect(labelRemover(speakers)(anchor).exact).toBe('Bo Dahl:');
  expect(labelRemover([])(anchor)).toBe(anchor);
  const spoken = anchorOf('Bo Dahl paints walls', 'is it cold? ');
  expect(labelRemover(speakers)(spoken)).toBe(spoken);
});
