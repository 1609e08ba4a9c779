import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { calledNames } from '../../../../utils/analysis/names/nicknames';
import { findNameUses } from '../../../../utils/analysis/people/calling';
import { handOvers } from '../../../../utils/analysis/people/hand-over';
import { boundaryEvidence } from '../../../../utils/analysis/topics/boundary-evidence';
import { subtopicOdds } from '../../../../utils/analysis/topics/subtopic-odds';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import type { Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

const THINGS = ['granite dam', 'salmon ladder', 'water meter', 'ferry crossing'];

/** About 300 words by one guest about one thing, after the host has asked them by name. */
function exchange(thing: string, guest: string): string[] {
  const answer = Array.from(
    { length: 12 },
    (_, at) =>
      `Every ${thing} in valley ${at} holds, and the ${thing} asks for more care than any other ${thing} I know.`,
  ).join(' ');
  return [
    `Ann Lee: Yeah, definitely. ${guest}, how do you see the ${thing}, and who looks after it?`,
    `${guest} Dahl: ${answer}`,
    `Ann Lee: So that is the same for the ${thing} of next year.`,
    `${guest} Dahl: It is. A ${thing} does not change in a year, and the ${thing} of next year is the ${thing} of this year.`,
  ];
}
const LONG = talk(
  [
    "Ann Lee: I'm Ann Lee, and this is River Talk. Today we look at what rivers carry, and who pays.",
    ...THINGS.flatMap((thing, at) => exchange(thing, at % 2 ? 'Cid' : 'Bo')),
  ],
  {},
  [{ seconds: 0, title: 'Rivers' }],
);

const calledIn = (transcript: Transcript) => finish(findNameUses(transcript, finish(calledNames(transcript))));

describe('subtopics of a long chapter', () => {
  const [topic] = analyze(LONG).topics;
  it('start where the host asks somebody by name, not at the acknowledgment before', () => {
    const starts = topic?.subtopics.map(({ start }) => LONG.text.slice(start, start + 13)) ?? [];
    expect(starts.length).toBeGreaterThanOrEqual(3);
    for (const start of starts) expect(start).toMatch(/^(?:Bo|Cid), how do/);
  });
  it('are titled by what is said in them and led by who says it', () => {
    for (const { title, leader, start, end } of topic?.subtopics ?? []) {
      const said = LONG.text.slice(start, end);
      const thing = THINGS.find((name) => said.includes(`see the ${name}`)) as string;
      expect(title.toLowerCase()).toContain(thing);
      expect(leader).toBe(said.startsWith('Bo') ? 'bo dahl' : 'cid dahl');
    }
  });
  it('do not start at the beginning of the chapter', () => {
    const lines = THINGS.flatMap((thing) => exchange(thing, 'Bo'));
    const [topic] = analyze(talk(lines, {}, [{ seconds: 0, title: 'Rivers' }])).topics;
    expect(topic?.subtopics[0]?.turn).toBeGreaterThan(0);
  });
  it('continue where no new title can be found', () => {
    const said = Array.from({ length: 16 }, (_, at) => `It was what it was, and in ${at} they did more of it again.`);
    const transcript = talk(
      [
        "Ann Lee: I'm Ann Lee, and this is River Talk. Today we look at what rivers carry, and who pays.",
        ...exchange('granite dam', 'Bo'),
        ...exchange('salmon ladder', 'Cid'),
        'Ann Lee: Yeah, definitely. Bo, how do you see the rest, and who looks after it?',
        `Bo Dahl: They did it after lunch. ${said.join(' ')}`,
        ...exchange('ferry crossing', 'Cid'),
      ],
      {},
      [{ seconds: 0, title: 'Rivers' }],
    );
    const subtopics = analyze(transcript).topics[0]?.subtopics ?? [];
    expect(subtopics.map(({ title }) => title.toLowerCase())).toEqual([
      expect.stringContaining('salmon ladder'),
      expect.stringContaining('ferry crossing'),
    ]);
  });
  it('do not start at goodbyes at the end, unless these are long or about a subject', () => {
    const ending = (first: string, second: string, more = 12) => {
      const fair = Array.from(
        { length: more },
        (_, at) => `The boat fair has a boat for child ${at}, and a cake at the boat fair.`,
      );
      const lines = ['Ann Lee: I am Ann Lee.', ...THINGS.flatMap((thing) => exchange(thing, 'Bo'))];
      const transcript = talk(
        [...lines, `Ann Lee: Yeah, definitely. Bo, ${first}`, `Bo Dahl: ${second} ${fair.join(' ')}`],
        {},
        [{ seconds: 0, title: 'Rivers' }],
      );
      const [topic] = analyze(transcript).topics;
      return transcript.text.slice(topic?.subtopics.at(-1)?.start);
    };
    const [asked, answered] = ['how do you see the boat fair?', 'The boat fair is on the river.'];
    const [thanks, parting] = ['thank you so much for your time.', 'Thanks for having me, and until next time.'];
    expect(ending(asked, answered)).toMatch(/^Bo, how do you see the boat/);
    expect(ending(thanks, parting)).toMatch(/^Bo, how do you see the ferry/);
    expect(ending(thanks, answered)).toMatch(/^Bo, thank/);
    expect(ending(thanks, parting, 40)).toMatch(/^(?:Bo, thank|Thanks)/);
  });
  it('do not exist in a short topic', () => {
    const short = talk(exchange(THINGS[0] as string, 'Bo'));
    expect(analyze(short).topics.map(({ subtopics }) => subtopics)).toEqual([[]]);
  });
});

describe('subtopicOdds', () => {
  const salt =
    'Rivers carry salt to the sea, and nobody weighs the salt. The salt of one river fills a train each day.';
  /** The log-odds of the sentence that begins with these words. */
  const oddsOf = (opening: string, ...lines: string[]) => {
    const transcript = talk(lines);
    const { sentences, profiles, questions } = analyze(transcript);
    const lexicon = finish(buildLexicon(transcript, sentences));
    const evidenceOf = finish(boundaryEvidence(transcript, sentences, lexicon));
    const roles = profiles.map(({ role }) => role);
    const context = { lexicon, evidenceOf, called: calledIn(transcript), roles, questions };
    const at = sentences.findIndex(({ start }) => transcript.text.startsWith(opening, start));
    return finish(subtopicOdds(transcript, sentences, context))[at] as number;
  };
  const answer = 'Bo Dahl: Salmon climb ladders of granite at night, and they rest in the pools.';

  it('are higher for a sentence that starts with a noun than with a pronoun', () =>
    expect(oddsOf('Salmon', `Bo Dahl: ${salt} Salmon climb ladders of granite.`)).toBeGreaterThan(
      oddsOf('They', `Bo Dahl: ${salt} They climb ladders of granite.`),
    ));
  it('are higher at a new paragraph', () =>
    expect(oddsOf('Salmon', `Bo Dahl: ${salt}\n\nSalmon climb ladders of granite.`)).toBeGreaterThan(
      oddsOf('Salmon', `Bo Dahl: ${salt} Salmon climb ladders of granite.`),
    ));
  it('are higher for a question than for its answer or for a statement', () => {
    const lines = [`Bo Dahl: ${salt}`, 'Ann Lee: So how do salmon climb a weir of granite?', answer];
    expect(oddsOf('So how', ...lines)).toBeGreaterThan(oddsOf('Salmon', ...lines));
    expect(oddsOf('So how', ...lines)).toBeGreaterThan(
      oddsOf('So that', `Bo Dahl: ${salt}`, 'Ann Lee: So that is how salmon climb a weir.', answer),
    );
  });
  it('are lower for an answer, even if the asker goes on after the question', () => {
    const lines = (asked: string) => [`Bo Dahl: ${salt}`, `Ann Lee: So ${asked} Nobody builds ladders here.`, answer];
    expect(oddsOf('Salmon', ...lines('how do salmon climb a weir of granite?'))).toBeLessThan(
      oddsOf('Salmon', ...lines('salmon do climb a weir of granite.')) - 0.5,
    );
  });
  it('are higher if the person called speaks next', () => {
    const asked = (name: string) => [`Cid Ek: ${salt}`, `Ann Lee: Good. ${name}, how do salmon climb a weir?`, answer];
    expect(oddsOf('Bo,', ...asked('Bo'))).toBeGreaterThan(oddsOf('Joe,', ...asked('Joe')));
  });
  it('are higher after a short acknowledgment', () =>
    expect(oddsOf('Salmon', `Cid Ek: ${salt}`, 'Bo Dahl: Yeah. Salmon climb ladders.')).toBeGreaterThan(
      oddsOf('Salmon', `Cid Ek: ${salt}`, 'Bo Dahl: Rivers are what they are all year long. Salmon climb ladders.'),
    ));
});

describe('subtopics, for any transcript', () => {
  it('ascend within their topic and start at sentences, with consistent times and word counts', () => {
    const chain = fc.array(anyTranscript(), { minLength: 1, maxLength: 3 }).map(([first, ...more]) => {
      const lines = [first, ...more].flatMap((transcript) =>
        (transcript?.turns ?? []).map(({ speaker, start, end }) => ({
          speaker: speaker ?? 'Host',
          text: (transcript?.text.slice(start, end) ?? '').repeat(12),
        })),
      );
      return talk(lines.map(({ speaker, text }) => `${speaker}: ${text}`));
    });
    fc.assert(
      fc.property(chain, (transcript) => {
        const { topics, sentences } = analyze(transcript);
        const starts = new Set(sentences.map(({ start }) => start));
        for (const { subtopics, ...topic } of topics) {
          let before = topic.start;
          subtopics.forEach((subtopic, at) => {
            expect(starts.has(subtopic.start)).toBe(true);
            expect(subtopic.start).toBeGreaterThan(before);
            expect(subtopic.end).toBe(subtopics[at + 1]?.start ?? topic.end);
            expect(subtopic.seconds).toBeGreaterThanOrEqual(topic.seconds);
            expect(subtopic.shares.reduce((sum, { words }) => sum + words, 0)).toBeLessThanOrEqual(subtopic.words);
            expect(subtopic.confidence).toBeGreaterThan(0);
            expect(subtopic.confidence).toBeLessThan(1);
            before = subtopic.start;
          });
          expect(subtopics.reduce((sum, { words }) => sum + words, 0)).toBeLessThanOrEqual(topic.words);
        }
        expect(analyze(transcript).topics).toEqual(topics);
      }),
      { numRuns: 30 },
    );
  });
});

describe('handOvers', () => {
  const sentencesOf = (lines: string[]) => {
    const transcript = talk(lines);
    const sentences = finish(splitSentences(transcript));
    const calls = handOvers(transcript, sentences, calledIn(transcript));
    return sentences.filter((_, at) => calls[at] === 1).map(({ start, end }) => transcript.text.slice(start, end));
  };
  it('marks a sentence that calls somebody who speaks soon after', () => {
    expect(sentencesOf(['Ann Lee: Good. Bo, is it so?', 'Cid Ek: Ha.', 'Bo Dahl: It is.'])).toEqual(['Bo, is it so?']);
  });
  it('marks no sentence that only mentions somebody or that others answer', () => {
    expect(sentencesOf(['Ann Lee: I read what Bo wrote.', 'Bo Dahl: Oh.'])).toEqual([]);
    expect(sentencesOf(['Ann Lee: Bo, is it so?', 'Cid Ek: It is.', 'Cid Ek: I think.', 'Bo Dahl: Yes.'])).toEqual([]);
  });
});
