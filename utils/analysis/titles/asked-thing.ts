import type { Span } from '../../transcript/model';
import { compact } from '../speech/patterns';
import { termsOf } from '../words/words';

const { raw } = String;

/** Words between the request and its object that say nothing about either. */
const LOOSELY =
  '(?:(?:a (?:little )?bit|a little|just|more|first|briefly|quickly|real quick|specifically|maybe|really|also|some|something|anything|kind of|sort of|actually|in general|to (?:us|me)|with us|you|us|me|everyone|over|deeper|now|then) )*';
const OPINIONS = '(?:takes?|views?|thoughts?|opinions?|perspectives?|comments?)';
/** Asks somebody to talk or think about what follows. */
const ASKS_ABOUT = compact(
  new RegExp(
    [
      raw`\b(?:talk|talking|speak|chat|hear|learn|know|think|feel|feeling|tell|ask|questions?|curious|wondering|ideas|${OPINIONS}|concerns?|advice|start|begin) ${LOOSELY}(?:about|regarding|(?<=(?:start|begin) )with) `,
      raw`\b(?:${OPINIONS}|elaborate|expand|touch|focus|input|position) ${LOOSELY}(?:on|regarding) `,
      raw`\b(?:get|dig|dive|delve|jump|go|walk|move|turn|switch|come) ${LOOSELY}(?:into|in on|through|on to|onto|to) (?=the |your |our |some )`,
      raw`\b(?:explain|describe|define|discuss|summarize|outline|unpack) ${LOOSELY}`,
      '^(?:what|how) about ',
    ].join('|'),
    'g',
  ),
);
const ARTICLE =
  /^(?:(?:some|any|one|all|both|each) of )?(?:(?:the|an?|your|our|some|any|all|another|other|every|each|whole|entire|actual|general|main|various|specific|particular) )+(?=\w)/;
/** Where the object ends. */
const ENDS = compact(
  new RegExp(
    [
      raw`[,.?!;:\u2014\u2026()\[\]]| - | (?:that|this|these|those|which|who|whom|whose|because|but|if|when|where|while|as|before|since|so|like|or|than|how|what|why|whether|is|are|was|were|be|been|being|am|do|does|did|has|have|had|can|could|will|would|should|might|may|must`,
      "you|we|i|they|it|he|she|there|here|really|actually|basically|quickly|briefly|first|today|now|right|just|too|also|maybe|perhaps|at all|at the moment|these days|nowadays|then|again|yet|ever|already|not|everything|something|anything|in terms|in general|in particular|a (?:little )?bit|a little|for (?:a (?:second|minute|moment|bit)|us|our|those|people|the audience|everyone|listeners)|specifically|particularly|kind of|sort of|(?:with|to) (?:us|me|you)|(?:going|moving) forward|[a-z]+n't|[a-z]+'(?:re|ve|ll|d|m)",
      raw`and (?:how|what|why|where|when|whether|i|we|you|they|it|then|so|maybe|also|is|are|if|that|this|just|things|kind|sort|see|get|talk|tell|give|your|our|my))\b`,
    ].join('|'),
  ),
);
/** Trailing words that need another after them. */
const TORN =
  /(?: (?:of|for|in|on|at|with|to|by|from|about|into|over|between|without|and|the|an?|your|our|some|any|very|more|out|up|versus|through|all|itself))+$/;
/** Not a thing: a clause, a reference, a quotation, or the manner of doing something. */
const NO_THING =
  /^(?:what|how|why|where|when|whether|if|is|are|to|of|before|after|doing|having|being|making|getting|each|these|those|this|that|them|their|its)\b|["\u201c]|ly$/;
/** Asks for an opinion. */
const OPINION = compact(
  new RegExp(
    `^(?:what(?:'s| is| are| were) your (?:[\\w-]+ )?(?:${OPINIONS}|thinking|feelings?|impressions?|reactions?) (?:on|about|of|to)|what (?:do|did|would) you (?:[\\w-]+ )?(?:think|make|say) (?:about|of)|how (?:do|did) you (?:[\\w-]+ )?(?:think|feel) about|(?:do you have )?any (?:[\\w-]+ )?(?:${OPINIONS}|ideas) (?:on|about)|(?:what|how) about) `,
  ),
);
/** In code units: longest thing, and longest remainder after it in a question that asks for nothing else. */
const LONGEST_THING = 60;
const TAIL = 30;

/**
 * Does a question only ask for an opinion about a thing? Then the question is no headline, but the thing may be one.
 * `asked` is `plainOf(printed)`.
 */
export function isForOpinion(asked: string, printed: string): boolean {
  const thing = OPINION.test(asked) ? thingAsked(asked, printed) : undefined;
  return thing !== undefined && asked.length < thing.end + TAIL;
}

/**
 * Span of the thing that somebody is asked to talk about: "game theory" in "do you want to talk a bit about game theory
 * first?". A single word counts only if it is a name, recognized by capitals in `printed`. `plain` is
 * `plainOf(printed)`.
 */
export function thingAsked(plain: string, printed: string): Span | undefined {
  for (const { 0: asks, index } of plain.matchAll(ASKS_ABOUT)) {
    const from = index + asks.length;
    const rest = plain.slice(from, from + 2 * LONGEST_THING);
    const [before] = rest.split(ENDS) as [string];
    const article = ARTICLE.exec(before)?.[0].length ?? 0;
    const thing = before.slice(article).replace(TORN, '');
    if (thing.length > LONGEST_THING || NO_THING.test(thing)) continue;
    const start = from + article;
    const end = start + thing.length;
    const named = /[A-Z\d]/.test(printed.slice(start, end));
    if (termsOf(thing).length >= (named ? 1 : 2)) return { start, end };
  }
  return undefined;
}
