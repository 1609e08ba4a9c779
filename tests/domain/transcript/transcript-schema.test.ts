import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Transcript } from '../../../utils/transcript/model';
import { TranscriptSchema } from '../../../utils/transcript/transcript-schema';
import { anyTranscript, talk } from '../analysis/transcripts';

const accepts = (transcript: Transcript) => TranscriptSchema.safeParse(transcript).success;

it('accepts every transcript that a page can be read as', () => {
  fc.assert(fc.property(anyTranscript(), (transcript) => accepts(transcript)));
});

it.each<[string, (transcript: Transcript) => void]>([
  ['a turn that ends after the text', ({ turns }) => turns.at(-1)!.end++],
  ['a turn that ends before it starts', ({ turns }) => Object.assign(turns[0]!, { start: 9, end: 3, paragraphs: [] })],
  ['turns that overlap', ({ turns }) => (turns[1]!.start -= 3)],
  ['turns in another order', ({ turns }) => turns.reverse()],
  ['a paragraph outside its turn', ({ turns }) => turns[0]!.paragraphs[0]!.end++],
  ['a turn without a paragraph', ({ turns }) => turns[0]!.paragraphs.pop()],
  ['a turn whose speaker is not listed', ({ turns }) => Object.assign(turns[0]!, { speaker: 'zed' })],
])('refuses %s', (_, spoil) => {
  const transcript = talk(['Ann Lee: What lives in the pond?', 'Bo Dahl: Pike do.']);
  expect(accepts(transcript)).toBe(true);
  spoil(transcript);
  expect(accepts(transcript)).toBe(false);
});
