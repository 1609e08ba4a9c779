import type { PageState, Transcript } from '../transcript/model';
import type { PageText } from './page-text';

/** A parsed page: plain data, and the mapping back to the page's nodes. */
export interface PageReading {
  transcript: Transcript;
  pageText: PageText;
  /** First element of every copy of the text on the page, including the copy that was read. */
  textCopies: readonly Element[];
}

/** One kind of page. It only reads the page, never changes it. */
export interface Site {
  id: string;
  matches(url: string): boolean;
  /** Cheap when there is a transcript: stops at the third labeled paragraph. */
  detect(document: Document, url: string): PageState;
  /** Reads the page in full; null when there is no transcript after all. */
  read(document: Document, url: string): PageReading | null;
}
