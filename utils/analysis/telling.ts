import type { Span } from '../transcript/model';
import { leaning, openerLength } from './leaning';
import { countWords } from './lexicon';
import { isLogistics, isQuestion, plainOf } from './logistics';
import type { Sentence } from './model';
import { wordingValue } from './wording';
import { termsOf } from './words';

/** An answer with fewer words says yes or no at most. */
export const SHORTEST_ANSWER = 4;
/** How far into an answer its telling sentence is looked for, in sentences and in words. */
const MOST_SENTENCES = 6;
const MOST_WORDS = 140;
/** From here on a sentence tells something. */
const ENOUGH = 0.5;
/** What it is worth to be said first: an answer comes at once (Sacks 1987, "preference for contiguity"). */
const AT_ONCE = 0.8;
/** … and to begin with what was asked: "The impetus of the change is …". In words. */
const TAKEN_AT_ONCE = 0.4;
const BEGINNING = 6;
/** What a verdict on what was asked is worth, said first. */
const JUDGED = 1.5;
/** What talk about the talk costs where it is too long to be nothing else. */
const BESIDE = 0.6;
/** What it costs to come one sentence later. */
const LATER = 0.35;
/** In words: a preview is cut, so length costs little. */
const LONG = 24;
const LONGEST = 40;
/** With which an answer may begin even where it leans on the question. */
const OPINION =
  /^(?:(?:so|yeah|well|and|but|oh|no|yes|honestly|personally),? )*(?:i|we) (?:\w+ly |still |just |really |would )*(?:think|believe|don't|do not|guess|hope|feel|would|wouldn't|love|like|agree|disagree)\b/;
/** Says no with care. */
const HEDGED = /^(?:i mean,? )?i don't know (?:if|that|whether) (?:i|we)(?:'d|\b)/;
const HEDGED_WORTH = 1.3;
/** "They" is somebody, named before the question unless the question speaks of several or of them; but "they're alike". */
const SOMEBODY =
  /^(?:(?:so|yeah|well|and|but|oh|no|yes|i think),? )*(?!they(?:'re| are) (?!\w+ing\b))(?:they|he|she)(?:'(?:s|re|ll|d|ve))? /;
const SPEAKS_OF_SOMEBODY = /\b(?:they|them|their|theirs|these|those|people|folks|team|he|she|him|his|her)\b/;
/** What was asked about is judged, in so many words: "I thought it was interesting to …". */
const VERDICT =
  /^(?:(?:so|yeah|well|and|but|oh|no|yes|honestly|personally),? )*i (?:\w+ly |still )?(?:think|thought|find|found|feel|felt) (?:it|that|this)(?:'s| is| was|) (?:\w+ly |very |pretty |quite |a |an )*(?:interesting|useful|helpful|great|good|bad|fascinating|fun|important|terrible|wrong|right|stupid|silly|fair|valuable|useless|exciting|impressive)\b/;
/** Says that an answer follows, and nothing else. */
const PREAMBLE =
  /\b(?:(?:good|great|interesting|excellent|tough|hard|fair) (?:question|point|one)|agree with|i'd be careful|i (?:can|could|will) (?:\w+ )?try\b|\bpreface\b|hit the nail|great way to (?:put|summarize|say)|i have (?:a lot of|many|some|lots of) thoughts|(?:great|good|excellent|interesting|fair) questions|thanks for raising|dive (?:deeper|into)|sorry to hear|looked (?:it|this|that) up|there's (?:probably )?(?:a few|a couple|a lot)\.|^to [a-z]+'s? point|^(?:(?:here|okay|ok|so|well|right),? )*let's (?:look|take|go|start|see)\b|^(?:i guess,? )?wait,|(?:just )?(?:a|one) (?:quick )?question (?:on|about)|thanks? (?:you )?for|i was (?:just )?going to say|let me|you go ahead|round of applause|(?:going to|gonna|try to) keep (?:it|this)|i'll (?:try|start|take|get started|go first|be (?:quick|brief))|(?:it|that|this|he|she|they|question)(?:'s| is|'re) (?:\w+ly |kind of |a |an |sort of )*(?:interesting|fascinating)\b|you're the expert|i'm going to (?:take|talk|say|answer|start)|as (?:you|i) (?:said|mentioned))\b|^(?:well, |so, |yeah, )*i don't know\.?$/;

/** … unless it names what is taken up: "the authorship question is an interesting one". */
const TAKEN_UP = /\bthe (?!first|last|next|other|same)[\w-]{4,} question (?:is|was)\b/;
/** "I think that's how it's going to go", "I think so": says yes to what was asked, and no more. */
const ECHO =
  /^(?:(?:so|well|yes|yeah|and|no),? )*(?:i (?:do |would )?(?:think|guess|believe|hope) )?(?:so|not|that's (?:how|what|where|why|right|true|correct|fair|the (?:case|way|idea|plan))|(?:it|that|they) (?:does|is|will|would|do|are))\b/;
/** Greets, thanks or praises, and answers nothing. */
const COURTESY =
  /^(?:(?:oh|well|yeah|yes|so|and),? )*(?:hi|hello|hey|(?:good|great|nice|happy|glad) to (?:be|see|have|meet|finally)|it(?:'s| is) (?:so |very |really )?(?:great|good|nice|a pleasure) to|thanks?\b|my pleasure|i(?:'ll| will) (?:get|be|go|take|leave)\b|that (?:was|is|makes)\b|that's (?:great|good|awesome|cool|amazing|funny|so (?:cool|great|good))\b|(?:very )?(?:nice|cool|awesome|amazing|great|wow)[,.!]|i (?:\w+ )?(?:love|enjoy)(?:ed)? (?:coming|being|talking)\b|i (?:hope|trust) (?:you can hear|to see)|it's my first time|and then we could|but beside the point)/;
const LONGEST_COURTESY = 14;
/** In words. */
const LONGEST_ECHO = 10;
/** Keeps the floor or gives it, and no more. */
const NOD =
  /^(?:(?:oh|ah|well|so|um|uh|and|but|yeah|yes|yep|yup|right|sure|okay|ok|exactly|absolutely|definitely|totally|of course|correct|indeed|true|great|good|cool|wow|nice|awesome|perfect|interesting|fair enough|all right|i see|let's see|let me see|thank you|thanks|please|m+|mm-hmm|hm+|you know|my gosh|oh boy|i mean)[\s,.!\u2026-]*)+$/;
/** A "no" is told: other than a "yes" it cannot be guessed from what follows (Sacks 1987). */
const DENIAL =
  /^(?:(?:oh|well|um|uh|so|i mean|yeah),? )*(?:(?:typically|currently|generally|mostly),? )?(?:no|nope|not (?:really|yet|necessarily|exactly|at all|quite|so much|anymore|right now))(?:,? (?:it|they|he|she|we|i|you|not|no)\b[^,.]{0,16})?[.,!\u2026]*$/;
const REFUSING = /^(?:(?:oh|well|um|uh|so|i mean),? )*no\b/;
/** In words: less is a word of thanks, or unheard. */
const SHORTEST_AT_ONCE = 2;
/** A first sentence of no more words is the answer in short. */
const LONGEST_AT_ONCE = 7;
/** With no more words, or fewer new terms, a sentence goes on into the next. */
const LONGEST_THIN = 5;
const FEWEST_NEW = 2;
const TRAILING = /(?:\u2026|\.\.\.)$/;
/** How many sentences it goes on for at most, and from how many code units on it does not. */
const MOST_MORE = 3;
const SHORT_VIEW = 45;
/** What is granted comes before what is meant (concession: Mann and Thompson 1988). In code units. */
const LONGEST_YIELD = 90;
const TURNS = /^but\b/;
/** Who asks for an amount is told one (the expected answer type: Li and Roth 2002). */
const ASKS_AMOUNT =
  /\b(?:how (?:long|many|much|often|old|far|big)|when (?:did|do|does|will|is|was)|what (?:year|time|age))\b/;
const AMOUNT =
  /\d|\b(?:ago|half|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|(?:a|one|this|last|next|few|couple of|several) (?:minute|hour|day|week|month|year|decade)s?)\b/;
const AMOUNT_TOLD = 0.8;
const ASKS_SELF = /\b(?:yourself|yourselves|introduce|who you are|your background)\b/;
/** A first word on what was asked that takes no side: the last word does. */
const NONCOMMITTAL = /\b(?:interesting|fascinating|fun)\b/;
/** How many of the last sentences may be it. */
const LAST_WORDS = 2;
const ENOUGH_LAST = 0.2;
/** The worth of what tells nothing. */
export const NOTHING = Number.NEGATIVE_INFINITY;

/** A sentence that tells something. */
interface Told extends Span {
  worth: number;
  /** Says too little by itself. */
  thin: boolean;
}

/** What a question says. */
export interface Asked {
  terms: ReadonlySet<string>;
  /** Asks for a number or a time. */
  amount: boolean;
  /** Asks who they are. */
  self: boolean;
  /** Is answered already: what is said to that in short is no answer. */
  answered: boolean;
  /** Speaks of somebody whom "they" may stand for. */
  somebody: boolean;
}

export function askedOf(question: string): Asked {
  const plain = plainOf(question);
  return {
    terms: new Set(termsOf(question)),
    amount: ASKS_AMOUNT.test(plain),
    self: ASKS_SELF.test(plain),
    answered: false,
    somebody: SPEAKS_OF_SOMEBODY.test(plain),
  };
}

/**
 * The first sentence of an answer that tells something; without one, the one that tells most, the earlier the better.
 * What says too little by itself goes on into the next sentence. Of worth `NOTHING` when none tells anything: then it
 * is the first.
 */
export function tellingSpan(text: string, own: readonly Sentence[], asked: Asked): { span: Span; worth: number } {
  const first = own[0] as Sentence;
  let best: Told = { start: first.start, end: first.end, worth: NOTHING, thin: false };
  let bestIndex = 0;
  let bestValue = NOTHING;
  let words = 0;
  let before = 0;
  let seen = 0;
  for (const [index, sentence] of own.entries()) {
    if (seen >= MOST_SENTENCES || words >= MOST_WORDS) break;
    const length = countWords(text, sentence);
    const opens = before <= SHORTEST_ANSWER;
    const told = tells(text, sentence, { length, asked, first: opens });
    words += length;
    if (told !== null && told.worth >= ENOUGH) {
      const last = isNoncommittal(text, told) ? lastWord(text, own, index, asked) : null;
      return { span: last ?? goOn(text, own, index, told), worth: told.worth };
    }
    if (opens && !PREAMBLE.test(plainOf(text.slice(sentence.start, sentence.end)))) before += length;
    if (told === null) continue;
    if (told.worth - LATER * seen > bestValue) [best, bestIndex, bestValue] = [told, index, told.worth - LATER * seen];
    seen++;
  }
  return { span: goOn(text, own, bestIndex, best), worth: bestValue };
}

function isNoncommittal(text: string, { start, end }: Span): boolean {
  const plain = plainOf(text.slice(start, end));
  return (TAKEN_UP.test(plain) || VERDICT.test(plain)) && NONCOMMITTAL.test(plain);
}

/** Of the last sentences, none of them up to `index`, the one that tells most; null when none tells enough. */
function lastWord(text: string, own: readonly Sentence[], index: number, asked: Asked): Span | null {
  let best: Told | null = null;
  for (const sentence of own.slice(Math.max(index + 1, own.length - LAST_WORDS))) {
    const judges = VERDICT.test(plainOf(text.slice(sentence.start, sentence.end)));
    const told = tells(text, sentence, { length: countWords(text, sentence), asked, first: judges });
    if (told !== null && told.worth >= (best?.worth ?? ENOUGH_LAST)) best = told;
  }
  return best;
}

/** What says too little, or yields before it turns ("…. But …"), with what follows it in its paragraph. */
function goOn(text: string, own: readonly Sentence[], index: number, { start, end, thin }: Told): Span {
  let last = end;
  let little = thin;
  for (const next of own.slice(index + 1, index + 1 + MOST_MORE)) {
    const plain = plainOf(text.slice(next.start, next.end));
    const turns = last - start <= LONGEST_YIELD && TURNS.test(plain);
    if (next.start - last > 1 || !(little || turns) || isQuestion(plain)) break;
    last = next.end;
    little = last - start < SHORT_VIEW;
  }
  return { start, end: last };
}

/** Greets, thanks or praises, and answers nothing. */
export function isCourtesy(text: string, { start, end }: Span): boolean {
  const length = countWords(text, { start, end }, LONGEST_COURTESY + 1);
  return length <= LONGEST_COURTESY && COURTESY.test(plainOf(text.slice(start, end)));
}

/** What a sentence tells about what was asked, of worth about −3 … +3; null when it tells nothing. */
function tells(
  text: string,
  { start, end }: Span,
  { length, asked, first }: { length: number; asked: Asked; first: boolean },
): Told | null {
  const whole = text.slice(start, end);
  const plainWhole = plainOf(whole);
  if (first && DENIAL.test(plainWhole)) return { start, end, worth: ENOUGH, thin: true };
  const skip = openerLength(whole, plainWhole);
  const point = whole.slice(skip);
  const plain = plainWhole.slice(skip);
  const terms = new Set(termsOf(plain));
  if (length < (first ? SHORTEST_AT_ONCE : SHORTEST_ANSWER) || isQuestion(plain) || NOD.test(plain)) return null;
  if (length <= LONGEST_COURTESY && COURTESY.test(plain)) return null;
  const takesUp = TAKEN_UP.test(plain);
  const amount = asked.amount && AMOUNT.test(plain);
  const beside = !amount && !asked.self && isLogistics(point, plain);
  if (!takesUp && (PREAMBLE.test(plain) || (length <= LONG && beside))) return null;
  const common = commonTerms(terms, asked);
  const span = { start: REFUSING.test(plainWhole) ? start : start + skip, end };
  const lean = leaning(point, plain);
  const echoes = length <= LONGEST_ECHO && common === terms.size && ECHO.test(plain);
  // What "it" stands for was asked a moment ago; later it was not.
  const resolved = first && (asked.somebody || !SOMEBODY.test(plain));
  const short =
    !asked.answered && length <= LONGEST_AT_ONCE && terms.size > 0 && resolved && (!asked.amount || amount || lean > 0);
  if (first && (echoes || length < SHORTEST_ANSWER)) return { ...span, worth: ENOUGH, thin: true };
  const worth = 0.6 * wordingValue(plain, Math.min(length, LONG), terms.size) + 0.4 * Math.min(2, common);
  const cost = 0.02 * Math.max(0, length - LONGEST) + (beside ? BESIDE : 0);
  const place = first
    ? (!resolved ? 0 : asked.amount && !amount ? AT_ONCE / 2 : AT_ONCE) +
      (OPINION.test(plain) ? 0.5 : 0) +
      (VERDICT.test(plain) ? JUDGED : 0) +
      (HEDGED.test(plain) ? HEDGED_WORTH : 0)
    : 0;
  const begins = common > 0 && commonTerms(new Set(termsOf(plain.split(' ', BEGINNING).join(' '))), asked) > 0;
  const fits = (begins ? TAKEN_AT_ONCE : 0) + (amount ? AMOUNT_TOLD : 0);
  const thin = length <= LONGEST_THIN || terms.size - common < FEWEST_NEW || (length < LONG && TRAILING.test(plain));
  const told = worth + place + fits - (resolved ? 0.3 : 1) * lean - cost;
  return { ...span, worth: first && short ? Math.max(told, ENOUGH) : told, thin };
}

function commonTerms(terms: ReadonlySet<string>, asked: Asked): number {
  let common = 0;
  for (const term of terms) if (asked.terms.has(term)) common++;
  return common;
}
