import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { analyze } from '../../../utils/analysis/analyze';
import { warmUpTranscript } from '../../../utils/analysis/warm-up';
import { talk } from './transcripts';

it('the warm-up transcript gives every stage of the analysis something to find', () => {
  const { topics, summaries, profiles, questions, replies, mentions, clock } = analyze(warmUpTranscript());
  expect(topics.map(({ chapter }) => chapter)).toEqual([0, 1, 2, 3, 4]);
  const titles = topics.flatMap(({ subtopics }) => subtopics.map(({ title }) => title));
  expect(titles.length).toBeGreaterThan(1);
  expect(titles).not.toContain('');
  expect(summaries.flatMap(({ keyPoints }) => keyPoints)).not.toEqual([]);
  expect(profiles.map(({ role }) => role)).toEqual(['host', 'guest', 'guest']);
  expect(profiles.map(({ title }) => title)).toContain('Director of wind research');
  expect(profiles.flatMap(({ keyPoints }) => keyPoints)).not.toEqual([]);
  const answers = questions.flatMap((question) => question.answers);
  expect(answers.filter(({ further }) => further.length > 0)).not.toEqual([]);
  expect(replies).not.toEqual([]);
  expect(new Set(mentions.map(({ kind }) => kind))).toEqual(
    new Set(['person', 'organization', 'model', 'name', 'paper']),
  );
  expect(clock.turnSeconds.at(-1)).toBeGreaterThan(60);
});

/** The number of times that each pattern is tried. */
function patternsTried(work: () => unknown): Map<string, number> {
  const tried = new Map<string, number>();
  const exec = RegExp.prototype.exec;
  const spy = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
    tried.set(this.source, (tried.get(this.source) ?? 0) + 1);
    return exec.call(this, text);
  });
  work();
  spy.mockRestore();
  return tried;
}

it('the warm-up tries the patterns of an episode twice, because browsers compile them to fast code at the second time', () => {
  const page = readFileSync('tests/fixtures/sample-episode/page.html', 'utf8');
  const lines = [...page.matchAll(/<p><strong>([^<]+):<\/strong>&nbsp;([^<]+)<\/p>/g)];
  const episode = talk(lines.map(([, name, said]) => `${name}: ${said}`));
  const warmedUp = patternsTried(() => analyze(warmUpTranscript()));
  const own = new RegExp(episode.speakers.flatMap(({ name }) => name.split(' ')).join('|'), 'i');
  const tried = [...patternsTried(() => analyze(episode)).keys()].filter((source) => !own.test(source));
  const missing = tried.filter((source) => (warmedUp.get(source) ?? 0) < 2);
  expect(tried.length).toBeGreaterThan(150);
  expect(missing.length, missing.join('\n')).toBeLessThan(0.04 * tried.length);
});
