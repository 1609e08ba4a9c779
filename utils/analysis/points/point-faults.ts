import { leaning } from '../speech/leaning';
import { atStart, compact } from '../speech/patterns';
import { pointsBack, unresolved } from '../speech/referents';

/** Evidence against a key point, apart from its individual words. */
export interface PointFaults {
  /** Trails off or breaks off. */
  unfinished: number;
  /** Single letters used as placeholders in an example ("after C and E"), at most 2. */
  letters: number;
  /** Lacks a subject or is a sentence fragment. */
  headless: number;
  /** Times it repeats, corrects or searches for words, at most 4: "the, the", "or sorry"; two "um" count as one. */
  stumbles: number;
  /** Ends with a word that needs another after it: "if you're." */
  hanging: number;
  /** Only calls something interesting, great or fun. */
  praise: number;
  /** Only says that there are things, or many of them: "there are a lot of ways". */
  vague: number;
  /** Contains an interruption: "we - and so do they - wait". */
  broken: number;
  /** Contains somebody else's words or the speaker's own thoughts in quotation marks; 3 if it begins with them. */
  quoting: number;
  /** Contains "he" or "she" before anybody is named. */
  nameless: number;
  /** Describes a personal experience or feeling, or merely guesses. */
  personal: number;
  /** Result of `leaning`. */
  leaning: number;
  /** Result of `pointsBack`. */
  pointsBack: number;
  /** Result of `unresolved`. */
  unresolved: number;
}

const UNFINISHED = /\u2026|\.\.\.|(?:--|\u2014)$/;
/** For text as printed. Excludes "I" and letters that are part of a name ("Vitamin C", "C++"). */
const LETTERS = /[a-z] A(?= [a-z])|(?:^|[ (])(?!A |I |C\+|C#|R |X )[A-Z](?=[ ,.;:)?!]|$|')(?!\.[A-Z])/g;

/** Openings of fragments, and of clauses that make no statement. */
const HEADLESS = atStart(
  "(?:did|does|do|is|are|was|were|has|have|had|would|could|will|wo|ca)n't|is|are|was|were|got|had|has|gonna|going|trying",
  'makes|means|hope|want|did|be|been|happy to|glad to',
  'totally|very|pretty|quite|kind of|sort of|not|or|than|except|rather|especially|including|hopefully|seemingly|at least|a little bit',
  'just because|even though|for (?:example|instance)|as (?!long|soon|far)|same|such|like|which|who|whose|where|whereas|how|then|later|not enough|still an?|that i think',
  '(?:just|even|essentially|basically|typically|usually) (?:an?|the|some|in|on|as|to|\\w+ing)|one (?:is|was|that|which)|check|look|imagine|say|see|let|remember|keep|come',
);
const STUMBLES =
  /\b(?!that|had|very|really|so|more|on|never|yeah|no|it's)([a-z']+(?: [a-z']+)?),? \1\b|\b(?:or,? sorry|sorry,|wait,|or rather|let me rephrase|scratch that|whatever it (?:is|was))|\b(?:in|of|the|an?|to|that|and|is),? (?:you know|i mean),|\b(?:u[mh]|erm?)\b.*?\b(?:u[mh]|erm?)\b/g;
const MOST_STUMBLES = 4;
const PRAISE =
  /(?<!which (?:i think )?)(?:\b(?:is|are|was|were)|'(?:s|re)) (?:(?:\w+ly|very|so|pretty|quite|super|kind of|sort of|just|also|all|such an?|an?) )*(?:interesting|fascinating|cool|exciting|amazing|awesome|wonderful|incredible|fun|neat|nice|great|impressive|brilliant|fantastic)(?: (?:thing|one|stuff|idea|question|point|story|topic|project|paper|work))?(?:,? (?:too|actually|right|to me|i think|though))?[.!]$/;
const VAGUE = compact(
  /^(?:(?:i (?:think|guess|mean|know|feel like)|now|and|but|so|also|obviously|you know),? )*there(?:'s| is| are|'re| were| was) (?:(?:just|really|so|probably|always|also|definitely|actually|like) )*(?:a )?(?:whole )?(?:lot|bunch|ton|number|couple|few|lots|many|several|some|multiple|various|different|two|three|much|things|always)\b|\b(?:lots?|bunch|tons|sorts|kinds|number|various|many|several) of (?:(?:different|other|interesting|new|cool) )?(?:things|stuff|ways|ideas|reasons|options|questions|different)\b/,
);
const HANGING = /\b(?:the|an?|and|or|but|if|to|of|you're|we're|i'm|they're|it's|because|with|so)[.!]$/;

const BROKEN = / [-\u2013] .* [-\u2013] |\u2014|--/;
const QUOTATION = /["\u201c\u201d]/;
const PERSONAL = compact(
  /\b(?:to me|for me|i (?:guess|wonder|wondered|remember)|i've been|i(?:'m| am) (?:\w+ )?(?:impressed|excited|happy|glad|proud|thrilled|amazed|surprised|fascinated|grateful|sad|scared|nervous|passionate)|my (?:own|background|career|family|wife|husband|mom|dad|mother|father|brother|sister|sons?|daughters?|kids?|friends?))\b|\bi (?:\w+ly )?(?:was|had|went|did|started|got|worked|saw|tried|love|loved|enjoy|enjoyed|joined|grew|moved|(?!need|feed)\w+ed)\b/,
);
const OF_PERSON = /\b(?:he|she|his|him|her)\b/;
const NAME = /[a-z,"\u2019'\u201c] (?!I\b)[A-Z][\w-]+/;

function quotedIn(plain: string): number {
  const at = plain.search(QUOTATION);
  return at < 0 ? 0 : at === 0 ? 3 : 1;
}

/** Is there a "he" or the like before anybody is named? */
function isNameless(text: string, plain: string): boolean {
  const at = plain.search(OF_PERSON);
  return at >= 0 && !NAME.test(text.slice(0, at));
}

/**
 * @param text as printed
 * @param plain `plainOf(text)`
 * @param opening `plain` of its first sentence, since references in a second sentence are resolved by the first
 * @param lean its `leaning`
 */
export function faultsOf(text: string, plain: string, opening = plain, lean = leaning(text, plain)): PointFaults {
  return {
    unfinished: UNFINISHED.test(plain) ? 1 : 0,
    letters: Math.min(2, text.match(LETTERS)?.length ?? 0),
    headless: HEADLESS.test(plain) ? 1 : 0,
    stumbles: Math.min(MOST_STUMBLES, plain.match(STUMBLES)?.length ?? 0),
    hanging: HANGING.test(plain) ? 1 : 0,
    praise: PRAISE.test(plain) ? 1 : 0,
    vague: VAGUE.test(plain) ? 1 : 0,
    broken: BROKEN.test(plain) ? 1 : 0,
    quoting: quotedIn(plain),
    nameless: isNameless(text, plain) ? 1 : 0,
    personal: PERSONAL.test(plain) ? 1 : 0,
    leaning: lean,
    pointsBack: pointsBack(opening),
    unresolved: unresolved(text, plain) ? 1 : 0,
  };
}
