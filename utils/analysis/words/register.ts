/**
 * Words that are typical of the written register and of the spoken register (Biber 1988). Chosen by comparing the
 * written summaries in QMSum (development set) with the meetings they summarize; function words and fillers only. A
 * word is "written" if it is at least 1.05 times as frequent in the summaries, "spoken" if at most a third as frequent.
 */
const WRITTEN = new Set(
  (
    'the of to and a that in be for on with as would could should they was were by from an their not which more than other ' +
    'also into had'
  ).split(' '),
);
const SPOKEN = new Set(
  (
    "i you uh yeah we it's um so think just mm that's know okay hmm right don't mean our oh we're ok i'm maybe yes your say " +
    "gonna there's my here you're we've no is if what do can like well really actually thing sort kind i've i'll i'd let's " +
    "he's she's what's they're let yep gotta guess"
  ).split(' '),
);

/** 1 for a written word, -1 for a spoken word, 0 for any other. Expects lower case and straight apostrophes. */
export function registerOf(word: string): -1 | 0 | 1 {
  if (WRITTEN.has(word)) return 1;
  return SPOKEN.has(word) ? -1 : 0;
}
