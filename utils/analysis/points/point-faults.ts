import { leaning } from '../speech/leaning';
import { atStart } from '../speech/patterns';
import { pointsBack, unresolved } from '../speech/referents';

/** What speaks against a key point, besides its words. */
export interface PointFaults {
  /** Trails off or is broken off. */
  unfinished: number;
  /** Single letters that stand for things in an example ("after C and E"), at most 2. */
  letters: number;
  /** A subject is missing, or it is half a sentence. */
  headless: number;
  /** Said again, mended on the way or searched for: "the, the", "or sorry". */
  stumbles: number;
  /** Nothing follows its last word: "if you're." */
  hanging: number;
  /** Only calls something interesting, great, fun. */
  praise: number;
  /** `leaning` */
  leaning: number;
  /** `pointsBack` */
  pointsBack: number;
  /** `unresolved` */
  unresolved: number;
}

const UNFINISHED = /\u2026|\.\.\.|(?:--|\u2014)$/;
/** As printed; not "I", not a name's ("Vitamin C", "C++"). */
const LETTERS = /[a-z] A(?= [a-z])|(?:^|[ (])(?!A |I |C\+|C#|R |X )[A-Z](?=[ ,.;:)?!]|$|')(?!\.[A-Z])/g;

/** What no clause begins with. */
const HEADLESS = atStart(
  "(?:did|does|do|is|are|was|were|has|have|had|would|could|will|wo|ca)n't|is|are|was|were|got|had|has|gonna|going|trying",
  'makes|means|hope|want|did|be|been|happy to|glad to|just \\w+ing',
  'totally|very|pretty|quite|kind of|sort of|not|or|than|except|rather|especially|hopefully|seemingly|at least|a little bit',
  'just because|even though|as well|same|such|like|which|who|whose|where|whereas|how|then|later|not enough|still an?|that i think',
);
const STUMBLE =
  /\b(?!that|had|very|really|so|more|on|never|yeah|no|it's)([a-z']+(?: [a-z']+)?),? \1\b|\b(?:or,? sorry|sorry,|wait,|or rather|let me rephrase|scratch that|whatever it (?:is|was))|\b(?:in|of|the|an?|to|that|and|is),? (?:uh|um),/;
const PRAISE =
  /(?<!which (?:i think )?)(?:\b(?:is|are|was|were)|'(?:s|re)) (?:(?:\w+ly|very|so|pretty|quite|super|kind of|sort of|just|also|all|such an?|an?) )*(?:interesting|fascinating|cool|exciting|amazing|awesome|wonderful|incredible|fun|neat|nice|great|impressive|brilliant|fantastic)(?: (?:thing|one|stuff|idea|question|point|story|topic|project|paper|work))?(?:,? (?:too|actually|right|to me|i think|though))?[.!]$/;
const HANGING = /\b(?:the|an?|and|or|but|if|to|of|you're|we're|i'm|they're|it's|because|with|so)[.!]$/;

/** `text` as printed, `plain` its `plainOf`, `lean` its `leaning`. */
export function faultsOf(text: string, plain: string, lean = leaning(text, plain)): PointFaults {
  return {
    unfinished: UNFINISHED.test(plain) ? 1 : 0,
    letters: Math.min(2, text.match(LETTERS)?.length ?? 0),
    headless: HEADLESS.test(plain) ? 1 : 0,
    stumbles: STUMBLE.test(plain) ? 1 : 0,
    hanging: HANGING.test(plain) ? 1 : 0,
    praise: PRAISE.test(plain) ? 1 : 0,
    leaning: lean,
    pointsBack: pointsBack(plain),
    unresolved: unresolved(text, plain) ? 1 : 0,
  };
}
