import type { HitGroup } from '../../utils/presenters/search/hit-rows';
import type { FilterPill } from '../../utils/presenters/search/search-pills';
import type { SearchStep } from '../../utils/presenters/search/search-steps';

/** What is shown in place of hits when there are none. */
export interface NoHits {
  /** The query as it was searched for. */
  query: string;
  /** Steps that find something; may be empty. */
  steps: readonly SearchStep[];
  /** A request for the Ask field; null when the query has no words. */
  ask: { label: string; request: string } | null;
}

/** The Search tab: what it shows and does. */
export interface SearchTabProps {
  /** The text of the field. */
  typed: string;
  pills: readonly FilterPill[];
  /** Offset in `Transcript.text` of every hit, in order; empty when nothing is searched for. */
  hits: readonly number[];
  /** Index of the current hit; -1 when there is none. */
  current: number;
  /** "hit", or "turn" when whole turns are listed. */
  unit: 'hit' | 'turn';
  /** The listed hits. */
  groups: readonly HitGroup[];
  /** Numbers of hits before and after those listed. */
  earlier: number;
  later: number;
  /** Null when there are hits, or nothing is searched for. */
  none: NoHits | null;
  onType(typed: string): void;
  /** Searches for what was typed last, without waiting for a pause. @returns whether there are hits */
  onSettle(): boolean;
  /** Goes to the next or previous hit. */
  onStep(back: boolean): void;
  /** @param index of a hit */
  onGo(index: number): void;
  onTry(step: SearchStep): void;
  onAsk(request: string): void;
  /** Lists more hits. */
  onMore(which: 'earlier' | 'later'): void;
}
