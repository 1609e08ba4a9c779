import type { Transcript } from '../transcript/model';
import { type Cue, cueAt } from './cues';
import type { Sentence } from './model';
import { syllablesUpTo } from './syllables';
import type { TitleIndex, TitleTerm } from './title-match';

/** What is known about every sentence before any title is looked at. */
export interface Ground {
  /** Syllables from the start of the text to the sentence; one more entry for the end. */
  syllables: Float64Array;
  /** 0 start of a turn, 1 start of a later paragraph, 2 inside a paragraph. */
  place: Uint8Array;
  /** Features that do not depend on a title, `GROUND` a sentence. */
  rows: Float32Array;
}

export const GROUND_NAMES = [
  'ordinal',
  'verb',
  'lets',
  'ask',
  'moves',
  'opener',
  'decoy',
  'para',
  'inSingle',
  'inMulti',
  'host',
  'hostMove',
  'hostMid',
  'moveMid',
  'asks',
  'tiny',
  'prevLong',
  'prevHost',
  'drop',
  'prevMove',
  'openMid',
] as const;
export const GROUND = GROUND_NAMES.length;

export function surveyGround(transcript: Transcript, sentences: readonly Sentence[], index: TitleIndex): Ground {
  const { text, turns } = transcript;
  const offsets = sentences.map(({ start }) => start);
  const syllables = syllablesUpTo(text, [...offsets, text.length]);
  const place = new Uint8Array(sentences.length);
  const cues = sentences.map(({ start, end }) => cueAt(text, start, end));
  const turnWords = new Float64Array(turns.length);
  const turnAsks = new Uint8Array(turns.length);
  const measure = new Map<string | null, number>();
  sentences.forEach(({ turn, start, end }, k) => {
    const t = turns[turn]!;
    place[k] =
      start === t.start || sentences[k - 1]?.turn !== turn ? 0 : t.paragraphs.some((p) => p.start === start) ? 1 : 2;
    turnWords[turn] = turnWords[turn]! + index.wordAt[k + 1]! - index.wordAt[k]!;
    turnAsks[turn] = text.lastIndexOf('?', end) > end - 4 ? 1 : 0;
    if (moveOf(cues[k]!) >= 1) measure.set(t.speaker, (measure.get(t.speaker) ?? 0) + 1);
  });
  turns.forEach((t, i) => {
    if (turnAsks[i]) measure.set(t.speaker, (measure.get(t.speaker) ?? 0) + 1);
  });
  const most = Math.max(1, ...measure.values());
  const rows = new Float32Array(sentences.length * GROUND);
  sentences.forEach(({ turn }, k) => {
    const t = turns[turn]!;
    const cue = cues[k]!;
    const move = moveOf(cue);
    const real = 1 - cue.decoy;
    const mid = place[k]! > 0 ? 1 : 0;
    const host = (measure.get(t.speaker) ?? 0) / most;
    const prevHost = turn > 0 ? (measure.get(turns[turn - 1]!.speaker) ?? 0) / most : 0;
    const prevSame = k > 0 && sentences[k - 1]!.turn === turn && place[k] === 2 ? cues[k - 1]! : null;
    const values = [
      cue.ordinal * real,
      cue.verb * real,
      cue.lets * real,
      cue.ask * real,
      move,
      cue.opener,
      cue.decoy,
      place[k] === 1 ? 1 : 0,
      place[k] === 2 && t.paragraphs.length === 1 ? 1 : 0,
      place[k] === 2 && t.paragraphs.length > 1 ? 1 : 0,
      host,
      host * move,
      host * mid,
      move * mid,
      turnAsks[turn]!,
      turnWords[turn]! < 8 && !mid ? 1 : 0,
      mid || turn === 0 ? 0 : Math.min(1.5, turnWords[turn - 1]! / 150),
      mid ? 0 : prevHost,
      0,
      prevSame ? moveOf(prevSame) : 0,
      cue.opener * mid,
    ];
    rows.set(values, k * GROUND);
  });
  return { syllables, place, rows };
}

export const TITLE_NAMES = [
  'near',
  'mid',
  'before',
  'contrast',
  'far',
  'nearAbs',
  'nearMove',
  'nearMid',
  'sum',
  'others',
  'density',
] as const;
export const TITLE = TITLE_NAMES.length;

/** Features of one title at every sentence. */
export function matchTitle(
  index: TitleIndex,
  terms: readonly TitleTerm[],
  others: Float32Array | null,
  ground: Ground,
): Float32Array {
  const n = index.wordAt.length - 1;
  const rows = new Float32Array(n * TITLE);
  for (const { places, weight, idf } of terms) {
    const p = places;
    let next = 0,
      back150 = 0,
      back500 = 0,
      fwd150 = 0,
      fwd500 = 0;
    const specific = Math.min(1, idf / 4);
    for (let k = 0; k < n; k++) {
      const at = index.wordAt[k]!;
      while (next < p.length && p[next]! < at) next++;
      while (back150 < p.length && p[back150]! < at - 150) back150++;
      while (back500 < p.length && p[back500]! < at - 500) back500++;
      while (fwd150 < p.length && p[fwd150]! < at + 150) fwd150++;
      while (fwd500 < p.length && p[fwd500]! < at + 500) fwd500++;
      const after = next < p.length ? p[next]! - at : 1e9;
      const before = next > 0 ? at - p[next - 1]! : 1e9;
      const a = fwd150 - next,
        b = next - back150,
        A = fwd500 - next,
        B = next - back500;
      const r = k * TITLE;
      const near = Math.exp(-after / 12);
      rows[r] = rows[r]! + weight * near;
      rows[r + 1] = rows[r + 1]! + weight * Math.exp(-after / 50);
      rows[r + 2] = rows[r + 2]! + weight * Math.exp(-before / 40);
      rows[r + 3] = rows[r + 3]! + (weight * (a - b)) / (a + b + 1);
      rows[r + 4] = rows[r + 4]! + (weight * (A - B)) / (A + B + 1);
      rows[r + 5] = rows[r + 5]! + specific * near;
      rows[r + 8] = rows[r + 8]! + specific * Math.log((1 + a) / (1 + b));
      rows[r + 10] = rows[r + 10]! + specific * Math.log((1 + A) / (1 + B));
    }
  }
  for (let k = 0; k < n; k++) {
    const r = k * TITLE;
    rows[r + 5] = Math.min(3, rows[r + 5]!) / 3;
    rows[r + 6] = rows[r]! * ground.rows[k * GROUND + 4]!;
    rows[r + 7] = rows[r]! * (ground.place[k]! > 0 ? 1 : 0);
    rows[r + 9] = others ? others[k]! : 0;
  }
  return rows;
}

function moveOf(cue: Cue): number {
  return cue.decoy ? 0 : Math.min(1, Math.max(cue.ordinal, cue.verb, cue.lets, cue.ask));
}
