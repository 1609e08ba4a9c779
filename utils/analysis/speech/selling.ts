import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { eachOf, type Work } from '../work';
import { compact } from './patterns';

/** Sentences between two that sell, in one turn, that sell as well. */
const BETWEEN = 4;
/** As printed: handles and names need their capitals. */
const SELLING = compact(
  /\bsponsor(?:ed by|ing (?:this|the|our))\b|\b(?:discount|promo|coupon|trial|referral) codes?\b|\bthe code is\b|\bfree trial\b|\bshow notes\b|\b[Gg]iveaways?\b|\b(?:follow|find) (?:me|us|you|him|her|them|[A-Z]\w+|the (?:show|podcast)) (?:on|at)\b|(?:^|\s)@\w|\w\.(?:com|fm|org|io|net)\/\w/,
);
/** Who pays for the show. */
const SPONSOR =
  /\b(?:episode|show|podcast)\b[^.?!]{0,40} sponsored by ([A-Z][\w.-]*\w)|\b([A-Z][\w.-]*\w) for sponsoring (?:this|the|our)\b/g;

/** Something of it stands in every sentence that sells: looked for first, because few do. */
const MARKS = [
  'sponsor',
  ' code',
  'trial',
  'show notes',
  'iveaway',
  'follow ',
  'find ',
  '@',
  '.com/',
  '.fm/',
  '.org/',
  '.io/',
  '.net/',
];

/**
 * Whether a sentence, by its index, only sells: the sponsor's words, codes, handles, where the show is to be found.
 * `sponsors`: `sponsorsIn`.
 */
export function* sellingIn(
  { text }: Transcript,
  sentences: readonly Sentence[],
  sponsors: readonly string[],
): Work<(at: number) => boolean> {
  const marks = MARKS.filter((mark) => text.includes(mark));
  const sells = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  yield* eachOf(sentences, ({ start, end, turn }, at) => {
    const said = text.slice(start, end);
    const sold =
      (marks.some((mark) => said.includes(mark)) && SELLING.test(said)) || sponsors.some((name) => said.includes(name));
    if (!sold) return;
    if (at - last <= BETWEEN && sentences[last]?.turn === turn)
      for (let between = last + 1; between < at; between++) sells.add(between);
    sells.add(at);
    last = at;
  });
  return (at) => sells.has(at);
}

/** Names of who pays for the show. */
export function* sponsorsIn(text: string, sentences: readonly Sentence[]): Work<string[]> {
  const names = new Set<string>();
  yield* eachOf(sentences, ({ start, end }) => {
    const said = text.slice(start, end);
    if (!said.includes('sponsor')) return;
    for (const [, by, thanked] of said.matchAll(SPONSOR)) names.add((by ?? thanked) as string);
  });
  return [...names];
}
