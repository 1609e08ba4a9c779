import { describe, expect, it } from 'vitest';
import { phraseReader } from '../../../../utils/analysis/titles/phrases';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { readWords } from '../../../../utils/analysis/words/spoken-words';
import { observeWords } from '../../../../utils/analysis/words/word-use';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

describe('phraseReader', () => {
  const phrasesIn = (said: string) => {
    const { text, ...transcript } = talk([`Ann Lee: ${said}`]);
    const sentences = finish(splitSentences({ text, ...transcript }));
    const use = finish(observeWords(sentences, finish(readWords({ text, ...transcript }, sentences))));
    const read = phraseReader(text, { use, barred: new Set() });
    return sentences.flatMap((sentence) => read(sentence).map(({ start, end }) => text.slice(start, end)));
  };
  it.each([
    ['ends a compound with the "-ing" noun that ends the clause', 'We saw the fashion of kettle polishing, and went.'],
    ['does so after a preposition if it is also a verb', 'We are polishing. We saw the fashion of kettle polishing.'],
  ])('%s', (_, said) => {
    expect(phrasesIn(said)).toContain('fashion of kettle polishing');
    expect(phrasesIn(said)).not.toContain('fashion of kettle');
  });
  it('ends before a verb in "-ing"', () => {
    expect(phrasesIn('We saw the copper kettles boiling.')).toContain('copper kettles');
    expect(phrasesIn('It is boiling. We have the copper kettle boiling.')).toContain('copper kettle');
  });
  it.each(['There is no granite weir.', "It's not the granite weir.", "It isn't a granite weir."])(
    'has no phrase for what is denied: %s',
    (said) => expect(phrasesIn(said)).toEqual([]),
  );
  it('has a phrase for what is denied only elsewhere', () =>
    expect(phrasesIn('There is no granite weir. We saw the granite weir.')).toContain('granite weir'));
  it('does not run from the subject of a question to its verb', () => {
    expect(phrasesIn('How much is Kettleworks paying Weirworks?')).not.toContain('Kettleworks paying Weirworks');
    expect(phrasesIn('It was Kettleworks paying Weirworks.')).toContain('Kettleworks paying Weirworks');
  });
  it.each(['They have mended kettles.', "They've built kettles."])('does not begin with a verb: %s', (said) =>
    expect(phrasesIn(said)).toEqual(['kettles']),
  );
  it('leaves out words for a way of looking at something', () =>
    expect(phrasesIn('We went from a kettle repair perspective.')).toEqual(['kettle', 'kettle repair', 'repair']));
  it.each(['They are in charge of the granite weir.', 'They built on top of the granite weir.'])(
    'does not begin inside a preposition of several words: %s',
    (said) => expect(phrasesIn(said).filter((phrase) => / of /.test(phrase))).toEqual([]),
  );
  it('does not run over a word that is repeated by mistake', () =>
    expect(phrasesIn('We saw the repair of of kettles.')).toEqual(['repair', 'kettles']));
});
