/**
 * Fits the weights of `utils/analysis/topics/subtopic-odds.ts` to outlines by assistants who had read the transcript:
 * the places where they would put an entry, as offsets in `Transcript.text`, each with a strength: 3 a new topic, 2 a
 * new sub-topic, 1 a possible one.
 */
import { tellFolds } from './folds.mjs';
import { oddsModel, oddsOf, printOdds } from './odds.mjs';
import { ALWAYS } from './worth.mjs';

/** The regression target of each strength. */
const TARGETS = [0, 0.4, 1, 1];
const PENALTY = 3;
/** Starts within this many words of each other count as the same. */
const NEAR = 60;

/** @param outlines `[id, [offset, strength][]]`; `readPage` reads one page with the product's code */
export function fitSubtopics(outlines, readPage) {
  const pages = outlines.map(([id, entries]) => ({ id, entries, ...readPage(id) }));
  const items = pages.flatMap(itemsOf);
  console.log(`${items.filter(({ good }) => good).length} sub-topic starts in ${pages.length} episodes`);
  tellFolds(items, modelOf, oddsOf);
  console.log(`its outlines: ${agreement(pages)}`);
  printOdds(modelOf(items));
}

/** Every sentence at which a sub-topic could start, i.e. all except those at which a topic starts. */
function itemsOf({ id, entries, sentences, topics }) {
  const strengths = new Map(entries);
  return sentences.flatMap(({ start, features, value }) => {
    const strength = strengths.get(start) ?? 0;
    const item = { episode: id, features: { ...features, [ALWAYS]: 1 }, value };
    return topics.includes(start) ? [] : { ...item, good: strength >= 2, target: TARGETS[strength] };
  });
}

function modelOf(items) {
  return oddsModel(items, PENALTY);
}

/**
 * How many of the product's starts are near a start of the assistants' outline. Each start is matched at most once;
 * outline entries near the start of a topic are left out.
 */
function agreement(pages) {
  const counts = { found: 0, hit: 0, asked: 0 };
  for (const { entries, sentences, topics, subtopics } of pages) {
    const wordsAt = new Map();
    let words = 0;
    for (const sentence of sentences) {
      wordsAt.set(sentence.start, words);
      words += sentence.words;
    }
    const apart = (one, other) => Math.abs(wordsAt.get(one) - wordsAt.get(other));
    const open = entries.flatMap(([start, strength]) =>
      strength < 2 || topics.some((topic) => apart(topic, start) <= NEAR) ? [] : start,
    );
    counts.found += subtopics.length;
    counts.asked += open.length;
    for (const start of subtopics) {
      const nearest = open.reduce(
        (best, other) => (best === undefined || apart(other, start) < apart(best, start) ? other : best),
        undefined,
      );
      if (nearest === undefined || apart(nearest, start) > NEAR) continue;
      counts.hit++;
      open.splice(open.indexOf(nearest), 1);
    }
  }
  const { found, hit, asked } = counts;
  return `${hit} of ${found} match the assistants' ${asked} (F1 ${((2 * hit) / (found + asked)).toFixed(3)})`;
}
