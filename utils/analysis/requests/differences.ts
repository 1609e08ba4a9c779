import type { KeyPoint, Question } from '../model';
import { rarityOf } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import { termsOf } from '../words/words';
import type { Interpretation } from './request';
import type { TalkIndex } from './talk-index';

/** Asks whether people think the same. */
const DIFFER =
  /\b(?:(?:dis-?)?agree\w*|differ(?:s|ed)?|clash(?:es|ed)?|at odds|debat(?:e|es|ed|ing)|push(?:es|ed)? back)\b/gi;
/** Says no to something. Of several answers to one question, some with and some without it differ most likely. */
const DENIES = /\b(?:no|not|nobody|never|neither)\b|n['\u2019]t\b/i;
/** A question is about a subject if it or its answers contain this share of the subject's weight. */
const MOSTLY = 0.5;

/** What is left of a request for differences without the words that ask for them. */
export interface Difference {
  /** `Speaker.id` of those who are named: all of them answer. Empty for anybody. */
  speakers: ReadonlySet<string>;
  /** Stems of the subject; empty for anything. */
  terms: string[];
}

/** What "Where do they disagree about safety?" asks for; null for other requests. */
export function differenceIn(
  request: string,
  { speakers, about, aboutSpeakers, terms }: Pick<Interpretation, 'speakers' | 'about' | 'aboutSpeakers' | 'terms'>,
): Difference | null {
  const asking = request.match(DIFFER);
  if (asking === null) return null;
  const apart = new Set([...asking.flatMap(termsOf), ...about.flat()]);
  return {
    speakers: new Set([...speakers, ...aboutSpeakers]),
    terms: terms.filter((term) => !apart.has(term)),
  };
}

/**
 * The questions that several people answer, each followed by what they say, in transcript order. Whether they differ is
 * for the reader to judge; where one denies and another does not comes first. Empty if a word of the subject is never
 * said.
 *
 * @param most Most pieces.
 */
export function differentAnswers(
  { transcript: { text }, analysis: { questions, sentences }, lexicon }: TalkIndex,
  { speakers, terms }: Difference,
  most: number,
): KeyPoint[] {
  const subject = terms.flatMap((term) => lexicon.idOf(term) ?? []);
  if (subject.length < terms.length) return [];
  const isAbout = ({ start, end, answers }: Question) => {
    const said = new Set<number>();
    for (const span of [{ start, end }, ...answers.map(({ point }) => point)]) {
      const { first, last } = sentencesIn(sentences, span);
      for (let at = first; at < last; at++) for (const id of lexicon.terms[at] as number[]) said.add(id);
    }
    const shared = subject.filter((id) => said.has(id));
    return rarityOf(lexicon, shared) >= rarityOf(lexicon, subject) * MOSTLY;
  };
  const denies = ({ answers }: Question) =>
    new Set(answers.map(({ point: { start, end } }) => DENIES.test(text.slice(start, end)))).size;
  const shared = questions
    .map((question) => ({ question, by: new Set(question.answers.map(({ speaker }) => speaker)) }))
    .filter(({ question, by }) => by.size > 1 && [...speakers].every((id) => by.has(id)) && isAbout(question))
    .sort((a, b) => denies(b.question) - denies(a.question) || b.by.size - a.by.size);
  const points: KeyPoint[] = [];
  for (const { question } of shared) {
    const { start, end, turn, seconds, answers } = question;
    if (points.length + answers.length < most)
      points.push({ start, end, turn, seconds }, ...answers.map(({ point }) => point));
  }
  return points.sort((a, b) => a.start - b.start);
}
