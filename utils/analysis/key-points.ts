import type { Span, Transcript } from '../transcript/model';
import { leaning, openerLength } from './leaning';
import { countWords, type Lexicon, rarity } from './lexicon';
import { isLogistics, isQuestion, plainOf } from './logistics';
import type { Sentence, Topic } from './model';
import { anyOf, spokenNames } from './names';
import { wordingValue } from './wording';

/** Bounds of a key point in words: shorter says nothing, longer is no point. */
const SHORTEST = 6;
const LONGEST = 36;
const LONGEST_PAIR = 32;
const POINTS = 3;
/** Below this a speaker rather has fewer points. */
const LEAST_VALUE = 0.8;
/** Prices: of being two sentences, of leaning on the one before, of being about somebody in the room. */
const JOINING = 0.35;
const LEANING = 1.3;
const NAMING = 0.6;
const CENTRALITY = 1.6;
const SAME_TOPIC = 0.7;
const SAME_TURN = 0.9;

export interface KeyPointContext {
  lexicon: Lexicon;
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
  const material = { transcript, sentences, lexicon, ...namePatterns(transcript) };
  const found = new Map<string, Candidate[]>();
  for (const [speaker, own] of bySpeaker) {
    const central = centrality(lexicon, own);
    found.set(
      speaker,
      own.flatMap((index, nth) => candidate(material, index, central[nth] as number) ?? []),
    );
  }
  return found;
}

/** Sentences that call, quote or introduce a speaker ("Ann, what …", "…, Ann.", "Ann Lee is …"), or merely name one. */
function namePatterns(transcript: Transcript): Pick<Material, 'address' | 'names'> {
  const spoken = spokenNames(transcript.speakers);
  const names = anyOf(spoken.flatMap(({ full, short }) => [...full, ...short]));
  if (names === null) return { address: null, names: null };
  const address = `(?:^|[,.?!] )${names}(?:,|[.?!]?$)|${names}(?:['\\u2019]s)? (?:said|was saying|point|mentioned|is|and)`;
  const full = anyOf(spoken.flatMap((forms) => forms.full));
  return { address: new RegExp(full === null ? address : `${address}|${full}`), names: new RegExp(names) };
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

interface Material {
  transcript: Transcript;
  sentences: readonly Sentence[];
  lexicon: Lexicon;
  /** Matches sentences that call, quote or introduce a speaker. */
  address: RegExp | null;
  /** Matches the name of any speaker. */
  names: RegExp | null;
}

/** A sentence without the openers that say nothing. */
interface Point extends Span {
  text: string;
  plain: string;
  words: number;
  /** May be shown: no question, no business of the show. */
  fit: boolean;
}

function pointOf({ transcript, sentences }: Material, index: number): Point {
  const { start, end } = sentences[index] as Sentence;
  const whole = transcript.text.slice(start, end);
  const wholePlain = plainOf(whole);
  const skip = openerLength(whole, wholePlain);
  const text = whole.slice(skip);
  const plain = wholePlain.slice(skip);
  const words = countWords(text, { start: 0, end: text.length });
  const fit = words <= LONGEST && words >= 3 && !isQuestion(plain) && !isLogistics(text, plain);
  return { start: start + skip, end, text, plain, words, fit };
}

function candidate(material: Material, index: number, central: number): Candidate | null {
  const { sentences, lexicon, address, names } = material;
  const terms = new Set(lexicon.terms[index]).size;
  if (terms < 2 || (lexicon.words[index] as number) < SHORTEST) return null;
  const { text, plain, words, fit, start, end } = pointOf(material, index);
  if (!fit || words < SHORTEST || (address?.test(text) ?? false)) return null;
  const { turn } = sentences[index] as Sentence;
  const lean = leaning(text, plain);
  const named = names?.test(text) ? NAMING : 0;
  const value = wordingValue(plain, words, terms) + CENTRALITY * central - named;
  if (lean === 1 && sentences[index - 1]?.turn === turn) {
    const before = pointOf(material, index - 1);
    const both = words + before.words;
    if (before.fit && both <= LONGEST_PAIR && before.words >= 4 && leaning(before.text, before.plain) < 1) {
      return { start: before.start, end, turn, sentence: index, value: value - JOINING };
    }
  }
  return { start, end, turn, sentence: index, value: value - LEANING * lean };
}

function choose(candidates: readonly Candidate[], { lexicon, topics }: KeyPointContext): (Span & { turn: number })[] {
  const chosen: Candidate[] = [];
  // Candidates come in text order, so one walk along the topics tells where each of them stands.
  let at = 0;
  const topicOf = new Map<Candidate, number>();
  for (const option of candidates) {
    while ((topics[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= option.start) at++;
    topicOf.set(option, at);
  }
  while (chosen.length < POINTS) {
    let best: Candidate | undefined;
    let bestValue = LEAST_VALUE;
    for (const option of candidates) {
      if (chosen.some(({ start, end }) => option.start < end && start < option.end)) continue;
      let value = option.value;
      for (const other of chosen) {
        if (topicOf.get(other) === topicOf.get(option)) value -= SAME_TOPIC;
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
