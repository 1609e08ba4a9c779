import { byFirstLetter } from './first-letters';
import { NOISE_BEGINS } from './noise';
import { compact } from './patterns';

const COURTESY =
  'welcome|thank(?:s| you)|happy new year|good (?:morning|evening)|(?:great|good|interesting|excellent|really) (?:question|point)|agree|congrat\\w*|have you on|appreciate|how are you|(?:glad|happy|excited) to be';
const HAND_OVER =
  "turn (?:it |this )?(?:back |over )?to you|(?:throw|pass|hand|kick|toss) (?:(?:it|this|that|things) )?(?:one )?(?:back |over )?to|bring (?:you|[a-z]+) in(?= here|[.?,])|start with you|follow-?up|questions? (?:for|to|back|is|about|here|that)|questions,? right|(?:a|another|my|one|quick|last) questions?|i(?:'ve| have) heard you|(?:maybe|perhaps) (?:you|(?:we|i) should ask)|let us know|you (?:also |recently |just )?(?:had|did|gave|wrote|published) (?:an?|the|some)|curious|love to know|hope you enjoy|sounds like you|you guys are|you've given|putting words|your (?:take|view|thoughts|point|question|head)|(?:can|could|do|did|have|would|are) you|as you (?:said|mentioned|outlined|and)|what you said|you (?:described|touched|mentioned|posted|outlined|brought|asked|noted|said|wrote|opened|may have)|you're (?:saying|suggesting|proposing|talking)|to respond to|(?:is|was) (?:\\w+ly )?(?:saying|suggesting|arguing)|speaking of";
const AGENDA =
  "(?:next|last|final|first|second|third|other|new|following) (?:topic|segment|story|question|item|section|up|release|code change|pr|bip|announcement|news)|(?:release notes?|announcements?)|let's hear|into the details|i just heard|the main host|all (?:that|this) and more|here to (?:talk|discuss)|today,? we|later(?: on)?,? we(?:'ll|'re| will| are)|(?:we're|we are|we've been|i've been) (?:talking|discussing|covering)|our discussion|touch(?:ed|es)? on|(?:was|were) (?:going|about) to say|look(?:ing)? forward|move (?:us )?on|moving on|jump (?:in|into|to|back|more)|feel free to|can't wait (?:to|for)|must (?:add|say|admit)|wrap(?:ping)? (?:up )?(?:for today|here|it up)|(?:into|on) this topic|post (?:a|the) link|stop me|just kidding|let's (?:talk|start|move|go|get|leave|jump|dive|see|take|pretend)|before we|(?:wanted|want) to (?:get|ask|bring|touch|speak|respond|talk|mention|say|add|hear|highlight|clarify|plug|point out|note|emphasize)|should recap|tak(?:e|ing) (?:the )?minutes|(?:fill|complet)(?:e|ing)? (?:in |out )?(?:the |another |a )?(?:final )?questionnaire|meeting (?:summary|minutes)|the agenda (?:says|for)|going to (?:talk|discuss|cover|be (?:talking|discussing|covering|joined))|talked about|n't talk about|mentioned|we (?:talk|discuss)(?:ed)?|(?:com(?:e|ing)|go(?:ing)?) back to|putting this|in summary|should (?:mention|say|note|clarify)|worth talking about|different direction|(?:deals?|dealing) with a problem|(?:don't|do not) see any (?:more |other )?(?:comments|questions|hands)|wrap up|(?:we|you)(?:'ve| have)? (?:\\w+ )?covered|sequential order|chance to (?:elaborate|catch up)|(?:high-level|quick|brief) (?:summary|overview|recap)|stay tuned|help me (?:understand|figure)|is that (?:correct|fair)|valuable for (?:folks|people) to hear|keeping track at home|my background|(?:my|all) questions have been|hear me|have you covered|do questions";
/** Announces that something will be said, or reports that something was. */
const RUN_UP =
  "i (?:typically|usually|often|always|sometimes|was (?:just )?(?:gonna|going to)|will|'ll|can|could) (?:just |also )?(?:explain|describe|tell|preface|start)|i'll (?:just |also )?(?:explain|describe|tell|preface|start)|(?:he|she|they|the (?:author|book|paper|article)s?) (?:also |then |even )?(?:talks?|talked|goes|went|writes?|wrote|gets?) (?:about|into|on to|a lot about)|one of the (?:\\w+ )?questions|to (?:clarify|start with|begin with)|(?:huge|big|massive) (?:props|shout-?out|kudos|fan)|(?:just )?wanted to (?:check|make sure|see|know|share)|is available now|your (?:book|talk|post|article|article's|company|team)|next (?:two|three|few|couple) items|want to (?:transition|switch|shift|go|move|end|close|start|begin|pivot|touch)|check out|go (?:check|listen|read|watch)|i wonder|i recommend|if (?:y'all|you all|you guys|anyone|anybody) (?:are|is|want)|down below|in the (?:show ?notes|description|chat)|as (?:i|we)(?:'ve| have)? (?:said|mentioned|harped|alluded|discussed|talked)";
const SHOW =
  "(?:this|the|our|last|next|today's|each|every|previous|earlier|past|future|another|other) (?:show|episode|podcast|panel|segment|newsletter|call|recording|week|conversation|transcript)s?|excellent panel|the mic|in the studio|joining us|we(?:'re| are) back|chance to win|signed cop(?:y|ies)|listeners|listening|subscribe|apple podcasts|spotify|sponsors?|giveaway|sign off|we'll (?:talk|get|be back|see (?:you|all|y'all))|we(?:'re| are) (?:joined|here with)|my name is|i(?:'m| am)? (?:also |currently )?(?:work(?:ing)?|employed|sponsored|based) (?:for|at|on|with|in|by)|on twitter|i've been (?:pretty |very |quite )?(?:active|working|involved)|i (?:remember|saw|heard|know you)";
const LOGISTICS = compact(
  new RegExp(
    `\\b(?:${byFirstLetter([COURTESY, HAND_OVER, AGENDA, RUN_UP, SHOW].join('|'))})\\b|\\w\\.(?:com|fm|org|io)\\b|^(?:tell|walk|give|remind) (?:me|us)\\b|^(?:hi|hello|hey|back to)\\b|^\\.\\.|${NOISE_BEGINS}|@\\w`,
  ),
);
/** "I'm Ann …", "Bo, you …": a self-introduction or a call to somebody. */
const CALLING =
  /^I['\u2019]?(?:m| am) [A-Z]|^(?!(?:Actually|Again|Also|Although|And|Because|Basically|But|Like|Look|No|Now|Oh|Okay|Or|Right|So|Then|Though|Well|Yeah|Yes)\b)[A-Z][\w-]+, (?:you(?! know\b)|maybe|any|what|how|do|can)\b/;

/**
 * Does the sentence only manage the conversation, rather than make a point: courtesies, hand-overs, the agenda and the
 * show's own business? `text` as printed; `plain` is `plainOf(text)`.
 */
export function isLogistics(text: string, plain: string): boolean {
  return LOGISTICS.test(plain) || CALLING.test(text);
}
