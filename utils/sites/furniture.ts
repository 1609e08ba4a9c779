/** Lines in a talk's own blocks that nobody says. Only lines without a label are asked. */

import type { Block } from './blocks';

/** Code units of an invitation to read or listen on, without what is said of it. */
const LONG = 48;

const INVITATION =
  /^(?:stay on top of|follow us on|subscribe to|sign up for|listen on|watch the episode|learn more about|read more|more episodes|related (?:content|episodes|reading)|share this)\b/i;
/** Of any length: who wrote the words down, whose opinions they are, where to get more. */
const NOTICE =
  /^(?:the opinions expressed|this (?:\w+ )?transcript (?:was|is|has|may)\b|(?:machine|auto\w*)[- ]generated|transcri(?:pt|bed|ption)(?: \w+)? by\b|(?:subscribe|follow|listen)\b[^.!?]*\bwherever you [^.!?]*podcasts\W*$)/i;
/** Who made the program, once the talk is over. */
const CREDITS =
  /^(?:(?:this|the|our) (?:episode|show|podcast) (?:is|was) )?(?:hosted|produced|edited|mixed|engineered)(?:,? and \w+)? by\b|^(?:music|sound design|artwork|special thanks)(?: is| was)? (?:by|to)\b|^(?:©|copyright |credits:?$)|all rights reserved/i;
/** The part somebody has in making it. */
const CREDIT = /^(?:\w+ )?(?:producer|editor|engineer|music|mixing|sound design|artwork|fact[- ]check\w*)s?$/i;
/** Whether a line is the page's own: short or with a link, for what somebody says that begins so is neither. */
export function isFurnitureText({ text: { head, whole }, linked }: Block): boolean {
  const start = head.trimStart();
  return NOTICE.test(start) || (INVITATION.test(start) && (linked > 0 || whole.length < LONG));
}

export function isCredits({ text: { head } }: Block): boolean {
  return CREDITS.test(head.trimStart());
}

/** "Executive Producer": a label of credits, where nobody has it again. */
export function isCredit(label: string): boolean {
  return CREDIT.test(label);
}
