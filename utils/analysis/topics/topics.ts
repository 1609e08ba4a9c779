import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { Sentence, Topic } from '../model';
import type { SpokenNames } from '../names/names';
import type { Naming } from '../people/calling';
import type { FoundQuestion } from '../questions/questions';
import { type Cues, cueOf } from '../speech/cues';
import { type Titler, titler } from '../titles/titles';
import type { WordUse } from '../words/word-use';
import type { Work } from '../work';
import type { Alignment } from './align';
import { type BoundaryEvidence, boundaryEvidence } from './boundary-evidence';
import type { Cohesion } from './cohesion';
import { findTopics, type TopicStart } from './find-topics';
import { type Cast, type Outline, withTalk } from './stretches';
import { subtopicOdds } from './subtopic-odds';
import { subtopicFinder } from './subtopics';

/** Words before the first chapter that make a topic of their own; fewer join the chapter. */
const PREAMBLE = 120;
/** Words of a found topic, at least: some five minutes. What is finer is a sub-topic. */
const SHORTEST_FOUND = 900;
/** Words at most that a stretch is called by when nothing in it makes a title. */
const FIRST_WORDS = 6;

/**
 * A sub-topic whose title and whose start together are worth less goes on with what is before it: of 41 such that were
 * judged half had a wrong title and 3 a good one, of the rest one in seven and two in five.
 */
const SURE_AND_NAMED = 2.7;

interface Mark extends TopicStart, Pick<Topic, 'chapter' | 'asPrinted'> {}

/** Where a conversation turns. */
export interface Turnings {
  /** Where topics start, the first at 0; none in a text without sentences. */
  marks: readonly Mark[];
  /** `subtopicOdds` */
  odds: Float64Array;
  /** Indexes in `marks` of those that somebody announces: their first words name them. */
  announced: ReadonlySet<number>;
}

export interface TurningContext extends Cast {
  alignment: Alignment;
  /** `readCues` */
  cues: Cues;
  /** `readCohesion` */
  cohesion: Cohesion;
  /** `rollCall` */
  called: readonly (readonly Naming[])[];
  questions: readonly Pick<FoundQuestion, 'start' | 'answers'>[];
}

/**
 * The publisher's chapters when they belong to this episode, else what `findTopics` finds; with what speaks for
 * sub-topics. A stage of its own, so that the evidence, some ten numbers a sentence, goes when it is over.
 */
export function* findTurnings(
  transcript: Transcript,
  sentences: readonly Sentence[],
  context: TurningContext,
): Work<Turnings> {
  if (sentences.length === 0) return { marks: [], odds: new Float64Array(), announced: new Set() };
  const evidenceOf = yield* boundaryEvidence(transcript, sentences, context.lexicon, context);
  const marks = yield* marksOf(transcript, sentences, context, evidenceOf);
  const odds = yield* subtopicOdds(transcript, sentences, { ...context, evidenceOf });
  const isAnnounced = ({ start }: Mark) => cueOf(context.cues, spanAt(sentences, start)).announced > 0;
  return { marks, odds, announced: new Set([...marks.keys()].filter((nth) => isAnnounced(marks[nth] as Mark))) };
}

export interface TopicContext extends Cast {
  turnings: Turnings;
  /** `calledNames` */
  names: readonly SpokenNames[];
  use: WordUse;
  questions: readonly FoundQuestion[];
  /** ≈ seconds at an offset. */
  secondsAt(offset: number): number;
}

/**
 * The conversation as topics: in text order, without overlap, together [0, text.length). No topics for a text without
 * sentences.
 */
export function* layTopics(
  transcript: Transcript,
  sentences: readonly Sentence[],
  context: TopicContext,
): Work<Topic[]> {
  const { lexicon, names, use, questions, secondsAt } = context;
  const { marks, odds, announced } = context.turnings;
  if (marks.length === 0) return [];
  const subtopicsOf = subtopicFinder(transcript, sentences, { lexicon, odds });
  const titleOf = yield* titler(transcript, sentences, {
    lexicon,
    names,
    use,
    questions,
    printed: marks.flatMap(({ chapter }) => transcript.chapters[chapter ?? -1]?.title ?? []),
  });
  const outlines: (Mark & Outline)[] = [];
  for (const [index, mark] of marks.entries()) {
    const span = { start: mark.start, end: marks[index + 1]?.start ?? transcript.text.length };
    const chapter = mark.chapter === null ? undefined : transcript.chapters[mark.chapter];
    const title =
      chapter?.title ?? ((yield* titleOf(span, { announced: announced.has(index) })) || firstWords(transcript, span));
    const printed = mark.asPrinted ? chapter?.seconds : undefined;
    outlines.push({ ...mark, ...span, title, seconds: printed ?? secondsAt(mark.start) });
  }
  const inside: Outline[][] = [];
  for (const topic of outlines) {
    const starts = yield* subtopicsOf(topic);
    inside.push(yield* layWithin(topic, starts, { titleOf, secondsAt }));
  }
  const subtopics = yield* withTalk(transcript, sentences, context, inside.flat());
  return (yield* withTalk(transcript, sentences, context, outlines)).map((topic, index) => ({
    ...topic,
    subtopics: subtopics.splice(0, (inside[index] as Outline[]).length),
  }));
}

/** Sub-topics of a topic where they start, each with its title; one that nothing names well goes on with the one before it. */
function* layWithin(
  topic: Mark & Outline,
  starts: readonly TopicStart[],
  { titleOf, secondsAt }: Pick<TopicContext, 'secondsAt'> & { titleOf: Titler },
): Work<Outline[]> {
  const request = topic.chapter === null ? { under: topic.title } : { within: topic.title };
  const laid: Outline[] = [];
  for (const [index, { start, turn, confidence }] of starts.entries()) {
    const span = { start, end: starts[index + 1]?.start ?? topic.end };
    const title = yield* titleOf(span, { ...request, least: SURE_AND_NAMED - confidence });
    const before = laid.at(-1);
    if (title !== '') laid.push({ ...span, title, turn, seconds: secondsAt(start), confidence });
    else if (before !== undefined) before.end = span.end;
  }
  return laid;
}

/** "Why is that so": a stretch of few or empty words has a name all the same. */
function firstWords({ text }: Transcript, { start, end }: Span): string {
  const words = text.slice(start, end).match(/\S+/g) ?? [];
  const first = words.slice(0, FIRST_WORDS).join(' ');
  return words.length > FIRST_WORDS ? `${first} …` : first.replace(/[.?!]+$/, '');
}

function* marksOf(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { alignment, lexicon }: TurningContext,
  evidenceOf: (index: number) => BoundaryEvidence,
): Work<Mark[]> {
  const { chapters, foreign, misprinted } = alignment;
  const first = chapters[0];
  if (foreign || first === undefined) {
    const found = yield* findTopics(transcript, sentences, { lexicon, evidenceOf, shortest: SHORTEST_FOUND });
    return found.map((topic) => ({ ...topic, chapter: null, asPrinted: false }));
  }
  const marks: Mark[] = chapters.map((placed) => ({ ...placed, asPrinted: placed.chapter !== misprinted }));
  let before = 0;
  for (let index = 0; index < sentences.length && (sentences[index] as Span).start < first.start; index++)
    before += lexicon.words[index] as number;
  const opening = { start: 0, turn: (sentences[0] as Sentence).turn };
  if (before >= PREAMBLE) return [{ ...opening, chapter: null, asPrinted: false, confidence: 1 }, ...marks];
  return marks.map((mark, index) => (index === 0 ? { ...mark, ...opening } : mark));
}
