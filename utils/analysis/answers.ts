import type { Span, Transcript } from '../transcript/model';
import { countWords } from './lexicon';
import type { Answer, Sentence } from './model';
import { askedOf, isCourtesy, NOTHING, SHORTEST_ANSWER, tellingSpan } from './telling';

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
/** How far an answer is looked for, in turns. */
const REACH = 12;
/** What somebody says after another has answered answers too when it is worth as much. */
const LEAST_LATER = 0.9;
/** An answer that is left unfinished. */
const BROKEN = /(?:--|\u2014|\u2026|\.\.\.)\s*$/;
/** What the transcript has in place of words. */
const UNHEARD = /^\W*(?:inaudible|unintelligible|crosstalk|laughs?|laughter|laughing)\W*$/i;

/** Who answers, each with their first telling sentence; in text order. */
export function answersTo(
  transcript: Transcript,
  turns: readonly (readonly Sentence[])[],
  { turn, span, isAsking, secondsAt }: AnswerContext,
): Answer[] {
  const { text } = transcript;
  const asker = transcript.turns[turn]?.speaker ?? null;
  const asked = askedOf(text.slice(span.start, span.end));
  const answers: Answer[] = [];
  /** Who has had the floor, whether or not they used it to answer. */
  const heard = new Set<string>();
  /** What says so little that more is waited for: the first nod, the first answer that is broken off. */
  let nod: Answer | null = null;
  let begun: Answer | null = null;
  for (let at = turn + 1; at < Math.min(turns.length, turn + 1 + REACH); at++) {
    const { speaker, start, end } = transcript.turns[at] as Transcript['turns'][number];
    const own = turns[at] as readonly Sentence[];
    const words = countWords(text, { start, end }, LONGEST_NOD + 1);
    if (speaker === null || own.length === 0 || UNHEARD.test(text.slice(start, end))) continue;
    if (speaker === asker) {
      if (isAsking(at) || words > LONGEST_NOD) break;
      continue;
    }
    const nods = words < SHORTEST_ANSWER || (words <= LONGEST_NOD && isCourteous(text, own));
    const known = nods ? nod !== null : heard.has(speaker);
    const asksBack = !nods && isAsking(at) && (at > turn + 1 || words <= LONGEST_COUNTER);
    if (!known && !asksBack) {
      const { span: point, worth } = tellingSpan(text, own, { ...asked, answered: answers.length > 0 });
      const answer: Answer = { speaker, turn: at, point: { ...point, turn: at, seconds: secondsAt(point.start) } };
      if (nods) nod = answer;
      else if (answers.length === 0 && isOnlyBegun(text.slice(start, end), { words, worth })) begun ??= answer;
      else {
        // Of somebody who is interrupted by another answer the beginning is theirs.
        if (begun !== null && begun.speaker !== speaker) {
          answers.push(begun);
          heard.add(begun.speaker);
        }
        begun = null;
        heard.add(speaker);
        if (answers.length === 0 || worth >= LEAST_LATER) answers.push(answer);
      }
    }
    if (isAsking(at)) break;
  }
  if (begun !== null) answers.push(begun);
  return answers.length === 0 && nod !== null ? [nod] : answers;
}

/** A short turn that tells nothing, or is broken off. */
function isOnlyBegun(turn: string, { words, worth }: { words: number; worth: number }): boolean {
  return words <= LONGEST_NOD && (worth === NOTHING || BROKEN.test(turn));
}

/** Holds a courtesy, and nothing else that is more than a nod. */
function isCourteous(text: string, own: readonly Sentence[]): boolean {
  const more = own.filter((sentence) => countWords(text, sentence, SHORTEST_ANSWER) >= SHORTEST_ANSWER);
  return more.length > 0 && more.every((sentence) => isCourtesy(text, sentence));
}
