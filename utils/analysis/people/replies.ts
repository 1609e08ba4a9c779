import type { Span, Transcript, Turn } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { Question, Sentence, TurnReply } from '../model';
import { compact } from '../speech/patterns';
import { countWords, type Lexicon } from '../words/lexicon';
import { plainOf } from '../words/plain';
import { eachOf, type Work } from '../work';
import { isQuoted, type Naming } from './calling';

/** After the name of somebody whose words are taken up: "to Ann's point", "as Ann said". */
const UPTAKE = compact(
  /^(?: and [A-Z]\w+)?(?:['\u2019]s (?:earlier |last |main |great |good )?(?:point|comment|question|remark|example|idea|argument|answer|analogy)s?\b| (?:just |also |already |kind of |sort of )*(?:said|says|mentioned|was saying|is saying|pointed out|alluded to|brought up|described|suggested|noted|touched on|raised)\b)/,
);
/** Before such a name. */
const AGREEING =
  /\b(?:agree(?:ing|d|s)? with|disagree(?:ing|d|s)? with|building on|piggyback(?:ing)? (?:on|off)|echo(?:ing)?|respond(?:ing)? to) (?:what )?$/i;
/** Refers to the words of the person addressed. For lower-case text. */
const YOU_SAID =
  /\b(?:you(?:'re| are| were)? (?:\w+ly |just |also |kind of |basically )*(?:said|saying|mentioned|suggest(?:ed|ing)|propos(?:ed|ing)|described|pointed out|touched on|brought up|talk(?:ed|ing) about)|your (?:\w+ )?(?:point|comment|example|answer|analogy|argument))\b/;
/** Opens by agreeing or disagreeing with what was just said. For lower-case text. */
const SIDING = compact(
  /^(?:(?:oh|well|and|but|so|um|uh|yeah|yes|no|i mean|okay),? )*(?:i (?:\w+ )?(?:agree|disagree)|i don't (?:know|think|agree)|i'm not (?:so |really )?sure|exactly|absolutely|totally|definitely|true|agreed|that's (?:\w+ )?(?:right|true|fair|interesting|exactly|so)|(?:good|great|fair|excellent) point|not (?:really|necessarily|quite)|of course|correct|precisely|indeed)\b|^(?:yeah|yes|yep|no|nope|right)[,.]/,
);
const SHORTEST = 8;
const SHORTEST_SOURCE = 12;
const MOST_SOURCES = 4;
/** How many more shared terms an earlier turn needs to be preferred over the latest one. */
const NEAREST = 1.5;
/** In code units: how far into a turn its speaker may respond to what was said to them. */
const OPENING = 320;

/** Earlier results that replies are derived from. */
export interface ReplyContext {
  /** Result of `findNameUses`. */
  called: readonly (readonly Naming[])[];
  questions: readonly Question[];
  lexicon: Lexicon;
}

/**
 * Which turn responds to which, in text order, with at most one reply per turn. The first rule that applies wins:
 * - the turn takes up somebody's words by name ("to Ann's point") or by addressing them ("what you said"),
 * - it agrees or disagrees with the turn just before, without asking somebody else a question,
 * - it answers a question, or a call in the turn just before.
 *
 * A turn of a few words is a reply only if it answers a question. If the person named spoke several times, the latest
 * turn is meant unless an earlier one shares clearly more words.
 */
export function* findReplies(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { called, questions, lexicon }: ReplyContext,
): Work<TurnReply[]> {
  const { speakers, turns } = transcript;
  const asked = new Map(questions.map((question) => [question.turn, question]));
  const answered = new Map<number, number>();
  for (const { turn, answers } of questions) for (const answer of answers) answered.set(answer.turn, turn);
  const spoken = new Map<string, number[]>(speakers.map(({ id }) => [id, []]));
  const talk: Context = { transcript, sentences, lexicon, called, spoken, asked, answered };
  const replies: TurnReply[] = [];
  yield* eachOf(turns, ({ speaker }, turn) => {
    if (speaker === null) return;
    const to = sourceOf(talk, turn);
    if (to !== null) replies.push({ turn, to });
    if (countWords(transcript.text, turns[turn] as Span, SHORTEST_SOURCE) >= SHORTEST_SOURCE)
      spoken.get(speaker)?.push(turn);
  });
  return replies;
}

interface Context {
  transcript: Transcript;
  sentences: readonly Sentence[];
  lexicon: Lexicon;
  called: ReplyContext['called'];
  /** Per `Speaker.id`, the turns so far that are long enough to be taken up. */
  spoken: ReadonlyMap<string, readonly number[]>;
  asked: ReadonlyMap<number, Question>;
  /** Maps each answering turn to the turn that asked. */
  answered: ReadonlyMap<number, number>;
}

/** The turn that `turn` responds to; null if there is none. */
function sourceOf(talk: Context, turn: number): number | null {
  const { text, turns } = talk.transcript;
  const here = turns[turn] as Turn;
  const asking = talk.answered.get(turn);
  if (countWords(text, here, SHORTEST) < SHORTEST) return asking ?? null;
  return (
    takenUp(talk, turn) ??
    facing(talk, turn) ??
    (asking === undefined ? calledTo(talk, turn) : latest(talk, turn, asking))
  );
}

/** The turn of somebody who is quoted or agreed with by name. */
function takenUp(talk: Context, turn: number): number | null {
  const { transcript, called, spoken } = talk;
  const { text, turns, speakers } = transcript;
  const here = turns[turn] as Turn;
  for (const { speakerIndex, start, end } of called[turn] ?? []) {
    const id = speakers[speakerIndex]?.id as string;
    const before = text.slice(Math.max(here.start, start - 32), start);
    if (id === here.speaker || !(UPTAKE.test(text.slice(end, end + 48)) || AGREEING.test(before))) continue;
    if (isQuoted(text, here.start, start)) continue;
    const source = mostAlike(talk, start, (spoken.get(id) ?? []).slice(-MOST_SOURCES));
    if (source !== null) return source;
  }
  return null;
}

/** The source with the most terms in common with the text around `offset`, favoring the last; null without sources. */
function mostAlike(
  { transcript: { turns }, sentences, lexicon }: Context,
  offset: number,
  sources: readonly number[],
): number | null {
  if (sources.length < 2) return sources[0] ?? null;
  const at = spanAt(sentences, offset);
  const near = [at - 1, at, at + 1].filter((index) => sentences[index]?.turn === sentences[at]?.turn);
  const terms = new Set(near.flatMap((index) => lexicon.terms[index] ?? []));
  let best: number | null = null;
  let most = -1;
  for (const source of sources) {
    const common = new Set<number>();
    let index = spanAt(sentences, (turns[source] as Turn).start);
    for (; sentences[index]?.turn === source; index++)
      for (const term of lexicon.terms[index] as number[]) if (terms.has(term)) common.add(term);
    const worth = common.size + (source === sources.at(-1) ? NEAREST : 0);
    if (worth > most) [best, most] = [source, worth];
  }
  return best;
}

/** The turn of the person just heard, if they are told what they said or are agreed or disagreed with. */
function facing({ transcript, called, spoken, asked, answered }: Context, turn: number): number | null {
  const { text, turns, speakers } = transcript;
  const here = turns[turn] as Turn;
  const before = turns[turn - 1];
  const adjacent = before != null && before.speaker !== null && before.speaker !== here.speaker;
  const opening = plainOf(text.slice(here.start, Math.min(here.end, here.start + OPENING)));
  const yours = opening.search(YOU_SAID);
  if (yours >= 0) {
    const call = called[turn]?.filter(({ manner, start }) => manner === 'call' && start < here.start + yours).at(-1);
    const id = call === undefined ? (adjacent ? before.speaker : null) : speakers[call.speakerIndex]?.id;
    const last = id == null || id === here.speaker ? undefined : spoken.get(id)?.at(-1);
    if (last !== undefined) return last;
  }
  const to = asked.get(turn)?.to ?? null;
  const turnsAway = asked.has(turn) && to !== before?.speaker;
  return adjacent && answered.get(turn) !== turn - 1 && !turnsAway && SIDING.test(opening) ? turn - 1 : null;
}

/** The turn before, if it calls this speaker without asking a question. */
function calledTo({ transcript: { turns, speakers }, called }: Context, turn: number): number | null {
  const { speaker } = turns[turn] as Turn;
  const isCalled = called[turn - 1]?.some(
    ({ manner, speakerIndex }) => manner === 'call' && speakers[speakerIndex]?.id === speaker,
  );
  return isCalled && turns[turn - 1]?.speaker !== speaker ? turn - 1 : null;
}

/** The last turn before `turn` of the person who asked. */
function latest({ transcript: { turns } }: Context, turn: number, asking: number): number {
  for (let at = turn - 1; at > asking; at--) if (turns[at]?.speaker === turns[asking]?.speaker) return at;
  return asking;
}
