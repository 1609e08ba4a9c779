/**
 * Words that come more often in written reports of a conversation than in the talk itself, and words that hardly ever
 * do: the sides of the written and the spoken register (Biber 1988). Compared on the reports and meetings of QMSum
 * (development part), function words and fillers only; from 1.05 times as often up, and a third as often down.
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

/** 1 for a word of written reports, -1 for one of talk, 0 for any other; lower case, plain apostrophes. */
export function registerOf(word: string): -1 | 0 | 1 {
  if (WRITTEN.has(word)) return 1;
  return SPOKEN.has(word) ? -1 : 0;
}
