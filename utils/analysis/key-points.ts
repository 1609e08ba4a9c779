import type { Span, Transcript } from '../transcript/model';
import { countWords, type Lexicon, rarity } from './lexicon';
import type { Role, Sentence, Topic } from './model';
import { anyOf, spokenNames } from './names';
import { LOGISTICS, leaning, openerLength, wordingValue } from './quotable';

/** Bounds of a key point in words: shorter says nothing, longer is no point. */
const SHORTEST = 6;
const LONGEST = 36;
const POINTS = 3;
/** Below this a speaker rather has fewer points. */
const LEAST_VALUE = 0.8;
const CENTRALITY = 1.6;
const SAME_TOPIC = 0.7;
const SAME_TURN = 0.9;

export interface KeyPointContext {
  lexicon: Lexicon;
  /** In the order of `transcript.speakers`. */
  roles: readonly Role[];
  topics: readonly Pick<Topic, 'start' | 'end'>[];
  /** Index of the first sentence after the cold open (`showStart`). */
  from: number;
}

export interface Candidate extends Span {
  turn: number;
  /** Sentence the value belongs to; a joined pair ends with it. */
  sentence: number;
  value: number;
}

/**
 * At most three verbatim spans for every speaker, in time order, keyed by `Speaker.id`: a sentence, without openers
 * that say nothing, or two neighbors where the second leans on the first. Greedy by value with a price on staying
 * in one topic, in one turn or at one subject (maximal marginal relevance, Carbonell & Goldstein 1998).
 */
export function keyPointsFor(
  transcript: Transcript,
  sentences: readonly Sentence[],
  context: KeyPointContext,
): Map<string, (Span & { turn: number })[]> {
  const points = new Map<string, (Span & { turn: number })[]>();
  for (const [speaker, candidates] of candidatesFor(transcript, sentences, context))
    points.set(speaker, choose(candidates, context));
  return points;
}

/** Every span that may stand for its speaker, with its value, in time order, keyed by `Speaker.id`. */
export function candidatesFor(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { lexicon, from }: Pick<KeyPointContext, 'lexicon' | 'from'>,
): Map<string, Candidate[]> {
  const bySpeaker = new Map<string, number[]>(transcript.speakers.map(({ id }) => [id, []]));
  sentences.forEach(({ turn }, index) => {
    const speaker = transcript.turns[turn]?.speaker;
    if (speaker != null && index >= from) bySpeaker.get(speaker)?.push(index);
  });
  const address = vocatives(transcript);
  const found = new Map<string, Candidate[]>();
  for (const [speaker, own] of bySpeaker) {
    const central = centrality(lexicon, own);
    found.set(
      speaker,
      own.flatMap(
        (index, nth) => candidate(transcript, sentences, lexicon, index, central[nth] as number, address) ?? [],
      ),
    );
  }
  return found;
}

/** Sentences that call, quote or introduce one of the speakers: "Ann, what …", "…, Ann.", "Ann Lee is …". */
function vocatives(transcript: Transcript): RegExp | null {
  const spoken = spokenNames(transcript.speakers);
  const names = anyOf(spoken.flatMap(({ full, short }) => [...full, ...short]));
  if (names === null) return null;
  const address = `(?:^|[,.?!] )${names}(?:,|[.?!]?$)|${names}(?:['\\u2019]s)? (?:said|was saying|point|mentioned|is|and)`;
  const full = anyOf(spoken.flatMap((forms) => forms.full));
  return new RegExp(full === null ? address : `${address}|${full}`);
}

/** Per own sentence 0–1: how much of what the speaker keeps coming back to it holds (centroid, Radev et al. 2004). */
function centrality(lexicon: Lexicon, own: readonly number[]): number[] {
  const weight = new Map<number, number>();
  for (const index of own) for (const id of new Set(lexicon.terms[index])) weight.set(id, (weight.get(id) ?? 0) + 1);
  const raw = own.map((index) => {
    let sum = 0;
    for (const id of new Set(lexicon.terms[index]))
      sum += Math.log(1 + (weight.get(id) as number)) * rarity(lexicon, id) ** 0.5;
    return sum / Math.sqrt(8 + (lexicon.words[index] as number));
  });
  const most = Math.max(0, ...raw);
  return raw.map((value) => (most > 0 ? value / most : 0));
}

function candidate(
  transcript: Transcript,
  sentences: readonly Sentence[],
  lexicon: Lexicon,
  index: number,
  central: number,
  address: RegExp | null,
): Candidate | null {
  const { start, end, turn } = sentences[index] as Sentence;
  const text = transcript.text.slice(start, end);
  const skip = openerLength(text);
  const point = text.slice(skip);
  const words = countWords(point, { start: 0, end: point.length });
  if (words < SHORTEST || words > LONGEST || isQuestion(point) || LOGISTICS.test(point)) return null;
  const terms = new Set(lexicon.terms[index]).size;
  if (terms < 2 || (address?.test(point) ?? false)) return null;
  const lean = leaning(point);
  let value = wordingValue(point, words, terms) + CENTRALITY * central;
  const before = sentences[index - 1];
  if (lean === 1 && before?.turn === turn) {
    const earlier = transcript.text.slice(before.start, before.end);
    const skipped = openerLength(earlier);
    const both = words + countWords(earlier, { start: skipped, end: earlier.length });
    const joins =
      both <= LONGEST - 4 &&
      both - words >= 4 &&
      leaning(earlier.slice(skipped)) < 1 &&
      !LOGISTICS.test(earlier) &&
      !earlier.endsWith('?');
    if (joins) return { start: before.start + skipped, end, turn, sentence: index, value: value - 0.35 };
  }
  value -= 1.3 * lean;
  return { start: start + skip, end, turn, sentence: index, value };
}

/** A tag ("…, right?") and a question somebody else is quoted with do not ask. */
function isQuestion(text: string): boolean {
  return text.endsWith('?') && !/,? (?:right|no|correct|okay|yeah|huh)\?$/.test(text);
}

function choose(candidates: readonly Candidate[], { lexicon, topics }: KeyPointContext): (Span & { turn: number })[] {
  const chosen: Candidate[] = [];
  const topicOf = (offset: number) => topics.findIndex(({ start, end }) => offset >= start && offset < end);
  while (chosen.length < POINTS) {
    let best: Candidate | undefined;
    let bestValue = LEAST_VALUE;
    for (const option of candidates) {
      if (chosen.some(({ start, end }) => option.start < end && start < option.end)) continue;
      let value = option.value;
      for (const other of chosen) {
        if (topicOf(other.start) === topicOf(option.start)) value -= SAME_TOPIC;
        if (other.turn === option.turn) value -= SAME_TURN;
        value -= 1.5 * likeness(lexicon, option.sentence, other.sentence);
      }
      if (value > bestValue) [best, bestValue] = [option, value];
    }
    if (best === undefined) break;
    chosen.push(best);
  }
  return chosen.sort((a, b) => a.start - b.start).map(({ start, end, turn }) => ({ start, end, turn }));
}

/** Share of common terms, 0–1. */
function likeness(lexicon: Lexicon, a: number, b: number): number {
  const first = new Set(lexicon.terms[a]);
  const second = new Set(lexicon.terms[b]);
  let common = 0;
  for (const id of first) if (second.has(id)) common++;
  return common / Math.max(1, Math.min(first.size, second.size));
}
