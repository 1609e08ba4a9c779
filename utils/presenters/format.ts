import { clock } from '../transcript/timestamps';

/** Silent reading of English prose, words a minute (Brysbaert 2019, non-fiction). */
const WORDS_PER_MINUTE = 238;

/** An estimated place in the talk: "≈13:22". */
export function aboutClock(seconds: number): string {
  return `≈${clock(seconds)}`;
}

/** An estimated length: "≈38 min"; under half a minute "<1 min". */
export function aboutMinutes(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 1 ? '<1 min' : `≈${minutes} min`;
}

/** A share of 0–1: "41 %"; what is there but rounds to nothing is "<1 %". */
export function percent(share: number): string {
  const whole = Math.round(share * 100);
  return whole === 0 && share > 0 ? '<1 %' : `${whole} %`;
}

/** Reading time, never less than a minute: "11 min read". */
export function readingTime(words: number): string {
  return `${Math.max(1, Math.round(words / WORDS_PER_MINUTE))} min read`;
}

/** "1 turn", "8 turns", "1,200 turns". */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
}

/** Joins what there is: "10 turns · ≈9 min". */
export function dotted(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}

const EITHER = new Intl.ListFormat('en', { type: 'disjunction' });

/** "one, two, or three" */
export function eitherOf(things: readonly string[]): string {
  return EITHER.format(things);
}

/** Longer runs without a space are of a script that has none between words. */
const LONGEST_WORD = 30;

/**
 * At most `most` characters and a sign that more follow, cut between words: "I think it’s a combination of both,
 * actually …". The sign never has a line to itself.
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

/** What begins in the middle of a sentence says so: "… what would it be?" */
export function fromWithin(text: string): string {
  return /^\p{Ll}/u.test(text) ? `… ${text}` : text;
}
