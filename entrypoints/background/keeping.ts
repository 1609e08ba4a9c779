import { browser } from 'wxt/browser';
import type { Analysis } from '../../utils/analysis/model';
import type { Sender } from '../../utils/messaging/dispatch';
import { announceQuotes } from '../../utils/messaging/quote-news';
import { passageAt } from '../../utils/presenters/quote-draft';
import { momentOf } from '../../utils/quotes/clock';
import type { LibraryState, SaveReply } from '../../utils/quotes/keeping';
import { guessWords, type LikeliestPlace, type MissingQuote } from '../../utils/quotes/missing';
import { isPlaceable } from '../../utils/quotes/placing';
import { Queue } from '../../utils/quotes/queue';
import type { PlacedQuote, Quote } from '../../utils/quotes/quote';
import { normalizeUrl } from '../../utils/sites/ibm-urls';
import { Aside } from '../../utils/storage/quotes/aside';
import { Copies } from '../../utils/storage/quotes/copies';
import { QuoteDatabase } from '../../utils/storage/quotes/database';
import { IndexDatabase } from '../../utils/storage/quotes/index-database';
import { KnownKeys } from '../../utils/storage/quotes/known-keys';
import { changeNotes, type LibraryNotes, readNotes } from '../../utils/storage/quotes/library-notes';
import { lookAfter } from '../../utils/storage/quotes/look-after';
import { MissingQuotes } from '../../utils/storage/quotes/missing-quotes';
import { openUncounted } from '../../utils/storage/quotes/open-uncounted';
import { QuoteStore } from '../../utils/storage/quotes/quote-store';
import { Records } from '../../utils/storage/quotes/records';
import { SecondCopy } from '../../utils/storage/quotes/second-copy';
import { writeStrictly } from '../../utils/storage/quotes/strict-writes';
import type { Transcript } from '../../utils/transcript/model';
import { isDiskFull, storageUsed, tellPages } from './browser-side';

/** What a page shows; what is said in it is understood only where that is needed. */
export interface ReadTalk {
  transcript: Transcript;
  analysisOf(transcript: Transcript): Promise<Analysis>;
}

/** The quotes with what the browser has to do for them: who may keep, who is told, what is looked after. */
export class Keeping {
  readonly store: QuoteStore;
  readonly #missing: MissingQuotes;
  /** The page that was read last has the last word on what it lacks. */
  readonly #noting = new Queue();
  readonly #area = browser.storage.local;
  readonly #records: Records;

  constructor() {
    writeStrictly();
    openUncounted();
    const beside = new KnownKeys(this.#area);
    const aside = new Aside(beside);
    this.#records = new Records(
      new Copies(new QuoteDatabase(), new SecondCopy(this.#area), aside),
      new IndexDatabase(),
    );
    this.#missing = new MissingQuotes(beside);
    this.store = new QuoteStore(this.#records, aside, Date.now, isDiskFull);
  }

  /**
   * What a private window shows is kept beyond its end only when the reader said so once. Not asked where nothing of it is
   * kept: a file is brought from outside, to take records away leaves less, and to mend them no more than there was.
   */
  async mayKeep({ tab }: Sender): Promise<boolean> {
    return tab?.incognito !== true || (await this.#notes()).privateAllowed;
  }

  allowPrivate(): Promise<void> {
    return this.#note({ privateAllowed: true });
  }

  async state(): Promise<LibraryState> {
    const [{ ever, ...counted }, notes, bytes] = await Promise.all([this.store.count(), this.#notes(), storageUsed()]);
    return { ...counted, bytes, backedUp: notes.backedUp, sinceBackup: Math.max(0, ever - notes.backedUpAt) };
  }

  /**
   * Marks what the reader lets be of what an episode's page lacks. What that is, with the likeliest places, is remembered
   * afterwards: nothing of it is worth that the page should wait or fail.
   */
  async noteMissing(placed: PlacedQuote[], talk: ReadTalk, sender: Sender): Promise<PlacedQuote[]> {
    if (!(await this.mayKeep(sender).catch(() => false))) return placed;
    const episode = normalizeUrl(sender.url ?? '');
    const letBe = await this.#missing.letBeOf(episode).catch(() => new Set());
    void this.#noting.run(() => this.#remember(episode, placed, talk)).catch(() => undefined);
    return placed.map((entry) =>
      entry.place.state === 'missing' && letBe.has(entry.quote.id)
        ? { ...entry, place: { ...entry.place, letBe: true } }
        : entry,
    );
  }

  /** The reader keeps a missing quote as it is. */
  async letBeMissing({ id, episode }: Quote): Promise<void> {
    await this.#missing.letBe(episode.url, id);
    announceQuotes();
  }

  /** A quote was placed by hand, so it is not missing, or put back. */
  async placed(quote: Quote): Promise<void> {
    await this.#missing.placed(quote).catch(() => undefined);
  }

  missing(): Promise<MissingQuote[]> {
    return this.#missing.all();
  }

  /** Takes trashed quotes and damaged records away for good. */
  async forget(ids: readonly string[]): Promise<void> {
    await this.#forgotten(await this.store.forget(ids));
    this.announce([]);
  }

  /** The library reads the database itself, and says where it cannot. */
  async mend(ids: readonly string[]): Promise<void> {
    if ((await this.store.mend(ids)).length > 0) announceQuotes();
  }

  async noteBackup(): Promise<void> {
    const { ever } = await this.store.count();
    await this.#note({ backedUp: momentOf(Date.now()), backedUpAt: ever });
  }

  /** Hands the reply on, and tells everybody else that something changed. */
  told(reply: SaveReply, { tab }: Sender): SaveReply {
    if (reply.outcome === 'saved') this.announce([reply.quote.episode.url], tab?.id);
    return reply;
  }

  /** Tells the pages of the extension, and the open pages of these episodes but one. What they show they read again. */
  announce(episodes: readonly string[], except?: number): void {
    announceQuotes();
    const changed = new Set(episodes);
    void tellPages('quotesChanged', ({ id, url }) => id !== except && changed.has(normalizeUrl(url)));
  }

  /** Makes both copies equal where they may differ, and lets go what was in the trash long enough. */
  async lookAfter(): Promise<void> {
    const notebook = { read: () => this.#notes(), note: (change: Partial<LibraryNotes>) => this.#note(change) };
    const { changed, gone } = await lookAfter(this.store, notebook, Date.now());
    await this.#forgotten(gone);
    if (changed.length > 0) announceQuotes();
  }

  async #remember(episode: string, placed: readonly PlacedQuote[], talk: ReadTalk): Promise<void> {
    const missing = await missingFrom(placed, talk);
    // Meanwhile some may have been placed by hand, or thrown away.
    const anchors = new Map((await this.store.ofEpisode(episode)).map(({ id, anchor }) => [id, anchor]));
    for (const { id, anchor } of placed.map(({ quote }) => quote))
      if (anchors.get(id)?.start !== anchor.start) missing.delete(id);
    if (await this.#missing.note(episode, missing)) announceQuotes();
  }

  async #forgotten(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#missing.forget(ids).catch(() => undefined);
  }

  #notes(): Promise<LibraryNotes> {
    return readNotes(this.#area);
  }

  #note(change: Partial<LibraryNotes>): Promise<void> {
    return this.#records.inTurn(() => changeNotes(this.#area, change));
  }
}

/** Likeliest places of what is missing; none may be placed there where the talk could not be understood. */
async function missingFrom(
  placed: readonly PlacedQuote[],
  { transcript, analysisOf }: ReadTalk,
): Promise<Map<string, LikeliestPlace>> {
  const missing = new Map<string, LikeliestPlace>();
  for (const { quote, place } of placed) {
    if (place.state !== 'missing') continue;
    const { guess } = place;
    const words = guess && guessWords(transcript.text.slice(guess.start, guess.end));
    const analysis = guess && isPlaceable(guess) ? await analysisOf(transcript).catch(() => null) : null;
    const passage = guess && analysis ? passageAt(transcript, analysis, guess) : 'empty';
    missing.set(quote.id, { guess: words, passage: typeof passage === 'string' ? null : passage });
  }
  return missing;
}
