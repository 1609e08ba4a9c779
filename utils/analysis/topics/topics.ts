import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { Sentence, Topic } from '../model';
import type { SpokenNames } from '../names/names';
import type { Naming } from '../people/calling';
import type { FoundQuestion } from '../questions/questions';
import { type Cues, cueOf } from '../speech/cues';
import { createTitler, type Titler } from '../titles/titles';
import type { WordUse } from '../words/word-use';
import type { Work } from '../work';
import type { Alignment } from './align/align';
import { type BoundaryEvidence, boundaryEvidence } from './boundary-evidence';
import type { Cohesion } from './cohesion';
import { findTopics, type TopicStart } from './find-topics';
import { type Cast, type UncountedStretch, withTalk } from './stretches';
import { subtopicOdds } from './subtopic-odds';
import { subtopicFinder } from './subtopics';

/** Fewest words before the first chapter that make a separate topic. Fewer are added to the chapter. */
const PREAMBLE = 120;
/** Fewest words of a topic that is not a printed chapter, about five minutes. Anything shorter is a sub-topic. */
const SHORTEST_FOUND = 900;
/** Most words in the fallback title of a stretch that has no better one. */
const FIRST_WORDS = 6;

/**
 * Lowest sum of title value and confidence of a sub-topic; below it, the sub-topic is merged into the one before. Of 41
 * such sub-topics that were judged, half had a wrong title and 3 had a good one; of the others, one in seven had a
 * wrong title and two in five had a good one.
 */
const SURE_AND_NAMED = 2.7;

interface Mark extends TopicStart, Pick<Topic, 'chapter' | 'asPrinted'> {}

/** Topic boundaries of a conversation, and the evidence for sub-topics. */
export interface Turnings {
  /** Topic starts, the first at 0; empty for a text without sentences. */
  marks: readonly Mark[];
  /** Result of `subtopicOdds`. */
  odds: Float64Array;
  /** Indexes in `marks` of announced topics, which are named by their first words. */
  announced: ReadonlySet<number>;
}

export interface TurningContext extends Cast {
  alignment: Alignment;
  /** Result of `readCues`. */
  cues: Cues;
  /** Result of `readCohesion`. */
  cohesion: Cohesion;
  /** Result of `findNameUses`. */
  called: readonly (readonly Naming[])[];
  questions: readonly Pick<FoundQuestion, 'start' | 'answers'>[];
}

/**
 * Topic starts: the publisher's chapters if they belong to this episode, otherwise the result of `findTopics`; and the
 * odds of sub-topics. A separate stage so that the evidence, about ten numbers per sentence, can be freed at its end.
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
  /** Result of `calledNames`. */
  names: readonly SpokenNames[];
  use: WordUse;
  questions: readonly FoundQuestion[];
  /** Estimated time in seconds at an offset. */
  secondsAt(offset: number): number;
}

/**
 * The topics of the conversation, in text order and without overlap; together they cover [0, text.length). Empty for a
 * text without sentences.
 */
export function* buildTopics(
  transcript: Transcript,
  sentences: readonly Sentence[],
  context: TopicContext,
): Work<Topic[]> {
  const { lexicon, names, use, questions, secondsAt } = context;
  const { marks, odds, announced } = context.turnings;
  if (marks.length === 0) return [];
  const subtopicsOf = subtopicFinder(transcript, sentences, { lexicon, odds });
  const titleOf = yield* createTitler(transcript, sentences, {
    lexicon,
    names,
    use,
    questions,
    printed: marks.flatMap(({ chapter }) => transcript.chapters[chapter ?? -1]?.title ?? []),
  });
  const outlines: (Mark & UncountedStretch)[] = [];
  for (const [index, mark] of marks.entries()) {
    const span = { start: mark.start, end: marks[index + 1]?.start ?? transcript.text.length };
    const chapter = mark.chapter === null ? undefined : transcript.chapters[mark.chapter];
    const title =
      chapter?.title ?? ((yield* titleOf(span, { announced: announced.has(index) })) || firstWords(transcript, span));
    const printed = mark.asPrinted ? chapter?.seconds : undefined;
    outlines.push({ ...mark, ...span, title, seconds: printed ?? secondsAt(mark.start) });
  }
  const inside: UncountedStretch[][] = [];
  for (const topic of outlines) {
    const starts = yield* subtopicsOf(topic);
    inside.push(yield* layWithin(topic, starts, { titleOf, secondsAt }));
  }
  const subtopics = yield* withTalk(transcript, sentences, context, inside.flat());
  return (yield* withTalk(transcript, sentences, context, outlines)).map((topic, index) => ({
    ...topic,
    subtopics: subtopics.splice(0, (inside[index] as UncountedStretch[]).length),
  }));
}

/** The sub-topics of a topic, with titles. One without a good enough title is merged into the one before it. */
function* layWithin(
  topic: Mark & UncountedStretch,
  starts: readonly TopicStart[],
  { titleOf, secondsAt }: Pick<TopicContext, 'secondsAt'> & { titleOf: Titler },
): Work<UncountedStretch[]> {
  const request = topic.chapter === null ? { under: topic.title } : { within: topic.title };
  const laid: UncountedStretch[] = [];
  for (const [index, { start, turn, confidence }] of starts.entries()) {
    const span = { start, end: starts[index + 1]?.start ?? topic.end };
    const title = yield* titleOf(span, { ...request, least: SURE_AND_NAMED - confidence });
    const before = laid.at(-1);
    if (title !== '') laid.push({ ...span, title, turn, seconds: secondsAt(start), confidence });
    else if (before !== undefined) before.end = span.end;
  }
  return laid;
}

/** A fallback title such as "Why is that so" for a stretch that has no better one. */
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
