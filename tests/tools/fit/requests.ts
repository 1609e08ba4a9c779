import { analyse } from '../../../utils/analysis/analyse';
import { ask } from '../../../utils/analysis/ask';
import { sentencesIn } from '../../../utils/analysis/words/sentences';
import { finish } from '../../../utils/analysis/work';
import { pickSite } from '../../../utils/sites';

/** A request, where the sentences begin that answer it, and those that would do too. */
type Judged = readonly [request: string, best: readonly number[], fine: readonly number[]];

/** Where the sentences begin of every line that the product answers each request with. */
export function readRequests(document: Document, url: string, requests: readonly Judged[]): number[][][] {
  const { transcript } = pickSite(url)!.read(document, url)!;
  const analysis = analyse(transcript);
  return requests.map(([request]) =>
    finish(ask(transcript, request, analysis)).points.map((point) => {
      const { first, last } = sentencesIn(analysis.sentences, point);
      return analysis.sentences.slice(first, last).map(({ start }) => start);
    }),
  );
}
