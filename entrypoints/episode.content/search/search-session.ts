import type { NoHits, SearchTabProps } from '../../../components/search/search-props';
import type { Analysis } from '../../../utils/analysis/model';
import { onAbort } from '../../../utils/lib/on-abort';
import { count } from '../../../utils/presenters/format';
import type { Person } from '../../../utils/presenters/people';
import { presentHits } from '../../../utils/presenters/search/hit-rows';
import { filterPills } from '../../../utils/presenters/search/search-pills';
import { askInstead, type SearchStep, searchSteps } from '../../../utils/presenters/search/search-steps';
import {
  type Hit,
  hitFrom,
  offsetOf,
  prepareTalk,
  type SearchedTalk,
  searchTranscript,
} from '../../../utils/presenters/search/search-transcript';
import { parseTranscriptQuery } from '../../../utils/presenters/search/transcript-query';
import type { PageReading } from '../../../utils/sites';
import type { Span } from '../../../utils/transcript/model';
import { HitPaint } from './hit-paint';

/** The page as seen by the search, and where its results are shown. */
export interface SearchContext {
  reading: PageReading;
  analysis: Analysis;
  people: readonly Person[];
  /** Prefix of the highlight names. */
  prefix: string;
  /** `Speaker.id` of the person whose turns alone are read; null when everybody's are. */
  solo(): string | null;
  /** The offset at which the reader is. */
  place(): number;
  travelTo(offset: number): void;
  showEveryone(): void;
  ask(request: string): void;
  show(change: { search: SearchTabProps; said?: string }): void;
}

/** A pause in typing of this length starts the search, in ms. */
const PAUSE_MS = 120;
/** A pause of this length is a rest, after which screen readers hear the result, in ms. */
const REST_MS = 800;
/** Maximum number of hits listed at first, and added at once. */
const LISTED = 100;
/** Number of them before the current one. */
const BEFORE = 20;

/** The search within one transcript: what was typed, the hits, and which is current. Nothing of it is stored. */
export class SearchSession {
  readonly #context: SearchContext;
  readonly #talk: SearchedTalk;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #paint: HitPaint;
  #typed = '';
  #hits: readonly Hit[] = [];
  #current = -1;
  /** Whether the reader was taken to the current hit; the first one only waits at the reader's place. */
  #isThere = false;
  #range: Span = { start: 0, end: 0 };
  #none: NoHits | null = null;
  #groups: SearchTabProps['groups'] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(context: SearchContext, signal: AbortSignal) {
    const { reading, analysis, people, prefix } = context;
    this.#context = context;
    this.#talk = prepareTalk(reading.transcript, analysis);
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#paint = new HitPaint(reading.pageText, prefix, signal);
    onAbort(signal, () => this.#stopWaiting());
    this.#show();
  }

  get typed(): string {
    return this.#typed;
  }

  /** Shows the text at once and searches for it after a pause; nothing is searched for without text. */
  type(typed: string): void {
    this.#typed = typed;
    this.#stopWaiting();
    if (typed.trim() === '') this.search();
    else {
      this.#pause = setTimeout(() => this.search(), PAUSE_MS);
      this.#show();
    }
  }

  /** Searches now. The current hit is the first one from the reader's place on. */
  search(): void {
    this.#stopWaiting();
    const query = parseTranscriptQuery(this.#typed);
    const solo = this.#context.solo();
    this.#hits = searchTranscript(this.#talk, query, solo);
    this.#current = hitFrom(this.#hits, this.#context.place());
    this.#isThere = false;
    const isNone = query.length > 0 && this.#hits.length === 0;
    this.#none = isNone
      ? { query: this.#typed.trim(), steps: searchSteps(this.#talk, query, solo), ask: askInstead(query) }
      : null;
    this.#paint.show(this.#hits);
    this.#list();
    this.#show();
    if (query.length > 0) this.#rest = setTimeout(() => this.#show(this.#result), REST_MS);
  }

  /** @returns whether there was a search to end */
  end(): boolean {
    if (this.#typed === '') return false;
    this.type('');
    this.#show('Search ended.');
    return true;
  }

  /** Shows the hits by a corrected clock. */
  showTimes(): void {
    this.#draw();
    this.#show();
  }

  /** Goes to the next or previous hit. @returns whether there are any */
  step(back: boolean): boolean {
    if (!this.#settle()) return false;
    const by = back ? -1 : this.#isThere ? 1 : 0;
    this.#go((this.#current + by + this.#hits.length) % this.#hits.length);
    return true;
  }

  #settle(): boolean {
    if (this.#pause !== undefined) this.search();
    return this.#hits.length > 0;
  }

  #go(index: number): void {
    const hit = this.#hits[index];
    if (hit === undefined) return;
    this.#stopWaiting();
    this.#current = index;
    this.#isThere = true;
    if (index < this.#range.start || index >= this.#range.end) this.#list();
    this.#paint.showCurrent(hit);
    this.#context.travelTo(offsetOf(hit));
    const { turns, text } = this.#talk.transcript;
    const said = `${turns[hit.turn]?.label}: ${text.slice(hit.start, hit.end)}`;
    this.#show(`${index + 1} of ${this.#hits.length}. ${said}`);
  }

  #try({ typed, everyone }: SearchStep): void {
    this.#typed = typed;
    if (everyone) this.#context.showEveryone();
    this.search();
  }

  /** Lists the hits around the current one. */
  #list(): void {
    const start = Math.max(0, Math.min(this.#current - BEFORE, this.#hits.length - LISTED));
    this.#range = { start, end: Math.min(this.#hits.length, start + LISTED) };
    this.#draw();
    this.#paint.showCurrent(this.#hits[this.#current] ?? null);
  }

  #more(which: 'earlier' | 'later'): void {
    const { start, end } = this.#range;
    this.#range =
      which === 'earlier'
        ? { start: Math.max(0, start - LISTED), end }
        : { start, end: Math.min(this.#hits.length, end + LISTED) };
    this.#draw();
    this.#show();
  }

  #draw(): void {
    this.#groups = presentHits(this.#talk, this.#hits, { range: this.#range, people: this.#people });
  }

  get #unit(): SearchTabProps['unit'] {
    return this.#hits.every(({ marks }) => marks.length === 0) ? 'turn' : 'hit';
  }

  get #result(): string {
    return this.#none === null ? `${count(this.#hits.length, this.#unit)}.` : `No hits for ${this.#none.query}.`;
  }

  #stopWaiting(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#rest);
    this.#pause = undefined;
  }

  #show(said?: string): void {
    const { people, ask } = this.#context;
    const names = people.map(({ short }) => short.toLowerCase());
    const choices = { by: names, topic: this.#talk.analysis.topics.map(({ title }) => title) };
    this.#context.show({
      ...(said !== undefined && { said }),
      search: {
        typed: this.#typed,
        pills: filterPills(this.#typed, choices),
        hits: this.#hits.map(offsetOf),
        current: this.#current,
        unit: this.#unit,
        groups: this.#groups,
        earlier: this.#range.start,
        later: this.#hits.length - this.#range.end,
        none: this.#none,
        onType: (typed) => this.type(typed),
        onSettle: () => this.#settle(),
        onStep: (back) => void this.step(back),
        onGo: (index) => this.#go(index),
        onTry: (step) => this.#try(step),
        onAsk: ask,
        onMore: (which) => this.#more(which),
      },
    });
  }
}
