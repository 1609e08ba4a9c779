import { anywhere, atStart } from './patterns';
import { pointsBack, unresolved } from './referents';

/**
 * What a sentence lacks to stand by itself as somebody's point, in the manner of `wordingValue`: prices set by reading
 * what is chosen, line by line, on the sample episode and on ten of other shows. Patterns are for `plainOf` text from
 * `claimStart` on, unless they say otherwise.
 */

const { raw } = String;

/** Joins a sentence to the one before; may be left off, and a clause remains. */
const CONNECTIVES = new RegExp(
  `^(?:${[
    // "It's like a gate is not a wall", but not "it's like a gate that is open".
    raw`it's like (?=(?:(?!that|which|who|it|they|he|she)[\w'-]+ ){1,4}(?:is|are|isn't|aren't|has|have|can|can't|will|won't|don't|doesn't)\b)`,
    '(?:in (?:either|any) case|all right|alright|yeah|yes|yep|no|oh|right|okay|ok|well|like|look|now|also|again|anyway|actually|basically|honestly|obviously|so far|as you know|as usual|of course|in fact|i mean|you know|to be (?:honest|clear|fair|precise|specific|more precise|more specific)|instead|however|yet|thus|therefore|hence|plus), ',
    raw`(?:and|but|so|plus|therefore|hence|thus|i mean|just to add (?:on|to) (?:that|this))(?:,| -| \u2013|\u2014)?(?! (?:that|far|long|much|many|forth|on|not)\b) `,
  ].join('|')})+`,
);

/** What no clause begins with: a subject is missing, or it is half a sentence. */
const HEADLESS = atStart(
  "(?:did|does|do|is|are|was|were|has|have|had|would|could|will|wo|ca)n't|is|are|was|were|got|had|has|gonna|going|trying",
  'makes|means|hope|want|did|be|been|happy to|glad to|just \\w+ing',
  'totally|very|pretty|quite|kind of|sort of|not|or|than|except|rather|especially|hopefully|seemingly|at least|a little bit',
  'just because|even though|as well|same|such|like|which|who|whose|where|whereas|how|then|later|not enough|still an?|that i think',
  'probably (?:an?|the)|maybe (?:if|pick|just|we|you|i)|(?:while|although|since|unless)(?! .*, (?!right|you know))',
  'to (?:this|that|the|these|those)|with (?:this|that)|other than|apart from|from there|by the time(?!.*,)',
  raw`(?:i think )?the (?:idea|fact|notion|thought) that (?!.*\b(?:is|was|are|has|will|can)\b.*\b(?:is|was|are|has|makes|means|will)\b)`,
);
/** Anything that could be the verb of a main clause; "…, I think." is none. */
const VERB =
  /\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should|may|might|must|need|cannot|let)\b|\w'(?:s|re|m|ve|ll|d)\b|n't\b|\b(?:i|you|we|they|he|she|it|people|who|that|which) (?:\w+ly |just |also |still |really )?[a-z]{3,}|\b\w{3,}(?:[^s]s|ed) (?:the|an?|to|that|how|what|its?|their|your|our|his|her|for|on|in|with|from|by|as)\b/;
const TAG = /,? i (?:think|guess|know|suppose|believe)[.!]*$/;

/** The talk about the talk: what is announced, shown, asked for or said about one's own saying. */
const STAGING = anywhere(
  "we (?:could|can|should|may|might|will|'ll)? ?start with|we'll kick off|catch (?:us|me) up|let's (?:just )?(?:pick|say|assume|imagine|suppose)",
  "(?:we|i) (?:highlighted|covered|noted|flagged)|i can flag|(?:one|a|another) comment i made|we(?: have|'ve) (?:talked|spoken|chatted)|we have (?:one|two|three|a couple|a few),",
  '(?:that|which) i (?:thought|found) (?:was )?(?:interesting|cool|neat)|(?:answer|thing|point|question) (?:that )?i (?:want|wanted|have) to',
  "to explain the|i would need to explain|(?:hope|hopefully|sure) i(?:'ll| will| can)|i'd love to|i just wanted? to|wanna (?:add|say|ask|highlight)",
  '(?:first|next|last|final|other|another) (?:piece|bit|one|thing|pr|item) (?:of|that|we|i|was|is|here)|(?:this|that|the) (?:pr|release|bip) (?:is|was) (?:titled|called)',
  "i'm not saying|i don't mean|as i said|like i said|i (?:just )?said|i'd say so|i have to say|when i say|if i say|i apologize|(?:right|correct|best) (?:word|term|phrase)",
  "off the top of my head|it's worth noting|worthy to note|catching myself|i'm being|as you(?: may| might)? notice|you (?:would|might|may|could|'d) (?:never |ever |probably )?(?:assume|think|expect|say)",
  '(?:i like|first|second|third|next|another|last) (?:the |well-known |cool |interesting |nice |good |great |fun )?(?:example|thing) (?:is|that|which|of|was)|another (?:\\w+-?\\w+ )?example|gives? (?:the|an) example',
  "please|as always|show notes|link (?:that|this|it)|check (?:\\w+ )?out|(?:if|do) you have (?:any )?questions|reach out to|keep them coming|round of applause|hope you're|dear listener",
  "by the time this|(?:we're|we are) recording|is asking|has a question|able to (?:join|be here)|join us|should talk about|pronounc\\w+|point out that i|go back a step|the audience|if you guys|good overview|special episode",
  raw`the (?:book|chapter)s?\b.{0,40}\b(?:talks?|says|goes)|look at (?:this|the) (?:slide|chart|diagram|graph|picture)|on (?:this|the) slide|as you can see|you can see (?:here|that|in)`,
);
/** Broken off, mended on the way, or searched for. */
const REPAIR = new RegExp(
  [
    raw`^if, |, or \w+, or |^[\w-]+, but\b|^[\w-]+(?: also)?, \w+ing\b|,? well, `,
    raw`\b(?:or,? sorry|no,? sorry|sorry,|wait,|what is it|or rather|i mean,? (?:not|no)|let me rephrase|scratch that|whatever it (?:is|was))`,
    raw`(?:\u2014 ?|- )(?:sorry|no|wait|i mean|maybe|if|or|right|they|they're|there's|it's|because|sure|yeah|well|like|so|you know)\b|(?:\u2014| -|--|\w-)$`,
    raw`\b(?!that|had|very|really|so|more|on|never|yeah|no|it's)([a-z']+),? \1\b|\b(?:in|of|the|an?|to|that),? (?:uh|um),`,
    raw`\b(?:of|for|is|that|the|an?|and|to|with|in|on|at) (?:-|\u2013|\u2014) |^(?:[\w']+ ){1,6}[\u2014\u2013-]+ (?:it|they|he|she|there|so|since|because|pretty|man|i|we|you)\b`,
  ].join('|'),
);
/** What somebody did or is: told of themselves, not held. */
const ANECDOTE = new RegExp(
  [
    raw`^(?:(?:when|once|before|after) )?(?:i|we)(?:'ve| have| had)? (?:\w+ly |also |just |still |first |once |even |was )*(?:was (?:a|an|on|in|at|really|very|working|doing)|were (?:on|in|at)|had (?:an?|this|to|the|some)|did (?:an?|this|some)|worked|trained|attended|played|came|went|got|met|moved|joined|started|grew|studied|built|wrote|read|bought|tried|agreed|sat|ran|chose|picked|called|asked|told|remember|used to|jumped)\b`,
    raw`^i (?:still |just )?(?:have|need|got) to (?!admit|say)\b|\bi have\b.*\bi have\b|\bi remember(?:ed)?\b|\bi've been \w+ing\b|\bi sp(?:en[dt]) my\b|\bi was looking\b`,
    raw`\b(?:he|she|they|i|we) (?:was|were) (?:all )?like\b|\bi did (?:play|work|see|read|go)\b|\bi (?:definitely )?(?:enjoyed|liked)\b|\bwhen i (?:was|joined|worked|started|first)\b|\bgrowing up\b`,
    raw`\b(?:reason|that) i (?:was|did|had|participated|attended|worked)\b|^at the time\b|^(?:a few|a couple of|some|two|three|several|\d+) (?:years|months|weeks|days) ago\b`,
  ].join('|'),
);
/** Introduces its speaker. */
const SELF = atStart(
  "i(?:'m| am) (?:a|an|the|one of|currently|from|based)|i (?:work|run|lead|teach|study|live) (?:at|for|on|in|as|the|a|with)",
  "(?:some |many |most )?people know me|my (?:name|background|day job|role)|i've been (?:a|an|working|doing|with|in|at)",
);
/** Speaks to one who is there, of what they did or are. */
const ADDRESS = anywhere(
  "you(?:'ve| have) (?:had|got|been|done|already|given|picked|written|just|made|put)|you (?:had|did|were|turned|wrote|made|gave|built|picked|started|showed|told|shared)",
  "you (?:go|went) ahead|i (?:know|get|understand|feel|like) (?:that )?(?:how )?you|i think you've|you're (?:really|obviously|known|probably|the)",
  "you (?:\\w+ly )?have an? \\w+ (?:group|team|project|book|company|talk|paper|blog)|^you (?:don't|didn't) (?:need|have)",
  'for you guys|you guys|you both|your (?:answer|talk|post|book|work|team|colleagues?|company|paper|article|comment|email|list)|congrat\\w*',
);
/** An example walked through: "so now we have", "you send coins to me", "block 100". */
const WALK_THROUGH = new RegExp(
  [
    raw`\b(?:so now|and now|now (?:if|our|we|you|you're|i)|now, (?:if|our|we)|for example,? (?:when|if|you|i|let)|say,? (?:you|i|we)|at (?:this|that) point|imagine (?:that|you|if|a))\b`,
    raw`\b(?:we(?:'ll| will| would|'d) (?:collect|get|end up|then|kick|pick|see)|we (?:get|no longer|end up|kick|pick)|you (?:pretend|say)|and you're (?:trying|going|doing))\b`,
    raw`\bi (?:send|give|pay|ruined?|sent|gave|take|owe|sell|buy)\b.*\byou\b|\byou (?:send|give|pay|sent|gave|take|sell|buy|owe)\b.*\b(?:me|i|to \w+)\b`,
  ].join('|'),
);
const NUMBERED =
  /\b(?:block|step|node|transaction|output|input|level|row) \d+\b|^\d+ (?:is|was|would|will)\b|\b\d+ to \d+ again\b/;
/** Single capitals that name things in an example ("after C and E"); printed text. */
const LETTERS = /[a-z] A(?= [a-z])|(?:^|[ (])(?!A |I |C\+|C#|R |X )[A-Z](?=[ ,.;:)?!]|$|')(?!\.[A-Z])/g;
/** Has no view, and says so. */
const IGNORANT =
  /\b(?:don't|do not|haven't) (?:\w+ )?have (?:an?|any|the|much|enough)? ?(?:\w+ ){0,2}(?:understanding|knowledge|idea|opinion|insight|view|answer|clue|details?)\b|\bi don't know (?:all|the full|anything)\b/;
/** Counts what it will say, and does not say it. */
const LISTING =
  /\b(?:twofold|two-fold|threefold|(?:two|three|four|five|several|many|multiple|couple(?: of)?|few|number of|lots? of) (?:\w+ )?(?:reasons|ways|things|parts|points|caveats|options|aspects|sides|answers|steps|components|differences|restrictions)\b(?! (?:of|that|you|we|i)\b))/;
/** Says nothing that could be held against anybody. */
const VAGUE = new RegExp(
  [
    raw`\b(?:tons of|a number of|all kinds of|and everything|(?:something|things) like that|called something|and stuff|or whatever|analogy i)\b|^there's (?:something|a lot of \w+ (?:you|that|out))\b`,
    raw`\bthe (?:biggest|main|only|best|first|last) (?:thing|one|part)\b(?! (?:is|was|that|i|we|you|about|to)\b)`,
    raw`\b(?:that|it|this)(?:'s| is| was)(?: \w+)? (?:great|awesome|interesting|cool|nice|fun|pretty cool|neat|weird|funny|sweet)[.!]?$`,
    raw`^(?:it's|that's|i'm) (?:just |so |really |very |super )*(?:glad|great|awesome|cool|nice|happy|excited|curious)\b|^i hope (?:you|i|we|that you)\b`,
  ].join('|'),
);

/** What a thing is or is for, with its name: what a reader looks for first. */
const DEFINITION =
  /^(?:(?:an?|the|our|my) )?(?!it|this|that|there|these|those|what|which|one|he|she|they|i|we|you|people|everybody|somebody)[\w#.'-]+(?: (?!is|are)[\w#.'-]+){0,4}(?:, (?:as a reminder|again|by the way|in short|essentially|basically),)? (?:is|are) (?:basically |essentially |really |just |actually |also |now )?(?:an?|the|not|about|meant|used|designed|like|very|more|less|much|too|no)\b/;
/** "The problem is", "my hope is that", "what I want is": the claim is announced by its name. */
const KERNEL =
  /\b(?:the|my|our|one|another|a) (?:\w+ ){0,2}(?:idea|goal|reason|problem|issue|benefit|advantage|disadvantage|downside|upside|drawback|difference|challenge|risk|danger|hope|hypothesis|concern|trick|question|lesson|trade-?off|consequence|purpose|motivation|point|key|bottleneck|takeaway|fear|worry|argument) (?:\w+ ){0,6}(?:is|was|are|being|i have|with)\b|\bwhat (?:i|we|you|matters|people)\b.{1,40}\bis\b|\bthe (?:biggest|main|most important|best|worst|hardest|only) \w+\b.{0,40}\bis\b/;
/** What a thing does to another: the claim of who explains rather than argues. */
const EFFECT =
  /\b(?:adds?|added|introduc(?:es?|ed)|implement(?:s|ed)?|allow(?:s|ed)?|enabl(?:es?|ed)|lets?|supports?|specif(?:y|ies|ied)|merges?|merged|includ(?:es?|ed)|remov(?:es?|ed)|replac(?:es?|ed)|facilitat(?:es?|ed)|provid(?:es?|ed)|requir(?:es?|ed)|prevents?|reduc(?:es?|ed)|improv(?:es?|ed)|makes? it|caus(?:es?|ed)|creat(?:es?|ed)|means that|leads? to|depends? on|consists? of|protects?|solves?|encourag(?:es?|ed)|discourag(?:es?|ed)|breaks?|fails?|costs?) (?!you\b|us\b|me\b|say\b)/;
/** Names and numbers in the middle of a sentence: how specific it is (the uppercase feature of Kupiec et al. 1995). */
const SPECIFIC = /[a-z,('"\u201c\u2019] (?!I\b)(?=[\w#.$-]*[A-Z\d])[\w#.$][\w.$%-]*/g;

const FAULTS: readonly (readonly [RegExp, number])[] = [
  [HEADLESS, 1.6],
  [STAGING, 1.3],
  [REPAIR, 1.2],
  [ANECDOTE, 1.1],
  [SELF, 1.3],
  [ADDRESS, 1.1],
  [WALK_THROUGH, 0.9],
  [NUMBERED, 1.1],
  [VAGUE, 0.8],
  [IGNORANT, 2.5],
  [LISTING, 0.8],
  [/^you\b/, 0.3],
  [
    /\b(?:be|is|was|are|were)(?: all)? like\b(?:,| -| \u2013| ["\u201c])|\bhuh\?$|^if i were\b|\bexample (?:would|could) be\b/,
    0.8,
  ],
  [
    /\bi think\b.*\bi think\b|\bthere(?:'s| is|'re| are)\b.*, there(?:'s| is|'re| are)\b|^(?:apparently|supposedly)\b/,
    0.6,
  ],
  [/\bi can't believe\b|\bi guess not\b|\ba little bit\b|^for example\b/, 0.4],
  [/\bdon't (?:\w+ )?(?:have to )?(?:care|mind|know|worry|bother)[.!]$/, 1],
];
const MERITS: readonly (readonly [RegExp, number])[] = [
  [DEFINITION, 0.4],
  [KERNEL, 0.5],
  [EFFECT, 0.4],
];
/** Worth of each specific word, and of how many. */
const SPECIFIED = 0.1;
const MOST_SPECIFIC = 4;
/** The sum of all merits. */
export const MOST_MERITS = MERITS.reduce((sum, [, merit]) => sum + merit, SPECIFIED * MOST_SPECIFIC);
const VERBLESS = 1.2;
/** Of each letter, of at most two. */
const LETTERED = 0.7;
/** Of each time it points back. */
const BACK = 1;
const UNRESOLVED = 1.2;
/** What "but" turned against is not there. */
const TURNED = 0.15;

/** Where the claim begins: behind what only joins it to the sentence before. 0 when nothing can go. */
export function claimStart(plain: string): number {
  const length = CONNECTIVES.exec(plain)?.[0].length ?? 0;
  return length < plain.length ? length : 0;
}

/** What it says more than it must, 0 to `MOST_MERITS`; `text` as printed, from the claim's start, `plain` its `plainOf`. */
export function merits(text: string, plain: string): number {
  let worth = SPECIFIED * Math.min(MOST_SPECIFIC, text.match(SPECIFIC)?.length ?? 0);
  for (const [pattern, merit] of MERITS) if (pattern.test(plain)) worth += merit;
  return worth;
}

/**
 * What it lacks, to be taken from its value; 0 or more.
 *
 * @param text as printed, from the claim's start
 * @param plain its `plainOf`
 * @param dropped what was left off before it, plain
 * @param enough a price from which nobody cares for the rest
 */
export function faults(text: string, plain: string, dropped = '', enough = Number.POSITIVE_INFINITY): number {
  let price = /\bbut\b/.test(dropped) ? TURNED : 0;
  price += BACK * pointsBack(plain);
  if (price <= enough && unresolved(text, plain)) price += UNRESOLVED;
  for (const [pattern, fault] of FAULTS) {
    if (price > enough) return price;
    if (pattern.test(plain)) price += fault;
  }
  if (!VERB.test(plain.replace(TAG, '')) && !EFFECT.test(plain.replace(/\bto \w+/g, ''))) price += VERBLESS;
  return price + LETTERED * Math.min(2, text.match(LETTERS)?.length ?? 0);
}
