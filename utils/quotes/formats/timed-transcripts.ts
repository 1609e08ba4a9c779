import type { Span, Transcript } from '../../transcript/model';
import { wordsIn } from '../links/printed-words';
import type { TimedTranscript, TranscriptFormat } from './transcript-format';

/** Maximum length of a caption line, in code units, so that it can be read at a glance. */
const CUE_LENGTH = 65;

/** In seconds. */
const SHORTEST_CUE = 0.1;

/** Maximum lines of a caption; more would cover the picture. */
const MOST_LINES = 3;

type Sentence = TimedTranscript['sentences'][number];

/** WebVTT with a voice for each speaker and one cue per sentence; long sentences are split into several cues. */
export const WEBVTT: TranscriptFormat = {
  id: 'webvtt',
  name: 'Captions (WebVTT)',
  about: 'For video players, with speaker names',
  extension: 'vtt',
  mime: 'text/vtt',
  write(timed) {
    const sentences = timed.sentences.flatMap((sentence) => onScreen(timed.transcript, sentence));
    const cues = cuesOf({ ...timed, sentences }).map(({ from, to, speaker, body }) => {
      const lines = linesOf(body).map(({ start, end }) => body.slice(start, end));
      const voice = speaker === '' ? '' : `<v ${voiceName(speaker)}>`;
      return `${vttTime(from)} --> ${vttTime(to)}\n${voice}${lines.map(vttText).join('\n')}`;
    });
    return `${['WEBVTT', 'NOTE times are estimated', ...cues].join('\n\n')}\n`;
  },
};

/** Podcasting 2.0 transcript with one segment per sentence. */
export const PODCAST_TRANSCRIPT: TranscriptFormat = {
  id: 'podcast-transcript',
  name: 'Podcasting 2.0 transcript',
  about: 'For podcast apps, one segment per sentence',
  extension: 'transcript.json',
  mime: 'application/json',
  write(timed) {
    const segments = cuesOf(timed).map(({ from, to, speaker, body }) => ({
      ...(speaker === '' ? {} : { speaker }),
      startTime: from,
      endTime: to,
      body,
    }));
    return `${JSON.stringify({ version: '1.0.0', segments }, null, 1)}\n`;
  },
};

/** Podcasting 2.0 chapters. Printed times are kept as printed; other times are estimates. */
export const PODCAST_CHAPTERS: TranscriptFormat = {
  id: 'podcast-chapters',
  name: 'Podcasting 2.0 chapters',
  about: 'For podcast apps, the topics and their times',
  extension: 'chapters.json',
  mime: 'application/json+chapters',
  write({ transcript: { episode }, topics }) {
    const chapters = topics.map(({ seconds, title }) => ({ startTime: tenths(seconds), title }));
    const about = { title: episode.title, podcastName: episode.show };
    return `${JSON.stringify({ version: '1.2.0', ...about, chapters }, null, 1)}\n`;
  },
};

interface Cue {
  /** In seconds; `from` < `to`, and no cue ends after the next begins. */
  from: number;
  to: number;
  speaker: string;
  body: string;
}

function cuesOf({ transcript, sentences, duration, secondsAt }: TimedTranscript): Cue[] {
  const names = new Map(transcript.speakers.map(({ id, name }) => [id, name]));
  let last = -SHORTEST_CUE;
  // Where estimated time does not advance (chapters printed with the same time), cues still follow one another.
  const starts = sentences.map(({ start }) => {
    last = tenths(Math.max(secondsAt(start), last + SHORTEST_CUE));
    return last;
  });
  return sentences.map(({ start, end, turn }, index): Cue => {
    const from = starts[index] as number;
    const next = starts[index + 1] ?? tenths(Math.max(duration, secondsAt(end)));
    const speaker = transcript.turns[turn]?.speaker;
    return {
      from,
      to: Math.max(next, tenths(from + SHORTEST_CUE)),
      speaker: speaker == null ? '' : (names.get(speaker) ?? ''),
      body: transcript.text.slice(start, end),
    };
  });
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

function vttTime(seconds: number): string {
  const whole = Math.round(seconds * 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const rest = Math.floor(whole / 1000);
  return `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}.${String(whole % 1000).padStart(3, '0')}`;
}

function vttText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function voiceName(name: string): string {
  return vttText(name.replace(/\s+/g, ' ').trim());
}

/** Splits text into lines of at most `CUE_LENGTH`, between words. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const { start, end } of wordsIn(text)) {
    const last = lines.at(-1);
    if (last !== undefined && end - last.start <= CUE_LENGTH) last.end = end;
    else lines.push({ start, end });
  }
  return lines;
}

/** Splits a sentence into as few parts of similar length as fit on the screen. */
function onScreen({ text }: Transcript, sentence: Sentence): Sentence[] {
  const { start, end } = sentence;
  const lines = linesOf(text.slice(start, end));
  const size = Math.ceil(lines.length / Math.ceil(lines.length / MOST_LINES));
  const starts = lines.filter((_, nth) => nth % size === 0).map((line) => start + line.start);
  return starts.map((from, nth) => ({ ...sentence, start: from, end: starts[nth + 1] ?? end }));
}
