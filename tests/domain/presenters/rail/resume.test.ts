import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { NO_PROGRESS, presentProgress } from '../../../../utils/presenters/rail/resume';
import { presentStrip } from '../../../../utils/presenters/strip/strip';
import { topicStarts } from '../../../../utils/presenters/topic-starts';
import { describeQuote } from '../../../../utils/quotes/anchor/describe';
import type { QuoteAnchor } from '../../../../utils/quotes/model/quote';
import { openingWords } from '../../../../utils/quotes/progress/progress';
import type { Transcript } from '../../../../utils/transcript/model';
import { talk } from '../../analysis/transcripts';

const LINES = [
  'Ann Lee: Welcome to the show. I am your host, Ann Lee. Bo, what do we know about kites that never land?',
  'Bo Dahl: I think that kites never sleep, and that their strings are older than their sails. Wind is cheap.',
  'Ann Lee: Let us move on to harbors. Who pays for the second harbor of the island?',
  'Bo Dahl: Nobody has ever paid for a harbor there, because the ferry pays for itself every spring.',
];
const CHAPTERS = [
  { seconds: 0, title: 'Kites' },
  { seconds: 120, title: 'Harbors' },
];
const FERRY = 'Nobody has ever paid for a harbor there, because the ferry pays for itself every spring.';
const read = (lines: string[]) => talk(lines, {}, CHAPTERS);

function placeOf(transcript: Transcript, words: string): QuoteAnchor {
  const start = transcript.text.indexOf(words);
  return describeQuote(transcript, [], { start, end: start + words.length }) as QuoteAnchor;
}
const progressIn = (progress: Parameters<typeof presentProgress>[0], transcript: Transcript) => {
  const analysis = analyze(transcript);
  return presentProgress(progress, transcript, analysis, presentStrip(transcript, analysis, [])?.turns ?? []);
};
const show = (place: QuoteAnchor | null, transcript: Transcript) => progressIn({ place, read: [] }, transcript).resume;

describe('presentProgress', () => {
  const transcript = read(LINES);
  const place = placeOf(transcript, FERRY);

  it('names the place by speaker, topic, estimated time and what is left to read', () => {
    expect(show(place, transcript)).toEqual({
      offset: place.start,
      place: expect.stringMatching(/^Bo Dahl · Harbors · ≈\d\d:\d\d · <1\u00a0min\u00a0left$/),
    });
    // 238 words are read in a minute; those before the place do not count.
    const long = read([...LINES, `Ann Lee: ${'Each word of it counts now. '.repeat(119)}`]);
    expect(show(place, long)?.place).toMatch(/ · 3\u00a0min\u00a0left$/);
  });

  it('finds the place again in a text that has changed before it and a little in it', () => {
    const changed = read([
      `${LINES[0]} One more thing before that, which nobody expected of us today.`,
      ...LINES.slice(1, 3),
      'Bo Dahl: Nobody has ever paid for a harbor here, because the ferry pays for itself each spring.',
    ]);
    expect(show(place, changed)?.offset).toBe(changed.text.indexOf('Nobody has ever paid'));
  });

  it('offers nothing when the words are gone, when they stand in several places alike, and at the end', () => {
    expect(show(place, read(LINES.slice(0, 3)))).toBeNull();
    const twice = read([...LINES, ...LINES]);
    expect(show({ ...placeOf(twice, FERRY), prefix: '', suffix: '', start: 0, end: FERRY.length }, twice)).toBeNull();
    expect(show(null, transcript)).toBeNull();
  });

  it('says nothing of an episode never read', () => {
    expect(progressIn(null, transcript)).toBe(NO_PROGRESS);
  });

  it('marks the topics that were read, in a changed text too', () => {
    const starts = topicStarts(analyze(transcript));
    const second = openingWords(transcript.text, starts[1] ?? -1);
    const changed = read([`${LINES[0]} And so on.`, ...LINES.slice(1)]);
    const progress = { place: null, read: [second, 'Something else'] };
    expect(progressIn(progress, transcript).read).toEqual([starts[1]]);
    expect(progressIn(progress, changed).read).toEqual([topicStarts(analyze(changed))[1]]);
  });

  it('always offers a place within the text, or none', () => {
    fc.assert(
      fc.property(fc.nat(transcript.text.length), fc.string({ maxLength: 80 }), fc.nat(3), (at, exact, line) => {
        const shorter = read(LINES.toSpliced(line, 1));
        for (const anchor of [{ ...place, start: at, end: at + 1, exact: exact || 'x' }, place]) {
          const offset = show(anchor, shorter)?.offset ?? 0;
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThan(shorter.text.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});
