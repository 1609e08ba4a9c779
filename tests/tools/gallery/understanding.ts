import type { Analysis, KeyPoint, MentionKind, Stretch, Topic, TopicShare } from '../../../utils/analysis/model';
import type { Span, Turn } from '../../../utils/transcript/model';

/** Turns that follow those of every sample: who speaks (index into the cast) and the words. */
export const TALK: [cast: number, words: string][] = [
  [0, 'Milo, what is your take on the lantern buoys?'],
  [1, 'Yeah. I think they are a fine thing, actually.'],
  [
    0,
    'And so, after all of that talk of ferries and of freight, of who pays and who waits, is a Tideway 4 going to be the way every harbor lights its entrance from now on?',
  ],
  [
    2,
    'I think it is a little of both, and the bigger harbors keep a tower because a tower is seen from the bridge of a ship that nobody on that coast has told about any Tideway 4, and that will not learn of it soon, however often the harbor masters of the northern coast write to the people who own such ships and to those who steer them.',
  ],
  [3, 'The Tideway 4 sees further than a pilot does.'],
  [2, 'Would Coastwatch ever say that in public?'],
  [0, 'Thanks, Ada. And that was the Coastwatch report, by Bo Ferris.'],
];

const NAMED: [name: string, kind: MentionKind][] = [
  ['Tideway 4', 'model'],
  ['Coastwatch', 'organization'],
  ['Bo Ferris', 'person'],
  ['second harbor', 'name'],
];

/** For each chapter, its sub-topics: title, estimated seconds, and who leads (index into the cast). */
const PARTS: [title: string, seconds: number, leader: number][][] = [
  [],
  [
    ['Tide tables before charts', 158, 1],
    ['Who pays for a second harbor', 318, 3],
    ['Guard rails, and the lamp that is allowed to think for itself', 661, 2],
  ],
  [
    ['Crossing cost', 958, 1],
    ['Lantern buoys', 1220, 3],
  ],
  [],
];

/** A chapter's sub-topics, which divide the rest of the chapter equally after an introduction. */
export function partsOf(chapter: number, { start, end }: Span, shares: TopicShare[]): Stretch[] {
  const parts = PARTS[chapter] ?? [];
  const piece = Math.floor((end - start) / (parts.length + 1));
  return parts.map(([title, seconds, leader], part) => ({
    title,
    seconds,
    shares,
    turn: chapter,
    confidence: 0.7,
    words: 400,
    start: start + (part + 1) * piece,
    end: start + (part + 2) * piece,
    leader: shares[leader]?.speaker ?? null,
  }));
}

/** A hand-made analysis of these turns, standing in for the real one. */
export function understood(
  { text, turns }: { text: string; turns: readonly Turn[] },
  topics: readonly Topic[],
): Pick<Analysis, 'summaries' | 'questions' | 'replies' | 'mentions'> & { doubt: Span & { turn: number } } {
  const said = (words: string): KeyPoint => {
    const start = text.indexOf(words);
    const turn = turns.findIndex((each) => each.start <= start && start < each.end);
    return { start, end: start + words.length, turn, seconds: 500 + 97 * (turn + 1) };
  };
  const at = (index: number) => (turns[index] as Turn).speaker ?? '';
  const whole = (index: number) => said(text.slice(turns[index]?.start, turns[index]?.end));
  const first = turns.length - TALK.length;
  const answer = (turn: number, words: string) => ({ speaker: at(turn), turn, point: said(words), further: [] });
  const question = (index: number, to: number | null, answers: ReturnType<typeof answer>[]) => ({
    ...whole(index),
    speaker: at(index),
    to: to === null ? null : at(to),
    topic: index % 2 === 0 ? 1 : 2,
    answers,
  });
  return {
    // In the second topic the speakers' points are also its key points; in the third they differ.
    summaries: topics.map((_, topic) => ({
      keyPoints: topic === 0 ? [] : [whole(3), whole(topic * 2 + 2), whole(8)],
      speakers: [1, 2].includes(topic)
        ? [0, first + 1, first + 3, first + 4].map((index) => ({
            speaker: at(index),
            keyPoints: [whole(index)],
            further: topic === 1 || index < first ? [] : [whole(index)],
          }))
        : [],
    })),
    questions: [
      question(first, first + 1, [answer(first + 1, 'I think they are a fine thing, actually.')]),
      question(first + 2, null, [answer(first + 3, TALK[3]?.[1] ?? ''), answer(first + 4, TALK[4]?.[1] ?? '')]),
      question(first + 5, null, []),
    ],
    replies: [
      { turn: 9, to: 8 },
      { turn: first + 1, to: first },
      { turn: first + 3, to: first + 2 },
      { turn: first + 4, to: first + 3 },
      { turn: first + 5, to: first + 4 },
      { turn: first + 6, to: first + 4 },
    ],
    mentions: NAMED.flatMap(([name, kind]) => {
      const places = [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => {
        const { start, end, turn } = said(text.slice(index, index + name.length));
        return { start: index, end: index + end - start, turn: start === index ? turn : turnAt(turns, index) };
      });
      return places.length > 0 ? [{ name, kind, speaker: null, places }] : [];
    }),
    doubt: said('Thanks, Ada.'),
  };
}

function turnAt(turns: readonly Turn[], offset: number): number {
  return turns.findIndex((turn) => turn.start <= offset && offset < turn.end);
}
