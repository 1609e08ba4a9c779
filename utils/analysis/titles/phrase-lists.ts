/** Word lists for the phrase reader. Data only; `phrase-words` looks up each word once. */

/** Quantities, which do not belong in a headline. */
export const NUMERALS = new Set(
  (
    'four five six seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty ' +
    'fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion percent dozen dozens'
  ).split(' '),
);
/** Words that are content words elsewhere but make a poor headline because they apply to anything. */
export const PALE = new Set(
  (
    'question questions episode newsletter podcast show topic topics folks guy guys happy fan sense terms item items ' +
    'guest guests segment follow ahead move moving jump jumping discuss discussed discussing talked mention mentioned ' +
    'mentioning ask asked asking called titled title remember read reading wrote heard hear listen listeners ' +
    'listening saw excited curious wondering wonder appreciate welcome joining joined awesome cool nice perfect ' +
    'excellent funny love loved agree feel feels start started starting stuff story section background minute minutes ' +
    'week weeks month months hour hours number rest bring brings brought turn turning happening wait guess big bigger ' +
    'huge small recent recently quick previous super explain describe summarize summary cover covered covering touch ' +
    'dive dig sounds sound bad hard easy simple main different whole person versus call calls run running set sets ' +
    'care hope change changed anymore final current yesterday tomorrow thought useful kinds find finds found create ' +
    'creates created solve solves buy sell pay send sends spend spends hold begin believe imagine allow allows ' +
    'require requires include includes involve involves provide provides deserve deserves enjoy respond agreed ' +
    'disagree mine ours yours lead leads led biggest best worst latest greatest fastest newest smallest largest ' +
    'hardest easiest oldest better reason reasons quicker faster slower available online offline cheaper harder ' +
    'easier smaller larger higher lower longer shorter stronger weaker closer greater fewer earlier newer older safer ' +
    'smarter worse visit worthwhile valid invalid altogether left lost cut cuts stop stops anywhere whereas overall ' +
    'prone unintelligible inaudible laughter laughs manage manages whenever plus additional possibility possibilities ' +
    'viable second twice soon apart alone elsewhere eh ceo cto cfo vp mailing clear throughout during everywhere asks ' +
    'uses improves introduces despite awhile forward regardless simpler january february april june july august september october november december monday ' +
    'tuesday wednesday thursday friday saturday sunday perspective perspectives standpoint standpoints viewpoint ' +
    'viewpoints aspect aspects observation observations inside outside beyond oftentimes anytime nowadays somewhat ' +
    'behalf lieu rid sake'
  ).split(' '),
);
/** Pale words that are part of a compound where the talk uses them as nouns: "change output", "data set". */
export const IN_COMPOUNDS = new Set(
  'set sets change changes call calls lead leads feel cover section background care hope run'.split(' '),
);
/** Their presence makes a noun phrase of what follows. */
export const ARTICLES = new Set(['a', 'an', 'the']);
/** Words allowed inside a headline but not at its ends. */
export const INNER = new Set('of for in the on at vs versus between without inside outside beyond'.split(' '));
/** Prepositions allowed only after a noun in `GO_ON` or after an opening "-ing" form: "response to", "switching to". */
export const OTHER_PREPOSITIONS = new Set('to with from by about into over'.split(' '));
export const DETERMINERS = new Set('a an your our'.split(' '));
export const GO_ON = new Set(
  (
    'access addition adoption advantage advantages alternative alternatives answer answers approach approaches article barrier barriers book books change changes ' +
    'collaboration commitment concern concerns connection control contribution contributions conversation debate departure discussion ' +
    'discussions doubts entry experience experiences feedback guide improvement improvements insight insights integration ' +
    'interaction interview introduction investigation issue issues lesson lessons migration move objections paper papers partnership ' +
    'path post posts problem problems proposal proposals protection questions reaction reactions relation relationship research resistance response responses ' +
    'review reviews road route separation shift similarity solution solutions stories switch talk talks threat threats transition trouble update updates upgrade upgrades worries'
  ).split(' '),
);
/** Words allowed between two names: "Expose your Ignorance". */
export const LINKS = new Set('your my our his her their to with from by about'.split(' '));
/** After one of these, a word at the start of a phrase is a verb. */
export const SUBJECTS = new Set(
  "i we you they he she it who will would can could should must might may cannot can't won't don't doesn't didn't wouldn't shouldn't couldn't let's i'll we'll you'll they'll he'll she'll it'll who'll i've we've you've they've who've i'd we'd you'd they'd he'd she'd gonna wanna please".split(
    ' ',
  ),
);
/** The same after one of these plus "to": "need to", "how to". */
export const BEFORE_INFINITIVE = new Set(
  "need needs want wants wanted have has had going gonna able try trying tries tried like likes liked used supposed how order ability don't ready happy easier harder hard easy possible way ways".split(
    ' ',
  ),
);
/** After one of these, a word with the ending of a participle is a verb: "has enabled payments". */
export const BEFORE_PARTICIPLE = new Set("have has had haven't hasn't hadn't".split(' '));
/** Third-person verbs that are rarely plurals. A phrase with one is a clause: "the node joins", "it affects users". */
export const ACTS = new Set(
  (
    'accompanies achieves acquires adopts allocates announces anticipates arises asserts assigns assumes attracts avoids behaves bothers brings captures collapses combines compiles complains complicates confirms confuses constitutes contradicts contributes convinces creates decreases delivers demonstrates deploys derives detects diminishes disappears discovers distinguishes distributes dominates eliminates emerges emits emphasizes enforces engages enhances evaluates evolves exceeds executes expands explodes exposes expresses extends feeds fulfills gathers generates gets goes guarantees happens illustrates incorporates indicates integrates intends introduces invalidates invests invokes justifies lacks maintains matters merges minimizes modifies obtains occupies operates originates overlaps participates permits persists proceeds promotes proves provokes pursues qualifies realizes recognizes reduces reflects rejects reminds represents resembles restores retains reveals satisfies says seeks seems simplifies solves spends stores succeeds suffers sustains takes thrives transforms translates transmits uses utilizes violates worsens yields ' +
    'accepts adds affects aims appears applies becomes begins believes belongs breaks builds causes checks chooses ' +
    'comes compares connects considers consists contains continues converts decides defines depends describes ' +
    'determines develops differs eats enables encourages ends ensures enters exists expects explains fails faces fits ' +
    'follows forwards grows helps hits holds impacts implements implies imagines increases joins keeps knows learns ' +
    'leaves likes listens lives loads loses loves meets misses moves occurs opens owns passes pays performs picks ' +
    'plays prefers prevents produces proposes publishes pulls pushes puts reads receives recommends refers relates ' +
    'relies remains removes replaces resolves responds returns runs sees sells serves shows sits sleeps speaks ' +
    'specifies stands starts stays sucks suggests supports talks teaches tells tends thinks throws touches treats ' +
    'tries triggers turns understands validates varies verifies waits walks wants watches wins wishes wonders writes'
  ).split(' '),
);
/**
 * Before "of": words for a quantity or form, or in a preposition ("on top of"), which say nothing about the subject.
 */
export const SHAPES = new Set(
  (
    'amount amounts indication sign example examples list lists level levels degree aspect aspects combination series variety range pair pairs form forms ' +
    'version versions sense lack bit bits couple collection majority share subset pieces parts possibility notion concept result results lots ton tons slew types ' +
    'top front charge favor'
  ).split(' '),
);
