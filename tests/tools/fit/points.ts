import { analyze } from '../../../utils/analysis/analyze';
import { faultsOf } from '../../../utils/analysis/points/point-faults';
import { meritReader } from '../../../utils/analysis/points/point-merits';
import { faultOf, meritOf } from '../../../utils/analysis/points/point-value';
import { buildLexicon, countWords } from '../../../utils/analysis/words/lexicon';
import { plainOf } from '../../../utils/analysis/words/plain';
import { finish } from '../../../utils/analysis/work';
import { pickSite } from '../../../utils/sites';

/** The features of spans of a page's transcript, and the value that the product gives each span. */
export function readSpans(
  document: Document,
  url: string,
  spans: readonly (readonly [start: number, length: number])[],
) {
  const { transcript } = pickSite(url)!.read(document, url)!;
  const { sentences, profiles } = analyze(transcript);
  const lexicon = finish(buildLexicon(transcript, sentences));
  const roles = profiles.map(({ role }) => role);
  const meritsOf = finish(meritReader(transcript, sentences, { lexicon, roles }));
  return spans.map(([start, length]) => {
    const end = start + length;
    const first = sentences.findIndex((sentence) => sentence.end > start);
    const last = sentences.findIndex((sentence) => sentence.end >= end);
    const text = transcript.text.slice(start, end);
    const plain = plainOf(text);
    const words = countWords(transcript.text, { start, end });
    const merits = meritsOf({ first, last, words }, plain);
    const opening = plainOf(transcript.text.slice(start, Math.min(end, sentences[first]!.end)));
    const value = meritOf(merits, plain) - faultOf(text, plain, opening);
    return { features: { ...merits, ...faultsOf(text, plain, opening) }, plain, value };
  });
}
