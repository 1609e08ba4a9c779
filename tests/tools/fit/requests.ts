import { analyze } from '../../../utils/analysis/analyze';
import { ask } from '../../../utils/analysis/requests/ask';
import { sentencesIn } from '../../../utils/analysis/words/sentences';
import { finish } from '../../../utils/analysis/work';
import { pickSite } from '../../../utils/sites';

/** A request, the starts of the sentences that answer it best, and the starts of those that would also do. */
type Judged = readonly [request: string, best: readonly number[], fine: readonly number[]];

/** For each request, for each line of the product's answer: the starts of the sentences in that line. */
export function readRequests(document: Document, url: string, requests: readonly Judged[]): number[][][] {
  const { transcript } = pickSite(url)!.read(document, url)!;
  const analysis = analyze(transcript);
  return requests.map(([request]) =>
    finish(ask(transcript, request, analysis)).points.map((point) => {
      const { first, last } = sentencesIn(analysis.sentences, point);
      return analysis.sentences.slice(first, last).map(({ start }) => start);
    }),
  );
}
