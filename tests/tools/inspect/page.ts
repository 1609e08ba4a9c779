import { alignChapters } from '../../../utils/analysis/align';
import { fitClock } from '../../../utils/analysis/clock';
import { describePeople } from '../../../utils/analysis/people';
import { splitSentences } from '../../../utils/analysis/sentences';
import { pickSite } from '../../../utils/sites';
import { PARAGRAPH_BREAK, type Transcript, type Turn } from '../../../utils/transcript/model';

/** What the extension understands of a page, in the shape of the evaluation's output file. */
export function inspectPage(document: Document, url: string, id: string): object {
  const site = pickSite(url);
  const state = site?.detect(document, url) ?? 'not-a-podcast';
  const reading = state === 'episode' ? site!.read(document, url) : null;
  if (reading === null) return { id, url, state: state === 'episode' ? 'no-transcript' : state, warnings: [] };
  return { id, url, state, ...describe(reading.transcript) };
}

function describe(transcript: Transcript): object {
  const { episode, chapters, speakers, turns, doubts } = transcript;
  const sentences = splitSentences(transcript);
  const { chapters: aligned, foreign } = alignChapters(transcript, sentences, chapters);
  const clock = fitClock(
    transcript,
    foreign ? [] : aligned.map(({ chapter, start }) => ({ offset: start, seconds: chapters[chapter]!.seconds })),
  );
  const people = describePeople(transcript, sentences);
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return {
    show: episode.show,
    number: episode.number,
    title: episode.title,
    confidence:
      aligned.length === 0
        ? null
        : round(aligned.reduce((sum, { confidence }) => sum + confidence, 0) / aligned.length),
    warnings: [...doubts.map(({ kind }) => kind), ...(foreign ? ['chapters-of-another-episode'] : [])],
    speakers: speakers.map(({ name }, index) => ({
      name,
      role: people[index]!.role,
      title: people[index]!.title ?? '',
    })),
    segments: aligned.map(({ chapter, start, turn, confidence }) => ({
      chapter_index: chapter,
      title: chapters[chapter]!.title,
      start_turn: turn,
      start_char: start - turns[turn]!.start,
      confidence: round(confidence),
    })),
    turns: turns.map((turn, index) => ({
      speaker: turn.speaker === null ? '' : names.get(turn.speaker)!,
      text: printed(transcript, turn),
      start_seconds: Math.round(clock.turnSeconds[index]! * 10) / 10,
    })),
  };
}

function printed({ text }: Transcript, { paragraphs }: Turn): string {
  return paragraphs.map(({ start, end }) => text.slice(start, end)).join(PARAGRAPH_BREAK);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
