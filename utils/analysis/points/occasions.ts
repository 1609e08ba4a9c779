import type { Span, Transcript } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import type { Topic } from '../model';
import type { FoundQuestion } from '../questions/questions';
import type { Lexicon } from '../words/lexicon';
import { termsOf } from '../words/words';
import type { PointSpan } from './point-merits';

/**
 * What it adds to a grade that a span tells what its turn was asked (`Answer.point`), takes up a word of that question, or
 * has one of the titles it stands under: of 5,278 graded spans these were graded .20, .28 and .17 above their value.
 */
const TOLD = 0.15;
const ASKED = 0.25;
const TITLED = 0.2;
/** What a span has of it all in the mean. */
const USUAL = 0.2;

/** What it adds to the value of a span that it belongs where it is said; less than 0 for what does not. */
export type OccasionReader = (place: Span & { turn: number }, span: Pick<PointSpan, 'first' | 'last'>) => number;

export interface OccasionContext {
  lexicon: Lexicon;
  questions: readonly Pick<FoundQuestion, 'start' | 'end' | 'answers'>[];
  topics: readonly Pick<Topic, 'start' | 'end' | 'title' | 'subtopics'>[];
}

export function occasionReader({ text }: Transcript, { lexicon, questions, topics }: OccasionContext): OccasionReader {
  const idsOf = (words: string) => termsOf(words).flatMap((term) => lexicon.idOf(term) ?? []);
  const answersIn = new Map<number, { point: Span; asked: readonly number[] }[]>();
  for (const { start, end, answers } of questions) {
    const asked = idsOf(text.slice(start, end));
    for (const { turn, point } of answers) answersIn.set(turn, [...(answersIn.get(turn) ?? []), { point, asked }]);
  }
  const titles = topics.flatMap(({ start, end, title, subtopics }) => {
    const ids = idsOf(title);
    return [
      { start, end, ids },
      ...subtopics.map((part) => ({ start: part.start, end: part.end, ids: [...ids, ...idsOf(part.title)] })),
    ];
  });
  return ({ start, end, turn }, { first, last }) => {
    const terms = lexicon.terms.slice(first, last + 1).flat();
    const answers = answersIn.get(turn) ?? [];
    const told = answers.some(({ point }) => start < point.end && point.start < end);
    const asked = answers.some((answer) => answer.asked.some((id) => terms.includes(id)));
    const titled = titles[spanAt(titles, start)]?.ids.some((id) => terms.includes(id)) ?? false;
    return (told ? TOLD : 0) + (asked ? ASKED : 0) + (titled ? TITLED : 0) - USUAL;
  };
}
