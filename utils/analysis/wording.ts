/**
 * How quotable the wording of a sentence is. Weights were set by reading what they choose, on the sample episode and
 * on two dozen others; they add up to about −3 … +4. All patterns are for `plainOf` text.
 */

/** Somebody takes a stand. */
const STANCE =
  /\bi (?:\w+ly |still |just |also |do |would |really )*(?:think|believe|hope|love|hate|suspect|bet|argue|guess|worry|expect|prefer|disagree|want|doubt)\b|\b(?:in my opinion|my (?:view|hypothesis|guess|take|concern|worry|hope)|to me|for me)\b/;
/** … against something: the most quotable form there is. */
const REFUSAL = /^(?:no, )?i (?:\w+ly |still |just |also )*(?:don't|do not|wouldn't|can't|won't)\b/;
const NEGATION = /\b(?:not|never|no|nobody|nothing|cannot|(?:do|would|is|are|wo|ca|does)n't)\b/;
/** … or admits to having none. */
const IGNORANCE =
  /\b(?:don't|do not) (?:really |actually )?(?:know (?:that (?:too )?much|too much|if|whether|what|how|behind|the|why|who|where|when|about|much|enough)|remember|recall|see (?:any|the|if))|not (?:100% |really |entirely |quite |exactly |totally )?(?:sure|familiar)|as far as i|from what i|didn't read|haven't (?:\w+ )?(?:looked|read|seen|tried|thought)|double-check|correct me|i should say|that's right,|wouldn't know|no idea|can't (?:think of|remember|recall)/;
const DEMAND =
  /\b(?:needs? to|should|shouldn't|must|has to|have to|ought to|required|important|critical|crucial|essential|key)\b/;
const FORECAST = /\b(?:going to|gonna|will|won't|in the future|becomes?|(?:by|in) 20\d\d)\b/;
const DEGREE =
  /\b(?:the (?:more|less|biggest|worst|best|most|hardest|first|only|real|main|right|wrong)\b|more \w+ than|(?:better|faster|cheaper|worse|less|harder|easier|bigger|smaller) (?:than|for)|exactly|completely|totally|hugely|fundamental(?:ly)?|ultimately|dangerous|stupid|impossible|inefficient|impressive|huge|problem|risk|challenge|opportunity|advantage|trade-?offs?)/;
const PROPORTION = /\bthe (?:more|less|\w+er)\b[^.]*,[^.]*\bthe (?:more|less|\w+er)\b/;
const CONTRAST =
  /\b(?:but|though|although|rather than|instead|however|yet|versus|whereas|not just|not only|even if|unless|because|without)\b/;

/** Hesitation; each one costs. */
const HESITATION =
  /\b(?:um|uh|you know|kind of|sort of|i mean|or something|or whatever|stuff|blah|et cetera|and so forth|and so on|, like,|this sort of|these sorts? of|i guess|basically|so like|right\?(?!$))/g;
/** News and chat: nobody's point. */
const TELLING =
  /\b(?:there (?:was|were)|of course|on the (?:line|call)|had (?:this|an?)|i said|we said|yesterday|let me|i was (?:\w+ ){0,2}(?:confused|looking|reading|wondering|thinking|talking|trying)|have (?:the )?time to)\b/;
/** Another voice put on for a moment: like, "I want it all". */
const VOICE = /\b(?:like|be|said|says|saying|going|go),? ["\u201c]/;

const PLUS: readonly (readonly [RegExp, number])[] = [
  [STANCE, 0.7],
  [NEGATION, 0.45],
  [REFUSAL, 0.7],
  [IGNORANCE, -1.3],
  [DEMAND, 0.5],
  [FORECAST, 0.35],
  [DEGREE, 0.5],
  [PROPORTION, 0.6],
  [CONTRAST, 0.25],
];
const MINUS: readonly (readonly [RegExp, number])[] = [
  [TELLING, 0.7],
  [VOICE, 0.4],
  [/\.\.\.|\u2026/, 1.2],
  [/(?:\.\.\.|\u2026|\b(?:yeah|uh|um)\.)$/, 0.7],
  [/^["\u201c]/, 1],
  [/\?["\u201d]$/, 0.2],
  // Half of what somebody is quoted with, an announcement of what follows, a question without its mark.
  [/^[^"\u201c]*["\u201d]$|\u201c[^\u201d]*$/, 0.8],
  [/[:,-]$/, 1],
  [/^(?:how|what|why|who|where) (?:do|does|did|can|could|would|should|is|are)\b/, 1],
  [/^(?:and|or|because)\b/, 0.3],
  [/^(?:(?:and|so|but) )+like\b/, 0.5],
  // Chat that could not be left off, and fragments.
  [/^(?:(?:right|yeah|yes|okay|oh|well|no),? |a lot of |lots of )/, 0.6],
  // "I, I think", "the the": a stumble. "Giving people …": a sentence without its verb, more often than not.
  [/\b(?!that|had|very)([a-z]+),? \1\b/, 0.6],
  [/^(?:(?:so|and|but),? )*(?!(?:any|every|some|no)?thing)\w{3,}ing /, 0.4],
  [/\b(?:an?|the|of|is|and|to|like|with|how), (?:you know|like|uh|um|i mean)\b/, 0.6],
  [/\(laugh/, 1],
  [/\b(?:a lot of|lots of|bunch of|couple of|some) (?:interesting |cool |great )?(?:things|questions|stuff)\b/, 0.7],
];

/** Value of the wording alone. `words` is the number of words, `terms` of those that carry a subject. */
export function wordingValue(plain: string, words: number, terms: number): number {
  let value = 0;
  for (const [pattern, weight] of PLUS) if (pattern.test(plain)) value += weight;
  if (value < 0.5) value -= 0.4;
  for (const [pattern, weight] of MINUS) if (pattern.test(plain)) value -= weight;
  value -= 0.35 * (plain.match(HESITATION)?.length ?? 0);
  value += 0.12 * Math.min(6, terms);
  if (words < 8) return value - 0.15 * (8 - words);
  if (words <= 16) return value + 0.2;
  return words > 24 ? value - 0.07 * (words - 24) : value;
}
