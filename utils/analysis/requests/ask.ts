import type { Transcript } from '../../transcript/model';
import { overlap } from '../../transcript/spans';
import { analyzeInSteps } from '../analyze';
import { secondsAt } from '../clock/seconds-at';
import type { Analysis, KeyPoint, Sentence } from '../model';
import { type Candidate, LEAST_VALUE } from '../points/candidates';
import { closeness } from '../points/salience';
import { summarize } from '../points/summarize';
import { type Lexicon, saysAll, weightIn } from '../words/lexicon';
import { sentencesIn } from '../words/sentences';
import { termsOf } from '../words/words';
import type { Work } from '../work';
import { wordsFor } from './asking';
import { type Interpretation, parseRequest } from './request';
import { spelledAsSaid } from './spelling';
import { readSubject, type Subject } from './subject';
import { suggestRequests } from './suggestions';
import { indexTalk, type TalkIndex } from './talk-index';

type Point = Omit<KeyPoint, 'seconds'>;

/** So many words are read at a glance; five short sentences seldom reach it. */
const SOME = { most: 5, words: 100 };
/** All of a talk, or of what several people say, takes more, most of all one of short sentences. */
const ALL = { most: 10, words: 120 };
/** So many sentences after the words asked for are still taken to be about them. */
const AFTER = 4;
/** A sentence of so few words is shown for what it is about, besides the one that follows. */
const FEW_WORDS = 12;
/** So many sentences before a turn, at the end of another's, what is said there is taken up in it. */
const TAKEN_UP = 6;
/** So many that say the name asked for need no neighbors beside them. */
const PLENTY = 3;
/** Share of what the best holds of the words asked for that is enough. */
const ENOUGH = 1 / 4;
/** Share of the greatest closeness to them that is close. */
const CLOSE = 0.4;

/** What a talk answers to a reader's request. */
export interface Findings {
  /** Sentences in the order of the talk; empty when nobody says it. */
  points: KeyPoint[];
  /** "Altman": asked for as if they spoke, and nobody in the talk is called so; null usually. */
  absent: string | null;
  /** Words of the request that nobody says, as the reader wrote them. */
  unsaid: string[];
  /** Requests to offer in its place, most likely first; empty if this one has answers. */
  suggestions: string[];
}

/**
 * Answers a reader's request ("what did Kate say about DeepSeek?") with verbatim sentences, in time order, at most
 * five: a speaker named in it is the one whose words are wanted, when nothing else is, their key points. A request for
 * nothing but the talk ("summarize the discussion"), or for what everybody or several people say ("the guests"), is answered
 * with what stands for all of that, at most ten. Where nothing answers, the sentences that hold all words of the request
 * stand there. Empty when those are nowhere said.
 */
export function* ask(transcript: Transcript, request: string, analysis?: Analysis): Work<Findings> {
  const talk = yield* indexTalk(transcript, analysis ?? (yield* analyzeInSteps(transcript)));
  const { otherwise, ...wish } = parseRequest(request, { ...transcript, ...talk });
  let found = yield* answer(talk, request, wish);
  if (found.points.length === 0 && otherwise !== null) found = yield* answer(talk, request, otherwise);
  if (found.points.length > 0) return { ...found, suggestions: [] };
  const { unsaid } = found;
  const discussedByOthers = yield* answeredByOthers(talk, request, { wish, unsaid });
  const { mentions } = talk.analysis;
  return {
    ...found,
    suggestions: yield* suggestRequests(transcript, { request, unsaid, discussedByOthers, mentions }),
  };
}

/** What a request is about, as typed, if only people other than those asked for discuss it; otherwise null. */
function* answeredByOthers(
  talk: TalkIndex,
  request: string,
  { wish: { speakers, absent, terms }, unsaid }: { wish: Interpretation; unsaid: readonly string[] },
): Work<string | null> {
  if (speakers.size === 0 && absent === null) return null;
  const left = [...unsaid, ...(absent?.split(' ') ?? [])];
  const about = wordsFor(request, terms).filter((word) => !left.includes(word));
  if (about.length === 0) return null;
  const short = about.join(' ');
  const { points } = yield* answer(talk, short, parseRequest(short, { ...talk.transcript, ...talk }));
  return points.length > 0 ? short : null;
}

function* answer(
  { transcript, analysis, lexicon, start, candidatesFrom }: TalkIndex,
  request: string,
  { speakers, absent, terms, about, general }: Interpretation,
): Work<Omit<Findings, 'suggestions'>> {
  const { sentences, clock, mentions } = analysis;
  const [speaker] = speakers;
  if (speaker !== undefined && speakers.size === 1 && terms.length === 0) {
    const points = mainPoints(analysis, speaker);
    if (points.length > 0) return { absent, unsaid: [], points };
  }
  const asSaid = spelledAsSaid(terms, request, { mentions, lexicon });
  const said = [...new Set([...asSaid.values()].flat())];
  const subject = readSubject(said, about, { mentions, lexicon });
  const { query, says } = subject;
  const isKnown = (term: string) => (asSaid.get(term) ?? [term]).every((part) => lexicon.idOf(part) !== undefined);
  const unknown = terms.filter((term) => !isKnown(term));
  const missing = { absent, unsaid: wordsFor(request, unknown) };
  const nothing = { ...missing, points: [] };
  if (query.length === 0 && (terms.length > 0 || (speakers.size === 0 && !general))) return nothing;
  if (absent !== null && !isKnown(termsOf(absent).at(-1) ?? '')) return nothing;
  const isOwn = (speaker: string | null) => speakers.size === 0 || speakers.has(speaker ?? '');
  const isOfOwn = ({ turn }: Sentence) => isOwn(transcript.turns[turn]?.speaker ?? null);
  const own = sentences.flatMap((sentence, index) => (isOfOwn(sentence) ? [index] : []));
  const from = earliestAnswer(lexicon, own, subject, start);
  const options = (yield* candidatesFrom(from)).filter(({ speaker }) => isOwn(speaker));
  const closeTo = closeness(lexicon, [...sentences.keys()], query);
  const near = matching({ sentences, asked: closeTo.asked, named: speakers.size > 0 }, options, subject);
  const saying = subject.isNameAlone ? near.filter(({ sentence }) => says(sentence)) : [];
  const holding = new Set(subject.isSpeaker || saying.length >= PLENTY ? saying : near);
  const beside = relatedNearby(closeTo.near, options, holding, subject);
  const pool = options.filter((candidate) => holding.has(candidate) || beside.has(candidate));
  const sought = { query, speakers, beside, from, ...(query.length === 0 && speakers.size !== 1 ? ALL : SOME) };
  const answers = yield* summarize({ transcript, lexicon }, pool, sought);
  const isWhole = query.length > 0 && query.length === said.length;
  const holdsAll = (sentence: Sentence, index: number) =>
    index >= from && isOfOwn(sentence) && saysAll(lexicon, index, query);
  // What is said in a question only, or in very few words, is said all the same.
  const points = answers.length > 0 || !isWhole ? answers : sentences.filter(holdsAll).slice(0, SOME.most);
  return {
    ...missing,
    points: points.map((point) => {
      const span = withWhatItIsAbout({ lexicon, sentences }, points, point, says);
      return { ...span, seconds: secondsAt(clock, span.start) };
    }),
  };
}

/**
 * Where an answer may begin: the cold open only shows what comes, and answers where no sentence after it says as much
 * of what is asked. `own`: sentences that may answer; `start`: the first one after the cold open.
 */
function earliestAnswer(lexicon: Lexicon, own: readonly number[], { query, groups }: Subject, start: number): number {
  if (query.length === 0) return start;
  const most = (within: readonly number[], ids: number[]) => mostOf(within.map((at) => weightIn(lexicon, at, ids)));
  const later = own.filter((at) => at >= start);
  const before = own.filter((at) => at < start);
  const isSaid = groups.some((ids) => most(later, ids) > 0);
  return isSaid && groups.every((ids) => most(later, ids) >= most(before, ids)) ? start : 0;
}

/** What somebody says, whatever about: their key points, then those of one topic after the other. */
function mainPoints({ profiles, summaries }: Pick<Analysis, 'profiles' | 'summaries'>, speaker: string): KeyPoint[] {
  const own = profiles.find((profile) => profile.speaker === speaker)?.keyPoints ?? [];
  const byTopic = summaries.flatMap(
    ({ speakers }) => speakers.find((said) => said.speaker === speaker)?.keyPoints ?? [],
  );
  const points: KeyPoint[] = [];
  for (const point of [...own, ...byTopic])
    if (points.length < SOME.most && !points.some((other) => overlap(other, point))) points.push(point);
  return points.sort((one, other) => one.start - other.start);
}

/**
 * One that says none of the words asked for is shown with the sentence before it when that says them in few words: "No,
 * we all hallucinate. We make up little subplots."
 */
function withWhatItIsAbout(
  { lexicon, sentences }: { lexicon: Lexicon; sentences: readonly Sentence[] },
  points: readonly Point[],
  point: Point,
  says: (index: number) => boolean,
): Point {
  const { first, last } = sentencesIn(sentences, point);
  const before = sentences[first - 1];
  if (before === undefined || before.turn !== sentences[first]?.turn) return point;
  if (!says(first - 1) || (lexicon.words[first - 1] as number) > FEW_WORDS) return point;
  for (let at = first; at < last; at++) if (says(at)) return point;
  return points.some((other) => overlap(other, before)) ? point : { ...point, start: before.start };
}

function standsAlone({ value }: Candidate): boolean {
  return value >= LEAST_VALUE;
}

/** Where nothing is asked for, what cannot stand alone tells nothing. */
function standAloneOr(pool: readonly Candidate[]): readonly Candidate[] {
  const good = pool.filter(standsAlone);
  return good.length > 0 ? good : pool;
}

/**
 * What stands alone, close to the words asked for, though neither it nor what comes just before it in its turn holds
 * them: talk is about something for longer than it says so. None beside a name: what does not say it is of something
 * else.
 */
function relatedNearby(
  near: readonly number[],
  pool: readonly Candidate[],
  holding: ReadonlySet<Candidate>,
  { query, isNamed }: Subject,
): Set<Candidate> {
  if (query.length === 0 || isNamed || holding.size === 0) return new Set();
  const closest = pool.reduce((most, { sentence }) => Math.max(most, near[sentence] as number), 0);
  const isClose = ({ sentence }: Candidate) => (near[sentence] as number) >= closest * CLOSE;
  return new Set(pool.filter((option) => !holding.has(option) && standsAlone(option) && isClose(option)));
}

/**
 * Those that say the name asked for, else those that hold the words asked for at least a quarter as much as the best
 * does; and what the same turn goes on to say; of somebody who is named also the beginning of a turn that takes up where
 * the words were said.
 */
function matching(
  { sentences, asked, named }: { sentences: readonly Sentence[]; asked: readonly number[]; named: boolean },
  pool: readonly Candidate[],
  { query, isNamed, says }: Subject,
): readonly Candidate[] {
  if (query.length === 0) return standAloneOr(pool);
  const enough = (mostOf(pool.map(({ sentence }) => asked[sentence] as number)) || mostOf(asked)) * ENOUGH;
  // Sentences of very few words have no share of what is asked, though they may be all that says it.
  const bySaying = isNamed || enough === 0;
  let held = Number.NEGATIVE_INFINITY;
  let heldBefore = held;
  let first = 0;
  let at = 0;
  return pool.filter(({ sentence, turn }) => {
    for (; at <= sentence; at++) {
      if (sentences[at]?.turn !== sentences[at - 1]?.turn) [first, heldBefore] = [at, held];
      if (bySaying ? says(at) : (asked[at] as number) >= enough) held = at;
    }
    if (sentences[held]?.turn === turn) return sentence - held <= AFTER;
    return named && first - heldBefore <= TAKEN_UP && sentence - first <= AFTER;
  });
}

function mostOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
