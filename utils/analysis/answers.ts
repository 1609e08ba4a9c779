import type { Span, Transcript } from '../transcript/model';
import { leaning, openerLength } from './leaning';
import { countWords } from './lexicon';
import { isLogistics, isQuestion, plainOf } from './logistics';
import type { Answer, Sentence } from './model';
import { wordingValue } from './wording';
import { termsOf } from './words';

export interface AnswerContext {
  /** Turn that asks. */
  turn: number;
  /** The question. */
  span: Span;
  /** Does a turn ask a question of its own? */
  isAsking(turn: number): boolean;
  /** ≈ seconds at an offset. */
  secondsAt(offset: number): number;
}

/** With more words than this the asker takes up something else; with fewer they only nod. */
const LONGEST_NOD = 25;
/** With fewer words an answerer who asks only asks back. */
const LONGEST_COUNTER = 12;
/** An answer with fewer words says yes or no at most. */
const SHORTEST_ANSWER = 4;
/** How far an answer is looked for, in turns. */
const REACH = 12;
/** How far into an answer its telling sentence is looked for, in sentences and in words. */
const MOST_SENTENCES = 6;
const MOST_WORDS = 140;
/** From here on a sentence tells something. */
const ENOUGH = 0.5;
/** What a verdict on what was asked is worth, said first. */
const JUDGED = 1.5;
/** What it costs to come one sentence later. */
const LATER = 0.35;
/** In words: a preview is cut, so length costs little. */
const LONG = 24;
const LONGEST = 40;
/** With which an answer may begin even where it leans on the question. */
const OPINION =
  /^(?:(?:so|yeah|well|and|but|oh|no|yes|honestly|personally),? )*(?:i|we) (?:\w+ly |still |just |really |would )*(?:think|believe|don't|do not|guess|hope|feel|would|wouldn't|love|like|agree|disagree)\b/;
/** "They" is somebody, named before the question unless the question speaks of several or of them. */
const SOMEBODY = /^(?:(?:so|yeah|well|and|but|oh|no|yes|i think),? )*(?:they|he|she)(?:'(?:s|re|ll|d|ve))? /;
const SPEAKS_OF_SOMEBODY = /\b(?:they|them|their|theirs|these|those|people|folks|team|he|she|him|his|her)\b/;
/** What was asked about is judged, in so many words: "I thought it was interesting to …". */
const VERDICT =
  /^(?:(?:so|yeah|well|and|but|oh|no|yes|honestly|personally),? )*i (?:\w+ly |still )?(?:think|thought|find|found|feel|felt) (?:it|that|this)(?:'s| is| was|) (?:\w+ly |very |pretty |quite |a |an )*(?:interesting|useful|helpful|great|good|bad|fascinating|fun|important|terrible|wrong|right|stupid|silly|fair|valuable|useless|exciting|impressive)\b/;
/** Says that an answer follows, and nothing else. */
const PREAMBLE =
  /\b(?:(?:good|great|interesting|excellent|tough|hard|fair) (?:question|point|one)|agree with|i'd be careful|there's (?:probably )?(?:a few|a couple|a lot)\.|^to [a-z]+'s? point|^(?:i guess,? )?wait,|(?:just )?(?:a|one) (?:quick )?question (?:on|about)|thanks? (?:you )?for|i was (?:just )?going to say|let me|i'll (?:try|start|take|get started|go first|be (?:quick|brief))|(?:it|that|this|he|she|they|question)(?:'s| is|'re) (?:\w+ly |kind of |a |an |sort of )*(?:interesting|fascinating)\b|you're the expert|i'm going to (?:take|talk|say|answer|start)|as (?:you|i) (?:said|mentioned))\b|^(?:well, |so, |yeah, )*i don't know\.?$/;

/** … unless it names what is taken up: "the authorship question is an interesting one". */
const TAKEN_UP = /\bthe (?!first|last|next|other|same)[\w-]{4,} question (?:is|was)\b/;
/** "I think that's how it's going to go", "I think so": says yes to what was asked, and no more. */
const ECHO =
  /^(?:(?:so|well|yes|yeah|and|no),? )*(?:i (?:do |would )?(?:think|guess|believe|hope) )?(?:so|not|that's (?:how|what|where|why|right|true|correct|fair|the (?:case|way|idea|plan))|(?:it|that|they) (?:does|is|will|would|do|are))\b/;
/** Greets, thanks or praises, and answers nothing. */
const COURTESY =
  /^(?:(?:oh|well|yeah|yes|so|and),? )*(?:hi|hello|hey|(?:good|great|nice|happy|glad) to (?:be|see|have|meet|finally)|it's (?:great|good|nice) to|thanks?\b|my pleasure|i(?:'ll| will) (?:get|be|go|take|leave)\b|that (?:was|is|makes)\b|that's (?:great|good|awesome|cool|amazing|funny|so (?:cool|great|good))\b|(?:very )?(?:nice|cool|awesome|amazing|great|wow)[,.!]|i (?:\w+ )?(?:love|enjoy)(?:ed)? (?:coming|being|talking)\b|i (?:hope|trust) (?:you can hear|to see)|it's my first time|and then we could|but beside the point)/;
const LONGEST_COURTESY = 14;
/** What somebody says after another has answered answers too when it is worth as much. */
const LEAST_LATER = 0;
const LONGEST_ECHO = 10;
const ECHOED = -0.5;

/** What a question says. */
interface Asked {
  terms: ReadonlySet<string>;
  /** Speaks of somebody whom "they" may stand for. */
  somebody: boolean;
}

/** Who answers, each with their first telling sentence; in text order. */
export function answersTo(
  transcript: Transcript,
  turns: readonly (readonly Sentence[])[],
  { turn, span, isAsking, secondsAt }: AnswerContext,
): Answer[] {
  const { text } = transcript;
  const asker = transcript.turns[turn]?.speaker ?? null;
  const question = text.slice(span.start, span.end);
  const asked: Asked = {
    terms: new Set(termsOf(question)),
    somebody: SPEAKS_OF_SOMEBODY.test(plainOf(question)),
  };
  const answers: Answer[] = [];
  /** Who has had the floor, whether or not they used it to answer. */
  const heard = new Set<string>();
  let nod: Answer | null = null;
  for (let at = turn + 1; at < Math.min(turns.length, turn + 1 + REACH); at++) {
    const { speaker, start, end } = transcript.turns[at] as Transcript['turns'][number];
    const own = turns[at] as readonly Sentence[];
    const words = countWords(text, { start, end }, LONGEST_NOD + 1);
    if (speaker === null || own.length === 0) continue;
    if (speaker === asker) {
      if (isAsking(at) || words > LONGEST_NOD) break;
      continue;
    }
    const nods = words < SHORTEST_ANSWER || (words <= LONGEST_NOD && isCourteous(text, own));
    const known = nods ? nod !== null : heard.has(speaker);
    const asksBack = !nods && isAsking(at) && (at > turn + 1 || words <= LONGEST_COUNTER);
    if (!known && !asksBack) {
      const { span: point, worth } = tellingSpan(text, own, asked);
      const answer: Answer = { speaker, turn: at, point: { ...point, turn: at, seconds: secondsAt(point.start) } };
      if (nods) nod = answer;
      else {
        heard.add(speaker);
        if (answers.length === 0 || worth >= LEAST_LATER) answers.push(answer);
      }
    }
    if (isAsking(at)) break;
  }
  return answers.length === 0 && nod !== null ? [nod] : answers;
}

/**
 * The first sentence of an answer that tells something; without one, the one that tells most, the earlier the better.
 * Of minus infinite worth when none tells anything: then it is the first.
 */
function tellingSpan(text: string, own: readonly Sentence[], asked: Asked): { span: Span; worth: number } {
  const first = own[0] as Sentence;
  let best: Span = { start: first.start, end: first.end };
  let bestValue = Number.NEGATIVE_INFINITY;
  let words = 0;
  let before = 0;
  let seen = 0;
  for (const sentence of own) {
    if (seen >= MOST_SENTENCES || words >= MOST_WORDS) break;
    const length = countWords(text, sentence);
    const told = tells(text, sentence, { length, asked, first: before <= SHORTEST_ANSWER });
    words += length;
    if (told !== null && told.worth >= ENOUGH) return told;
    if (before <= SHORTEST_ANSWER && !PREAMBLE.test(plainOf(text.slice(sentence.start, sentence.end))))
      before += length;
    if (told === null) continue;
    if (told.worth - LATER * seen > bestValue) [best, bestValue] = [told.span, told.worth - LATER * seen];
    seen++;
  }
  return { span: best, worth: bestValue };
}

/** Holds a courtesy, and nothing else that is more than a nod. */
function isCourteous(text: string, own: readonly Sentence[]): boolean {
  const more = own.filter((sentence) => countWords(text, sentence, SHORTEST_ANSWER) >= SHORTEST_ANSWER);
  return more.length > 0 && more.every((sentence) => isCourtesy(text, sentence));
}

function isCourtesy(text: string, { start, end }: Span): boolean {
  const length = countWords(text, { start, end }, LONGEST_COURTESY + 1);
  return length <= LONGEST_COURTESY && COURTESY.test(plainOf(text.slice(start, end)));
}

/** What a sentence tells about what was asked, about −3 … +3; null when it tells nothing. */
function tells(
  text: string,
  { start, end }: Span,
  { length, asked, first }: { length: number; asked: Asked; first: boolean },
): { span: Span; worth: number } | null {
  const whole = text.slice(start, end);
  const plainWhole = plainOf(whole);
  const skip = openerLength(whole, plainWhole);
  const point = whole.slice(skip);
  const plain = plainWhole.slice(skip);
  const terms = new Set(termsOf(plain));
  if (length < SHORTEST_ANSWER || isQuestion(plain)) return null;
  if (length <= LONGEST_COURTESY && COURTESY.test(plain)) return null;
  const takesUp = TAKEN_UP.test(plain);
  if (!takesUp && (PREAMBLE.test(plain) || (length <= LONG && isLogistics(point, plain)))) return null;
  let common = 0;
  for (const term of terms) if (asked.terms.has(term)) common++;
  const worth = 0.6 * wordingValue(plain, Math.min(length, LONG), terms.size) + 0.4 * Math.min(2, common);
  const long = 0.02 * Math.max(0, length - LONGEST);
  // What "it" stands for was asked a moment ago; later it was not.
  const resolved = first && (asked.somebody || !SOMEBODY.test(plain));
  const lean = leaning(point, plain);
  const place = first ? (OPINION.test(plain) ? 0.5 : 0) + (VERDICT.test(plain) ? JUDGED : 0) : 0;
  const told = worth + place - (resolved ? 0.3 : 1) * lean - long;
  const echoes = length <= LONGEST_ECHO && common === terms.size && ECHO.test(plain);
  return { span: { start: start + skip, end }, worth: echoes ? Math.min(told, ECHOED) : told };
}
