import { analyze } from '../../../utils/analysis/analyze';
import { calledNames } from '../../../utils/analysis/names/nicknames';
import { findNameUses } from '../../../utils/analysis/people/calling';
import { findLabelDoubts } from '../../../utils/analysis/people/label-doubts';
import { splitSentences } from '../../../utils/analysis/words/sentences';
import { finish } from '../../../utils/analysis/work';
import { transcriptFromTurns } from '../../../utils/transcript/build';
import { emptyEpisode } from '../../support/episodes';

/** The fields read here from a line of a file of the shared corpus. */
export interface CorpusEpisode {
  title: string;
  turns: { speaker: string; text: string }[];
}

type Turns = CorpusEpisode['turns'];

/** How many labels are exchanged in each episode, one at a time. */
const SWAPS = 4;

/**
 * Measures that need no judge: whether the person asked by name answers first (the label of the next turn is the ground
 * truth), how many printed labels are doubted, and what share of labels exchanged for a neighbor's are doubted. Shares
 * are 0–1.
 */
export function measureUnderstanding(episodes: readonly CorpusEpisode[]) {
  const sums = { questions: 0, answered: 0, named: 0, namedFirst: 0, turns: 0, doubts: 0, swaps: 0, caught: 0 };
  const random = randomFrom(7);
  for (const { title, turns } of episodes) {
    const { questions } = analyze(read(title, turns));
    const named = questions.filter(({ to }) => to !== null);
    sums.questions += questions.length;
    sums.answered += questions.filter(({ answers }) => answers.length > 0).length;
    sums.named += named.length;
    sums.namedFirst += named.filter(({ to, answers }) => answers[0]?.speaker === to).length;
    sums.turns += turns.length;
    sums.doubts += doubtedTurns(title, turns).length;
    for (let swap = 0; swap < SWAPS && turns.length > 2; swap++) {
      const at = 1 + Math.floor(random() * (turns.length - 2));
      const neighbor = turns[random() < 0.5 ? at - 1 : at + 1]!.speaker;
      if (neighbor === turns[at]!.speaker) continue;
      sums.swaps++;
      if (doubtedTurns(title, turns.with(at, { ...turns[at]!, speaker: neighbor })).includes(at)) sums.caught++;
    }
  }
  return {
    questionsPerEpisode: sums.questions / episodes.length,
    answered: sums.answered / sums.questions,
    namedFirst: sums.namedFirst / sums.named,
    named: sums.named,
    doubtsPerEpisode: sums.doubts / episodes.length,
    doubts: sums.doubts,
    caught: sums.caught / sums.swaps,
  };
}

function read(title: string, turns: Turns) {
  return transcriptFromTurns(emptyEpisode({ title }), turns);
}

function doubtedTurns(title: string, turns: Turns): number[] {
  const transcript = read(title, turns);
  const doubts = finish(
    findLabelDoubts(
      transcript,
      finish(splitSentences(transcript)),
      finish(findNameUses(transcript, finish(calledNames(transcript)))),
    ),
  );
  return doubts.flatMap((doubt) => (doubt.kind === 'label-in-doubt' ? [doubt.turn] : []));
}

/** A linear congruential generator: numbers in [0, 1), the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}
