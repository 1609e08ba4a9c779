import type { Analysis, Sentence } from '../../analysis/model';
import { firstWhere } from '../../lib/binary-search';
import { fold } from '../../transcript/fold';
import type { Span, Transcript } from '../../transcript/model';
import { mergeSpans, spanAt } from '../../transcript/spans';
import { startsWord } from '../../transcript/word-edges';
import { figuresIn } from './figures';
import { occurrencesOf } from './occurrences';
import type { TranscriptQuery, TranscriptTerm } from './transcript-query';

/** A place that a query finds. The span covers whole sentences of one turn. */
export interface Hit extends Span {
  turn: number;
  /**
   * What is searched for within the span, in order and without overlap; empty when the query has only `by` or `topic`.
   */
  marks: Span[];
}

/** Where a hit leads: its first mark or, without marks, its start. */
export function offsetOf({ start, marks }: Hit): number {
  return marks[0]?.start ?? start;
}

/** A transcript prepared for searching. */
export interface SearchedTalk {
  transcript: Transcript;
  analysis: Analysis;
  /** The text, folded. */
  readonly folded: string;
}

/** Prepares a transcript for many searches: its text is folded once, by the first that needs it. */
export function prepareTalk(transcript: Transcript, analysis: Analysis): SearchedTalk {
  let folded: string | undefined;
  return {
    transcript,
    analysis,
    get folded() {
      folded ??= fold(transcript.text);
      return folded;
    },
  };
}

/**
 * The places a query finds, in text order. All words of the query must occur in the same sentence; a phrase may run
 * over the end of a sentence or paragraph of the same turn. A query of only `by` and `topic` finds whole turns. Takes
 * time linear in the text.
 *
 * @param solo `Speaker.id` of the only person searched when the query names nobody; null searches everyone
 */
export function searchTranscript(talk: SearchedTalk, query: TranscriptQuery, solo: string | null): Hit[] {
  const { sentences } = talk.analysis;
  if (query.length === 0 || sentences.length === 0) return [];
  const searched = query.filter(({ field }) => field !== 'by' && field !== 'topic');
  const wanted = searched.map((term) => placesOf(talk, term));
  /** The number of terms that each sentence has, up to the first it lacks. */
  const holds = new Uint8Array(sentences.length);
  /** Sentences that a place connects with the next one. */
  const runsOn = new Set<number>();
  for (const [n, places] of wanted.entries()) {
    for (const { start, end } of places) {
      const from = spanAt(sentences, start);
      const to = spanAt(sentences, end - 1);
      for (let at = from; at <= to; at++) if (holds[at] === n) holds[at] = n + 1;
      for (let at = from; at < to; at++) runsOn.add(at);
    }
  }
  const isRead = readBy(talk, query, solo);
  const isIn = within(talk, query);
  const hits: Hit[] = [];
  let reached = -1;
  for (const [at, { start, turn }] of sentences.entries()) {
    if (holds[at] !== wanted.length || !isRead(turn) || !isIn(start)) continue;
    let [from, to] = [at, at];
    while (runsOn.has(from - 1)) from--;
    while (runsOn.has(to)) to++;
    const end = (sentences[to] as Sentence).end;
    const last = hits.at(-1);
    if (from <= reached || (wanted.length === 0 && last?.turn === turn && from === reached + 1))
      (last as Hit).end = end;
    else hits.push({ start: (sentences[from] as Sentence).start, end, turn, marks: [] });
    reached = to;
  }
  if (wanted.length > 0) putMarks(hits, marksOf(searched, wanted));
  return hits;
}

function putMarks(hits: readonly Hit[], marks: readonly Span[]): void {
  let at = 0;
  for (const hit of hits) {
    while ((marks[at]?.start ?? hit.start) < hit.start) at++;
    for (let mark = marks[at]; mark !== undefined && mark.start < hit.end; mark = marks[++at]) hit.marks.push(mark);
  }
}

function placesOf(talk: SearchedTalk, { field, value, quoted }: TranscriptTerm): Span[] {
  const { transcript, analysis } = talk;
  const wish = fold(value);
  if (field === 'is') return 'questions'.startsWith(wish) ? analysis.questions : [];
  if (field === 'has') return 'numbers'.startsWith(wish) ? figuresIn(transcript.text, analysis.mentions) : [];
  const { sentences } = analysis;
  const turnAt = (offset: number) => (sentences[spanAt(sentences, offset)] as Sentence).turn;
  // What one person ends with and another begins with is no phrase that anyone said.
  return occurrencesOf(talk.folded, value, quoted === 'closed').filter(
    ({ start, end }) => turnAt(start) === turnAt(end - 1),
  );
}

/** A question is marked only when nothing else is, because that is all of its words. */
function marksOf(terms: readonly TranscriptTerm[], wanted: readonly Span[][]): Span[] {
  const isWhole = terms.every(({ field }) => field === 'is');
  const all = wanted.filter((_, n) => isWhole || terms[n]?.field !== 'is').flat();
  // Questions that only touch, in scripts without spaces, may be different hits.
  return mergeSpans(all, { touching: false });
}

/** Whether a turn is by one of the people searched. Several `by` are alternatives. */
function readBy({ transcript }: SearchedTalk, query: TranscriptQuery, solo: string | null): (turn: number) => boolean {
  const names = valuesOf(query, 'by');
  if (names.length === 0) return (turn) => solo === null || transcript.turns[turn]?.speaker === solo;
  const ids = new Set(
    transcript.speakers
      .filter(({ name }) => names.some((value) => startsWord(fold(name), value)))
      .map(({ id }): string | null => id),
  );
  return (turn) => ids.has(transcript.turns[turn]?.speaker ?? null);
}

/** Whether an offset is in one of the topics or subtopics searched. Several `topic` are alternatives. */
function within({ analysis }: SearchedTalk, query: TranscriptQuery): (offset: number) => boolean {
  const titles = valuesOf(query, 'topic');
  if (titles.length === 0) return () => true;
  const spans = mergeSpans(
    analysis.topics
      .flatMap((topic) => [topic, ...topic.subtopics])
      .filter(({ title }) => titles.some((value) => startsWord(fold(title), value))),
    { touching: true },
  );
  return (offset) => {
    const span = spans[spanAt(spans, offset)];
    return span !== undefined && span.start <= offset && offset < span.end;
  };
}

function valuesOf(query: TranscriptQuery, wanted: TranscriptTerm['field']): string[] {
  return query.flatMap(({ field, value }) => (field === wanted ? [fold(value)] : []));
}

/** Index of the first hit at or after an offset; of the first one of all when there is none; -1 without hits. */
export function hitFrom(hits: readonly Hit[], offset: number): number {
  if (hits.length === 0) return -1;
  return firstWhere(hits.length, (at) => (hits[at] as Hit).end > offset) % hits.length;
}
