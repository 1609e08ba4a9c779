import { calledNames } from '../../../utils/analysis/names/nicknames';
import { sponsorsIn } from '../../../utils/analysis/speech/selling';
import { tellingPhrases } from '../../../utils/analysis/titles/telling-phrases';
import { sayingsIn } from '../../../utils/analysis/titles/title-sayings';
import { termEvidence, titleOdds } from '../../../utils/analysis/titles/title-terms';
import { termWeights } from '../../../utils/analysis/titles/title-weights';
import { termsOf } from '../../../utils/analysis/words/words';
import { finish } from '../../../utils/analysis/work';
import { spanAt } from '../../../utils/transcript/spans';
import { readTalk } from './talk';

/** The features of all terms that could be used in the title of each stretch, and whether the assistant used them. */
export function readTitles(
  document: Document,
  url: string,
  stretches: readonly (readonly [start: number, end: number, terms: readonly number[]])[],
) {
  const { transcript, sentences, lexicon } = readTalk(document, url);
  const names = finish(calledNames(transcript));
  const sponsors = finish(sponsorsIn(transcript.text, sentences));
  const said = {
    sentences,
    lexicon,
    phrasesAt: finish(tellingPhrases(transcript, sentences, { lexicon, names, sponsors })),
  };
  return stretches.flatMap(([start, end, places]) => {
    const [first, last] = [spanAt(sentences, start), spanAt(sentences, end - 1) + 1];
    const weights = finish(termWeights(lexicon, first, last));
    const sayings = sayingsIn(transcript, said, { first, last }).values();
    const inTitle = new Set(places.flatMap((at) => termsOf(transcript.text.slice(at, end).split(/\s/, 1)[0]!)));
    const evidence = termEvidence(sayings, (term) => weights.get(lexicon.idOf(term) ?? -1), last - first);
    return [...evidence].map(([term, features]) => ({
      features,
      value: titleOdds(features),
      good: inTitle.has(term),
    }));
  });
}
