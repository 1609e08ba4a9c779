import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { alignChapters } from '../../../../../utils/analysis/topics/align/align';
import { splitSentences } from '../../../../../utils/analysis/words/sentences';
import { finish } from '../../../../../utils/analysis/work';
import { transcriptFromTurns } from '../../../../../utils/transcript/build';
import { chaptersIn } from '../../../../../utils/transcript/chapters';
import { episode } from '../../transcripts';

const PAGE = '../shared/pages/moe-ep36.txt';
const absent = !existsSync(PAGE);
if (absent) console.warn(`skipped: ${PAGE} is not here`);

it.skipIf(absent).each([true, false])('alignChapters places the chapters of the real page, with times: %s', (timed) => {
  const lines = readFileSync(PAGE, 'utf8').split('\n');
  const turns = lines.flatMap((line) => {
    const match = /^([A-Z]\w+ [A-Z]\w+):\u00a0(.+)$/.exec(line);
    return match === null ? [] : [{ speaker: match[1]!, text: match[2]! }];
  });
  const transcript = transcriptFromTurns(episode(), turns);
  const chapters = chaptersIn(lines.map((line) => line.trim())).map(({ title, seconds }) => ({
    title,
    seconds: timed ? seconds : null,
  }));
  const { chapters: found, foreign } = finish(alignChapters(transcript, finish(splitSentences(transcript)), chapters));
  expect(foreign).toBe(false);
  expect(found.map(({ turn }) => turn)).toEqual([0, 6, 22, 40]);
  const inTurn = found.map(({ turn, start }) => start - transcript.turns[turn]!.start);
  // Without times, the sentence in turn 6 that opens the first topic is as good a place as the start of the turn.
  expect([inTurn[0], inTurn[2], inTurn[3]]).toEqual([0, 517, 0]);
  if (timed) expect(inTurn[1]).toBe(0);
});
