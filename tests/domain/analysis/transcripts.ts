import fc from 'fast-check';
import { buildTranscript, transcriptFromTurns } from '../../../utils/transcript/build';
import type { Chapter, Episode, Transcript } from '../../../utils/transcript/model';
import { clean } from '../../../utils/transcript/normalize';

/** An episode with only the metadata that the test provides. */
export function episode(about: Partial<Episode> = {}): Episode {
  return {
    url: 'https://example.org/e/1',
    show: 'A Show',
    number: 1,
    title: 'A title',
    description: '',
    linkedNames: [],
    lang: 'en',
    links: [],
    ...about,
  };
}

/** Builds a transcript from "Name: words" lines. */
export function talk(lines: string[], about: Partial<Episode> = {}, chapters: Chapter[] = []): Transcript {
  const turns = lines.map((line) => {
    const colon = line.indexOf(': ');
    return { speaker: line.slice(0, colon), text: line.slice(colon + 2) };
  });
  return transcriptFromTurns(episode(about), turns, chapters);
}

const NAMES = [
  'Ann Lee',
  'Bo Dahl',
  '__proto__',
  'constructor',
  'Host',
  'toString',
  'Narrator',
  ...Array.from({ length: 40 }, (_, i) => `Guest Number${i}`),
];
const WORDS =
  'model chip wall bet agent cost data open safety 3.5 o3 GPT-4o I think we you it is not the and but because right yeah never market river \u5f7c\u306f __proto__ constructor'.split(
    ' ',
  );
const ENDS = ['. ', '? ', '! ', '... ', '.\u201d ', ', ', ' '];

const sentence = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ' \u201c')), {
    minLength: 1,
    maxLength: 14,
  })
  .chain((words) =>
    fc.constantFrom(...ENDS).map(
      (end) =>
        words
          .map((pair) => pair.join(''))
          .join('')
          .trim() + end,
    ),
  );
const paragraph = fc.oneof(
  { weight: 6, arbitrary: fc.array(sentence, { maxLength: 5 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
);

/** Any transcript that a page could have: odd names, one to forty speakers, empty turns, an unlabeled opening, no turns. */
export function anyTranscript(): fc.Arbitrary<Transcript> {
  const cast = fc
    .oneof(fc.constant(1), fc.constant(40), fc.integer({ min: 2, max: 5 }))
    .chain((size) => fc.shuffledSubarray(NAMES, { minLength: size, maxLength: size }));
  return cast
    .chain((names) =>
      fc.record({
        description: fc.constantFrom('', `Join host ${names[0]} along with ${names.slice(1).join(', ')}.`),
        paragraphs: fc.array(
          fc.record({ label: fc.option(fc.constantFrom(...names), { freq: 4 }), text: paragraph.map(clean) }),
          { maxLength: 30 },
        ),
        chapters: fc.array(
          fc.record({ seconds: fc.nat(4000), title: fc.constantFrom('Intro', 'The model', 'A bet') }),
          { maxLength: 5 },
        ),
      }),
    )
    .map(({ description, paragraphs, chapters }) =>
      buildTranscript({ episode: episode({ description }), paragraphs, chapters }),
    );
}
