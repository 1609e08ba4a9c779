import { isDismissed } from '../anchor/missing';
import { placeAt } from '../anchor/place-at';
import { placing } from '../anchor/placing';
import { heldBy, type QuoteUpdate } from '../model/edit';
import type { PlacedQuote, Placement, Quote, QuoteDraft, QuoteEdit, QuotePassage } from '../model/quote';
import { OwnRevisions } from './own-revisions';
import { type Act, type Outcome, outcomeOf, type PlacedUpdate, type Replayed, Steps } from './steps';
import { byPlace } from './transcript-order';

/** The reply of the background; `saved` only after it has read the record back. */
export type BackendReply<Reason> = { outcome: 'saved'; quote: Quote } | { outcome: 'refused'; reason: Reason };

/** `seen`: the revision the change is based on. */
interface Change extends QuoteUpdate {
  id: string;
  seen: number;
}

/** Saves quotes for the page. Never rejects: being unreachable is a reason too. */
export interface QuoteBackend<Reason> {
  save(draft: QuoteDraft): Promise<BackendReply<Reason>>;
  change(change: Change): Promise<BackendReply<Reason>>;
  remove(id: string): Promise<BackendReply<Reason>>;
  restore(id: string): Promise<BackendReply<Reason>>;
  /** Records that the reader has seen that this quote is missing from its page. */
  dismissMissing(id: string): Promise<BackendReply<Reason>>;
}

/** A quote of the open page. `pending`: requested but not answered; `failed`: the words are stored nowhere else. */
export type ShelfQuote = { place: Placement } & (
  | { standing: 'kept'; quote: Quote }
  | { standing: 'pending'; quote: Quote | QuoteDraft }
  | { standing: 'failed'; quote: QuoteDraft }
);

/**
 * The quotes of the open page, whether saved, being saved or refused, with undo and redo. Nothing counts as saved
 * before the backend confirms it, and refused words stay until the reader lets them go.
 */
export class QuoteShelf<Reason extends string> {
  readonly #backend: QuoteBackend<Reason>;
  readonly #onChange: () => void;
  readonly #quotes = new Map<string, ShelfQuote>();
  /** Last places of quotes that are gone, in case they return. */
  readonly #places = new Map<string, Placement>();
  readonly #steps = new Steps<Reason>({
    quote: (id) => this.#quotes.get(id)?.quote,
    change: (...change) => this.own.inTurn(change[0], () => this.#change(...change)),
    remove: (id) => this.#remove(id),
    restore: (id) => this.#back(this.#backend.restore(id)),
  });
  /** Number of backend replies to what was done here. */
  #answers = 0;
  /** Number of fills started, and the one whose result is shown. */
  #fillings = 0;
  #filled = 0;
  /** Passed on to the next shelf when the page replaces its text. */
  own = new OwnRevisions();

  constructor(backend: QuoteBackend<Reason>, onChange: () => void) {
    this.#backend = backend;
    this.#onChange = onChange;
  }

  /** In transcript order; missing quotes by their old place. */
  get quotes(): ShelfQuote[] {
    return [...this.#quotes.values()].sort(byPlace);
  }

  /** Words that are stored nowhere else. */
  get unsaved(): QuoteDraft[] {
    return [...this.#quotes.values()].map(({ quote }) => quote).filter((quote) => !('revision' in quote));
  }

  /** Whether a request to the backend is unanswered. */
  get isWaiting(): boolean {
    return [...this.#quotes.values()].some(({ standing }) => standing === 'pending');
  }

  get(id: string): ShelfQuote | undefined {
    return this.#quotes.get(id);
  }

  /**
   * Loads the backend's quotes for this page; quotes that are not saved yet stay. If something done here was answered
   * in the meantime, the result is older than what is shown and is requested again.
   * @param ask resolves to null when nobody answers; then nothing changes
   */
  async fill(ask: () => Promise<readonly PlacedQuote[] | null>): Promise<void> {
    const filling = ++this.#fillings;
    let placed: readonly PlacedQuote[] | null;
    let answers: number;
    do {
      answers = this.#answers;
      placed = await ask();
      if (placed === null || filling < this.#filled) return;
    } while (answers !== this.#answers);
    this.#filled = filling;
    for (const [id, { standing, place }] of this.#quotes) {
      if (standing !== 'kept') continue;
      this.#quotes.delete(id);
      this.#places.set(id, place);
    }
    for (const { quote, place: now } of placed) {
      const isPending = this.#quotes.get(quote.id)?.standing === 'pending';
      const before = this.#places.get(quote.id);
      // Dismissed stays dismissed, although a newer text of the page in another tab may have the words by now.
      const place = before && now.state === 'missing' && isDismissed(before) ? before : now;
      if (quote.deleted === null && !isPending) this.#quotes.set(quote.id, { quote, place, standing: 'kept' });
    }
    this.#onChange();
  }

  /** Sets where a quote goes if it comes back. */
  expect(id: string, place: Placement): void {
    this.#places.set(id, place);
  }

  /**
   * Saves a quote, or retries one that was refused: the same id keeps one quote.
   * @param place where the words are now; by default, where they were
   */
  save(draft: QuoteDraft, place?: Placement): Promise<Outcome<Reason>> {
    const now = place ?? this.#quotes.get(draft.id)?.place ?? placeAt(draft.anchor);
    return this.#steps.add(() => ({ kind: 'save', id: draft.id }), this.#save(draft, now));
  }

  /** Discards words that could not be saved, or that were saved although the reply came too late. */
  drop(id: string): void {
    if (this.#quotes.get(id)?.standing !== 'failed') return;
    this.#quotes.delete(id);
    void this.#backend.remove(id);
    this.#onChange();
  }

  /**
   * Edits a quote. A quote that was deleted elsewhere comes back if the edit was begun before.
   * @param begun revision the reader was looking at; by default, the current one
   */
  change(id: string, edit: Partial<QuoteEdit>, begun?: number): Promise<Outcome<Reason> | null> {
    return this.#update('edit', id, { edit }, begun);
  }

  /** Moves a quote to the place the reader chose. */
  moveTo(id: string, passage: QuotePassage): Promise<Outcome<Reason> | null> {
    const entry = this.#quotes.get(id);
    if (entry === undefined) return Promise.resolve(null);
    return this.#update('place', id, { ...placing(entry.quote, passage), place: placeAt(passage.anchor) });
  }

  remove(id: string): Promise<Outcome<Reason> | null> {
    return this.#steps.add(() => ({ kind: 'delete', id }), this.#remove(id));
  }

  /** Keeps a missing quote as it is. This is not an undoable step. */
  async dismissMissing(id: string): Promise<Outcome<Reason>> {
    const reply = await this.#answered(this.#backend.dismissMissing(id));
    const entry = this.#quotes.get(id);
    if (reply.outcome === 'saved' && entry?.place.state === 'missing')
      this.#put({ ...entry, place: { ...entry.place, dismissed: true } });
    return outcomeOf(reply);
  }

  /** @returns null when there is nothing to undo */
  undo(): Promise<Replayed<Reason> | null> {
    return this.#steps.replay('undo');
  }

  redo(): Promise<Replayed<Reason> | null> {
    return this.#steps.replay('redo');
  }

  /** Shown at once, but applied in its turn to the result of earlier changes; undo returns to that result. */
  #update(kind: 'edit' | 'place', id: string, forward: PlacedUpdate, begun?: number) {
    const shown = this.#quotes.get(id);
    if (shown?.standing === 'pending') this.#put({ ...shown, quote: { ...shown.quote, ...forward.edit } });
    let act: Act = { kind: 'save', id };
    const asked = this.own.inTurn(id, async () => {
      const entry = this.#quotes.get(id);
      const seen = begun && this.own.since(id, begun);
      if (entry === undefined) return seen ? this.#back(this.#backend.change({ id, seen, edit: forward.edit })) : null;
      const back = { ...heldBy(entry.quote, forward), ...(forward.place && { place: entry.place }) };
      act = { kind, id, forward, back };
      return this.#change(id, forward, seen);
    });
    return this.#steps.add(() => act, asked);
  }

  async #save(draft: QuoteDraft, place: Placement): Promise<Outcome<Reason>> {
    this.#put({ quote: draft, place, standing: 'pending' });
    const reply = await this.#answered(this.#backend.save(draft));
    if (reply.outcome === 'saved') this.#put({ quote: reply.quote, place, standing: 'kept' });
    else this.#put({ quote: draft, place, standing: 'failed' });
    return outcomeOf(reply);
  }

  async #change(id: string, { place, ...set }: PlacedUpdate, begun?: number): Promise<Outcome<Reason> | null> {
    const entry = this.#keptOne(id);
    if (entry === null) return null;
    this.#put({ ...entry, quote: { ...entry.quote, ...set.edit }, standing: 'pending' });
    const seen = begun ?? entry.quote.revision;
    const reply = await this.#answered(this.#backend.change({ id, seen, ...set }));
    if (reply.outcome === 'saved') this.own.add(reply.quote, entry.quote.revision);
    this.#put(reply.outcome === 'saved' ? { ...entry, quote: reply.quote, ...(place && { place }) } : entry);
    return outcomeOf(reply);
  }

  #remove(id: string): Promise<Outcome<Reason> | null> {
    return this.own.inTurn(id, async () => {
      const entry = this.#keptOne(id);
      if (entry === null) return null;
      this.#put({ ...entry, standing: 'pending' });
      const reply = await this.#answered(this.#backend.remove(id));
      if (reply.outcome === 'saved') {
        this.#quotes.delete(id);
        this.#places.set(id, entry.place);
        this.#onChange();
      } else this.#put(entry);
      return outcomeOf(reply);
    });
  }

  /** @param asked the request that restores a deleted quote */
  async #back(asked: Promise<BackendReply<Reason>>): Promise<Outcome<Reason>> {
    const reply = await this.#answered(asked);
    if (reply.outcome === 'saved') {
      const place = this.#places.get(reply.quote.id) ?? placeAt(reply.quote.anchor);
      this.#put({ quote: reply.quote, place, standing: 'kept' });
    }
    return outcomeOf(reply);
  }

  async #answered(asked: Promise<BackendReply<Reason>>): Promise<BackendReply<Reason>> {
    const reply = await asked;
    this.#answers++;
    return reply;
  }

  /** The quote if it can be changed now; null while it is being saved or if that failed. */
  #keptOne(id: string) {
    const entry = this.#quotes.get(id);
    return entry?.standing === 'kept' ? entry : null;
  }

  #put(entry: ShelfQuote): void {
    this.#quotes.set(entry.quote.id, entry);
    this.#onChange();
  }
}
