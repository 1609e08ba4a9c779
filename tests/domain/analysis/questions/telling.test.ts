import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tellingSpan } from '../../../../utils/analysis/questions/telling';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../../utils/analysis/words/sentences';
import { sentencesByTurn } from '../../../../utils/analysis/words/turn-sentences';
import { finish } from '../../../../utils/analysis/work';
import type { Transcript } from '../../../../utils/transcript/model';
import { anyTranscript, talk } from '../transcripts';

/** What is shown of each turn as an answer to the first one. */
function shownOf(transcript: Transcript, answered: boolean): string[] {
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  const turns = sentencesByTurn(transcript, sentences);
  const query = { terms: new Set(lexicon.terms.slice(0, turns[0]?.length).flat()), answered, open: true };
  let last = 0;
  return turns.flatMap(({ length }) => {
    if (length === 0) return [];
    const first = last;
    last += length;
    const { start, end } = tellingSpan({ transcript, sentences, lexicon, turns }, { first, last }, query).span;
    return transcript.text.slice(start, end);
  });
}

it('tellingSpan does not depend on whether somebody has answered before', () => {
  const said =
    "We are assuming the city is going to give us the choice, right? And I don't think that's the direction.";
  const transcript = talk(['Ann Lee: Who is going to pay for the dam?', `Bo Dahl: ${said}`]);
  expect(shownOf(transcript, true)[1]).toBe(said);
  fc.assert(
    fc.property(anyTranscript(), (any) => {
      expect(shownOf(any, true)).toEqual(shownOf(any, false));
    }),
  );
});

it('tellingSpan shows a mere no with the sentence that gives its reason, unless that asks back', () => {
  const no = 'No, not at all.';
  const reason = "In fact, you raise a very interesting example, that you can't have this without some of the hills.";
  const shown = (said: string) => shownOf(talk(['Ann Lee: Did you pay for the dam?', `Bo Dahl: ${said}`]), false)[1];
  expect(shown(`${no} ${reason}`)).toBe(`${no} ${reason}`);
  const back = reason.replace('.', '?');
  expect(shown(`${no} ${back}`)).toBe(no);
});
