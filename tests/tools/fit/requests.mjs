/**
 * Measures how well requests are answered. Readers of the transcripts wrote the requests as they would type them, and
 * marked the sentences that answer each best and those that would also do. Positions are offsets in `Transcript.text`.
 * Fits nothing: the weights in `utils/analysis/points/summarize.ts` were chosen by this measure and by QMSum.
 */

/** @param sheets `[id, [request, best offset[], fine offset[]][]][]`; `readPage` gives the lines of each answer */
export function tellRequests(sheets, readPage) {
  const sums = { requests: 0, lines: 0, best: 0, fine: 0, recalled: 0, helped: 0 };
  for (const [id, requests] of sheets)
    for (const [nth, lines] of readPage(id, requests).entries()) {
      const [, best, fine] = requests[nth];
      const holding = (places) => lines.filter((line) => line.some((start) => places.includes(start)));
      const shown = new Set(lines.flat());
      sums.requests++;
      sums.lines += lines.length;
      sums.best += holding(best).length;
      sums.fine += holding([...best, ...fine]).length;
      sums.recalled += best.filter((start) => shown.has(start)).length / best.length;
      if (holding(best).length > 0) sums.helped++;
    }
  const percent = (part, of) => `${((100 * part) / of).toFixed(1)}%`;
  console.log(`${sums.requests} requests in ${sheets.length} episodes, ${sums.lines} lines shown`);
  console.log(`lines rated best: ${percent(sums.best, sums.lines)}; best or fine: ${percent(sums.fine, sums.lines)}`);
  console.log(
    `of the best lines, ${percent(sums.recalled, sums.requests)} shown; at least one for ${percent(sums.helped, sums.requests)} of requests`,
  );
}
