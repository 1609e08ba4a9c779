import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { compact } from './patterns';

/** Sentences between two that sell, in one turn, that sell as well. */
const BETWEEN = 4;
/** As printed: handles and names need their capitals. */
const SELLING = compact(
  /\bsponsor(?:ed by|ing (?:this|the|our))\b|\b(?:discount|promo|coupon|trial|referral) codes?\b|\bthe code is\b|\bfree trial\b|\bshow notes\b|\b[Gg]iveaways?\b|\b(?:follow|find) (?:me|us|you|him|her|them|[A-Z]\w+|the (?:show|podcast)) (?:on|at)\b|(?:^|\s)@\w|\b\w+\.(?:com|fm|org|io|net)\/\w/,
);
/** Who pays for the show. */
const SPONSOR =
  /\b(?:episode|show|podcast)\b[^.?!]{0,40} sponsored by ([A-Z][\w.-]*\w)|\b([A-Z][\w.-]*\w) for sponsoring (?:this|the|our)\b/g;

/** Whether a sentence, by its index, only sells: the sponsor's words, codes, handles, where the show is to be found. */
export function sellingIn({ text }: Transcript, sentences: readonly Sentence[]): (at: number) => boolean {
  const sponsors = sponsorsIn(text);
  const sells = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, { start, end, turn }] of sentences.entries()) {
    const said = text.slice(start, end);
    if (!SELLING.test(said) && !sponsors.some((name) => said.includes(name))) continue;
    if (at - last <= BETWEEN && sentences[last]?.turn === turn)
      for (let sold = last + 1; sold < at; sold++) sells.add(sold);
    sells.add(at);
    last = at;
  }
  return (at) => sells.has(at);
}

/** Names of who pays for the show. */
export function sponsorsIn(text: string): string[] {
  return [...text.matchAll(SPONSOR)].map(([, by, thanked]) => (by ?? thanked) as string);
}
