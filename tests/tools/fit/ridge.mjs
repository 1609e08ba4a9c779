/**
 * Ridge regression (Hoerl & Kennard 1970): the weights w that make |Xw − y|² + Σ penalty·w² least, from the normal
 * equations by Cholesky's method. `rows`: arrays of numbers of one length; `penalties`: one a column.
 */
export function ridge(rows, targets, penalties) {
  const size = penalties.length;
  const matrix = penalties.map((penalty, at) => Float64Array.from(penalties, (_, to) => (to === at ? penalty : 0)));
  const right = new Float64Array(size);
  for (const [nth, row] of rows.entries()) {
    const used = [...row.keys()].filter((at) => row[at] !== 0);
    for (const at of used) {
      right[at] += row[at] * targets[nth];
      for (const to of used) matrix[at][to] += row[at] * row[to];
    }
  }
  for (let at = 0; at < size; at++) {
    for (let to = 0; to < at; to++) {
      const factor = matrix[at][to];
      if (factor !== 0) for (let low = at; low < size; low++) matrix[low][at] -= matrix[low][to] * factor;
    }
    const pivot = Math.sqrt(matrix[at][at]);
    for (let low = at; low < size; low++) matrix[low][at] /= pivot;
  }
  const half = new Float64Array(size);
  for (let at = 0; at < size; at++) {
    let sum = right[at];
    for (let to = 0; to < at; to++) sum -= matrix[at][to] * half[to];
    half[at] = sum / matrix[at][at];
  }
  const weights = new Float64Array(size);
  for (let at = size - 1; at >= 0; at--) {
    let sum = half[at];
    for (let low = at + 1; low < size; low++) sum -= matrix[low][at] * weights[low];
    weights[at] = sum / matrix[at][at];
  }
  return weights;
}

/** Share of pairs of a good and a poor one that the scores put in order, ties counted half: the area under the ROC curve. */
export function areaUnderCurve(scores, good) {
  const order = [...scores.keys()].sort((a, b) => scores[a] - scores[b]);
  let ranks = 0;
  for (let at = 0; at < order.length; ) {
    let to = at;
    while (to < order.length && scores[order[to]] === scores[order[at]]) to++;
    for (const nth of order.slice(at, to)) if (good[nth]) ranks += (at + to + 1) / 2;
    at = to;
  }
  const many = good.filter(Boolean).length;
  return (ranks - (many * (many + 1)) / 2) / (many * (good.length - many));
}
