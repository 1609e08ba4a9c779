import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { eachOf, type Work } from '../work';
import { compact } from './patterns';

/** If two sentences of a turn sell and at most this many sentences apart, those between them sell, too. */
const BETWEEN = 4;
/** For text as printed: handles and names need their capitals. */
const SELLING = compact(
  /\bsponsor(?:ed by|ing (?:this|the|our))\b|\b(?:discount|promo|coupon|trial|referral) codes?\b|\bthe code is\b|\bfree trial\b|\bshow notes\b|\b[Gg]iveaways?\b|\b(?:follow|find) (?:me|us|you|him|her|them|[A-Z]\w+|the (?:show|podcast)) (?:on|at)\b|(?:^|\s)@\w|\w\.(?:com|fm|org|io|net)\/\w/,
);
/** The sponsor of the show. */
const SPONSOR =
  /\b(?:episode|show|podcast)\b[^.?!]{0,40} sponsored by ([A-Z][\w.-]*\w)|\b([A-Z][\w.-]*\w) for sponsoring (?:this|the|our)\b/g;

/** Every sentence that matches `SELLING` contains one of these. Checked first because few sentences do. */
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
 * Returns a predicate on sentence indexes: does the sentence only advertise (sponsors, promo codes, handles, where to
 * find the show)? `sponsors` is the result of `sponsorsIn`.
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

/** Names of the show's sponsors. */
export function* sponsorsIn(text: string, sentences: readonly Sentence[]): Work<string[]> {
  const names = new Set<string>();
  yield* eachOf(sentences, ({ start, end }) => {
    const said = text.slice(start, end);
    if (!said.includes('sponsor')) return;
    for (const [, by, thanked] of said.matchAll(SPONSOR)) names.add((by ?? thanked) as string);
  });
  return [...names];
}
