import { PODCAST_CHAPTERS, PODCAST_TRANSCRIPT, WEBVTT } from './timed-transcripts';
import type { TranscriptFormat } from './transcript-format';
import { TRANSCRIPT_MARKDOWN } from './transcript-markdown';

/** Every file format for a whole transcript. */
export const TRANSCRIPT_FORMATS: readonly TranscriptFormat[] = [
  TRANSCRIPT_MARKDOWN,
  WEBVTT,
  PODCAST_TRANSCRIPT,
  PODCAST_CHAPTERS,
];
