/**
 * `npm run fit [KIND …]`: refits the weights of the analysis to the judgments of assistants who had read the
 * transcripts and prints how well such weights do on held-out episodes. Without KIND it runs every kind below. Needs
 * the shared corpus, from which `make-pages.mjs` makes the judged pages; without it this says so and exits
 * successfully.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fitAnswers } from './fit/answers.mjs';
import { fitFurther } from './fit/further.mjs';
import { fitLaterAnswers } from './fit/later-answers.mjs';
import { fitPoints } from './fit/points.mjs';
import { fitQuestions } from './fit/questions.mjs';
import { tellRequests } from './fit/requests.mjs';
import { fitSubtopics } from './fit/subtopics.mjs';
import { fitTitles } from './fit/titles.mjs';
import { loadProduct } from './inspect/bundle.mjs';
import { withDocument } from './inspect/document.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const makePages = resolve(here, '../../../shared/evaluate/make-pages.mjs');
const SOURCES = 'btctranscripts,optech,changelog,orbitfm';
const KINDS = {
  points: [fitPoints, 'readSpans'],
  subtopics: [fitSubtopics, 'readSubtopics'],
  titles: [fitTitles, 'readTitles'],
  questions: [fitQuestions, 'readQuestions'],
  answers: [fitAnswers, 'readAnswers'],
  'later-answers': [fitLaterAnswers, 'readLaterAnswers'],
  further: [fitFurther, 'readFurther'],
  requests: [tellRequests, 'readRequests'],
};

const asked = process.argv.slice(2);
const unknown = asked.find((kind) => KINDS[kind] === undefined);

if (unknown !== undefined) {
  console.error(`fit: unknown kind "${unknown}"; choose from ${Object.keys(KINDS).join(', ')}`);
  process.exitCode = 2;
} else if (!existsSync(makePages)) console.log(`fit: shared corpus not found (${makePages}); nothing was fitted`);
else {
  for (const [kind, [fitted, reader]] of Object.entries(KINDS)) {
    if (asked.length > 0 && !asked.includes(kind)) continue;
    console.log(`\n${kind}`);
    await withPages(kind, reader, fitted);
  }
}

/** Calls `fitted` with the judgments in `fit/<kind>.json` and a function that reads a page with the product's code. */
async function withPages(kind, reader, fitted) {
  const judged = JSON.parse(readFileSync(join(here, `fit/${kind}.json`), 'utf8'));
  const work = mkdtempSync(join(tmpdir(), 'roundtable-fit-'));
  try {
    const ids = [...new Set(judged.map(([id]) => id))].join(',');
    execFileSync('node', [makePages, '--out', work, '--sources', SOURCES, '--episodes', ids]);
    const { [reader]: read } = await loadProduct(join(here, `fit/${kind}.ts`));
    fitted(judged, (id, places) =>
      withDocument(readFileSync(join(work, `${id}.html`), 'utf8'), null, id, (document, url) =>
        read(document, url, places),
      ),
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
