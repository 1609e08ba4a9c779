import type { Analysis, Profile, Role, Topic } from '../../../utils/analysis/model';
import { PARAGRAPH_BREAK, type Transcript } from '../../../utils/transcript/model';
import { partsOf, TALK, understood } from './understanding';

interface Cast {
  name: string;
  role: Role;
  title: string | null;
  words: number;
  says: string[];
}

const CAST: Cast[] = [
  {
    name: 'Ada Brennan',
    role: 'host',
    title: null,
    words: 3120,
    says: [
      'So the question is who pays for the second harbor.',
      'That is a very different map from the one we had last spring.',
      'I promise you that nobody at the ferry counts knots, “They just want to be home by six.”',
    ],
  },
  {
    name: 'Milo Castellan',
    role: 'guest',
    title: 'Distinguished harbor engineer and keeper of the northern lights',
    words: 1750,
    says: [
      'I honestly think the tide tables matter more than the charts.',
      'The old pilots were right, though, because a slow boat that arrives is worth more than a fast one that you have to go and look for.',
      'So that lamp is going to swing all the way through the winter.',
    ],
  },
  {
    name: 'Ines Thorvald',
    role: 'guest',
    title: 'Fellow working on questions of salvage law',
    words: 1370,
    says: [
      'The heavier the cargo is, the slower you want to bring it in.',
      'I think salvage needs to be a worldwide agreement.',
      'It is like a buoy is not a sailor, and we should not ask it to be.',
    ],
  },
  {
    name: 'Noor Aldridge',
    role: 'guest',
    title: 'Director of Coastal Weather Products',
    words: 1290,
    says: [
      'I don’t think anyone can promise calm water, right?',
      'So I don’t know that the estimate of the whole crossing reflects what the crossing really costs.',
      'I don’t think fog is going to be solved.',
    ],
  },
];

const CHAPTERS: [seconds: number, title: string, shares: number[], confidence: number][] = [
  [1, 'Intro', [150, 38, 42, 34], 0.9],
  [49, 'Harbor lights', [1180, 470, 500, 570], 0.9],
  [880, 'The northern ferry', [940, 1060, 300, 380], 0.9],
  [1680, 'The lighthouse and keeper wager', [850, 240, 560, 350], 0.4],
];

export interface SampleOptions {
  cast?: Cast[];
  doubts?: boolean;
  chapters?: boolean;
}

/** More people than there are colors, with names in several scripts. */
export const CROWD: Cast[] = [
  ...CAST,
  { name: 'محمد العلي', role: 'guest', title: 'مدير الميناء', words: 900, says: ['الماء هادئ في الصباح.'] },
  { name: '田中 太郎', role: 'guest', title: '港湾技師', words: 800, says: ['灯台はまだ必要です。'] },
  { name: 'Milo Caspari', role: 'guest', title: null, words: 700, says: ['A rope is only as old as its last knot.'] },
  {
    name: 'Wilhelmina Featherstonehaugh-Cholmondeley',
    role: 'guest',
    title: 'Chief of everything that floats, and of a few things that do not',
    words: 600,
    says: ['We counted them twice.'],
  },
  { name: 'Narrator', role: 'unknown', title: null, words: 60, says: ['This was the harbor.'] },
  { name: 'Lev Orlov', role: 'unknown', title: null, words: 20, says: ['Yes, and no.'] },
];

/** An invented episode: four people, four chapters, 38 minutes. */
export function sample({ cast = CAST, doubts = false, chapters = true }: SampleOptions = {}): {
  transcript: Transcript;
  analysis: Analysis;
} {
  let text = '';
  const turns: Transcript['turns'] = [];
  const say = ({ name }: Cast, says: string) => {
    if (text !== '') text += PARAGRAPH_BREAK;
    const span = { start: text.length, end: text.length + says.length };
    text += says;
    turns.push({ ...span, speaker: name.toLowerCase(), label: name, paragraphs: [span] });
    return { ...span, turn: turns.length - 1, seconds: 500 + 97 * turns.length };
  };
  const points = cast.map((person) => person.says.map((says) => say(person, says)));
  for (const [speaker, words] of TALK) say(cast[speaker] as Cast, words);
  const all = cast.reduce((sum, person) => sum + person.words, 0);
  const piece = Math.floor(text.length / CHAPTERS.length);
  const topics: Topic[] = CHAPTERS.map(([seconds, title, words, confidence], i) => {
    const shares = words.map((n, k) => ({ speaker: (cast[k] as Cast).name.toLowerCase(), words: n }));
    const guests = shares.slice(1).sort((a, b) => b.words - a.words);
    return {
      start: i * piece,
      end: (i + 1) * piece,
      title,
      seconds,
      confidence,
      shares,
      chapter: doubts ? null : i,
      asPrinted: !doubts,
      turn: i,
      words: words.reduce((sum, n) => sum + n, 0),
      leader: guests[0]?.speaker ?? null,
      subtopics: partsOf(i, { start: i * piece, end: (i + 1) * piece }, shares),
    };
  });
  const { doubt, ...found } = understood({ text, turns }, topics);
  const profiles: Profile[] = cast.map((person, i) => ({
    speaker: person.name.toLowerCase(),
    role: person.role,
    title: person.title,
    words: person.words,
    keyPoints: points[i] ?? [],
    turns: Math.ceil(person.words / 160),
    share: person.words / all,
    seconds: (person.words / all) * 2300,
    mostly: [1, 2, 3, 1][i] ?? null,
  }));
  return {
    transcript: {
      episode: {
        url: 'https://example.org/think/podcasts/tide-talk/harbor-lights',
        show: 'Tide Talk',
        number: 36,
        title: 'Harbor lights, the northern ferry and the lighthouse wager',
        description: '',
        linkedNames: [],
        lang: 'en',
        links: [],
      },
      text,
      turns,
      speakers: cast.map(({ name }) => ({ id: name.toLowerCase(), name, labels: [name] })),
      chapters: CHAPTERS.map(([seconds, title]) => ({ seconds, title })),
      doubts: doubts ? [{ kind: 'opening-unlabelled' }] : [],
    },
    analysis: {
      sentences: [],
      profiles,
      topics: chapters ? topics : [],
      ...found,
      clock: {
        knots: [
          { offset: 0, seconds: 0 },
          { offset: text.length, seconds: 2300 },
        ],
        turnSeconds: [],
        duration: 2300,
      },
      coldOpen: { first: 0, last: 1 },
      doubts: doubts ? [{ kind: 'chapters-of-another-episode' }, { kind: 'label-in-doubt', ...doubt }] : [],
    },
  };
}
