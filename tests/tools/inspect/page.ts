import { analyze } from '../../../utils/analysis/analyze';
import type { Analysis, KeyPoint, Question, Stretch } from '../../../utils/analysis/model';
import { pickSite } from '../../../utils/sites';
import { PARAGRAPH_BREAK, type Span, type Transcript, type Turn } from '../../../utils/transcript/model';

/** What the extension understands of a page, in the format of the evaluation's output file. */
export function inspectPage(document: Document, url: string, id: string): object {
  const site = pickSite(url);
  const state = site?.detect(document, url) ?? 'not-a-podcast';
  const reading = state === 'episode' ? site!.read(document, url) : null;
  if (reading === null) return { id, url, state: state === 'episode' ? 'no-transcript' : state, warnings: [] };
  const { transcript } = reading;
  const analysis = analyze(transcript);
  return {
    id,
    url,
    state,
    ...describeEpisode(transcript, analysis),
    speakers: describeSpeakers(transcript, analysis),
    segments: describeTopics(transcript, analysis),
    summaries: describeSummaries(transcript, analysis),
    questions: analysis.questions.map((question) => describeQuestion(transcript, question)),
    mentions: analysis.mentions.map(({ name, kind, speaker, places }) => ({
      name,
      kind,
      speaker: nameOf(transcript, speaker),
      places: places.map(({ turn, start, end }) => ({ turn, text: words(transcript, { start, end }) })),
    })),
    replies: analysis.replies.map(({ turn, to }) => ({
      turn,
      speaker: nameOf(transcript, transcript.turns[turn]!.speaker),
      to: nameOf(transcript, transcript.turns[to]!.speaker),
      to_turn: to,
    })),
    label_doubts: analysis.doubts.flatMap((doubt) =>
      doubt.kind === 'label-in-doubt' ? [{ turn: doubt.turn, text: words(transcript, doubt) }] : [],
    ),
    turns: transcript.turns.map((turn, index) => ({
      speaker: nameOf(transcript, turn.speaker),
      text: printed(transcript, turn),
      start_seconds: Math.round(analysis.clock.turnSeconds[index]! * 10) / 10,
    })),
  };
}

/** `confidence`: the mean over the topics; null if there are none. */
function describeEpisode({ episode, doubts }: Transcript, analysis: Analysis): object {
  const { topics } = analysis;
  return {
    show: episode.show,
    number: episode.number,
    title: episode.title,
    duration_seconds: Math.round(analysis.clock.duration),
    confidence:
      topics.length === 0 ? null : round(topics.reduce((sum, { confidence }) => sum + confidence, 0) / topics.length),
    warnings: [...doubts, ...analysis.doubts].map(({ kind }) => kind),
  };
}

function describeSpeakers(transcript: Transcript, { profiles }: Analysis): object[] {
  return profiles.map(({ speaker, role, title, share }) => ({
    name: nameOf(transcript, speaker),
    role,
    title: title ?? '',
    share: round(share),
  }));
}

/** Topics that the product found by itself have no `chapter_index`. */
function describeTopics(transcript: Transcript, { topics }: Analysis): object[] {
  return topics.map(({ chapter, subtopics, ...topic }) => ({
    ...(chapter === null ? {} : { chapter_index: chapter }),
    ...describeStretch(transcript, topic),
    subtopics: subtopics.map((subtopic) => ({
      ...describeStretch(transcript, subtopic),
      leader: nameOf(transcript, subtopic.leader),
      words: subtopic.words,
    })),
  }));
}

function describeStretch({ turns }: Transcript, { title, turn, start, seconds, confidence }: Stretch): object {
  return {
    title,
    start_turn: turn,
    start_char: start - turns[turn]!.start,
    start_seconds: round(seconds),
    confidence: round(confidence),
  };
}

/** `points`: each with its turn. `text`: their words, joined. */
function describeSummaries(transcript: Transcript, { profiles, topics, summaries }: Analysis): object[] {
  const quote = (points: readonly KeyPoint[]) => {
    const said = points.map(({ turn, start, end }) => ({ turn, text: transcript.text.slice(start, end) }));
    return { text: said.map(({ text }) => text).join(' '), points: said };
  };
  const speakers = profiles.map(({ speaker, keyPoints }) => ({
    kind: 'speaker',
    speaker: nameOf(transcript, speaker),
    ...quote(keyPoints),
  }));
  const perTopic = topics.flatMap(({ chapter }, index) => {
    const place = chapter === null ? {} : { chapter_index: chapter };
    const { keyPoints, speakers: each } = summaries[index]!;
    return [
      { kind: 'topic', ...place, ...quote(keyPoints) },
      ...each.map(({ speaker, keyPoints: own }) => ({
        kind: 'topic-speaker',
        ...place,
        speaker: nameOf(transcript, speaker),
        ...quote(own),
      })),
    ];
  });
  return [...speakers, ...perTopic];
}

function describeQuestion(transcript: Transcript, question: Question): object {
  const { turn, seconds, speaker, to, topic, answers } = question;
  return {
    turn,
    start_seconds: round(seconds),
    topic,
    speaker: nameOf(transcript, speaker),
    to: nameOf(transcript, to),
    text: words(transcript, question),
    answers: answers.map(({ speaker, turn, point, further }) => ({
      speaker: nameOf(transcript, speaker),
      turn,
      text: words(transcript, point),
      further: further.map((point) => words(transcript, point)),
    })),
  };
}

function words({ text }: Transcript, { start, end }: Span): string {
  return text.slice(start, end);
}

function nameOf({ speakers }: Transcript, id: string | null): string {
  return speakers.find((speaker) => speaker.id === id)?.name ?? '';
}

function printed({ text }: Transcript, { paragraphs }: Turn): string {
  return paragraphs.map(({ start, end }) => text.slice(start, end)).join(PARAGRAPH_BREAK);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
