import type { Span, Transcript } from '../../transcript/model';
import { overlap, spanAt } from '../../transcript/spans';
import type { Topic } from '../model';
import type { FoundQuestion } from '../questions/questions';
import type { Lexicon } from '../words/lexicon';
import { termsOf } from '../words/words';
import { eachOf, type Work } from '../work';
import type { PointSpan } from './point-merits';

/**
 * Bonus for a span that belongs to the answer to what its turn was asked (`Answer.point`), that contains a word of that
 * question, or that contains a word of a title above it. Of 5,278 graded spans, the grades of these were .20, .28 and
 * .17 above their values.
 */
const TOLD = 0.15;
const ASKED = 0.25;
const TITLED = 0.2;
/** Mean of the sum of the three over all spans, subtracted to leave the average value unchanged. */
const USUAL = 0.2;

/** What the context adds to the value of a span; negative for a span that does not fit its context. */
export type OccasionReader = (place: Span & { turn: number }, span: Pick<PointSpan, 'first' | 'last'>) => number;

export interface OccasionContext {
  lexicon: Lexicon;
  questions: readonly Pick<FoundQuestion, 'start' | 'end' | 'answers'>[];
  topics: readonly Pick<Topic, 'start' | 'end' | 'title' | 'subtopics'>[];
}

export function* occasionReader(
  { text }: Transcript,
  { lexicon, questions, topics }: OccasionContext,
): Work<OccasionReader> {
  const idsOf = (words: string) => termsOf(words).flatMap((term) => lexicon.idOf(term) ?? []);
  const answersIn = new Map<number, { point: Span; asked: readonly number[] }[]>();
  yield* eachOf(questions, ({ start, end, answers }) => {
    const asked = idsOf(text.slice(start, end));
    for (const { turn, point } of answers) answersIn.set(turn, [...(answersIn.get(turn) ?? []), { point, asked }]);
  });
  const titles: (Span & { ids: number[] })[] = [];
  for (const { start, end, title, subtopics } of topics) {
    const ids = idsOf(title);
    titles.push({ start, end, ids });
    yield* eachOf(subtopics, (part) => {
      titles.push({ start: part.start, end: part.end, ids: [...ids, ...idsOf(part.title)] });
    });
  }
  return ({ start, end, turn }, { first, last }) => {
    const terms = lexicon.terms.slice(first, last + 1).flat();
    const answers = answersIn.get(turn) ?? [];
    const told = answers.some(({ point }) => overlap({ start, end }, point));
    const asked = answers.some((answer) => answer.asked.some((id) => terms.includes(id)));
    const titled = titles[spanAt(titles, start)]?.ids.some((id) => terms.includes(id)) ?? false;
    return (told ? TOLD : 0) + (asked ? ASKED : 0) + (titled ? TITLED : 0) - USUAL;
  };
}
