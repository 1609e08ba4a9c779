/** Text among the turns that nobody says. Only blocks without a label are tested. */

import type { Block } from './blocks';

/** Maximum length, in code units, of an invitation to read or listen on, as opposed to speech that starts like one. */
const LONG = 48;

const INVITATION =
  /^(?:stay on top of|follow us on|subscribe to|sign up for|listen on|watch the episode|learn more about|read more|more episodes|related (?:content|episodes|reading)|share this)\b/i;
/** Matches at any length: who made the transcript, whose opinions these are, where to subscribe. */
const NOTICE =
  /^(?:the opinions expressed|this (?:\w+ )?transcript (?:was|is|has|may)\b|(?:machine|auto\w*)[- ]generated|transcri(?:pt|bed|ption)(?: \w+)? by\b|(?:subscribe|follow|listen)\b[^.!?]*\bwherever you [^.!?]*podcasts\W*$)/i;
/** Matches who made the program. Tested only after the last turn, because people also say such things. */
const CREDITS =
  /^(?:(?:this|the|our) (?:episode|show|podcast) (?:is|was) )?(?:hosted|produced|edited|mixed|engineered)(?:,? and \w+)? by\b|^(?:music|sound design|artwork|special thanks)(?: is| was)? (?:by|to)\b|^(?:©|copyright |credits:?$)|all rights reserved/i;
/** Matches a role in making the program. */
const CREDIT = /^(?:\w+ )?(?:producer|editor|engineer|music|mixing|sound design|artwork|fact[- ]check\w*)s?$/i;
/** Furniture is short or has a link, unless it is a notice; speech that starts the same way is neither. */
export function isBoilerplateText({ text: { head, whole }, linked }: Block): boolean {
  const start = head.trimStart();
  return NOTICE.test(start) || (INVITATION.test(start) && (linked > 0 || whole.length < LONG));
}

export function isCredits({ text: { head } }: Block): boolean {
  return CREDITS.test(head.trimStart());
}

/** Whether a label is a role such as "Executive Producer". Those who speak have it more than once. */
export function isCredit(label: string): boolean {
  return CREDIT.test(label);
}
