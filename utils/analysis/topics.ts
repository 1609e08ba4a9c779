import type { Span, Transcript } from '../transcript/model';
import type { Alignment } from './align';
import { findTopics, type TopicStart } from './find-topics';
import type { Lexicon } from './lexicon';
import type { Role, Sentence, Topic, TopicShare } from './model';
import { titleFor } from './titles';

export { findTopics };

/** Words before the first chapter that make a topic of their own; fewer join the chapter. */
const PREAMBLE = 120;
/** A host leads a topic only when they all but give a lecture. Share of the topic's words. */
const HOST_LEADS = 0.6;
/** How sure a found boundary is: it was not printed, so never above the line of caution. */
const FOUND_CONFIDENCE = 0.45;

export interface TopicContext {
  lexicon: Lexicon;
  /** In the order of `transcript.speakers`. */
  roles: readonly Role[];
  alignment: Alignment;
  /** ≈ seconds at an offset. */
  secondsAt(offset: number): number;
}

interface Mark extends TopicStart {
  chapter: number | null;
  confidence: number;
}

/**
 * The conversation as topics: in text order, without overlap, together [0, text.length). The publisher's chapters
 * when they belong to this episode, else what `findTopics` finds. No topics for a text without sentences.
 */
export function layTopics(transcript: Transcript, sentences: readonly Sentence[], context: TopicContext): Topic[] {
  if (sentences.length === 0) return [];
  const marks = marksOf(transcript, sentences, context);
  const talk = countTalk(transcript, sentences, context, marks);
  return marks.map((mark, index): Topic => {
    const span = { start: mark.start, end: marks[index + 1]?.start ?? transcript.text.length };
    const chapter = mark.chapter === null ? undefined : transcript.chapters[mark.chapter];
    const { words, shares } = talk[index] as { words: number; shares: TopicShare[] };
    return {
      ...span,
      title: chapter?.title ?? titleFor(transcript, sentences, span, context.lexicon),
      chapter: mark.chapter,
      turn: mark.turn,
      seconds: chapter?.seconds ?? context.secondsAt(mark.start),
      confidence: mark.confidence,
      words,
      shares,
      leader: leaderOf(transcript, context.roles, shares),
      subtopics: [],
    };
  });
}

function marksOf(transcript: Transcript, sentences: readonly Sentence[], { alignment, lexicon }: TopicContext): Mark[] {
  const { chapters, foreign } = alignment;
  const first = chapters[0];
  if (foreign || first === undefined) {
    return findTopics(transcript, sentences, { lexicon }).map((found, index) => ({
      ...found,
      chapter: null,
      confidence: index === 0 ? 1 : FOUND_CONFIDENCE,
    }));
  }
  const marks: Mark[] = chapters.map(({ chapter, start, turn, confidence }) => ({ chapter, start, turn, confidence }));
  let before = 0;
  for (let index = 0; index < sentences.length && (sentences[index] as Span).start < first.start; index++)
    before += lexicon.words[index] as number;
  const opening = { start: 0, turn: (sentences[0] as Sentence).turn };
  if (before >= PREAMBLE) return [{ ...opening, chapter: null, confidence: 1 }, ...marks];
  return marks.map((mark, index) => (index === 0 ? { ...mark, ...opening } : mark));
}

/** Words of every topic, and of every speaker in it: hosts first, then by words over the whole episode. */
function countTalk(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, roles }: TopicContext,
  marks: readonly Mark[],
) {
  const bySpeaker = marks.map(() => new Map<string, number>());
  const words = marks.map(() => 0);
  const overall = new Map<string, number>();
  let topic = 0;
  sentences.forEach(({ start, turn }, index) => {
    while (topic + 1 < marks.length && (marks[topic + 1] as Mark).start <= start) topic++;
    const count = lexicon.words[index] as number;
    words[topic] = (words[topic] as number) + count;
    const speaker = transcript.turns[turn]?.speaker ?? null;
    if (speaker === null || count === 0) return;
    const shares = bySpeaker[topic] as Map<string, number>;
    shares.set(speaker, (shares.get(speaker) ?? 0) + count);
    overall.set(speaker, (overall.get(speaker) ?? 0) + count);
  });
  const order = personOrder(transcript, roles, overall);
  return marks.map((_, index) => ({
    words: words[index] as number,
    shares: order.flatMap((speaker): TopicShare[] => {
      const count = bySpeaker[index]?.get(speaker);
      return count === undefined ? [] : [{ speaker, words: count }];
    }),
  }));
}

/** One order of people for the whole episode: hosts, then everybody by words, most first. */
function personOrder(transcript: Transcript, roles: readonly Role[], words: ReadonlyMap<string, number>): string[] {
  return transcript.speakers
    .map(({ id }, index) => ({ id, host: roles[index] === 'host' ? 0 : 1, words: words.get(id) ?? 0, index }))
    .sort((a, b) => a.host - b.host || b.words - a.words || a.index - b.index)
    .map(({ id }) => id);
}

function leaderOf(transcript: Transcript, roles: readonly Role[], shares: readonly TopicShare[]): string | null {
  const hosts = new Set(transcript.speakers.filter((_, index) => roles[index] === 'host').map(({ id }) => id));
  const total = shares.reduce((sum, { words }) => sum + words, 0);
  const most = (among: readonly TopicShare[]) =>
    among.reduce<TopicShare | null>((best, share) => (best === null || share.words > best.words ? share : best), null);
  const host = most(shares.filter(({ speaker }) => hosts.has(speaker)));
  const guest = most(shares.filter(({ speaker }) => !hosts.has(speaker)));
  if (host !== null && (guest === null || host.words > HOST_LEADS * total)) return host.speaker;
  return guest?.speaker ?? null;
}
