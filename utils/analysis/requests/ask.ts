import type { Transcript } from '../../transcript/model';
import { analyzeInSteps } from '../analyze';
import { secondsAt } from '../clock/seconds-at';
import type { Analysis, KeyPoint, Sentence } from '../model';
import { closeness } from '../points/salience';
import { summarize } from '../points/summarize';
import { saysAll } from '../words/lexicon';
import { termsOf } from '../words/words';
import type { Work } from '../work';
import { mainPoints, type Point, withSubject } from './answer-points';
import { wordsFor } from './asking';
import { differenceIn, differentAnswers } from './differences';
import { earliestAnswer, matching, relatedNearby } from './relevance';
import { type Interpretation, parseRequest } from './request';
import { spelledAsSaid } from './spelling';
import { readSubject, type Subject } from './subject';
import { suggestRequests } from './suggestions';
import { indexTalk, type TalkIndex } from './talk-index';

/** The usual size of an answer, which can be read at a glance. Five short sentences seldom have so many words. */
const SOME = { most: 5, words: 100 };
/** The size of an answer that stands for a whole talk, or for what several people say. */
const ALL = { most: 10, words: 120 };
/** Once this many sentences contain the name asked for, those around them are not needed. */
const PLENTY = 3;

/** What the talk answers to a reader's request. */
export interface Findings {
  /** Sentences in the order of the talk; empty if nobody says it. */
  points: KeyPoint[];
  /** A name that the request treats as a speaker's although no speaker has it ("Altman"); usually null. */
  absent: string | null;
  /** Words of the request that nobody says, as the reader wrote them. */
  unsaid: string[];
  /** Requests to offer instead, most likely first; empty if this one has answers. */
  suggestions: string[];
}

/**
 * Answers a reader's request ("what did Kate say about DeepSeek?") with verbatim sentences in time order, at most five.
 * If it names speakers, only their words count; a speaker's name alone asks for their key points. A request for the
 * whole talk ("summarize the discussion") or for what several people say ("the guests") is answered with at most ten
 * sentences that stand for all of it. Where no sentence is good enough, those that contain all words of the request
 * are the answer. Empty if nothing answers.
 *
 * "Where do they disagree about safety?" is answered with the questions about it that several people answer. If neither
 * a subject nor a person is named, those come only after sentences in which somebody says that they disagree.
 */
export function* ask(transcript: Transcript, request: string, analysis?: Analysis): Work<Findings> {
  const talk = yield* indexTalk(transcript, analysis ?? (yield* analyzeInSteps(transcript)));
  const { otherwise, ...read } = parseRequest(request, { ...transcript, ...talk });
  const difference = differenceIn(request, read);
  // "Agree" is not what the request is about if there is a subject.
  const wish = { ...read, ...(difference !== null && difference.terms.length > 0 && { terms: difference.terms }) };
  const apart = {
    points: difference === null ? [] : differentAnswers(talk, difference, ALL.most),
    absent: null,
    unsaid: [],
    suggestions: [],
  };
  const isPrecise = difference !== null && (difference.speakers.size > 0 || difference.terms.length > 0);
  if (isPrecise && apart.points.length > 0) return apart;
  let found = yield* answer(talk, request, wish);
  if (found.points.length === 0 && otherwise !== null) found = yield* answer(talk, request, otherwise);
  if (found.points.length > 0) return { ...found, suggestions: [] };
  if (apart.points.length > 0) return apart;
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
  talk: TalkIndex,
  request: string,
  wish: Interpretation,
): Work<Pick<Findings, 'points' | 'absent' | 'unsaid'>> {
  const { analysis, lexicon } = talk;
  const { speakers, absent, terms, about, general } = wish;
  const [speaker] = speakers;
  if (speaker !== undefined && speakers.size === 1 && terms.length === 0) {
    const points = mainPoints(analysis, speaker, SOME.most);
    if (points.length > 0) return { absent, unsaid: [], points };
  }
  const { mentions } = analysis;
  const asSaid = spelledAsSaid(terms, request, { mentions, lexicon });
  const isSaid = (term: string) => (asSaid.get(term) ?? [term]).every((part) => lexicon.idOf(part) !== undefined);
  const said = [...new Set([...asSaid.values()].flat())];
  const subject = readSubject(said, about, { mentions, lexicon });
  const unsaid = wordsFor(
    request,
    terms.filter((term) => !isSaid(term)),
  );
  const isEmpty = subject.query.length === 0 && (terms.length > 0 || (speakers.size === 0 && !general));
  const isUnheardOf = absent !== null && !isSaid(termsOf(absent).at(-1) ?? '');
  if (isEmpty || isUnheardOf) return { absent, unsaid, points: [] };
  const isComplete = subject.query.length > 0 && subject.query.length === said.length;
  const points = yield* pointsAbout(talk, subject, { speakers, isComplete });
  return {
    absent,
    unsaid,
    points: points.map((point) => ({ ...point, seconds: secondsAt(analysis.clock, point.start) })),
  };
}

/**
 * Sentences about a subject. `isComplete`: the talk contains every word asked for; then it is found somewhere at least.
 */
function* pointsAbout(
  { transcript, analysis: { sentences }, lexicon, start, candidatesFrom }: TalkIndex,
  subject: Subject,
  { speakers, isComplete }: { speakers: ReadonlySet<string>; isComplete: boolean },
): Work<Point[]> {
  const { query } = subject;
  const isAsked = (speaker: string | null) => speakers.size === 0 || speakers.has(speaker ?? '');
  const isTheirs = ({ turn }: Sentence) => isAsked(transcript.turns[turn]?.speaker ?? null);
  const theirs = sentences.flatMap((sentence, index) => (isTheirs(sentence) ? [index] : []));
  const from = earliestAnswer(lexicon, theirs, subject, start);
  const candidates = (yield* candidatesFrom(from)).filter(({ speaker }) => isAsked(speaker));
  const closeTo = closeness(lexicon, [...sentences.keys()], query);
  const near = matching({ sentences, asked: closeTo.asked, named: speakers.size > 0 }, candidates, subject);
  const saying = subject.isNameAlone ? near.filter(({ sentence }) => subject.says(sentence)) : [];
  const holding = new Set(subject.isSpeaker || saying.length >= PLENTY ? saying : near);
  const beside = relatedNearby(closeTo.near, candidates, holding, subject);
  const pool = candidates.filter((candidate) => holding.has(candidate) || beside.has(candidate));
  const size = query.length === 0 && speakers.size !== 1 ? ALL : SOME;
  const found = yield* summarize({ transcript, lexicon }, pool, { query, speakers, beside, from, ...size });
  // What is said only in a question or in very few words is still said.
  const containsAll = (sentence: Sentence, index: number) =>
    index >= from && isTheirs(sentence) && saysAll(lexicon, index, query);
  const points = found.length > 0 || !isComplete ? found : sentences.filter(containsAll).slice(0, SOME.most);
  return points.map((point) => withSubject({ lexicon, sentences }, points, point, subject));
}
