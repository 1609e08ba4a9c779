import { PODCAST_CHAPTERS, PODCAST_TRANSCRIPT, WEBVTT } from './timed-transcripts';
import type { TranscriptFormat } from './transcript-format';
import { TRANSCRIPT_MARKDOWN } from './transcript-markdown';
import { TRANSCRIPT_NOTES } from './transcript-notes';

/** Every file format for a whole episode. */
export const TRANSCRIPT_FORMATS: readonly TranscriptFormat[] = [
  TRANSCRIPT_MARKDOWN,
  TRANSCRIPT_NOTES,
  WEBVTT,
  PODCAST_TRANSCRIPT,
  PODCAST_CHAPTERS,
];
