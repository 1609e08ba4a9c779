import { type ClockAnchor, fitClock } from '../../../utils/analysis/clock/clock';
import type { Sentence } from '../../../utils/analysis/model';
import { alignChapters, type GivenChapter } from '../../../utils/analysis/topics/align/align';
import { splitSentences } from '../../../utils/analysis/words/sentences';
import { finish } from '../../../utils/analysis/work';
import { transcriptFromTurns } from '../../../utils/transcript/build';
import type { Transcript } from '../../../utils/transcript/model';
import { emptyEpisode } from '../../support/episodes';
import { Offsets } from './offsets';
import { answerTasks, findSegments, titleSegments } from './topics';

/** A file written by `export_inputs.py`. Which keys it has depends on the mode. */
export interface Input {
  id: string;
  mode: string;
  title: string;
  turns: { speaker: string; text: string }[];
  chapters?: {
    chapter_index: number;
    title?: string;
    start_seconds?: number;
    turn_index?: number;
    char_offset?: number;
    end_turn?: number | null;
  }[];
  anchors?: { turn_index: number; char_offset: number; start_seconds: number }[];
  n_segments?: number;
  tasks?: Task[];
}

export interface Task {
  task: string;
  kind: 'speaker' | 'topic' | 'general';
  query: string;
  speaker?: string;
  speakers?: string[];
  spans?: [number, number][];
}

export interface Read {
  input: Input;
  transcript: Transcript;
  sentences: Sentence[];
  offsets: Offsets;
}

/** The extension's output for a conversation that is given as plain turns. */
export function answerInput(input: Input): object {
  const transcript = transcriptFromTurns(emptyEpisode({ title: input.title }), input.turns);
  const sentences = finish(splitSentences(transcript));
  const read: Read = { input, transcript, sentences, offsets: new Offsets(transcript, input.turns) };
  const { segments, anchors } = placeChapters(read);
  const clock = finish(fitClock(transcript, anchors));
  return {
    id: input.id,
    turns: clock.turnSeconds.map((seconds) => ({ start_seconds: Math.round(seconds * 10) / 10 })),
    ...(segments ? { segments } : {}),
    ...(input.mode === 'anchored' && input.chapters ? { segment_titles: titleSegments(read) } : {}),
    ...(input.tasks ? { answers: answerTasks(read) } : {}),
  };
}

function placeChapters(read: Read): { segments?: object[]; anchors: ClockAnchor[] } {
  const { input, transcript, sentences, offsets } = read;
  if (input.mode === 'anchored') {
    const anchors = (input.anchors ?? []).map((anchor) => ({
      offset: offsets.toOffset({ turn: anchor.turn_index, char: anchor.char_offset }),
      seconds: anchor.start_seconds,
    }));
    return { anchors };
  }
  if (input.mode === 'bare' || input.mode === 'barek') return { segments: findSegments(read), anchors: [] };
  const given = (input.chapters ?? []).map(
    ({ title, start_seconds }): GivenChapter => ({ title: title ?? '', seconds: start_seconds ?? null }),
  );
  const { chapters } = finish(alignChapters(transcript, sentences, given));
  const anchors: ClockAnchor[] = [];
  const segments = chapters.map(({ chapter, start, turn }) => {
    const seconds = given[chapter]!.seconds;
    if (seconds !== null) anchors.push({ offset: start, seconds });
    return {
      chapter_index: input.chapters![chapter]!.chapter_index,
      start_turn: turn,
      start_char: offsets.toRaw(turn, start).char,
    };
  });
  return { segments, anchors };
}
