/**
 * What a sentence lacks to stand by itself as somebody's point, in the manner of `wordingValue`: prices set by reading
 * what is chosen, line by line, on the sample episode and on ten of other shows. Patterns are for `plainOf` text from
 * `claimStart` on, unless they say otherwise.
 */

/** Joins a sentence to the one before; may be left off, and a clause remains. */
const CONNECTIVES =
  /^(?:it's like (?=(?:(?!that|which|who|it|they|he|she)[\w'-]+ ){1,4}(?:is|are|isn't|aren't|has|have|can|can't|will|won't|don't|doesn't)\b)|(?:(?:all right|alright|yeah|yes|yep|no|oh|right|okay|ok|well|like|look|now|also|again|anyway|actually|basically|honestly|obviously|so far|as you know|as usual|of course|in fact|i mean|you know|to be honest|to be (?:more )?(?:specific|precise|clear|fair)|instead|however|yet|thus|therefore|hence|plus),|(?:and|but|so|plus|therefore|hence|thus|i mean|just to add (?:on|to) (?:that|this))(?:,| -| \u2013|\u2014)?(?! (?:that|far|long|much|many|forth|on|not)\b)) )+/;
/** What no clause begins with: a subject is missing, or it is half a sentence. */
const HEADLESS =
  /^(?:(?:did|does|do|is|are|was|were|has|have|had|would|could|will|wo|ca)n't|didn't|is|are|was|were|got|had|has|gonna|going|trying|makes|means|hope|want|did|be|been|totally|very|pretty|quite|kind of|sort of|not|or|than|except|rather|especially|hopefully|just because|even though|as well|same|such|like|which|who|whose|where|whereas|that way|how|then|later|happy to|glad to|at least|a little bit|not enough|still an?|that i think|seemingly|probably (?:an?|the)|maybe (?:if|pick|just|we|you)|(?:while|although|since|unless)(?! .*, (?!right|you know))|to (?:this|that|the|these|those)|with (?:this|that)|other than|apart from|from there)\b/;
/** Anything that could be the verb of a main clause. */
const VERB =
  /\b(?:is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should|may|might|must|need|cannot|let)\b|\w'(?:s|re|m|ve|ll|d)\b|n't\b|\b(?:i|you|we|they|he|she|it|people|who|that|which) (?:\w+ly |just |also |still |really )?[a-z]{3,}|\b\w{3,}(?:[^s]s|ed) (?:the|an?|to|that|how|what|its?|their|your|our|his|her|for|on|in|with|from|by|as)\b/;

/** The talk about the talk: what is announced, shown, asked for or said about one's own saying. */
const STAGING =
  /\b(?:we (?:could|can|should|may|might|will|'ll)? ?start with|catch (?:us|me) up|(?:we|i) (?:highlighted|covered|noted|flagged)|i can flag|(?:one|a|another) comment i made|(?:that|which) i (?:thought|found) (?:was )?(?:interesting|cool|neat)|to explain the|i would need to explain|(?:hope|hopefully|sure) i(?:'ll| will| can)|keep them coming|round of applause|we'll kick off|(?:first|next|last|final|other|another) (?:piece|bit|one|thing|pr|item) (?:of|that|we|i|was|is|here)|let's (?:just )?(?:pick|say|assume|imagine|suppose)|if you guys|i'd love to|reach out to|i'm not saying|catching myself|as i said|like i said|i (?:just )?said|i'd say so|i have to say|off the top of my head|it's worth noting|worthy to note|i just wanted? to|wanna (?:add|say|ask|highlight)|the (?:book|chapter)s?\b.{0,40}\b(?:talks?|says|goes)|(?:this|that|the) (?:pr|release|bip) (?:is|was) (?:titled|called)|you (?:would|might|may|could|'d) (?:never |ever |probably )?(?:assume|think|expect|say)|(?:i like|first|second|third|next|another|last) (?:the |well-known |cool |interesting |nice |good |great |fun )?(?:example|thing) (?:is|that|which|of|was)|another (?:well-known |good |great )?example|gives? (?:the|an) example|please|as always|show notes|link (?:that|this|it)|is asking|has a question|the audience|when i say|if i say|good overview|we(?:'ve| have) (?:talked|spoken|chatted)|look at (?:this|the) (?:slide|chart|diagram|graph|picture)|on (?:this|the) slide|as you can see|you can see (?:here|that|in))\b/;
/** Broken off, mended on the way, or searched for. */
const REPAIR =
  /^if, |, or \w+, or |^[\w-]+, but\b|^[\w-]+(?: also)?, \w+ing\b|,? well, |\b(?:or,? sorry|no,? sorry|sorry,|wait,|what is it|or rather|i mean,? (?:not|no)|let me rephrase|scratch that|whatever it (?:is|was))|(?:\u2014 ?|- )(?:sorry|no|wait|i mean|maybe|if|or|right|they're|there's|it's|because|sure|yeah|well|like|so|you know)\b|(?:\u2014| -|--)$|\b(?!that|had|very|really|so|more|on|never|yeah|no|it's)([a-z']+),? \1\b|\b(?:in|of|the|an?|to|that),? (?:uh|um),|^(?:[\w']+ ){1,6}[\u2014\u2013-]+ (?:it|they|he|she|there|so|since|because|pretty|man|i|we|you)\b/;
/** What somebody did or is: told of themselves, not held. */
const ANECDOTE =
  /^(?:(?:when|once|before|after) )?(?:i|we)(?:'ve| have| had)? (?:\w+ly |also |just |still |first |once |even |was )*(?:was (?:a|an|on|in|at|really|very|working|doing)|were (?:on|in|at)|had (?:an?|this|to|the|some)|did (?:an?|this|some)|worked|trained|attended|played|came|went|got|met|moved|joined|started|grew|studied|built|wrote|read|bought|tried|agreed|sat|ran|chose|picked|called|asked|told|remember|used to|jumped)\b|\b(?:he|she|they|i|we) (?:was|were) (?:all )?like\b|\bi did (?:play|work|see|read|go)\b|\bi (?:definitely )?(?:enjoyed|liked)\b|\bwhen i (?:was|joined|worked|started|first)\b|\bgrowing up\b|\b(?:reason|that) i (?:was|did|had|participated|attended|worked)\b|\bi was looking\b|\bi've been \w+ing\b|\bi sp(?:en[dt]) my\b|\bi remember(?:ed)?\b|^at the time\b|^(?:a few|a couple of|some|two|three|several|\d+) (?:years|months|weeks|days) ago\b/;
/** Introduces its speaker. */
const SELF =
  /^(?:i(?:'m| am) (?:a|an|the|one of|currently|from|based)\b|i (?:work|run|lead|teach|study|live) (?:at|for|on|in|as|the|a|with)\b|(?:some |many |most )?people know me|my (?:name|background|day job|role)\b|i've been (?:a|an|working|doing|with|in|at)\b)/;
/** Speaks to one who is there, of what they did or are. */
const ADDRESS =
  /\b(?:you(?:'ve| have) (?:had|got|been|done|already|given|picked|written|just|made|put)|you (?:had|did|were|turned|wrote|made|gave|built|picked|started|showed|told|shared)|you (?:go|went) ahead|i (?:know|get|understand|feel|like) (?:that )?(?:how )?you\b|you (?:\w+ly )?have an? \w+ (?:group|team|project|book|company|talk|paper|blog)|^you (?:don't|didn't) (?:need|have)|you're (?:really|obviously|known|probably|the)|for you guys|you guys|you both|your (?:answer|talk|post|book|work|team|colleagues?|company|paper|article|comment|email|list)|congrat\w*)\b/;
/** An example walked through: letters for things, numbers for blocks, "you send coins to me". */
const WALK_THROUGH =
  /\b(?:so now|and now|now (?:if|our|we|you|you're|i)|now, (?:if|our|we)|for example,? (?:when|if|you|i|let)|say,? (?:you|i|we)|at (?:this|that) point|we(?:'ll| will| would|'d) (?:collect|get|end up|then|kick|pick|see)|we (?:get|no longer|end up|kick|pick)|you (?:pretend|say) |and you're (?:trying|going|doing)|imagine (?:that|you|if|a))\b|\bi (?:send|give|pay|ruined?|sent|gave|take|owe|sell|buy)\b.*\byou\b|\byou (?:send|give|pay|sent|gave|take|sell|buy|owe)\b.*\b(?:me|i|to \w+)\b/;
/** Single capitals that name things in an example ("after C and E"); printed text. */
const LETTERS = /[a-z] A(?= [a-z])|(?:^|[ (])(?!A |I |C\+|C#|R |X )[A-Z](?=[ ,.;:)?!]|$|')(?!\.[A-Z])/g;
const BLOCKS =
  /\b(?:block|step|node|transaction|output|input|level|row) \d+\b|^\d+ (?:is|was|would|will)\b|\b\d+ to \d+ again\b/;

/** Points back from within: "that cost", "such an attack", "of this", "at that level". */
const BACKWARD =
  /\b(?:of|in|at|on|for|with|to|about|around|by|from|into|under|like|than|on top of) (?:that(?! (?:we|you|i|they|he|she|it|there|the|sort|kind)\b)(?= |[,.?!])|(?:this|these|those)(?=[,.?!]))|\bthat (?=that\b)|\b(?:problem|issue|solution|idea|thing|point|trick) there\b|\bthere[.!?]$|\b(?:that|this|it)(?:'s| is| was| isn't) (?:\w+ )?(?:no longer|the case|true)\b|\bis that (?:this|that) (?:is|was|has|will)\b|\b(?:using|doing|notice|spend|solve|call|use|have|make|take|change|hold|sort of|kind of|reach|cross|pass|fix|prevent|avoid|do) that\b|\bsuch an?\b(?! (?:\w+ )?(?:\w+ )?(?:that|way that|thing as)\b)|\b(?:this|these|those) (?!is\b|are\b|was\b|week|year|month|idea|notion|concept|point in time|day|who|that|sort|kind|type|time|morning)[a-z-]+|\bin there\b|\bthere,? (?:too|either|already|anyway)\b|\bthe (?:above|former|latter|same|other (?:one|person|way|side|hand)|whole thing)\b|\b(?:either|both|neither) (?:of (?:them|those|these)|way)\b|\bdo so\b|\bthat's (?:what|why|how|where|when)\b|\bon that\b|^then\b|\bthen (?:saying|again)\b|\bat the time\b|\ball (?:that|this|those|these)\b|\bthe (?:main|only) one\b|\bbut that's\b|\bthat works\b|\bthat[,;]|\bthat (?:towards?|into|to|with|from|up|out|off|down|extra|same|whole)\b|^(?:that|this|which) (?:feels?|felt|sounds?|sounded|looked|helps?|helped|happens?|happened|needs?|requires?|comes?|came|went|led|leads|depends|changes|changed|solves|lets|made)\b|\bthat[.!]$|^the (?:main |other |only |second |first )?(?:reason|answer) (?:is|was)\b|\bto this already\b|^and that\b/g;
/** A thing that "it" can stand for: a noun with its article, a name, a plural, a gerund. */
const THING =
  /\b(?:(?:the|an?|my|your|our|their|his|her|any|every|each|some|no|more|another|one|all) (?!way|case|point|sense|time|bit|lot|thing|first|moment|question|answer|real|main|only|big|best|worst|goal|idea|reason|problem|issue|hope|other|same|last|next|largest)|this |that |what |something |anything |everything |everyone |everybody |nobody |somebody |people )[\w'-]+|\b\w{3,}(?:[^s']s|ion|ment|ness|ity)\b|\d/g;
/** A name, or what opens the sentence and is neither "I" nor an adverb. Printed text. */
const NAME =
  /(?:[a-z,\u2019'\u201c"] )(?!I\b)[A-Z][\w-]+|^(?!(?:I|You|We|If|When|As|In|At|On|For|What|Because|Once|Then|There|Just|Maybe)\b|\w+ly\b)[A-Z][\w-]+ /;
/** Where another clause may begin. */
const CLAUSE = /[,;:\u2014]|\b(?:that|which|who|because|but|and|or|if|when|so|while|than|as|what|how|where|to)\b/;
/** What follows a pronoun that is no subject. */
const OBJECT =
  /^(?:it|them|him)(?:[,.;?!]| (?!is|was|will|would|has|had|can|could|does|did|might|may|must|should|just|also|actually|really|\w+s\b))/;
const PRONOUN = /\b(?:it|its|they|them|their|he|she|him|his|her)\b/;
/** "it" that stands for nothing: "it is better to", "it turns out". Where it stands. */
const EMPTY_IT =
  /^it(?:'s| is| was|'d be| would be| will be|'ll be| might be| may be| can be| becomes?| became| gets?| makes| takes?| seems?| feels?)(?! \w+ed\b)(?: [\w-]+){1,4} (?:to|that|if|when|how|whether|for a)\b|^it (?:turns? out|looks like|seems like|feels like|makes sense|depends)\b/;
/** "make it easier to"; up to there. */
const MAKE_IT = /\b(?:make|makes|made|making|find|found|take|takes) $/;
/** "I think that has …": what it judges was named before. */
const DEICTIC =
  /\bi (?:\w+ly |also |do |would )*(?:think|guess|believe|know|hope|feel|suspect) (?:that|this|those) (?:has|had|is|was|will|would|could|can|also|really|might|may|should|does|makes?|means?|gives?|tells?|shows?|explains?|goes|kind|sort|one)\b/;
/** Has no view, and says so. */
const IGNORANT =
  /\b(?:don't|do not|haven't) (?:\w+ )?have (?:an?|any|the|much|enough)? ?(?:\w+ ){0,2}(?:understanding|knowledge|idea|opinion|insight|view|answer|clue|details?)\b|\bi don't know (?:all|the full|anything)\b/;
/** Counts what it will say, and does not say it. */
const LISTING =
  /\b(?:twofold|two-fold|threefold|(?:two|three|four|five|several|many|multiple|couple of|few|number of|lots? of) (?:\w+ )?(?:reasons|ways|things|parts|points|caveats|options|aspects|sides|answers|steps|components)\b(?! (?:to|of|that|you|we|i)\b))/;
/** Says nothing that could be held against anybody. */
const VAGUE =
  /\b(?:tons of|a number of|all kinds of|and everything|something like that|things like that|and stuff|or whatever|the (?:biggest|main|only|best|first|last) (?:thing|one|part)\b(?! (?:is|was|that|i|we|you|about|to)\b)|^there's a lot of \w+ (?:you|that|out)\b|analogy i )\b|\b(?:that|it|this)(?:'s| is| was)(?: \w+)? (?:great|awesome|interesting|cool|nice|fun|pretty cool|neat|weird|funny|sweet)[.!]?$|^(?:it's|that's|i'm) (?:just |so |really |very |super )*(?:glad|great|awesome|cool|nice|happy|excited|curious)\b|^i hope (?:you|i|we|that you)\b/;

/** What a thing is, does or is for, with its name: what a reader looks for first. */
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
  [HEADLESS, 1.3],
  [STAGING, 1.3],
  [REPAIR, 1.2],
  [ANECDOTE, 1.1],
  [SELF, 1.3],
  [ADDRESS, 1.1],
  [WALK_THROUGH, 0.9],
  [BLOCKS, 1.1],
  [/^you\b/, 0.3],
  [VAGUE, 0.8],
  [DEICTIC, 1],
  [IGNORANT, 2.5],
  [LISTING, 0.8],
  [
    /\b(?:be|is|was|are|were)(?: all)? like\b(?:,| -| \u2013| ["\u201c])|\bhuh\?$|^if i were\b|\bexample (?:would|could) be\b/,
    0.8,
  ],
  [/\bi think\b.*\bi think\b|\bthere(?:'s| is|'re| are)\b.*, there(?:'s| is|'re| are)\b/, 0.5],
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
const VERBLESS = 1.2;
const LETTERED = 0.7;
const BACK = 1;
const UNRESOLVED = 1.2;
/** What "but" turned against is not there. */
const TURNED = 0.15;

/** Where the claim begins: behind what only joins it to the sentence before. 0 when nothing can go. */
export function claimStart(plain: string): number {
  const length = CONNECTIVES.exec(plain)?.[0].length ?? 0;
  return length < plain.length ? length : 0;
}

/**
 * What it lacks, to be taken from the value of the wording; negative when it says more than it must.
 *
 * @param text as printed, from the claim's start
 * @param plain its `plainOf`
 * @param dropped what was left off before it, plain
 */
export function shortcomings(text: string, plain: string, dropped = ''): number {
  let price = /\bbut\b/.test(dropped) ? TURNED : 0;
  for (const [pattern, fault] of FAULTS) if (pattern.test(plain)) price += fault;
  for (const [pattern, merit] of MERITS) if (pattern.test(plain)) price -= merit;
  if (!VERB.test(plain) && !EFFECT.test(plain)) price += VERBLESS;
  price += LETTERED * Math.min(2, text.match(LETTERS)?.length ?? 0);
  price += BACK * Math.min(2, plain.match(BACKWARD)?.length ?? 0);
  price -= SPECIFIED * Math.min(MOST_SPECIFIC, text.match(SPECIFIC)?.length ?? 0);
  return price + (unresolved(text, plain) ? UNRESOLVED : 0);
}

/**
 * Does a pronoun come before anything that it could stand for? The subject of its own clause is no such thing
 * (principle B of Chomsky 1981): "our boss reads it".
 */
function unresolved(text: string, plain: string): boolean {
  const at = plain.search(PRONOUN);
  if (at < 0 || EMPTY_IT.test(plain.slice(at))) return false;
  const before = plain.slice(0, at);
  if (MAKE_IT.test(before)) return false;
  const things = Math.max(before.match(THING)?.length ?? 0, NAME.test(text.slice(0, at)) ? 1 : 0);
  return things === 0 || (things === 1 && OBJECT.test(plain.slice(at)) && !CLAUSE.test(before));
}
