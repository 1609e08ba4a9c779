import { expect, it } from 'vitest';
import { ask } from '../../../../utils/analysis/requests/ask';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

const DAMS = talk([
  'Ann Lee: Welcome. Bo, how many salmon pass the ladder in spring?',
  'Bo Dahl: Forty salmon pass the ladder every spring, and sixty in a wet year when the mill is closed.',
  'Ann Lee: Should the city build a second dam?',
  'Bo Dahl: I would never build a second dam.',
  'Ann Lee: Wow.',
  'Cy Orr: I think two dams are safer than one, because any dam may break when the river rises in spring, and another would hold.',
  `Ann Lee: Let me tell you about the weather instead. ${'It rained and then it rained again. '.repeat(5)}`,
]);
const answers = (request: string) =>
  finish(ask(DAMS, request)).points.map(({ start, end }) => DAMS.text.slice(start, end));

it('answers "Where do they disagree?" with the questions that several people answer, each with what they say', () => {
  expect(answers('Where do they disagree?')).toEqual([
    'Should the city build a second dam?',
    'I would never build a second dam.',
    'I think two dams are safer than one, because any dam may break when the river rises in spring, and another would hold.',
  ]);
});

it('if people are named, shows only questions that all of them answer', () => {
  expect(answers('Where do Bo and Cy disagree?')).toHaveLength(3);
  expect(answers('Where does Ann disagree?')).toEqual([]);
});

const PARTED = talk([
  'Ann Lee: Welcome. Bo, how many salmon pass the ladder in spring?',
  'Bo Dahl: Forty salmon pass the ladder every spring, and sixty in a wet year when the mill is closed.',
  'Ann Lee: Should the city build a second dam?',
  'Bo Dahl: I would never build a second dam.',
  'Ann Lee: Wow.',
  'Cy Orr: I think two dams are safer than one, because any dam may break when the river rises in spring, and another would hold.',
  'Ann Lee: And should the harbor have a second crane?',
  'Bo Dahl: A second crane would stand idle, and no ship has waited for the first one since the war.',
  'Cy Orr: I agree with Bo. A crane costs more than the harbor earns in ten winters.',
]);
const opened = (request: string) =>
  finish(ask(PARTED, request)).points.map(({ start, end }) => PARTED.text.slice(start, end).slice(0, 22));

it.each([
  ['a subject', 'Where do they disagree about the crane?', 'should the harbor have'],
  ['another subject, asked the other way around', 'Do they agree on the dam?', 'Should the city build '],
])('if there is %s, answers with the questions about it', (_, request, first) => {
  const found = opened(request);
  expect(found).toHaveLength(3);
  expect(found[0]).toBe(first);
});

it('a person who is disagreed with is one of those who answer', () => {
  expect(opened('Who disagrees with Cy?')).toHaveLength(6);
});

it('without several answers about the subject, answers with what is said about it, not with who agrees', () => {
  const found = opened('Do they agree on the salmon?');
  expect(found).toEqual(opened('What do they say about the salmon?'));
  expect(found[0]).toBe('Forty salmon pass the ');
});

it('reports "disagree" as unsaid only if no question has several answers', () => {
  expect(finish(ask(DAMS, 'Where do they disagree?')).unsaid).toEqual([]);
  const alone = talk(['Ann Lee: Bo, how many boats are there?', 'Bo Dahl: There are forty boats in the winter.']);
  expect(finish(ask(alone, 'Where do they disagree?'))).toMatchObject({ points: [], unsaid: ['disagree'] });
});
