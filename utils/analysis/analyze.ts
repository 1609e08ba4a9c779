import type { Transcript } from '../transcript/model';
import { spanAt } from '../transcript/spans';
import { fitClock } from './clock/clock';
import { secondsAt } from './clock/seconds-at';
import type { Analysis, KeyPoint, Role, Sentence } from './model';
import { findMentions } from './names/mentions';
import type { SpokenNames } from './names/names';
import { calledNames } from './names/nicknames';
import { findNameUses, type Naming } from './people/calling';
import { findLabelDoubts } from './people/label-doubts';
import { describePeople } from './people/people';
import { profileSpeakers } from './people/profiles';
import { findReplies } from './people/replies';
import { findCandidates } from './points/candidates';
import { keyPointsFor } from './points/key-points';
import { occasionReader } from './points/occasions';
import { summarizeTopics } from './points/topic-summaries';
import { withKeyPoints } from './questions/answer-key-points';
import { type FoundQuestion, findQuestions } from './questions/questions';
import { type Cues, readCues } from './speech/cues';
import { type Alignment, alignChapters } from './topics/align/align';
import { type Cohesion, readCohesion } from './topics/cohesion';
import { findColdOpen, showStart } from './topics/cold-open';
import { buildTopics, findTurnings, type Turnings } from './topics/topics';
import { buildLexicon, type Lexicon } from './words/lexicon';
import { splitSentences } from './words/sentences';
import { readWords } from './words/spoken-words';
import { observeWords, type WordUse } from './words/word-use';
import { finish, type Work } from './work';

/** Runs `analyzeInSteps` without pauses. */
export function analyze(transcript: Transcript): Analysis {
  return finish(analyzeInSteps(transcript));
}

/** The whole analysis of an episode, from its transcript alone. Deterministic, and linear in the length of the text. */
export function* analyzeInSteps(transcript: Transcript): Work<Analysis> {
  const sentences = yield* splitSentences(transcript);
  const names = yield* calledNames(transcript);
  const called = yield* findNameUses(transcript, names);
  const { foreign, misprinted, ...talk } = yield* analyzeConversation(transcript, sentences, { names, called });
  return {
    sentences,
    coldOpen: findColdOpen(transcript, sentences),
    ...talk,
    mentions: yield* findMentions(transcript, names),
    doubts: [
      ...(foreign ? [{ kind: 'chapters-of-another-episode' as const }] : []),
      ...(foreign || misprinted === null ? [] : [{ kind: 'chapter-time-in-doubt' as const, chapter: misprinted }]),
      ...(yield* findLabelDoubts(transcript, sentences, called)),
    ],
  };
}

/** Problems with the list of chapters. */
type ListDoubts = Pick<Alignment, 'foreign' | 'misprinted'>;

interface Callings {
  /** Result of `calledNames`. */
  names: readonly SpokenNames[];
  /** Result of `findNameUses`. */
  called: readonly (readonly Naming[])[];
}

/** Everything that depends on the words. A separate stage so that the `Lexicon` can be freed at its end. */
function* analyzeConversation(
  transcript: Transcript,
  sentences: Sentence[],
  { names, called }: Callings,
): Work<Omit<Analysis, 'sentences' | 'coldOpen' | 'mentions' | 'doubts'> & ListDoubts> {
  const people = yield* describePeople(transcript, sentences);
  const roles = people.map(({ role }) => role);
  const from = showStart(transcript, sentences);
  const context = { names, called, roles, from };
  const { lexicon, foreign, misprinted, clock, asked, topics } = yield* findTopicsAndClock(
    transcript,
    sentences,
    context,
  );
  const timed = (offset: number) => secondsAt(clock, offset);
  const occasionOf = yield* occasionReader(transcript, { lexicon, questions: asked, topics });
  const candidates = yield* findCandidates(transcript, sentences, { lexicon, names, roles, from, occasionOf });
  const keyPoints = new Map<string, KeyPoint[]>();
  for (const [speaker, points] of yield* keyPointsFor(candidates, { lexicon, topics })) {
    keyPoints.set(
      speaker,
      points.map((point) => ({ ...point, seconds: timed(point.start) })),
    );
  }
  const summaries = yield* summarizeTopics(candidates, { lexicon, topics, known: keyPoints, secondsAt: timed });
  const placed = asked.map((question) => ({ ...question, topic: Math.max(0, spanAt(topics, question.start)) }));
  const questions = withKeyPoints(placed, summaries, keyPoints);
  return {
    foreign,
    misprinted,
    clock,
    profiles: profileSpeakers(transcript, sentences, { lexicon, people, clock, topics, keyPoints }),
    topics,
    summaries,
    questions,
    replies: yield* findReplies(transcript, sentences, { called, questions, lexicon }),
  };
}

interface Setting extends Callings {
  /** In the order of `transcript.speakers`. */
  roles: readonly Role[];
  /** Index of the first sentence after the cold open. */
  from: number;
}

/** Finds the topics and the clock. */
function* findTopicsAndClock(
  transcript: Transcript,
  sentences: Sentence[],
  context: Setting,
): Work<Pick<Analysis, 'clock' | 'topics'> & ListDoubts & Pick<TopicStartsAndClock, 'lexicon' | 'asked'>> {
  const { lexicon, foreign, misprinted, clock, asked, ...turned } = yield* findTopicStarts(
    transcript,
    sentences,
    context,
  );
  const timed = (offset: number) => secondsAt(clock, offset);
  const topics = yield* buildTopics(transcript, sentences, {
    ...context,
    ...turned,
    lexicon,
    questions: asked,
    secondsAt: timed,
  });
  return { lexicon, foreign, misprinted, clock, asked, topics };
}

interface TopicStartsAndClock extends Pick<Analysis, 'clock'>, ListDoubts {
  lexicon: Lexicon;
  use: WordUse;
  asked: FoundQuestion[];
  turnings: Turnings;
}

/** Finds topic boundaries and the clock. The questions come first because they help find the boundaries. */
function* findTopicStarts(transcript: Transcript, sentences: Sentence[], context: Setting): Work<TopicStartsAndClock> {
  const cues = yield* readCues(transcript, sentences);
  const { use, ...read } = yield* readWordsAndChapters(transcript, sentences, cues);
  const { lexicon, alignment } = read;
  const { foreign, misprinted, chapters } = alignment;
  const anchors = foreign
    ? []
    : chapters.flatMap(({ chapter, start }) => {
        const seconds = transcript.chapters[chapter]?.seconds;
        return seconds === undefined || chapter === misprinted ? [] : [{ offset: start, seconds }];
      });
  const clock = yield* fitClock(transcript, anchors);
  const timed = (offset: number) => secondsAt(clock, offset);
  const asked = yield* findQuestions(transcript, sentences, { ...context, lexicon, secondsAt: timed });
  const turnings = yield* findTurnings(transcript, sentences, { ...context, ...read, cues, questions: asked });
  return { lexicon, use, foreign, misprinted, clock, asked, turnings };
}

/**
 * The steps that look at every word. A separate stage so that the word list (`SpokenWords`) can be freed at its end.
 */
function* readWordsAndChapters(
  transcript: Transcript,
  sentences: Sentence[],
  cues: Cues,
): Work<{ lexicon: Lexicon; cohesion: Cohesion; use: WordUse; alignment: Alignment }> {
  const spoken = yield* readWords(transcript, sentences);
  const lexicon = yield* buildLexicon(transcript, sentences, spoken);
  const use = yield* observeWords(sentences, spoken);
  const cohesion = yield* readCohesion(lexicon);
  const known = { spoken, lexicon, cues, cohesion };
  return { lexicon, cohesion, use, alignment: yield* alignChapters(transcript, sentences, transcript.chapters, known) };
}
