import { expect, it } from 'vitest';
import type { Answer, KeyPoint, Question, TopicSummary } from '../../../../utils/analysis/model';
import { withKeyPoints } from '../../../../utils/analysis/questions/answer-key-points';

const TURN = 4;

const point = (start: number, end: number, turn = TURN): KeyPoint => ({ start, end, turn, seconds: start });

const answerOf = (further: KeyPoint[]): Answer => ({ speaker: 'bo', turn: TURN, point: point(100, 200), further });

function linesOf(further: KeyPoint[], { episode = [] as KeyPoint[], topic = [] as KeyPoint[], by = 'bo' }): KeyPoint[] {
  const question: Question = {
    start: 0,
    end: 50,
    turn: TURN - 1,
    seconds: 0,
    speaker: 'ann',
    to: 'bo',
    topic: 0,
    answers: [answerOf(further)],
  };
  const summary: TopicSummary = { keyPoints: topic, speakers: [{ speaker: by, keyPoints: topic, further: [] }] };
  const [read] = withKeyPoints([question], [summary], new Map([[by, episode]]));
  return read?.answers[0]?.further ?? [];
}

it('an answer shows the key point that it contains, in place of its second line, in time order', () => {
  const [best, second, key] = [point(600, 700), point(400, 500), point(300, 350)];
  expect(linesOf([], { episode: [key] })).toEqual([key]);
  expect(linesOf([best], { topic: [key] })).toEqual([key, best]);
  expect(linesOf([best, second], { topic: [key] })).toEqual([key, best]);
  expect(linesOf([best, second], {})).toEqual([second, best]);
});

it.each([
  ['is shown already', { topic: [point(150, 260), point(650, 720)] }],
  ['comes before the answer', { episode: [point(60, 90)] }],
  ['is said in another turn', { episode: [point(300, 350, TURN + 2)] }],
  ['is somebody else’s', { episode: [point(300, 350)], by: 'ann' }],
])('an answer does not get a key point that %s', (_, known) => {
  expect(linesOf([point(600, 700)], known)).toEqual([point(600, 700)]);
});
