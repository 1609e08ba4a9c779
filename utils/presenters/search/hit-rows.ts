import { secondsAt } from '../../analysis/clock/seconds-at';
import type { Span } from '../../transcript/model';
import { spanAt } from '../../transcript/spans';
import { aboutClock } from '../format';
import type { Person } from '../people';
import { type Hit, offsetOf, type SearchedTalk } from './search-transcript';

/** A piece of the words shown for a hit. */
export interface HitPart {
  text: string;
  /** Whether these are the words searched for. */
  marked: boolean;
}

export interface HitRow {
  /** Index in the list of all hits. */
  index: number;
  /** "≈13:22" */
  time: string;
  /** Null for words before the first label. */
  person: Person | null;
  /** May be shortened at both ends, with an ellipsis. */
  parts: HitPart[];
}

/** The hits of one topic. */
export interface HitGroup {
  /** Title of the topic; null when the episode has no topics. */
  title: string | null;
  /** Number of hits, also of those that are not listed. */
  count: number;
  rows: HitRow[];
}

/** Maximum characters shown of a hit, if its first mark is not longer itself. */
const LONGEST_HIT = 180;
/** Maximum characters shown before the first mark. */
const LONGEST_LEAD = 64;

/**
 * The hits grouped by topic. Only those of a range are listed, because a long talk may have tens of thousands.
 *
 * @param range indexes of the hits listed
 * @param people by `Speaker.id`
 */
export function presentHits(
  talk: SearchedTalk,
  hits: readonly Hit[],
  { range, people }: { range: Span; people: ReadonlyMap<string, Person> },
): HitGroup[] {
  const { topics } = talk.analysis;
  const groups = new Map<number, HitGroup>();
  for (const [index, hit] of hits.entries()) {
    const topic = spanAt(topics, offsetOf(hit));
    const group = groups.get(topic) ?? { title: topics[topic]?.title ?? null, count: 0, rows: [] };
    groups.set(topic, group);
    group.count++;
    if (index >= range.start && index < range.end) group.rows.push(rowOf(talk, hit, { index, people }));
  }
  return [...groups.values()].filter(({ rows }) => rows.length > 0);
}

function rowOf(
  { transcript, analysis }: SearchedTalk,
  hit: Hit,
  { index, people }: { index: number; people: ReadonlyMap<string, Person> },
): HitRow {
  return {
    index,
    time: aboutClock(secondsAt(analysis.clock, offsetOf(hit))),
    person: people.get(transcript.turns[hit.turn]?.speaker ?? '') ?? null,
    parts: partsOf(transcript.text, hit),
  };
}

/** The words around the first mark, cut between words. */
function partsOf(text: string, { start, end, marks }: Hit): HitPart[] {
  const [first] = marks;
  let from = start;
  if (first !== undefined && first.start - start > LONGEST_LEAD) {
    from = first.start - LONGEST_LEAD;
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < first.start) from = space + 1;
  }
  let to = Math.max(from + LONGEST_HIT, first?.end ?? 0);
  if (to >= end) to = end;
  else {
    const space = text.lastIndexOf(' ', to);
    if (space > Math.max(from + LONGEST_HIT / 2, first?.end ?? 0)) to = space;
  }
  const parts: HitPart[] = [];
  const put = (part: string, marked: boolean) => part !== '' && parts.push({ text: part, marked });
  let at = from;
  for (const mark of marks) {
    if (mark.start >= to) break;
    put(text.slice(at, mark.start), false);
    at = Math.min(mark.end, to);
    put(text.slice(mark.start, at), true);
  }
  put(text.slice(at, to), false);
  if (from > start || /^\p{Ll}/u.test(text.slice(from, from + 2))) parts.unshift({ text: '… ', marked: false });
  if (to < end) parts.push({ text: '\u00a0…', marked: false });
  return parts;
}
