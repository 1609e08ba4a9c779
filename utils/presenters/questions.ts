import type { Analysis, Question } from '../analysis/model';
import { LONGEST_ANSWER } from '../analysis/questions/telling';
import type { Transcript } from '../transcript/model';
import { fromWithin, keepStart } from './format';
import { type KnownPerson, type Person, plainPerson } from './people';
import { type PointView, pointOf, type SaidPoint, saidPointOf } from './points';
import { favoriteOf } from './talk-of';

export interface QuestionRow extends PointView {
  /** Index in `Analysis.topics`. */
  topic: number;
  /** "Kush asks" when it is not the host, who asks most; else null. */
  asker: string | null;
  /** In the order of the talk; empty when nobody answers. */
  answers: AnswerView[];
}

/** Its text may be shortened. */
export interface AnswerView extends SaidPoint {
  /** What tells most of what they go on to say; null when nothing does. */
  further: PointView | null;
}

export interface QuestionsView {
  questions: QuestionRow[];
  /** The topics in which something is asked, to choose from; in the order of the talk. */
  topics: { topic: number; title: string }[];
  /** An example of what can be asked: "What did Kate say about DeepSeek-V3?" */
  example: string;
}

/** Characters of a question: of a longer one the sentence that asks, with as much of what leads to it as there is room. */
const LONGEST_QUESTION = 230;
/** Characters of what stands beneath an answer: less than an answer has. */
const LONGEST_FURTHER = 220;
/** With fewer characters a lead-in says nothing. */
const SHORTEST_LEAD = 60;
/** Characters of the example: as many as the field shows. */
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
      const further = answer.further && pointOf(transcript, answer.further);
      return {
        ...said,
        text: keepStart(said.text, LONGEST_ANSWER),
        further: further && { ...further, text: keepStart(further.text, LONGEST_FURTHER) },
      };
    }),
  };
}

/** All of a question; of a long one the last of its sentences that asks, after the beginning of what leads to it. */
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

/** The guest with most words, and what they talk of most. */
function exampleOf(transcript: Transcript, analysis: Analysis, people: readonly KnownPerson[]): string {
  const guest = people.find(({ profile }) => profile.role !== 'host') ?? people[0];
  if (guest === undefined) return 'Who said what?';
  const thing = favoriteOf(guest.id, transcript, analysis) ?? analysis.topics[guest.profile.mostly ?? -1]?.title;
  const example = `What did ${guest.short} say about ${thing}?`;
  return thing === undefined || example.length > LONGEST_EXAMPLE ? `What did ${guest.short} say?` : example;
}
