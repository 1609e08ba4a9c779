import { stem, termsOf } from '../words/words';

/** Matters that people discuss at length, in most fields or in computing. */
const MATTERS = new Set(
  (
    'accountability accuracy activation adoption advantage algorithm approach architecture assumption attack ' +
    'automation basics benefit bias bug caching capability censorship challenge collaboration communication ' +
    'comparison compatibility competition complexity compliance concern concurrency consensus consequence constraint ' +
    'cost criteria culture debate debugging dependency deployment design difference dilemma diversity documentation ' +
    'downside economics education effect efficiency encryption ethics evaluation evolution expectation experience ' +
    'explainability failure fairness feedback future goal governance guarantee hiring history impact implication ' +
    'incentive innovation integration interface interpretability law liability license licensing limit ' +
    'limitation maintenance management mechanism method methodology metric migration misconception mistake motivation ' +
    'movement myth onboarding opportunity optimization option origin ownership pattern performance philosophy policy ' +
    'practice pricing principle privacy productivity proposal protocol quality recognition reform regulation ' +
    'reliability requirement resilience responsibility risk roadmap robustness role rule safety scalability scaling ' +
    'security shift simulation standard standards strategy strength success sustainability technique test testing ' +
    'theory threat tooling trade-off trade-offs tradeoff transformation transition transparency trend trust usability ' +
    'validation verification vision vulnerability weakness workflow'
  )
    .split(' ')
    // Stemmed as whole words, because "trade-off" says nothing about "trade".
    .map(stem),
);
/** People, media and places that come up whatever the topic is. */
const SURROUNDINGS = new Set(
  termsOf(
    'adult article audience author blog book boss boy chat child children city client club colleague college ' +
      'committee community company contributor conversation country crowd customer department designer developer ' +
      'discussion email employee engineer expert facebook family founder friend girl github google guest guy host house ' +
      'human industry kid leader link linkedin listener maintainer man manager member men news newsletter note office ' +
      'organization page phone post presentation programmer reader reddit researcher room school scientist slack ' +
      'speaker state student talk teacher team text tweet twitter university user video website wikipedia woman women ' +
      'writer youtube',
  ),
);

/** Do the terms of a phrase name a matter that people discuss: "adoption of the protocol", "trade-offs"? */
export function namesMatter(terms: readonly string[]): boolean {
  return terms.some((term) => MATTERS.has(term));
}

/** Do they name somebody or something that comes up with any topic: "technical experts", "blog post"? */
export function namesSurroundings(terms: readonly string[]): boolean {
  return terms.some((term) => SURROUNDINGS.has(term));
}
