import { describe, expect, it } from 'vitest';
import { meritReader } from '../../../../utils/analysis/points/point-merits';
import { faultOf, meritOf } from '../../../../utils/analysis/points/point-value';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { plainOf } from '../../../../utils/analysis/words/plain';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

/** The value of the first sentence of `text`, spoken by a guest. */
function worthOf(text: string): number {
  const transcript = talk([
    `Bo Dahl: ${text} Rivers rise.`,
    'Ann Lee: Every river needs a dam, and a dam needs a gate.',
  ]);
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  const [{ start, end }] = sentences as [(typeof sentences)[0]];
  const said = transcript.text.slice(start, end);
  const read = finish(meritReader(transcript, sentences, { lexicon, roles: ['guest', 'guest'] }));
  const merits = read({ first: 0, last: 0, words: lexicon.words[0]! }, plainOf(said));
  return meritOf(merits, plainOf(said)) - faultOf(said, plainOf(said));
}

describe('the value of a key point', () => {
  const claim = worthOf('I think a dam is important because every river needs a gate.');

  it('is high for a plain claim', () => expect(claim).toBeGreaterThan(1.5));
  it.each([
    ['filler words', 'So yeah, you know, I guess we could maybe talk about a couple of those.'],
    ['a very short sentence', 'The dam holds.'],
    ['a sentence that depends on one that is not shown', 'I think it is important because they need that gate.'],
    ['a sentence that breaks off', 'I think a dam is important because every river needs a gate\u2026'],
    ['a sentence that only says that things exist', 'I think there are a lot of things, and every river needs a gate.'],
    ['a false start', 'I think, I think a dam is important because every river needs a gate.'],
    ['a search for words', 'I think a dam um it is uh important because every river needs a gate.'],
    ['a sentence fragment', 'Which is why a dam is important because every river needs a gate.'],
    ['letters as names in an example', 'I think A is important because B needs a gate.'],
    ['a sentence that ends in mid-clause', 'I think a dam is important because every river and the.'],
    ['a parenthesis', 'I think a dam \u2013 like a weir \u2013 is important because every river needs a gate.'],
    ['a quotation', 'I think a dam is important because \u201cevery river needs a gate\u201d.'],
    ['a person who is not named', 'I think he is important because every river needs a gate.'],
    ['a claim limited to the speaker ("to me")', 'I think to me a dam is important because every river needs a gate.'],
    ['a concession before "but"', 'I think a dam is important because every river needs a gate. But it costs.'],
  ])('is lower for %s', (_, text) => expect(worthOf(text)).toBeLessThan(claim));
  it('is lowered by every false start, but not by a single "um"', () => {
    const twice = worthOf('I think, I think a dam is is important because every river needs a gate.');
    expect(twice).toBeLessThan(worthOf('I think, I think a dam is important because every river needs a gate.'));
    const um = 'I think a dam, um, is important because every river needs a gate.';
    expect(faultOf(um, plainOf(um))).toBe(0);
  });
  it('is lowered more by mere praise than by praise added to a statement', () => {
    const [said, more] = ['A gate of the dam is really interesting', 'A dam has a gate, which is really interesting'];
    const lost = (text: string) => worthOf(`${text} to look at today.`) - worthOf(`${text}.`);
    expect(lost(said)).toBeGreaterThan(lost(more) + 0.3);
  });
  it('is higher if a sentence that it refers back to is shown with it', () => {
    const opening = 'A river needs a dam.';
    const both = `${opening} The reason for that is the flood.`;
    expect(faultOf(both, plainOf(both), plainOf(opening))).toBeLessThan(faultOf(both, plainOf(both)));
  });
  it('is higher for a subject that recurs in the transcript', () => {
    const dam = worthOf('A dam is useful in all seasons of the year.');
    expect(dam).toBeGreaterThan(worthOf('A zoo is useful in all seasons of the year.'));
  });
  it('is higher for a definition that starts with what it defines', () => {
    const said = worthOf('A dam is a wall across the river here.');
    expect(said).toBeGreaterThan(worthOf('Across the river here a dam is a wall.'));
  });
  it('is higher for an opinion than for a statement of fact', () => {
    expect(worthOf('I think dams should never be built of clay here.')).toBeGreaterThan(
      worthOf('Dams are still built of clay around here.'),
    );
  });
});

describe('meritReader', () => {
  it('distinguishes what a host says before a question from a claim', () => {
    const transcript = talk([
      'Ann Lee: Every river needs a dam. Does it need a gate?',
      'Bo Dahl: A river needs a gate.',
    ]);
    const sentences = finish(splitSentences(transcript));
    const lexicon = finish(buildLexicon(transcript, sentences));
    const read = finish(meritReader(transcript, sentences, { lexicon, roles: ['host', 'guest'] }));
    const leadsUp = (at: number) => read({ first: at, last: at, words: lexicon.words[at]! }, '').leadsUp;
    expect([leadsUp(0), leadsUp(2)]).toEqual([1, 0]);
  });
});
