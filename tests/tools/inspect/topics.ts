import { findTopics } from '../../../utils/analysis/find-topics';
import { buildLexicon } from '../../../utils/analysis/lexicon';
import { calledNames } from '../../../utils/analysis/nicknames';
import { summarize } from '../../../utils/analysis/summarize';
import { titler } from '../../../utils/analysis/titles';
import { finish } from '../../../utils/analysis/work';
import type { Span } from '../../../utils/transcript/model';
import { speakerKey } from '../../../utils/transcript/speakers';
import type { Read, Task } from './input';

/** Words asked for by the evaluation. */
const ANSWER_WORDS = 75;
const GENERAL_WORDS = 120;

/** Topics found unaided; their number given in mode `barek`. */
export function findSegments({ input, transcript, sentences, offsets }: Read): object[] {
  const count = input.n_segments;
  const found = finish(findTopics(transcript, sentences, count === undefined ? {} : { count }));
  return found.map(({ start, turn }) => ({ start_turn: turn, start_char: offsets.toRaw(turn, start).char }));
}

/** A title for every given stretch: it ends with its last turn, else where the next one begins. */
export function titleSegments({ input, transcript, sentences, offsets }: Read): object[] {
  const lexicon = finish(buildLexicon(transcript, sentences));
  const names = finish(calledNames(transcript));
  const titleOf = finish(titler(transcript, sentences, { lexicon, names }));
  const starts = input.chapters!.map(({ turn_index, char_offset }) =>
    offsets.toOffset({ turn: turn_index ?? 0, char: char_offset ?? 0 }),
  );
  return input.chapters!.map(({ chapter_index, end_turn }, index) => {
    const start = starts[index]!;
    const next = starts.filter((other) => other > start);
    const end = end_turn == null ? Math.min(transcript.text.length, ...next) : transcript.turns[end_turn]!.end;
    return { chapter_index, title: finish(titleOf({ start, end })) };
  });
}

/** Answers to the questions asked about a meeting. */
export function answerTasks({ input, transcript, sentences }: Read): object[] {
  const lexicon = finish(buildLexicon(transcript, sentences));
  const ids = new Map(transcript.speakers.flatMap(({ id, labels }) => labels.map((label) => [speakerKey(label), id])));
  const idsOf = ({ speaker, speakers = [] }: Task) =>
    [...(speaker === undefined ? [] : [speaker]), ...speakers].flatMap((name) => ids.get(speakerKey(name)) ?? []);
  return input.tasks!.map((task) => {
    const spans = (task.spans ?? []).map(([first, last]): Span => {
      const { turns } = transcript;
      return { start: turns[first]!.start, end: turns[Math.min(last, turns.length - 1)]!.end };
    });
    const words = task.kind === 'general' ? GENERAL_WORDS : ANSWER_WORDS;
    const chosen = finish(
      summarize(transcript, sentences, { query: task.query, speakers: idsOf(task), spans, words }, lexicon),
    );
    return { task: task.task, text: chosen.map(({ start, end }) => transcript.text.slice(start, end)).join(' ') };
  });
}
