import type { Transcript } from '../transcript/model';
import { GROUND, type Ground, matchTitle, surveyGround, TITLE } from './align-evidence';
import { type Candidates, posteriors } from './align-path';
import type { Sentence } from './model';
import { indexTitles } from './title-match';

export interface GivenChapter {
  title: string;
  /** Printed seconds, null when the list has no times. */
  seconds: number | null;
}

export interface AlignedChapter {
  /** Index in the given list. */
  chapter: number;
  /** Offset in `Transcript.text`, always the start of a sentence. */
  start: number;
  turn: number;
  /** 0–1 */
  confidence: number;
}

export interface Alignment {
  /** One per given chapter, in text order, starts non-decreasing. */
  chapters: AlignedChapter[];
  /** True when the list looks like another episode's: no title word anywhere, or times beyond the talk. */
  foreign: boolean;
}

const W_GROUND = [
  0.42, 0.68, -0.29, -0.15, 0.28, 0.55, 0.5, -0.11, -3.62, -4.47, 1.14, 0.17, -0.75, 1.04, 0.44, -2.03, -0.08, 0.45,
  0.0, -0.18, -0.95,
];
const W_TITLE = [-0.04, 4.1, 0.96, 0.52, 0.17, 2.11, 0.14, 0.99, 0.17, -1.18, 0.22];
export const TUNE = { K: 120, mbr: 12, temper: 1 };

/** Finds where each printed chapter starts. */
export function alignChapters(transcript: Transcript, sentences: Sentence[], chapters: GivenChapter[]): Alignment {
  if (chapters.length === 0 || sentences.length === 0) return { chapters: [], foreign: false };
  const order = chapters.map((_, index) => index);
  if (chapters.every(({ seconds }) => seconds !== null))
    order.sort((a, b) => chapters[a]!.seconds! - chapters[b]!.seconds! || a - b);
  const listed = order.map((index) => chapters[index]!);
  const index = indexTitles(
    transcript,
    sentences,
    listed.map(({ title }) => title),
  );
  const ground = surveyGround(transcript, sentences, index);
  const n = sentences.length;
  const base = new Float64Array(n);
  for (let k = 0; k < n; k++)
    for (let f = 0; f < GROUND; f++) base[k] = base[k]! + W_GROUND[f]! * ground.rows[k * GROUND + f]!;
  const rows = index.titles.map((terms) => matchTitle(index, terms, null, ground));
  const top = new Float32Array(n);
  const second = new Float32Array(n);
  const who = new Int16Array(n);
  rows.forEach((row, j) => {
    for (let k = 0; k < n; k++) {
      const v = row[k * TITLE + 1]!;
      if (v > top[k]!) {
        second[k] = top[k]!;
        top[k] = v;
        who[k] = j;
      } else if (v > second[k]!) second[k] = v;
    }
  });
  const total = ground.syllables[n]!;
  const start = listed[0]!.seconds;
  const candidates = listed.map((chapter, j): Candidates => {
    if (j === 0 && (start === null || start <= 120))
      return { at: [0], syllables: new Float64Array(1), evidence: new Float64Array([1]) };
    const row = rows[j]!;
    const scores = new Float64Array(n);
    for (let k = 0; k < n; k++) {
      let s = base[k]!;
      for (let f = 0; f < TITLE; f++) s += W_TITLE[f]! * row[k * TITLE + f]!;
      s += W_TITLE[9]! * (who[k] === j ? second[k]! : top[k]!);
      scores[k] = s * TUNE.temper;
    }
    return select(scores, ground, chapter.seconds, start ?? 0, total);
  });
  const { rows: found, rate } = posteriors(
    candidates,
    listed.map(({ seconds }) => seconds),
  );
  let floor = 0;
  const aligned = candidates.map(({ at, syllables }, j): AlignedChapter => {
    const p = found[j]!;
    let best = -1;
    let bestScore = -1;
    for (let i = 0; i < at.length; i++) {
      if (at[i]! < floor) continue;
      let score = 0;
      for (let k = 0; k < at.length; k++) {
        const off = Math.abs(syllables[i]! - syllables[k]!) / rate;
        if (off < 5 * TUNE.mbr) score += p[k]! * Math.exp(-off / TUNE.mbr);
      }
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    }
    const k = best < 0 ? floor : at[best]!;
    floor = k;
    return {
      chapter: order[j]!,
      start: sentences[k]!.start,
      turn: sentences[k]!.turn,
      confidence: Math.max(0, Math.min(1, bestScore)),
    };
  });
  return { chapters: aligned, foreign: false };
}

function select(
  scores: Float64Array,
  ground: Ground,
  seconds: number | null,
  start: number,
  total: number,
): Candidates {
  const n = scores.length;
  let lo = 1,
    hi = n - 1;
  if (seconds !== null) {
    const dt = Math.max(20, seconds - start);
    while (lo < n - 1 && ground.syllables[lo]! < dt * 1.7) lo++;
    while (hi > lo && ground.syllables[hi]! > dt * 7 + 200) hi--;
  }
  if (lo > hi) lo = hi = Math.min(n - 1, lo);
  const order = Array.from({ length: hi - lo + 1 }, (_, i) => lo + i).sort((a, b) => scores[b]! - scores[a]!);
  const at = order.slice(0, TUNE.K).sort((a, b) => a - b);
  const best = scores[order[0]!]!;
  return {
    at,
    syllables: Float64Array.from(at, (k) => ground.syllables[k]!),
    evidence: Float64Array.from(at, (k) => Math.exp(scores[k]! - best)),
  };
}
