import { describe, expect, it } from 'vitest';
import { timeLeft } from '../../../../utils/presenters/format';
import { peopleOf } from '../../../../utils/presenters/people';
import { presentStrip, type StripView } from '../../../../utils/presenters/strip/strip';
import { spotAt, spotLine } from '../../../../utils/presenters/strip/strip-spot';
import { stepOnStrip, stripStepOf } from '../../../../utils/presenters/strip/strip-steps';
import { sample } from '../../../tools/gallery/sample';

const { transcript, analysis } = sample();
const people = peopleOf(transcript, analysis, new Map([['milo castellan', 1]]));
const talk = { transcript, analysis, people: new Map(people.map((person) => [person.id, person])) };
const view = presentStrip(transcript, analysis, people) as StripView;

describe('the strip of an episode', () => {
  it('has every turn with its words and color, and every topic', () => {
    expect(view.turns.length).toBe(transcript.turns.length);
    expect(view.turns[0]).toEqual({ start: 0, end: 50, speaker: 'ada brennan', slot: 0, words: 10 });
    expect(view.turns.find(({ speaker }) => speaker === 'milo castellan')?.slot).toBe(1);
    expect(view.topics.map(({ title }) => title)).toEqual(analysis.topics.map(({ title }) => title));
  });

  it('does not exist without turns', () => {
    expect(presentStrip({ ...transcript, turns: [] }, analysis, people)).toBe(null);
  });

  it('gives words before the first label the neutral color', () => {
    const turns = transcript.turns.map((turn, i) => (i === 0 ? { ...turn, speaker: null, label: '' } : turn));
    expect(presentStrip({ ...transcript, turns }, analysis, people)?.turns[0]).toMatchObject({
      speaker: null,
      slot: 0,
    });
  });
});

describe('a place on the strip', () => {
  const turn = transcript.turns[3] as (typeof transcript.turns)[number];

  it('is told by time, name, topic and the first words', () => {
    const spot = spotAt(talk, turn.start);
    expect(spot).toMatchObject({ turn: 3, name: 'Milo Castellan', title: 'Intro', topic: 0 });
    expect(spot.time).toMatch(/^≈\d\d:\d\d$/);
    expect(spot.words.startsWith(`“${transcript.text.slice(turn.start, turn.start + 20)}`)).toBe(true);
    expect(spotLine(spot)).toBe(`${spot.time}, Milo Castellan, Intro`);
  });

  it('begins with the sentence there, which is where a click leads', () => {
    const start = turn.start + 10;
    const sentences = [
      { ...turn, end: start - 1, turn: 3 },
      { start, end: turn.end, turn: 3 },
    ];
    const within = { ...talk, analysis: { ...analysis, sentences } };
    expect(spotAt(within, start + 4).words.slice(1, 9)).toBe(transcript.text.slice(start, start + 8));
    expect(spotAt(within, turn.start).words.slice(1, 9)).toBe(transcript.text.slice(turn.start, turn.start + 8));
  });

  it('belongs to the turn before it when it lies between two', () => {
    expect(spotAt(talk, turn.end + 1).turn).toBe(3);
    expect(spotAt(talk, -1).turn).toBe(0);
    expect(spotAt(talk, transcript.text.length + 10).turn).toBe(transcript.turns.length - 1);
  });

  it('has no topic in an episode without topics, and no chip for an unknown speaker', () => {
    const turns = [{ ...turn, speaker: null, label: '' }];
    const spot = spotAt({ ...talk, transcript: { ...transcript, turns }, analysis: { ...analysis, topics: [] } }, 0);
    expect(spot).toMatchObject({ topic: -1, title: '', name: 'Unknown speaker', chip: null });
    expect(spotLine(spot)).toBe(`${spot.time}, Unknown speaker`);
  });

  it('shortens long beginnings', () => {
    const text = `${'word '.repeat(60)}end.`;
    const turns = [{ start: 0, end: text.length, speaker: null, label: 'X', paragraphs: [] }];
    const { words } = spotAt({ ...talk, transcript: { ...transcript, text, turns } }, 0);
    expect(words).toMatch(/^“(?:word ?)+\u00a0…”$/);
    expect(words.length).toBeLessThan(90);
  });
});

describe('the keys of the slider', () => {
  const press = (key: string, shiftKey = false, rtl = false) => stripStepOf({ key, shiftKey }, rtl);

  it('are the arrows, Shift, Home and End; up and down scroll the page', () => {
    expect(press('ArrowRight')).toEqual({ by: 'turn', back: false });
    expect(press('ArrowLeft', true)).toEqual({ by: 'topic', back: true });
    expect([press('Home'), press('End')]).toEqual([
      { by: 'end', back: true },
      { by: 'end', back: false },
    ]);
    expect([press('ArrowUp'), press('ArrowDown'), press('a')]).toEqual([null, null, null]);
  });

  it('are mirrored where the strip runs from the right', () => {
    expect(press('ArrowLeft', false, true)).toEqual({ by: 'turn', back: false });
    expect(press('ArrowRight', false, true)).toEqual({ by: 'turn', back: true });
    expect(press('Home', false, true)).toEqual({ by: 'end', back: true });
  });

  const turns = ['a', 'b', 'a', 'b', 'c'].map((speaker, i) => ({
    start: i * 10,
    end: i * 10 + 8,
    speaker,
    words: 2,
    slot: 0 as const,
  }));
  const topics = [0, 14, 30].map((offset) => ({ offset, title: '' }));
  const strip = { turns, topics };
  const go = (from: number, by: 'turn' | 'topic' | 'end', back: boolean, solo: string | null = null) =>
    stepOnStrip(strip, from, { by, back }, solo);

  it('lead from turn to turn and stop at the ends', () => {
    expect([go(0, 'turn', false), go(13, 'turn', false), go(43, 'turn', false)]).toEqual([10, 20, null]);
    expect([go(0, 'turn', true), go(5, 'turn', true), go(13, 'turn', true), go(20, 'turn', true)]).toEqual([
      null,
      null,
      0,
      10,
    ]);
  });

  it('lead from topic to topic, also where one begins within a turn', () => {
    expect([go(0, 'topic', false), go(14, 'topic', false), go(35, 'topic', false)]).toEqual([14, 30, null]);
    expect([go(35, 'topic', true), go(14, 'topic', true), go(3, 'topic', true)]).toEqual([14, 0, null]);
  });

  it('lead to the ends, and in solo pass over the turns of others', () => {
    expect([go(20, 'end', true), go(20, 'end', false)]).toEqual([0, 40]);
    expect([go(10, 'turn', false, 'b'), go(33, 'turn', true, 'b'), go(3, 'turn', false, 'b')]).toEqual([30, 10, 10]);
    expect([go(20, 'end', true, 'b'), go(20, 'end', false, 'b')]).toEqual([10, 30]);
  });
});

it('reading time left has no ≈', () => {
  expect([238 * 21, 300, 100, 0].map(timeLeft)).toEqual(['21 min left', '1 min left', '<1 min left', '<1 min left']);
});
