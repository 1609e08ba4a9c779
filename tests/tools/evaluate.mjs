/**
 * `npm run evaluate`: our scores on the development corpus next to the best baseline of its README. Needs the shared
 * data (`../shared/evaluate`, `../shared/corpus`) and Python 3; without the data it says so and exits successfully.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { loadProduct } from './inspect/bundle.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const shared = resolve(here, '../../../shared/evaluate');
const inspect = join(here, 'inspect.mjs');

const percent = (value) => (100 * value).toFixed(1);
const third = (value) => value.toFixed(3);
const alignment = ({ alignment: a }) => [percent(a.within15), percent(a.within30), percent(a.within1turn)];
const clock = ({ timestamps: t }) => [t.median_s.toFixed(1), percent(t.within30)];
const segments = ({ segmentation: s }) => [third(s.pk), third(s.wd), third(s.f1)];
const titles = ({ titles: t }) => [third(t.r1), percent(t.hit)];
const rouge =
  (who) =>
  ({ rouge: r }) => [r[who].r1.toFixed(1), r[who].r2.toFixed(1), r[who].rlsum.toFixed(1)];

/**
 * The comparisons: mode, source, name, how to read our scores, and the best baseline scores (not always of one method).
 */
const ROWS = [
  ['page4', 'optech', 'chapters: 15 s, 30 s, 1 turn', alignment, '84.1 88.8 94.9'],
  ['page4', 'btctranscripts', 'chapters: 15 s, 30 s, 1 turn', alignment, '62.3 70.9 67.3'],
  ['page', 'optech', 'chapters: 15 s, 30 s, 1 turn', alignment, ''],
  ['page', 'btctranscripts', 'chapters: 15 s, 30 s, 1 turn', alignment, ''],
  ['titles', 'optech', 'chapters: 15 s, 30 s, 1 turn', alignment, ''],
  ['titles', 'btctranscripts', 'chapters: 15 s, 30 s, 1 turn', alignment, ''],
  ['page4', 'btctranscripts', 'clock: median s, 30 s', clock, '19.6 59.8'],
  ['anchored', 'btctranscripts', 'clock: median s, 30 s', clock, '5.7 91.4'],
  ['anchored', 'changelog', 'clock: median s, 30 s', clock, '20.1 60.8'],
  ['anchored', 'orbitfm', 'clock: median s, 30 s', clock, '5.2 98.1'],
  ['barek', 'optech', 'topics: Pk, WindowDiff, F1', segments, '0.284 0.342 0.554'],
  ['barek', 'btctranscripts', 'topics: Pk, WindowDiff, F1', segments, '0.366 0.407 0.443'],
  ['barek', 'qmsum', 'topics: Pk, WindowDiff, F1', segments, '0.358 0.368 0.123'],
  ['bare', 'optech', 'topics: Pk, WindowDiff, F1', segments, '0.302 0.370 0.535'],
  ['bare', 'btctranscripts', 'topics: Pk, WindowDiff, F1', segments, '0.394 0.415 0.361'],
  ['bare', 'qmsum', 'topics: Pk, WindowDiff, F1', segments, '0.368 0.368 0.137'],
  ['anchored', 'optech', 'titles: ROUGE-1, shared word', titles, '0.227 50.4'],
  ['anchored', 'btctranscripts', 'titles: ROUGE-1, shared word', titles, '0.141 43.2'],
  ['anchored', 'qmsum', 'titles: ROUGE-1, shared word', titles, '0.086 34.7'],
  ['bare', 'qmsum', 'answers: ROUGE-1, -2, -Lsum', rouge('all'), '25.9 5.2 22.3'],
  ['bare', 'qmsum', 'answers about a speaker', rouge('speaker'), '26.3 6.0 22.4'],
  ['anchored', 'qmsum', 'answers: ROUGE-1, -2, -Lsum', rouge('all'), '29.6 8.8 25.6'],
  ['anchored', 'qmsum', 'answers about a speaker', rouge('speaker'), '31.0 10.2 27.0'],
];

if (!existsSync(join(shared, 'score.py'))) {
  console.log(`evaluate: shared data not found (${shared}); nothing was measured`);
} else {
  const work = mkdtempSync(join(tmpdir(), 'roundtable-evaluate-'));
  try {
    inputs(work);
    for (const variant of ['ibm', 'varied']) pages(work, variant);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  await understanding();
}

function run(command, ...args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function inputs(work) {
  run('python3', join(shared, 'export_inputs.py'), '--out', join(work, 'in'));
  run('node', inspect, '--inputs', join(work, 'in'), join(work, 'out'));
  run('python3', join(shared, 'score.py'), '--pred', join(work, 'out'), '--json', join(work, 'scores.json'));
  const scores = JSON.parse(readFileSync(join(work, 'scores.json'), 'utf8'));
  for (const [mode, source, what, read, best] of ROWS) {
    const ours = read(scores[mode][source]).join(' ');
    console.log(
      `${mode.padEnd(9)} ${source.padEnd(15)} ${what.padEnd(30)} ours ${ours.padEnd(20)} baseline ${best || '-'}`,
    );
  }
}

function pages(work, variant) {
  const from = join(work, `pages-${variant}`);
  const out = join(work, `html-${variant}`);
  run('node', join(shared, 'make-pages.mjs'), '--out', from, '--variant', variant);
  run('node', inspect, '--batch', from, join(out, 'html'));
  console.log(`\npages, ${variant}:`);
  console.log(run('python3', join(shared, 'score.py'), '--pred', out, '--index', join(from, 'index.json')).trimEnd());
}

/** Measures that need no gold standard beyond the printed labels. There is no baseline for them. */
async function understanding() {
  const { measureUnderstanding } = await loadProduct();
  console.log('\nquestions and label doubts:');
  for (const source of ['optech', 'btctranscripts', 'changelog', 'orbitfm']) {
    const lines = gunzipSync(readFileSync(join(shared, `../corpus/${source}.jsonl.gz`)))
      .toString()
      .trim()
      .split('\n');
    const m = measureUnderstanding(lines.map((line) => JSON.parse(line)));
    console.log(
      `${source.padEnd(15)} ${m.questionsPerEpisode.toFixed(1)} questions per episode, ${percent(m.answered)}% answered; ` +
        `the named person answers first in ${percent(m.namedFirst)}% of ${m.named}; ` +
        `${m.doubts} doubts (${m.doubtsPerEpisode.toFixed(2)} per episode), ${percent(m.caught)}% of swapped labels flagged`,
    );
  }
}
