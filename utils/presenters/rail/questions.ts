import type { Analysis, Question } from '../../analysis/model';
import { LONGEST_ANSWER } from '../../analysis/questions/telling';
import { fromWithin } from '../../lib/from-within';
import type { Transcript } from '../../transcript/model';
import { keepStart } from '../format';
import { type KnownPerson, type Person, plainPerson } from '../people';
import { type PointView, pointOf, type SaidPoint, saidPointOf } from '../points';
import { favoriteOf } from './talk-of';

export interface QuestionRow extends PointView {
  /** Index in `Analysis.topics`. */
  topic: number;
  /** "Kush asks" when someone other than the host asks; null for the host, who asks most questions. */
  asker: string | null;
  /** In transcript order; empty when nobody answers. */
  answers: AnswerView[];
}

/** An answer. Its text may be shortened. */
export interface AnswerView extends SaidPoint {
  /** The most informative sentences of what they go on to say, in transcript order; at most two. */
  further: PointView[];
}

export interface QuestionsView {
  questions: QuestionRow[];
  /** The topics that contain questions, as filter choices, in transcript order. */
  topics: { topic: number; title: string }[];
  /** An example of a question that can be asked: "What did Kate say about DeepSeek-V3?" */
  example: string;
}

/** Maximum characters of a question. A longer one is cut to the sentence that asks, plus as much lead-in as fits. */
const LONGEST_QUESTION = 230;
/** Maximum characters of the follow-up below an answer: fewer than the answer itself may have. */
const LONGEST_FURTHER = 220;
/** A lead-in with fewer characters than this says too little to be shown. */
const SHORTEST_LEAD = 60;
/** Maximum characters of the example: as many as the field shows. */
const LONGEST_EXAMPLE = 38;

/** The *Questions* tab. */
export function presentQuestions(
  transcript: Transcript,
  analysis: Analysis,
  people: readonly KnownPerson[],
): QuestionsView {
  const byId = new Map(people.map((person) => [person.id, plainPerson(person)]));
  const asked = new Set(analysis.questions.map(({ topic }) => topic));
  return {
    questions: analysis.questions.map((question) => presentQuestion(question, { transcript, analysis, people, byId })),
    topics: analysis.topics.flatMap(({ title }, topic) => (asked.has(topic) ? [{ topic, title }] : [])),
    example: exampleOf(transcript, analysis, people),
  };
}

function presentQuestion(
  question: Question,
  {
    transcript,
    analysis,
    people,
    byId,
  }: {
    transcript: Transcript;
    analysis: Analysis;
    people: readonly KnownPerson[];
    byId: ReadonlyMap<string, Person>;
  },
): QuestionRow {
  const asker = people.find(({ id, profile }) => id === question.speaker && profile.role !== 'host');
  const point = pointOf(transcript, question);
  return {
    ...point,
    text: fromWithin(keepStart(asking(transcript, analysis, question), LONGEST_QUESTION)),
    topic: question.topic,
    asker: asker === undefined ? null : `${asker.short} asks`,
    answers: question.answers.map((answer) => {
      const said = saidPointOf(transcript, answer.point, byId);
      return {
        ...said,
        text: keepStart(said.text, LONGEST_ANSWER),
        further: answer.further.map((span) => {
          const point = pointOf(transcript, span);
          return { ...point, text: keepStart(point.text, LONGEST_FURTHER) };
        }),
      };
    }),
  };
}

/** A question in full; if it is too long, its last asking sentence after the start of its lead-in. */
function asking({ text }: Transcript, { sentences }: Analysis, { start, end }: Question): string {
  const whole = text.slice(start, end);
  if (whole.length <= LONGEST_QUESTION) return whole;
  const asks = sentences
    .map((sentence) => ({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) }))
    .findLast((part) => part.start < part.end && /\?["”’')]*\s*$/.test(text.slice(part.start, part.end)));
  if (asks === undefined) return whole;
  const question = text.slice(asks.start, asks.end).trim();
  const lead = text.slice(start, asks.start).trim();
  const room = LONGEST_QUESTION - question.length - ' … '.length;
  if (lead === '' || room < SHORTEST_LEAD) return question;
  return `${keepStart(lead, room)} ${question}`;
}

/** Asks about the guest with the most words and what they name most often. */
function exampleOf(transcript: Transcript, analysis: Analysis, people: readonly KnownPerson[]): string {
  const guest = people.find(({ profile }) => profile.role !== 'host') ?? people[0];
  if (guest === undefined) return 'Who said what?';
  const thing = favoriteOf(guest.id, transcript, analysis) ?? analysis.topics[guest.profile.mostly ?? -1]?.title;
  const example = `What did ${guest.short} say about ${thing}?`;
  return thing === undefined || example.length > LONGEST_EXAMPLE ? `What did ${guest.short} say?` : example;
}
