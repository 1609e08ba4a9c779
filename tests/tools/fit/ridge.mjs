/**
 * Ridge regression (Hoerl & Kennard 1970): the weights w that minimize Σ importance·(xw − y)² + Σ penalty·w², from the
 * normal equations by Cholesky decomposition. `rows`: arrays of numbers of equal length; `penalties`: one per column.
 */
export function ridge(rows, targets, penalties, importance = rows.map(() => 1)) {
  const size = penalties.length;
  const matrix = penalties.map((penalty, at) => Float64Array.from(penalties, (_, to) => (to === at ? penalty : 0)));
  const right = new Float64Array(size);
  for (const [nth, row] of rows.entries()) {
    const used = [...row.keys()].filter((at) => row[at] !== 0);
    for (const at of used) {
      const own = importance[nth] * row[at];
      right[at] += own * targets[nth];
      for (const to of used) matrix[at][to] += own * row[to];
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

/**
 * Logistic regression with the same penalties: the weights w that maximize the penalized likelihood of `targets` (0–1)
 * under 1 / (1 + e^−xw), by iteratively reweighted least squares (McCullagh & Nelder 1989, 2.5).
 */
export function logistic(rows, targets, penalties) {
  let weights = new Float64Array(penalties.length);
  for (let round = 0; round < ROUNDS; round++) {
    const chances = rows.map((row) => chanceOf(weights, row));
    const importance = chances.map((chance) => Math.max(1e-4, chance * (1 - chance)));
    const working = rows.map((row, nth) => dot(weights, row) + (targets[nth] - chances[nth]) / importance[nth]);
    const next = ridge(rows, working, penalties, importance);
    const change = Math.max(...next.map((weight, at) => Math.abs(weight - weights[at])));
    weights = next;
    if (change < 1e-3) break;
  }
  return weights;
}

const ROUNDS = 25;

export function dot(weights, row) {
  return row.reduce((sum, value, at) => sum + value * weights[at], 0);
}

function chanceOf(weights, row) {
  return 1 / (1 + Math.exp(-dot(weights, row)));
}
