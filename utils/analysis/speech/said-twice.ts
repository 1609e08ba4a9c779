import { endAt } from './patterns';

/**
 * Words that a speaker says twice because they begin anew ("Do do you", "what do you what do you", "do you people do
 * you"): self-repair (Schegloff, Jefferson & Sacks 1977). One word is too few if another one stands between ("is a
 * gate is").
 */
const SAID_TWICE =
  /(?:([\w']+),? (?=\1[ '])|([\w']+(?: [\w']+){1,3}?)(?:,? | (?!(?:or|and|but|than|if) )[\w']+ )(?=\2[ ']))/y;
/** Said twice for emphasis: "very, very hard". */
const EMPHASIS = /^(?:very|really|so|no|yes|yeah|much|many|far|long|never|too|more|right)\b/;

/** Offset of the words at `at` in `plainOf` text when they are said for the last time; `at` if they are said once. */
export function lastBegun(plain: string, at: number): number {
  let end = at;
  for (;;) {
    const next = EMPHASIS.test(plain.slice(end, end + 8)) ? end : endAt(SAID_TWICE, plain, end);
    if (next === end) return end;
    end = next;
  }
}
