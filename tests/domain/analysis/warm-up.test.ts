import { expect, it } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze';
import { warmUpTranscript } from '../../../utils/analysis/warm-up';

it('in the rehearsal every stage has something to do', () => {
  const { topics, summaries, profiles, questions, replies, mentions, clock } = analyze(warmUpTranscript());
  expect(topics.map(({ chapter }) => chapter)).toEqual([0, 1]);
  const titles = topics.flatMap(({ subtopics }) => subtopics.map(({ title }) => title));
  expect(titles.length).toBeGreaterThan(1);
  expect(titles).not.toContain('');
  expect(summaries.flatMap(({ keyPoints }) => keyPoints)).not.toEqual([]);
  expect(profiles.map(({ role }) => role)).toEqual(['host', 'guest', 'guest']);
  expect(profiles.map(({ title }) => title)).toContain('Director of wind research');
  expect(profiles.flatMap(({ keyPoints }) => keyPoints)).not.toEqual([]);
  expect(questions.flatMap(({ answers }) => answers)).not.toEqual([]);
  expect(replies).not.toEqual([]);
  expect(new Set(mentions.map(({ kind }) => kind))).toEqual(new Set(['person', 'organization', 'model', 'name']));
  expect(clock.turnSeconds.at(-1)).toBeGreaterThan(60);
});
