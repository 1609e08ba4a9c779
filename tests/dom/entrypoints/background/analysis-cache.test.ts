import { expect, it, vi } from 'vitest';
import { AnalysisCache } from '../../../../entrypoints/background/analysis-cache';
import { analyze } from '../../../../utils/analysis/analyze';
import { corrected } from '../../../../utils/analysis/clock/corrected';
import { secondsAt } from '../../../../utils/analysis/clock/seconds-at';
import { ask } from '../../../../utils/analysis/requests/ask';
import { finish } from '../../../../utils/analysis/work';
import type { Transcript } from '../../../../utils/transcript/model';
import { talk } from '../../../domain/analysis/transcripts';

/** The number of steps of a warm-up: enough to take seconds. */
const WHOLE = 10_000_000;
/** The steps each warm-up has taken. */
const warmUps: number[] = [];
const fault = { warmingUp: false, analyzing: false };
vi.mock('../../../../utils/analysis/analyze', async (original) => {
  const analysis = await original<typeof import('../../../../utils/analysis/analyze')>();
  return {
    ...analysis,
    *analyzeInSteps(transcript: Transcript) {
      if (fault.analyzing) throw new Error('a surprise in the analysis');
      return yield* analysis.analyzeInSteps(transcript);
    },
  };
});
vi.mock('../../../../utils/analysis/warm-up', () => ({
  *warmUp() {
    const nth = warmUps.push(0) - 1;
    if (fault.warmingUp) throw new Error('a surprise in the warm-up');
    for (let taken = 1; taken <= WHOLE; taken++) {
      warmUps[nth] = taken;
      yield;
    }
  },
}));

const episode = (thing: string) =>
  talk([`Ann Lee: Welcome to the show. What do we know about ${thing}?`, `Bo Dahl: I think ${thing} never sleep.`]);
const copyOf = (transcript: Transcript): Transcript => structuredClone(transcript);

it('an episode is analyzed once, whoever asks and also while the analysis is still running', async () => {
  const cache = new AnalysisCache();
  const first = cache.analysisOf(episode('kites'), 0);
  expect(await cache.analysisOf(copyOf(episode('kites')), 0)).toBe(await first);
  expect(await first).toEqual(analyze(episode('kites')));
  expect(await cache.analysisOf(episode('kites'), 0)).toBe(await first);
});

it('the same text with another list of chapters is analyzed separately', async () => {
  const cache = new AnalysisCache();
  const kites = await cache.analysisOf(episode('kites'), 0);
  const chapters = [{ title: 'Kites', seconds: 0 }];
  const listed = await cache.analysisOf({ ...episode('kites'), chapters }, 0);
  expect(kites.topics[0]?.chapter).toBe(null);
  expect(listed.topics[0]?.chapter).toBe(0);
});

it('analyses that run at the same time do not mix', async () => {
  const cache = new AnalysisCache();
  const things = ['kites', 'bells', 'owls', 'tides', 'lamps'];
  const found = await Promise.all(things.map((thing) => cache.analysisOf(episode(thing), 0)));
  expect(found).toEqual(things.map((thing) => analyze(episode(thing))));
});

it('an analysis that is still running is not begun again, however many run', async () => {
  const cache = new AnalysisCache();
  const askForAll = () =>
    ['kites', 'bells', 'owls', 'tides', 'lamps'].map((thing) => cache.analysisOf(episode(thing), 0));
  const first = askForAll();
  const again = await Promise.all(askForAll());
  for (const [n, analysis] of first.entries()) expect(await analysis).toBe(again[n]);
});

it('keeps the analyses that were requested most recently', async () => {
  const cache = new AnalysisCache();
  const first = cache.analysisOf(episode('kites'), 0);
  for (const thing of ['bells', 'owls']) await cache.analysisOf(episode(thing), 0);
  expect(await cache.analysisOf(episode('kites'), 0)).toBe(await first);
  for (const thing of ['tides', 'lamps', 'rivers']) await cache.analysisOf(episode(thing), 0);
  expect(await cache.analysisOf(episode('kites'), 0)).not.toBe(await first);
});

it('hands out times by the clock of the reader, but answers requests by the one that was estimated', async () => {
  const cache = new AnalysisCache();
  const estimated = analyze(episode('kites'));
  expect(await cache.analysisOf(episode('kites'), 12)).toEqual(corrected(estimated, 12));
  expect(await cache.analysisOf(episode('kites'), -3)).toEqual(corrected(estimated, -3));
  const { points } = await cache.ask(episode('kites'), 'what did Bo say about kites?');
  expect(points.map(({ seconds }) => seconds)).toEqual(points.map(({ start }) => secondsAt(estimated.clock, start)));
  expect(points.length).toBeGreaterThan(0);
  expect(await cache.analysisOf(episode('kites'), 0)).toEqual(estimated);
});

it('a failed analysis is tried again', async () => {
  const cache = new AnalysisCache();
  fault.analyzing = true;
  await expect(cache.analysisOf(episode('kites'), 0)).rejects.toThrow('a surprise in the analysis');
  fault.analyzing = false;
  expect(await cache.analysisOf(episode('kites'), 0)).toEqual(analyze(episode('kites')));
});

it('answers a request exactly as a direct call would', async () => {
  const cache = new AnalysisCache();
  const request = 'what did Bo say about kites?';
  expect(await cache.ask(episode('kites'), request)).toEqual(finish(ask(episode('kites'), request)));
});

it('answers only the latest waiting request of each tab', async () => {
  const cache = new AnalysisCache();
  const ended: string[] = [];
  const asked = (request: string, tab: number) =>
    cache.ask(episode('kites'), request, tab).then(
      () => ended.push(`${tab} ${request}`),
      () => ended.push(`${tab} ${request}: obsolete`),
    );
  await Promise.all([
    asked('k', 1),
    asked('ki', 1),
    asked('owls', 2),
    asked('kites', 1),
    asked('ki', 2),
    asked('owls', 2),
  ]);
  expect(ended).toEqual(['1 k: obsolete', '1 ki: obsolete', '2 owls', '1 kites', '2 ki: obsolete', '2 owls']);
});

it('the warm-up runs only once, and stops when an episode is requested', async () => {
  const cache = new AnalysisCache();
  const warmingUp = cache.warmUp();
  await cache.warmUp();
  expect(await cache.analysisOf(episode('kites'), 0)).toEqual(analyze(episode('kites')));
  await warmingUp;
  await cache.warmUp();
  expect(warmUps).toHaveLength(1);
  expect(warmUps[0]).toBeLessThan(WHOLE);
});

it('a failed warm-up is only logged', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  fault.warmingUp = true;
  await new AnalysisCache().warmUp();
  fault.warmingUp = false;
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('warming up'), expect.any(Error));
  logged.mockRestore();
});
