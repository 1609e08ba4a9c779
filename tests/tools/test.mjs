/**
 * `npm test`: runs everything and ends with a line `N passed, N failed`, plus how many were skipped if any were.
 * `npm test -- <what> …` runs only parts: types, lint, build, domain, dom, rules, browser, or files by parts of their
 * names.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkNode } from './lib/node-version.mjs';
import { build, builds, install, isStale, root, runTool } from './lib/project.mjs';
import { lineOf, retriedOf, tallyOf } from './lib/tally.mjs';

const STEPS = ['types', 'lint', 'build'];
const PROJECTS = ['domain', 'dom', 'rules', 'browser'];
const NEED_BUILDS = ['rules', 'browser'];

const wanted = process.argv.slice(2);
const files = wanted.filter((word) => !STEPS.includes(word) && !PROJECTS.includes(word));
const everything = wanted.length === 0;
const wants = (step) => everything || wanted.includes(step);
const projects = PROJECTS.filter((project) => everything || wanted.includes(project));

const tally = { passed: 0, failed: 0, skipped: 0 };

/** Runs a step that counts as one test. */
async function step(name, work) {
  const start = performance.now();
  const { ok, output } = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? ' ok ' : 'FAIL'}  ${name} (${seconds} s)`);
  if (ok) tally.passed++;
  else {
    tally.failed++;
    console.log(`\n${output}\n`);
  }
  return ok;
}

/** Runs a prerequisite of everything else. It counts only if it fails. */
async function must(name, work) {
  const { ok, output } = await work();
  if (ok) return true;
  console.log(`FAIL  ${name}\n\n${output}\n`);
  tally.failed++;
  return false;
}

/** Adds the results of a vitest run. */
function count(report, ok) {
  const before = tally.failed;
  for (const file of report.testResults) {
    const { passed, failed, skipped } = tallyOf(file);
    tally.passed += passed;
    tally.failed += failed;
    tally.skipped += skipped;
    const name = relative(root, file.name);
    if (skipped > 0) console.log(`note  ${skipped} skipped in ${name}`);
    for (const test of retriedOf(file)) console.log(`note  passed only when run again, in ${name}: ${test}`);
  }
  if (!ok && tally.failed === before) tally.failed++;
}

/** @param chosen vitest's arguments that select the tests; selecting none is a failure */
async function vitest(chosen) {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-report-'));
  const report = join(folder, 'report.json');
  const { ok } = await runTool(
    'vitest',
    ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { show: true },
  );
  try {
    count(JSON.parse(readFileSync(report, 'utf8')), ok);
  } catch (error) {
    console.log(`FAIL  vitest didn't write a report: ${error.message}`);
    tally.failed++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main() {
  if (!(await must('Node', checkNode))) return;
  if (!(await must('npm ci', install))) return;
  if (!(await must('wxt prepare', () => runTool('wxt', ['prepare'], { env: { NO_COLOR: '1' } })))) return;
  if (wants('types')) {
    await step('types of the product', () => runTool('tsc', ['--noEmit'], { of: 'typescript' }));
    await step('types of the tests', () =>
      runTool('tsc', ['--noEmit', '-p', 'tests/tsconfig.json'], { of: 'typescript' }),
    );
  }
  if (wants('lint')) {
    const args = ['check', '--max-diagnostics=200', '--colors=off', '--error-on-warnings'];
    await step('lint, format and import boundaries', () => runTool('biome', args, { of: '@biomejs/biome' }));
  }
  const needsBuilds = files.length > 0 || projects.some((project) => NEED_BUILDS.includes(project));
  for (const name of Object.keys(builds)) {
    if (wants('build') || (needsBuilds && isStale(name))) await step(`build for ${name}`, () => build(name));
  }
  // Two runs, because a single one would look for the files in these projects only.
  if (projects.length > 0) await vitest(projects.flatMap((project) => ['--project', project]));
  if (files.length > 0) await vitest(files);
}

await main();
console.log(lineOf(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
