import type { Span } from '../../transcript/model';
import type { Sentence } from '../model';
import { isLogistics } from '../speech/logistics';
import { plainOf } from '../speech/plain';
import { openQuotations } from '../speech/quotation';
import { countWords } from '../words/lexicon';
import { termsOf } from '../words/words';

/** A question that looks back, and says less than this of what it asks, is joined with its neighbor. In terms (`termsOf`). */
const FEWEST_OF_LEANING = 4;
/** … whose very subject was named before. */
const FEWEST_OF_SUBJECT = 6;
/** What a neighbor must say at least. In terms. */
const FEWEST_TERMS = 3;
const LONGEST_NEIGHBOR = 34;
/** … of what is asked to be judged, which cannot be without. */
const LONGEST_CLAIM = 48;
/** What only joins a neighbor to the talk before it. */
const JOINT =
  /^(?:(?:and|but|or|so(?! (?:far|many|much|long|few|then)\b)|like(?= in terms of\b| as\b| if\b)|(?:yeah|well|okay|right|now|like|you know|i mean|again)(?=,)),? )+(?!(?:that|then|um|uh)\b)/;

/** What is asked, by itself. */
export interface AskingSpan extends Span {
  /** Index in the sentences of the turn. */
  index: number;
  /** Terms it says of what is asked. */
  terms: number;
  /** Looks back at what was said before. */
  lean: boolean;
  /** It is what was said before that something is asked of: "Is that …?" */
  ofBefore: boolean;
  /** Asks whether something said before is so. */
  claim: boolean;
}

/** The question; when it says too little by itself, with the sentence before it or after it. */
export function standing(text: string, own: readonly Sentence[], asking: AskingSpan): Span {
  const { start, end, index, terms, lean, ofBefore, claim } = asking;
  const fewest = lean ? FEWEST_OF_LEANING : 1;
  if (terms >= (ofBefore ? FEWEST_OF_SUBJECT : fewest) && !claim) return { start, end };
  const [before, here, after] = [own[index - 1], own[index] as Sentence, own[index + 1]];
  if (before !== undefined && leadsTo(text, before, here, claim))
    return { start: before.start + jointOf(text.slice(before.start, before.end)), end };
  if (terms >= fewest && !claim) return { start, end };
  // What is added to a question explains it ("Bo is saying …").
  if (
    after !== undefined &&
    after.start - end === 1 &&
    tellsEnough(text, after) &&
    !/\[/.test(text.slice(after.start, after.end))
  )
    return { start, end: after.end };
  // Better talk about the talk than nothing that is asked about.
  if (terms === 0 && before !== undefined && leadsTo(text, before, here, true)) return { start: before.start, end };
  return { start, end };
}

/** Code units of what a neighbor may leave behind. */
function jointOf(sentence: string): number {
  return JOINT.exec(plainOf(sentence))?.[0].length ?? 0;
}

/** Says what is asked about, right before it; what leads to a question may only lead to it, unless that is what is asked. */
export function leadsTo(text: string, before: Span, here: Span, claim: boolean): boolean {
  if (here.start - before.end !== 1 || !tellsEnough(text, before, claim ? LONGEST_CLAIM : LONGEST_NEIGHBOR))
    return false;
  const sentence = text.slice(before.start, before.end);
  // Half a quotation says nothing.
  if (openQuotations(sentence) !== 0) return false;
  return claim || !isLogistics(sentence, plainOf(sentence));
}

function tellsEnough(text: string, { start, end }: Span, longest: number = LONGEST_NEIGHBOR): boolean {
  if (countWords(text, { start, end }) > longest) return false;
  return new Set(termsOf(plainOf(text.slice(start, end)))).size >= FEWEST_TERMS;
}
