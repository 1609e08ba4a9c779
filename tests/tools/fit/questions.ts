import { buildLexicon } from '../../../utils/analysis/lexicon';
import { questionEvidence, questionWorth } from '../../../utils/analysis/question-worth';
import { sentenceAt, splitSentences } from '../../../utils/analysis/sentences';
import { sentencesByTurn } from '../../../utils/analysis/turn-sentences';
import { termsOf } from '../../../utils/analysis/words';
import { finish } from '../../../utils/analysis/work';
import { pickSite } from '../../../utils/sites';
import { subjectless } from './said';

/** What the product sees of questions of a page's transcript, and the worth it gives them. */
export function readQuestions(
  document: Document,
  url: string,
  questions: readonly (readonly [start: number, length: number, grade: number, answer?: number])[],
) {
  const { transcript } = pickSite(url)!.read(document, url)!;
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  const talk = { transcript, sentences, turns: sentencesByTurn(transcript, sentences), lexicon };
  const turnAt = (offset: number) => sentences[sentenceAt(sentences, offset)]!.turn;
  return questions.map(([start, length, , answer]) => {
    const span = { start, end: start + length };
    const terms = new Set(
      termsOf(transcript.text.slice(span.start, span.end)).flatMap((term) => lexicon.idOf(term) ?? []),
    );
    const answers = answer === undefined ? [] : [{ turn: turnAt(answer) }];
    const evidence = questionEvidence(talk, { ...span, turn: turnAt(start), terms, answers });
    return { features: evidence.features, words: subjectless(evidence.words), value: questionWorth(evidence) };
  });
}
