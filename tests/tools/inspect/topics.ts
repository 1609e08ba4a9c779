import { analyze } from '../../../utils/analysis/analyze';
import { calledNames } from '../../../utils/analysis/names/nicknames';
import { findCandidates } from '../../../utils/analysis/points/candidates';
import { summarize } from '../../../utils/analysis/points/summarize';
import { ask } from '../../../utils/analysis/requests/ask';
import { queryTerms } from '../../../utils/analysis/requests/asking';
import { createTitler } from '../../../utils/analysis/titles/titles';
import { findTopics } from '../../../utils/analysis/topics/find-topics';
import { buildLexicon } from '../../../utils/analysis/words/lexicon';
import { finish } from '../../../utils/analysis/work';
import type { Span } from '../../../utils/transcript/model';
import { speakerKey } from '../../../utils/transcript/speakers';
import type { Read, Task } from './input';

/** Length in words of the answers that the evaluation expects when it gives the relevant stretches. */
const ANSWER_WORDS = 75;

/** The topics found without chapters. Mode `barek` gives their number. */
export function findSegments({ input, transcript, sentences, offsets }: Read): object[] {
  const count = input.n_segments;
  const found = finish(findTopics(transcript, sentences, count === undefined ? {} : { count }));
  return found.map(({ start, turn }) => ({ start_turn: turn, start_char: offsets.toRaw(turn, start).char }));
}

/** A title for every given stretch. A stretch ends with its last turn, or else where the next stretch begins. */
export function titleSegments({ input, transcript, sentences, offsets }: Read): object[] {
  const lexicon = finish(buildLexicon(transcript, sentences));
  const names = finish(calledNames(transcript));
  const titleOf = finish(createTitler(transcript, sentences, { lexicon, names }));
  const starts = input.chapters!.map(({ turn_index, char_offset }) =>
    offsets.toOffset({ turn: turn_index ?? 0, char: char_offset ?? 0 }),
  );
  return input.chapters!.map(({ chapter_index, end_turn }, index) => {
    const start = starts[index]!;
    const next = starts.filter((other) => other > start);
    const end = end_turn == null ? Math.min(transcript.text.length, ...next) : transcript.turns[end_turn]!.end;
    return { chapter_index, title: finish(titleOf({ start, end }, { announced: true })) };
  });
}

/** Answers to the questions about a meeting: found by the product, or taken from the stretches that are given. */
export function answerTasks({ input, transcript, sentences }: Read): object[] {
  const analysis = analyze(transcript);
  const lexicon = finish(buildLexicon(transcript, sentences));
  const names = finish(calledNames(transcript));
  const roles = analysis.profiles.map(({ role }) => role);
  const context = { lexicon, names, roles, from: 0, answering: true };
  const candidates = finish(findCandidates(transcript, sentences, context));
  const ids = new Map(transcript.speakers.flatMap(({ id, labels }) => labels.map((label) => [speakerKey(label), id])));
  const idsOf = ({ speaker, speakers = [] }: Task) =>
    [...(speaker === undefined ? [] : [speaker]), ...speakers].flatMap((name) => ids.get(speakerKey(name)) ?? []);
  const within = (task: Task) => {
    const spans = (task.spans ?? []).map(([first, last]): Span => {
      const { turns } = transcript;
      return { start: turns[first]!.start, end: turns[Math.min(last, turns.length - 1)]!.end };
    });
    const pool = candidates.filter(({ start, end }) => spans.some((span) => start >= span.start && end <= span.end));
    const query = queryTerms(task.query).flatMap((term) => lexicon.idOf(term) ?? []);
    const sought = { query, speakers: new Set(idsOf(task)), words: ANSWER_WORDS };
    return finish(summarize({ transcript, lexicon }, pool, sought));
  };
  return input.tasks!.map((task) => {
    const chosen = task.spans?.length ? within(task) : finish(ask(transcript, task.query, analysis)).points;
    // One point per line, as users see them: ROUGE-Lsum compares lines (Lin 2004), and many points begin in lower case.
    return { task: task.task, text: chosen.map(({ start, end }) => transcript.text.slice(start, end)).join('\n') };
  });
}
