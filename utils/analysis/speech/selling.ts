import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { spanAt } from '../words/sentences';
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

/** Whether a sentence, by its index, only sells: the sponsor's words, codes, handles, where the show is to be found. */
export function sellingIn({ text }: Transcript, sentences: readonly Sentence[]): (at: number) => boolean {
  const sponsors = sponsorsIn(text);
  const marked = new Set([...MARKS, ...sponsors].flatMap((mark) => sentencesWith(mark, text, sentences)));
  const sells = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const at of [...marked].sort((one, other) => one - other)) {
    const { start, end, turn } = sentences[at] as Sentence;
    const said = text.slice(start, end);
    if (!SELLING.test(said) && !sponsors.some((name) => said.includes(name))) continue;
    if (at - last <= BETWEEN && sentences[last]?.turn === turn)
      for (let sold = last + 1; sold < at; sold++) sells.add(sold);
    sells.add(at);
    last = at;
  }
  return (at) => sells.has(at);
}

/** Indexes of the sentences that hold the words, ascending. */
function sentencesWith(words: string, text: string, sentences: readonly Sentence[]): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const index = spanAt(sentences, at);
    if (index >= 0 && index !== found.at(-1)) found.push(index);
  }
  return found;
}

/** Names of who pays for the show. */
export function sponsorsIn(text: string): string[] {
  if (!text.includes('sponsor')) return [];
  return [...text.matchAll(SPONSOR)].map(([, by, thanked]) => (by ?? thanked) as string);
}
