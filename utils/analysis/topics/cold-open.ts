import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { countWords } from '../words/lexicon';

/** The announcement that ends a montage. */
const ANNOUNCEMENT =
  /\b(?:[Aa]ll|[Bb]oth) (?:of )?(?:that|this|these)(?:,? and (?:so |much |a lot )*more)?,? (?:on (?:today|this|the|an?other|\p{Lu})|in (?:today|this)|coming up|and more\b)/u;
const WELCOME = /\bwelcome (?:back )?(?:everyone |everybody )?to\b/i;
const SELF = /\b(?:I['\u2019]m|I am|[Mm]y name is|[Tt]his is) \p{Lu}/u;
/** Says who is present, which comes right after the welcome. */
const HERE = /\b(?:I['\u2019]m|I am|we['\u2019]re|we are) (?:here|back|joined|sitting)\b/i;
/** A montage is short. A later welcome greets a late guest. In sentences, and in words. */
const LATEST = 45;
const MOST_WORDS = 900;
const FEWEST_WORDS = 15;

/** Index of the sentence that begins the actual show, after anything cut in before the welcome; 0 if nothing is. */
export function showStart(transcript: Transcript, sentences: readonly Sentence[]): number {
  const early = sentences.slice(0, LATEST).map(({ start, end }) => transcript.text.slice(start, end));
  // "Mara, welcome to the show" greets a guest and may be part of a montage.
  const firstNames = transcript.speakers.map(({ name }) => `${name.split(' ')[0]}, `);
  const greets = (text: string) => firstNames.some((name) => text.startsWith(name));
  const welcome = early.findIndex((text) => WELCOME.test(text) && !greets(text));
  const announced = early.findIndex((text) => ANNOUNCEMENT.test(text));
  // Anything after the welcome is part of the show, even an announcement.
  if (announced >= 0) return welcome < 0 || announced <= welcome ? announced : 0;
  if (welcome < 0) return 0;
  const named = [-2, -1, 0].find((near) => SELF.test(early[welcome + near] ?? ''));
  if (named !== undefined) return welcome + named;
  return [1, 2].some((near) => SELF.test(early[welcome + near] ?? '') || HERE.test(early[welcome + near] ?? ''))
    ? welcome
    : 0;
}

/**
 * First and last turn of the montage before the welcome; null if there is none. If the montage is printed as part of
 * the host's welcoming turn, the result is that turn alone.
 */
export function findColdOpen(
  transcript: Transcript,
  sentences: readonly Sentence[],
): { first: number; last: number } | null {
  const start = showStart(transcript, sentences);
  const begin = sentences[start];
  if (start === 0 || begin === undefined) return null;
  const words = countWords(transcript.text, { start: 0, end: begin.start });
  if (words < FEWEST_WORDS || words > MOST_WORDS) return null;
  if (begin.turn > 0) return opensTurn(sentences, start) || begin.turn > 1 ? { first: 0, last: begin.turn - 1 } : null;
  return start >= 3 ? { first: 0, last: 0 } : null;
}

/** Is sentence `at` among the first three of its turn? */
function opensTurn(sentences: readonly Sentence[], at: number): boolean {
  return sentences[at - 3]?.turn !== sentences[at]?.turn;
}
