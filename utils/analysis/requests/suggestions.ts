import { fold } from '../../transcript/fold';
import { wholeWords } from '../../transcript/literal';
import type { Transcript } from '../../transcript/model';
import type { Mention } from '../model';
import { isStopWord } from '../words/words';
import { eachOf, type Work } from '../work';
import { isTypo } from './typo';

/** Most requests offered: more would be a list to read. */
const MOST = 3;
/** Shorter words resemble too many others. */
const SHORTEST = 4;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu;

export interface Unanswered {
  /** As typed by the reader. */
  request: string;
  /** Its words that nobody says, as typed. */
  unsaid: readonly string[];
  /** What the request is about, if only people other than those asked for discuss it; otherwise null. */
  discussedByOthers: string | null;
  mentions: readonly Mention[];
}

/**
 * Requests to offer in place of one without answers, at most three, most likely first: the same request with similarly
 * spelled words that are said ("Depseek"), the same request to anybody, or else the names mentioned most.
 */
export function* suggestRequests(
  transcript: Transcript,
  { request, unsaid, discussedByOthers, mentions }: Unanswered,
): Work<string[]> {
  const likely = [yield* respelled(transcript, request, unsaid), discussedByOthers].filter((other) => other !== null);
  if (likely.length > 0) return likely;
  const byPlaces = [...mentions].sort((a, b) => b.places.length - a.places.length);
  return byPlaces.slice(0, MOST).map(({ name }) => name);
}

/** The request with unsaid words replaced by similarly spelled ones that are said; null if there are none. */
function* respelled({ text, turns }: Transcript, request: string, unsaid: readonly string[]): Work<string | null> {
  const wanted = unsaid.filter((word) => word.length >= SHORTEST).map((word) => ({ word, folded: fold(word) }));
  if (wanted.length === 0) return null;
  /** Number of times each similar word is said, by the unsaid word. */
  const alike = new Map(wanted.map(({ word }) => [word, new Map<string, number>()]));
  yield* eachOf(turns, ({ start, end }) => {
    for (const [said] of text.slice(start, end).matchAll(WORD)) {
      const folded = fold(said);
      if (said.length < SHORTEST || isStopWord(folded)) continue;
      for (const { word, folded: other } of wanted) {
        const times = alike.get(word);
        if (isTypo(other, folded)) times?.set(said, (times.get(said) ?? 0) + 1);
      }
    }
  });
  let other = request;
  for (const [word, times] of alike) {
    const [likeliest] = [...times].sort(([, a], [, b]) => b - a);
    if (likeliest !== undefined) other = other.replace(wholeWords(word, 'g'), () => likeliest[0]);
  }
  return other === request ? null : other;
}
