import type { Span } from '../../transcript/model';
import type { Sentence } from '../model';
import { isLogistics } from '../speech/logistics';
import { isMarked, isQuestion } from '../speech/question-mark';
import { openQuotations } from '../speech/quotation';
import { countWords } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { termsOf } from '../words/words';
import { isTag } from './question-form';

/** In terms (`termsOf`): a question that refers back and has fewer is joined with its neighbor. */
const FEWEST_OF_LEANING = 4;
/** The same if its very subject was named before. */
const FEWEST_OF_SUBJECT = 6;
/** Fewest terms of a neighbor. */
const FEWEST_TERMS = 3;
const LONGEST_NEIGHBOR = 34;
/** In words, like `LONGEST_NEIGHBOR`, for a claim that is to be judged: the question makes no sense without it. */
const LONGEST_CLAIM = 48;
/** In words: a longer sentence does more than hand over. */
const LONGEST_HAND_OVER = 20;
/** In words. */
const LONGEST_FILLER = 7;
/** Hands over what was just said, not another topic. */
const REFERRING = /\b(?:that|this|it)\b/;
/** Words that only connect a neighbor to the talk before it. */
const JOINT =
  /^(?:(?:and|but|or|so(?! (?:far|many|much|long|few|then)\b)|like(?= in terms of\b| as\b| if\b)|(?:yeah|well|okay|right|now|like|you know|again)(?=,)|i mean|um|uh),? )+(?!(?:that|then|um|uh)\b)/;
/** Has no clause of its own: goes on with the sentence before. */
const ADJUNCT =
  /^(?:(?:and|or|but|so|like|you know),? )*(?:in terms of|in the sense|such as|as in|for (?:example|instance),? (?:with|in|on|like))\b/;

/** The asking sentence by itself. */
export interface AskingSpan extends Span {
  /** Index among the sentences of the turn. */
  index: number;
  /** Number of terms that say what is asked. */
  terms: number;
  /** Refers back to what was said before. */
  lean: boolean;
  /** Its subject is something said before: "Is that …?" */
  ofBefore: boolean;
  /** Asks whether something said before is so. */
  claim: boolean;
}

/** The question; if it says too little by itself, together with the sentence before or after it. */
export function standing(text: string, own: readonly Sentence[], asking: AskingSpan): Span {
  const before = own.slice(0, asking.index).filter((sentence) => !isFiller(text, sentence));
  return standingAmong(text, [...before, ...own.slice(asking.index)], { ...asking, index: before.length });
}

function standingAmong(text: string, own: readonly Sentence[], asking: AskingSpan): Span {
  const { start, end, index, terms, lean, ofBefore, claim } = asking;
  const fewest = lean ? FEWEST_OF_LEANING : 1;
  if (terms >= (ofBefore ? FEWEST_OF_SUBJECT : fewest) && !claim) return { start, end };
  const [before, here, after] = [own[index - 1], own[index] as Sentence, own[index + 1]];
  const context = contextOf(text, own, asking);
  if (context !== undefined) return { start: context.start + jointOf(text.slice(context.start, context.end)), end };
  if (terms >= fewest && !claim) return { start, end };
  // What the asker adds explains the question ("Bo is saying …").
  if (
    after !== undefined &&
    after.start - end === 1 &&
    tellsEnough(text, after) &&
    !/\[/.test(text.slice(after.start, after.end))
  )
    return { start, end: after.end };
  // A sentence about the talk itself is better than no content at all.
  if (terms === 0 && before !== undefined && leadsTo(text, before, here, true)) return { start: before.start, end };
  return { start, end };
}

/**
 * The sentence from which on a question is understood: the one right before it, or the one before that if the one
 * between only adds to it ("Like in terms of …") or only hands over ("I'm curious how you read that."); undefined if
 * neither says what is asked about.
 */
function contextOf(text: string, own: readonly Sentence[], asking: AskingSpan): Sentence | undefined {
  const { index, claim, ofBefore, terms } = asking;
  const [earlier, before, here] = [own[index - 2], own[index - 1], own[index] as Sentence];
  if (before === undefined) return undefined;
  const leads = leadsTo(text, before, here, claim);
  const reaches = () => earlier !== undefined && leadsTo(text, earlier, before, claim);
  const said = text.slice(before.start, before.end);
  const plain = plainOf(said);
  if (leads) return ADJUNCT.test(plain) && reaches() ? earlier : before;
  const handsOver =
    ofBefore &&
    terms >= FEWEST_TERMS &&
    follows(text, before, here) &&
    countWords(text, before) <= LONGEST_HAND_OVER &&
    REFERRING.test(plain) &&
    !isQuestion(plain) &&
    isLogistics(said, plain);
  return handsOver && reaches() ? earlier : undefined;
}

/** Length in code units of the words that a neighbor can do without. */
function jointOf(sentence: string): number {
  return JOINT.exec(plainOf(sentence))?.[0].length ?? 0;
}

/** Does the sentence right before say what is asked about? If it only manages the talk, it must be the claim itself. */
export function leadsTo(text: string, before: Span, here: Span, claim: boolean): boolean {
  if (!follows(text, before, here) || !tellsEnough(text, before, claim ? LONGEST_CLAIM : LONGEST_NEIGHBOR))
    return false;
  const sentence = text.slice(before.start, before.end);
  // Half of a quotation makes no sense.
  if (openQuotations(sentence) !== 0) return false;
  return claim || !isLogistics(sentence, plainOf(sentence));
}

/** Only fills a pause: "I don't know.", "Right?" */
function isFiller(text: string, { start, end }: Span): boolean {
  const plain = plainOf(text.slice(start, end));
  return (
    (!isMarked(plain) || isTag(plain)) &&
    countWords(text, { start, end }, LONGEST_FILLER + 1) <= LONGEST_FILLER &&
    termsOf(plain).length === 0
  );
}

/** Is `here` the next sentence of the paragraph that says anything? */
function follows(text: string, before: Span, here: Span): boolean {
  return !text.slice(before.end, here.start).includes('\n');
}

function tellsEnough(text: string, { start, end }: Span, longest: number = LONGEST_NEIGHBOR): boolean {
  if (countWords(text, { start, end }) > longest) return false;
  return new Set(termsOf(plainOf(text.slice(start, end)))).size >= FEWEST_TERMS;
}
