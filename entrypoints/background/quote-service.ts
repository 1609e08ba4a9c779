import type { Analysis } from '../../utils/analysis/model';
import { Queue } from '../../utils/lib/queue';
import type { Sender } from '../../utils/messaging/dispatch';
import { announceQuotes } from '../../utils/messaging/quote-news';
import { passageAt } from '../../utils/presenters/quotes/quote-draft';
import { guessWords, type LikeliestPlace, type MissingQuote } from '../../utils/quotes/anchor/missing';
import { isPlaceable } from '../../utils/quotes/anchor/placing';
import { isLearning, learnedFrom, type PageFacts } from '../../utils/quotes/editing/learning';
import { toIsoTime } from '../../utils/quotes/model/iso-time';
import type { PlacedQuote, Quote } from '../../utils/quotes/model/quote';
import type { DeletionReply, LibraryState, SaveReply } from '../../utils/quotes/model/save-replies';
import { normalizeUrl } from '../../utils/sites/ibm-urls';
import type { Area } from '../../utils/storage/area';
import { Copies } from '../../utils/storage/quotes/copies';
import { DamagedRecordArchive } from '../../utils/storage/quotes/damaged-record-archive';
import { QuoteDatabase } from '../../utils/storage/quotes/database';
import { IndexDatabase } from '../../utils/storage/quotes/index-database';
import type { LibraryNotesStore } from '../../utils/storage/quotes/library-notes';
import { runMaintenance } from '../../utils/storage/quotes/maintenance';
import { MissingQuoteStore } from '../../utils/storage/quotes/missing-quotes';
import { NewestTexts } from '../../utils/storage/quotes/newest-texts';
import { QuoteStore } from '../../utils/storage/quotes/quote-store';
import { Records } from '../../utils/storage/quotes/records';
import { SecondCopy } from '../../utils/storage/quotes/second-copy';
import type { Transcript } from '../../utils/transcript/model';
import { MovedEpisodes } from './moved-episodes';
import { tellPages } from './podcast-tabs';
import { isDiskFull, storageUsed } from './storage-space';

/** The transcript a page shows; it is analyzed only if needed. */
export interface ShownTranscript {
  transcript: Transcript;
  analysisOf(transcript: Transcript): Promise<Analysis>;
}

/** The browser's storage areas. */
export interface Areas {
  /** For the second copy of the quotes: its keys are always the ones in storage, because they are compared. */
  local: Area;
  /** `local`, with its keys cached. */
  cached: Area;
  /** Lasts as long as the browser runs; the background may end and start again meanwhile. */
  session: Area;
}

/** The quote store plus what involves the browser: who is notified, what pages tell, and maintenance. */
export class QuoteService {
  readonly store: QuoteStore;
  readonly #missing: MissingQuoteStore;
  readonly #newest: NewestTexts;
  readonly #moved: MovedEpisodes;
  /** Runs one at a time, so that a page's last call determines what is missing. */
  readonly #noting = new Queue();
  readonly #notes: LibraryNotesStore;

  constructor({ local, cached, session }: Areas, notes: LibraryNotesStore) {
    this.#notes = notes;
    const aside = new DamagedRecordArchive(cached);
    const records = new Records(new Copies(new QuoteDatabase(), new SecondCopy(local), aside), new IndexDatabase());
    this.#missing = new MissingQuoteStore(cached);
    this.#newest = new NewestTexts(session);
    this.store = new QuoteStore(records, aside, Date.now, isDiskFull);
    this.#moved = new MovedEpisodes(this.store, (url) => this.#newest.wasRead(url));
  }

  async state(): Promise<LibraryState> {
    const asked = [this.store.count(), this.#notes.read(), storageUsed()] as const;
    const [{ ever, ...counted }, notes, bytes] = await Promise.all(asked);
    return { ...counted, bytes, backedUp: notes.backedUp, sinceBackup: Math.max(0, ever - notes.backedUpAt) };
  }

  /**
   * Remembers the text a page shows if none is newer.
   * @param readAt when the page got the text, in ms since the epoch
   * @returns whether it is now the newest one known of its episode; false also when that cannot be told
   */
  offerText({ episode, text }: Transcript, readAt: number): Promise<boolean> {
    return this.#newest.offer(episode.url, text, readAt).catch(() => false);
  }

  /**
   * Adds to quotes from other programs what only the page knows: who says the words, when and on what, and the episode.
   * The page should not fail with it. Only from the newest text: two pages with different texts would otherwise each
   * overwrite what the other has learned, and call again because of it, forever.
   */
  async learn(placed: PlacedQuote[], talk: ShownTranscript, sender: Sender): Promise<PlacedQuote[]> {
    if (!placed.some(({ quote }) => isLearning(quote))) return placed;
    const facts = await factsFor(placed, talk).catch(() => new Map<string, PageFacts>());
    const replies = await this.store.change([...facts.keys()], (quote) => {
      const found = facts.get(quote.id);
      // The reader may have placed it in the meantime.
      return found && isLearning(quote) ? { edit: {}, learned: learnedFrom(quote, found) } : null;
    });
    const quotes = new Map(
      replies.flatMap((reply) => (reply.outcome === 'saved' ? [[reply.quote.id, reply.quote]] : [])),
    );
    const now = placed.map((entry) => ({ ...entry, quote: quotes.get(entry.quote.id) ?? entry.quote }));
    if (now.some(({ quote }, n) => quote.revision !== placed[n]?.quote.revision))
      this.announce([talk.transcript.episode.url], sender.tab?.id);
    return now;
  }

  /** Marks the missing quotes of an episode that the reader has dismissed. The page should not fail with it. */
  async markDismissed(placed: PlacedQuote[], episode: string): Promise<PlacedQuote[]> {
    const dismissed = await this.#missing.dismissedIn(episode).catch(() => new Set());
    return placed.map((entry) =>
      entry.place.state === 'missing' && dismissed.has(entry.quote.id)
        ? { ...entry, place: { ...entry.place, dismissed: true } }
        : entry,
    );
  }

  /**
   * Stores which quotes are missing from an episode's page, with their likeliest places, in turn. Only from the newest
   * text, in whatever order open pages with different texts call again. The page should not wait for it.
   */
  noteMissing(placed: readonly PlacedQuote[], talk: ShownTranscript): Promise<void> {
    return this.#noting.run(() => this.#noteMissing(placed, talk));
  }

  /** Brings quotes along if this is an episode that was moved to another address; the page then asks for them again. */
  async followMove(transcript: Transcript): Promise<void> {
    const moved = await this.#moved.follow(transcript);
    if (moved.length === 0) return;
    await this.#removeMissing(moved.map(({ id }) => id));
    this.announce([transcript.episode.url, ...moved.map(({ episode }) => episode.url)]);
  }

  /** Records that the reader keeps a missing quote as it is. */
  async dismissMissing({ id, episode }: Quote, { tab }: Sender): Promise<void> {
    await this.#missing.dismiss(episode.url, id);
    this.announce([episode.url], tab?.id);
  }

  /** Records that a quote was placed by hand, and so is not missing, or that this was undone. */
  async markPlaced(quote: Quote): Promise<void> {
    await this.#missing.markPlaced(quote).catch(() => undefined);
  }

  missing(): Promise<MissingQuote[]> {
    return this.#missing.all();
  }

  /** Permanently removes trashed quotes and damaged records. */
  async deleteForever(ids: readonly string[]): Promise<DeletionReply> {
    const reply = await this.store.deleteForever(ids);
    if (reply.outcome === 'refused') return reply;
    await this.#removeMissing(reply.ids);
    this.announce([]);
    return reply;
  }

  /** Repairs records that the library could not read; it reads the database itself. */
  async repair(ids: readonly string[]): Promise<void> {
    if ((await this.store.repair(ids)).length > 0) announceQuotes();
  }

  async noteBackup(): Promise<void> {
    const { ever } = await this.store.count();
    await this.#notes.change({ backedUp: toIsoTime(Date.now()), backedUpAt: ever });
  }

  /** Passes on a reply, and notifies everyone else of the change. */
  announceAndPass(reply: SaveReply, { tab }: Sender): SaveReply {
    if (reply.outcome === 'saved') this.announce([reply.quote.episode.url], tab?.id);
    return reply;
  }

  /** Tells extension pages, and open pages of these episodes except one, to read their quotes again. */
  announce(episodes: readonly string[], except?: number): void {
    announceQuotes();
    const changed = new Set(episodes);
    void tellPages('quotesChanged', ({ id, url }) => id !== except && changed.has(normalizeUrl(url)));
  }

  /** Makes the two copies equal where they may differ, and removes what was in the trash long enough. */
  async runMaintenance(): Promise<void> {
    const { changed, gone } = await runMaintenance(this.store, this.#notes, Date.now());
    await this.#removeMissing(gone);
    if (changed.length > 0) announceQuotes();
  }

  async #noteMissing(placed: readonly PlacedQuote[], talk: ShownTranscript): Promise<void> {
    const { url } = talk.transcript.episode;
    const missing = await missingFrom(placed, talk);
    // Some may have been placed by hand or deleted in the meantime.
    const anchors = new Map((await this.store.ofEpisode(url)).map(({ id, anchor }) => [id, anchor]));
    for (const { id, anchor } of placed.map(({ quote }) => quote))
      if (anchors.get(id)?.start !== anchor.start) missing.delete(id);
    if (await this.#missing.note(url, missing)) announceQuotes();
  }

  async #removeMissing(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.#missing.remove(ids).catch(() => undefined);
  }
}

/** What the page says about the quotes from other programs. */
async function factsFor(
  placed: readonly PlacedQuote[],
  { transcript, analysisOf }: ShownTranscript,
): Promise<Map<string, PageFacts>> {
  const analysis = await analysisOf(transcript);
  const people = new Set(transcript.speakers.map(({ id }) => id));
  return new Map(
    placed.flatMap(({ quote, place }): [string, PageFacts][] => {
      if (!isLearning(quote)) return [];
      const passage = place.state === 'missing' || place.tied ? 'empty' : passageAt(transcript, analysis, place.span);
      const facts = { episode: transcript.episode, people, passage: typeof passage === 'string' ? null : passage };
      return [[quote.id, facts]];
    }),
  );
}

/** Likeliest places of the missing quotes. Without an analysis of the transcript, none of them can be placed there. */
async function missingFrom(
  placed: readonly PlacedQuote[],
  { transcript, analysisOf }: ShownTranscript,
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
