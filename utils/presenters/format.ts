import { clock } from '../transcript/timestamps';

/** Average silent reading speed for English non-fiction, in words per minute (Brysbaert 2019). */
const WORDS_PER_MINUTE = 238;

/** An estimated position in the episode: "≈13:22". */
export function aboutClock(seconds: number): string {
  return `≈${clock(seconds)}`;
}

/** An estimated duration in minutes: "≈38 min"; under half a minute, "<1 min". */
export function aboutMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 1 ? '<1 min' : `≈${minutes} min`;
}

/** Formats a share of 0–1: "41%". A nonzero share that rounds to zero is "<1%". */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? '<1%' : `${whole}%`;
}

/** Estimated reading time, at least one minute: "11 min read". */
export function readingTime(words: number): string {
  return `${Math.max(1, Math.round(words / WORDS_PER_MINUTE))} min read`;
}

/** How long it takes to read the rest: "21 min left", "<1 min left". No ≈, because it is not a time of the episode. */
export function timeLeft(words: number): string {
  return `${Math.round(words / WORDS_PER_MINUTE) || '<1'} min left`;
}

/** "8", "1,200". */
export function number(n: number): string {
  return n.toLocaleString('en-US');
}

/** "1 turn", "8 turns", "1,200 turns". */
export function count(n: number, noun: string): string {
  return `${number(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** Joins the non-empty parts: "10 turns · ≈9 min". */
export function dotted(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}

const EITHER = new Intl.ListFormat('en', { type: 'disjunction' });

/** "one, two, or three" */
export function eitherOf(things: readonly string[]): string {
  return EITHER.format(things);
}

/** A longer run without a space (in UTF-16 code units) comes from a script that does not put spaces between words. */
const LONGEST_WORD = 30;

/**
 * The start of a text, cut between words to at most `most` characters, with an ellipsis that says more follows:
 * "I think it’s a combination of both, actually …". A no-break space keeps the ellipsis off a line of its own.
 */
export function keepStart(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const cut = space > 0 && most - space <= LONGEST_WORD ? space : most;
  return `${text
    .slice(0, cut)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s,;:—–-]+$/, '')}\u00a0…`;
}
