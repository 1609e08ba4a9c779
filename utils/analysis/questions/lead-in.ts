/** The words that only lead up to a question. All patterns are for English `plainOf` text. */

import type { Transcript } from '../../transcript/model';
import { allForms, type SpokenNames } from '../names/names';
import { wordNames } from '../names/word-names';
import { NOISE } from '../speech/noise';
import { compact, endAt } from '../speech/patterns';
import { lastBegun } from '../speech/said-twice';
import { plainOf } from '../words/plain';
import type { Work } from '../work';

const SHORT_LEADS =
  "and|so|but|or|yeah|yes|no|well|like|now|then|also|okay|ok|right|all ?right|um|uh|hmm|oh|cool|great|maybe|perhaps|actually|basically|almost(?: like)?|kind of|sort of|you know|i mean|i guess|i suppose|i think|i wonder|i don't know(?=, | (?:is|are|was|were|do|does|did|can|could|will|would|should)\\b)|just|first(?: of all)?|for example|in other words|because|interesting|again|is like|definitely|exactly|sure|totally";
const LONG_LEADS =
  "(?:i (?:believe|think) )?(?:that|this) (?:was|is) one of (?:our|my|the) questions, is|(?:one )?(?:last |quick )?follow[- ]?up on (?:that|this) is|(?:i was|i'm) (?:just )?wondering|(?:i guess )?i'm (?:just |kind of )?curious|(?:i guess )?(?:(?:a|the|my|one|last|another|final|maybe|big) )*(?:(?:follow-up|next|first|quick) )?(?:question|follow-up)(?: back)?(?: (?:for|to) (?:you,?(?: [a-z]+,?)?|both of you|all of you))?(?: there| here| then)?(?: before we [^,]{3,40},?)? (?:is|becomes|would be)(?: (?:just|sort of|like|kind of))?|(?:(?:an?|the|our|my|one|your|today's) )?(?:[\\w-]+ ){0,3}?question(?=:)";

const PAUSE = '[,:;]? ?\\u2014 ?|[,:;] |\\.\\.\\. ?|\\u2026 ?';
const LEADS = compact(new RegExp(`(?:(?:${SHORT_LEADS}|${LONG_LEADS})(?:${PAUSE}| )|${NOISE}[, ]*)+`, 'y'));
const AFTER_NAME = new RegExp(`${PAUSE}| `, 'y');
/** For names that are also words: "Will any of the labs …?" does not begin with a name. */
const AFTER_WORD_NAME = new RegExp(PAUSE, 'y');
const LETTER = /[A-Za-z\u00c0-\u024f]/;

/** End of the words at `from` that only lead up to the asking; `from` if there are none. */
export type LeadIn = (plain: string, from: number) => number;

/** A name in `plainOf` text, and what may separate it from the question. */
interface LeadingName {
  name: string;
  after: RegExp;
}

/**
 * Creates the reader of lead-ins for a transcript; `names` are the forms of its speakers' names. Names are compared
 * instead of compiled into a pattern, whose code would take more memory than the words of the talk.
 */
export function* leadInOf({ text }: Pick<Transcript, 'text'>, names: readonly SpokenNames[]): Work<LeadIn> {
  const words = yield* wordNames(text, names);
  const longestFirst = allForms(names)
    .map((form) => ({ name: plainOf(form), after: words.has(form) ? AFTER_WORD_NAME : AFTER_NAME }))
    .sort((a, b) => b.name.length - a.name.length);
  return (plain, from) => {
    let end = from;
    for (;;) {
      const next = endAt(LEADS, plain, end);
      const after = lastBegun(plain, endAfterName(plain, next, longestFirst));
      if (after === end) return end;
      end = after;
    }
  };
}

function endAfterName(plain: string, at: number, names: readonly LeadingName[]): number {
  if (LETTER.test(plain[at - 1] ?? '')) return at;
  for (const { name, after } of names) {
    if (!plain.startsWith(name, at)) continue;
    const end = endAt(after, plain, at + name.length);
    if (end > at + name.length) return end;
  }
  return at;
}
