import type { PageState, Transcript } from '../transcript/model';
import type { PageText } from './page-text';

/** A page that was understood: plain data, and the way back to the page's own nodes. */
export interface Reading {
  transcript: Transcript;
  pageText: PageText;
}

/** One kind of page. Reads, never writes. */
export interface Site {
  id: string;
  matches(url: string): boolean;
  /** Cheap where there is a transcript: stops at the third labelled paragraph. */
  detect(document: Document, url: string): PageState;
  /** Full reading; null when there is no transcript after all. */
  read(document: Document, url: string): Reading | null;
}
