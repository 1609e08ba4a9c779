/**
 * What words are like in a title, whatever is talked about; listed in the singular. Chosen by what was left unexplained of
 * the grades (`TITLE_WEIGHTS`), with others of their kind.
 */

/** Tell which or how much of anything. */
const VAGUE =
  'actual amazing appropriate arbitrary certain complicated crazy deep deeper early entire equivalent exact exciting extra fantastic fascinating full general high important individual initial large late long low ' +
  'massive minor multiple normal old original particular past poor positive possible pure random regular relevant separate serious significant similar single special specific tiny total typical various wonderful wrong ' +
  'beginning built considering depending following forward including outside speaking ' +
  'ability amount area attention basis bit case category chat core effort end example factor group half idea inside issue kind level line list ' +
  'mind moment name number order part people piece place point portion position problem range round scene section series set setting side situation ' +
  'sort stage step subset term thing thought ton top version world';
/** People, what they form, and where they write: in the talk about something, seldom what it is about. */
const BODIES =
  'audience author boss child client colleague contributor customer designer developer employee engineer expert founder friend guest host human kid leader listener maintainer manager ' +
  'programmer reader researcher scientist speaker student teacher user writer family ' +
  'city club college committee community company country department house industry organization room school state team university ' +
  'article blog book conversation discussion email episode facebook github google link linkedin news newsletter note office page phone podcast post presentation reddit slack talk text twitter video website wikipedia youtube';
/** What there is to say of anything: how it does, what it is good for, what may go wrong. */
const MATTERS =
  'accountability accuracy activation adoption advantage algorithm architecture assumption attack automation basics benefit bias bug caching capability censorship challenge collaboration communication comparison compatibility competition ' +
  'complexity compliance concern concurrency consensus consequence constraint cost culture debugging deployment design diversity documentation education effect efficiency encryption ethics evaluation expectation experience ' +
  'explainability failure fairness feedback future goal governance guarantee hiring history impact implication incentive innovation integration interface interpretability lesson license licensing limit limitation ' +
  'maintenance management mechanism method metric migration misconception mistake motivation movement myth onboarding opportunity optimization option origin pattern performance policy practice principle privacy productivity protocol ' +
  'quality recognition regulation reliability reproducibility requirement resilience responsibility risk roadmap robustness role rule safety scalability scaling security shift simulation standard strategy sustainability ' +
  'test testing tooling tradeoff trade-off training transformation transition transparency trust validation verification vulnerability workflow';

/** The lists as bits, by word, in either number. */
const LISTED = new Map<string, number>();
for (const [nth, list] of [VAGUE, BODIES, MATTERS].entries())
  for (const word of list.split(' '))
    for (const form of [word, pluralOf(word)]) LISTED.set(form, (LISTED.get(form) ?? 0) | (1 << nth));

function pluralOf(word: string): string {
  if (/(?:s|x|ch)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Which of the lists hold a word of a title. */
export interface WordLooks {
  vague: boolean;
  body: boolean;
  matter: boolean;
}

export function looksOf(title: string): WordLooks {
  let bits = 0;
  for (const word of title.toLowerCase().split(' ')) bits |= LISTED.get(word) ?? 0;
  return { vague: (bits & 1) > 0, body: (bits & 2) > 0, matter: (bits & 4) > 0 };
}
