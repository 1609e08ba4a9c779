import { compact } from '../speech/patterns';

const BEFORE =
  '^(?:(?:yeah|yes|no|oh|so|and|well|okay|ok|right|sure|um|uh|hey|i mean|you know|wow|whoo|man|yikes)[,.!]* )*';
/** About the question, the asker or the answering: "That's a tough one", "Go for it, Nick", "Let me pull it up". */
const REMARK = compact(
  new RegExp(
    `${BEFORE}(?:${[
      "(?:(?:that|this|it)(?:'s| is| was) |what )?(?:(?:always|actually|also|really|such|kind of|definitely) )?(?:an? |the )?(?:(?:really|very|super|pretty|quite|so) )*(?:good|great|tough|hard|tricky|interesting|difficult|deep|excellent|loaded|fantastic|fun|broad|big|exciting|fair|philosophical|awesome|wonderful)(?:,? (?:deep|philosophical|hard|broad))? (?:question|one|topic|advice|point)\\b.{0,40}$",
      '(?:this is why )?i (?:really |just )?(?:love|like) (?:that|this|the) (?:question|one)\\b.{0,40}$',
      "(?:i'm )?glad you (?:asked|brought|mentioned)\\b",
      '(?:i )?(?:appreciate|thanks?)(?: you)?(?: so much| very much)?(?:,? [\\w.]+)?[.!]*$',
      '(?:i )?(?:appreciate|thanks?)(?: you)?(?: so much| very much)? (?:for|to)\\b',
      '(?:that|this|it) (?:makes|made) (?:a lot of |total |perfect )?sense\\W*$',
      'i (?:really |just )?(?:love|like) (?:that|this|it)\\W*$',
      '(?:[^ ,]+, )?(?:go for it|take it away|go ahead)\\b',
      'let me (?:pull|look|see|think|find|check|explain|try|start|back up|take)\\b.{0,60}$',
      "(?:i'll|i will|we can|we could|let's|i can|i could)(?: maybe| just)? (?:start|begin|kick|try|take|answer|go first|jump in)\\b.{0,100}$",
      "i'm (?:going to|gonna) (?:take|start|go|begin|answer|try|push|play|be)\\b.{0,70}$",
      '(?:i can |i could )?(?:certainly|definitely) (?:can|try|could|do)\\b.{0,20}$',
      "(?:there are|there's|(?:i think )?there's like) (?:a few|a couple of|many|several|two|three) (?:questions?|things) (?:to unpack|in there)\\b",
      "(?:i have |i've got )?(?:a lot of|a few|some|many) thoughts (?:here|on that|on this|about that|about this)\\b.{0,20}$",
      "(?:i think )?(?:there(?:'s| is| are)|i (?:do )?have|i've got|i got) (?:\\w+ly |just )?(?:so (?:much|many)|a lot|a few|a couple|several|many|two|three|some|my own|strong|mixed)(?: of)? (?:different )?(?:paths|directions|angles|questions|opinions|thoughts|feelings|things (?:to|here|there|in|i|we|about|on)|to unpack)\\b.{0,60}$",
      "(?:sure(?: thing)?|al+ ?right|sounds good|i (?:will|can)|(?:i'd|i would) (?:love|like) to|gladly|(?:i'm )?happy to|i see|mm-hm+|yikes|wow)(?:,? (?:sure|okay|alright|yeah|thanks?))*[.!]*$",
      'let me be (?:very |really )?(?:clear|honest)\\b.{0,20}$',
      '(?:where|how) (?:do|should|would|can) (?:i|we) (?:even )?(?:start|begin|put|say|answer|explain)\\b.{0,30}$',
      "i'm not sure (?:how|if|whether) (?:familiar|many|much|everyone|everybody|people|most|the audience|listeners|you)\\b",
      "(?:please )?correct me if i'm wrong\\W*$",
      '(?:oh,? )?my (?:gosh|god|goodness)\\b.{0,20}$',
      '(?:that|it) was (?:great|awesome|amazing|fun)\\W*$',
      '(?:do|did) you want (?:me )?to\\b',
      '(?:happy|glad|thrilled|excited) to (?:be|talk|share|answer)\\b',
      "(?:sorry|pardon),? i (?:missed|forgot|didn't|was)\\b",
      "(?:i |i'd |i would )?(?:(?:just|also|really|maybe|quickly) )*(?:want(?:ed)? to|wanna|like to|love to) (?:(?:just|also|quickly|briefly) )*(?:add|say|extend|follow up|chime in|jump in|comment|touch|build|respond|mention)(?: (?:something|slightly|quickly|briefly|one (?:more )?thing|a (?:quick |small )?(?:bit|little|note|point|thing|comment)|a couple of things|(?:on|to|about) (?:that|this|it)|here|there|real quick))*\\W*$",
    ].join('|')})`,
  ),
);

/** Does the sentence only remark on the question without answering it? `plain` is `plainOf` text. */
export function isRemark(plain: string): boolean {
  return REMARK.test(plain);
}

/** Says yes in a few words. */
const ASSENT = compact(
  /^(?:(?:oh|so|well|yeah|yes|um|uh|okay),? )*(?:absolutely|definitely|certainly|exactly|totally|of course|for sure|sure|right|yeah|yes|yep|yup|okay)(?:,? (?:absolutely|definitely|of course|for sure|sure|yeah|yes|right))*\W*$/,
);

/** Is this a mere yes, which does not answer a question that wants more? `plain` is `plainOf` text. */
export function isAssent(plain: string): boolean {
  return ASSENT.test(plain);
}
