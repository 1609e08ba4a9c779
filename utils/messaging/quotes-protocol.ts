import type { MissingQuote } from '../quotes/anchor/missing';
import type { QuoteUpdate } from '../quotes/model/edit';
import type { PlacedQuote, Quote, QuoteDraft } from '../quotes/model/quote';
import type { DamagedRecord, DeletionReply, ImportReply, LibraryState, SaveReply } from '../quotes/model/save-replies';
import type { Transcript } from '../transcript/model';

/** Quote calls answered by the background, which owns the only database. */
export interface QuotesProtocol {
  /** Page → background: saves a quote. Saving the same id twice keeps one quote. */
  saveQuote(draft: QuoteDraft): SaveReply;
  /** Page, library → background: edits a quote. `seen`: the revision the edit is based on. */
  changeQuote(change: QuoteUpdate & { id: string; seen: number }): SaveReply;
  /** Page, library → background: moves a quote to the trash for 30 days, or restores it. */
  deleteQuote(which: { id: string }): SaveReply;
  restoreQuote(which: { id: string }): SaveReply;
  /**
   * Page → background: the quotes of this episode, each with its place in this transcript. `readAt`: when the page got
   * its text, in ms since the epoch; of several open pages, the one with the newest text determines what is missing.
   */
  placeQuotes(episode: { transcript: Transcript; readAt: number }): PlacedQuote[];
  /** Page → background: all tags of the library, most used first; names only. */
  readTags(): string[];
  /** Library → background: all quotes including trashed ones, ordered by id, in batches. */
  readQuotes(from: { after: string | null }): { quotes: Quote[]; next: string | null };
  readLibraryState(): LibraryState;
  /**
   * Library → background: these records cannot be read; replace them with what the second copy has. Sent in batches.
   */
  repairQuotes(which: { ids: string[] }): void;
  /** Library → background: the records that could not be read. */
  readDamaged(): DamagedRecord[];
  /** Library → background: the quotes that were missing when their page was last read. */
  readMissing(): MissingQuote[];
  /** Page, library → background: the reader has seen that a quote is missing and keeps it as it is. */
  dismissMissing(which: { id: string }): SaveReply;
  /**
   * Library → background: edits several quotes at once; if the edit is refused, none of them. `seen`: by id, the
   * revision the edit is based on. Replies are in the order of its keys.
   */
  changeQuotes(
    change: Pick<QuoteUpdate, 'edit'> & { seen: Record<string, number>; deleted?: boolean | undefined },
  ): SaveReply[];
  /** Library → background: permanently removes trashed quotes and damaged records. */
  deleteForever(which: { ids: string[] }): DeletionReply;
  /**
   * Library → background: imports a whole file or nothing. It never removes existing quotes, and importing the same
   * file again changes nothing. `newer`: records of a newer version, as JSON text.
   */
  importQuotes(file: { quotes: readonly Quote[]; newer: readonly string[] }): ImportReply;
  /** Library → background: a backup file has been written. */
  noteBackup(): void;
  /**
   * Page → background: the reader, warned by the `private` refusal, allows quotes of private windows to outlive them.
   */
  allowPrivate(): void;
}
