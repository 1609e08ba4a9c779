import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../utils/analysis/analyze';
import { relocateDraft } from '../../../../utils/presenters/quotes/found-again';
import { draftQuote } from '../../../../utils/presenters/quotes/quote-draft';
import { createFinder } from '../../../../utils/quotes/anchor/find';
import type { QuoteDraft } from '../../../../utils/quotes/model/quote';
import type { Transcript } from '../../../../utils/transcript/model';
import { idOf } from '../../../support/quotes';
import { sample } from '../../../tools/gallery/sample';

const SPEAKERS = sample().transcript.speakers.map(({ id }) => id);
const ASKED = 'So you would light the lamp before anybody on the island has asked for it?';
const AGREED = 'Then nobody ever rows home in the dark, and the harbor keeps its good name.';
const OTHERS = [
  'The oil has to come by boat in any weather, I suppose.',
  'And the boats need a light to land by, of course.',
];

/** A talk of these lines, spoken alternately by two people. `first` is the index of the one who begins. */
function talk(lines: readonly string[], first = 0): Transcript {
  let end = -1;
  const turns = lines.map((line, i) => {
    const start = end + 1;
    end = start + line.length;
    return {
      ...(sample().transcript.turns[0] as Transcript['turns'][number]),
      start,
      end,
      speaker: SPEAKERS[(first + i) % 2] as string,
    };
  });
  return { ...sample().transcript, text: lines.join('\n'), turns };
}

/** A line of `transcript`, e.g. "Exactly.", as a draft of a quote. */
function exactly(transcript: Transcript, line: number): QuoteDraft {
  const { start, end } = transcript.turns[line] as Transcript['turns'][number];
  const draft = draftQuote(transcript, analyze(transcript), {
    id: idOf(1),
    span: { start, end },
    color: 'idea',
    note: 'Yes!',
    tags: [],
  });
  if (typeof draft === 'string') throw new Error(draft);
  return draft;
}

const again = (draft: QuoteDraft, transcript: Transcript) =>
  relocateDraft(draft, { transcript, analysis: analyze(transcript), finder: createFinder(transcript.text) });

describe('relocateDraft', () => {
  const before = talk([ASKED, 'Exactly.', AGREED]);
  const left = exactly(before, 1);

  it('leaves a quote where it was if it is still there', () => {
    expect(again(left, before)).toEqual({ draft: left, place: { state: 'anchored', span: { start: 75, end: 83 } } });
  });

  it('reports a quote as missing if its words occur only in a different context, said by someone else', () => {
    const other = talk([OTHERS[0] as string, 'Exactly.', OTHERS[1] as string], 1);
    expect(again(left, other)).toMatchObject({ draft: left, place: { state: 'missing' } });
  });

  it('finds words that moved, past nearer identical ones, and updates who says them', () => {
    const moved = talk([OTHERS[0] as string, 'Exactly.', OTHERS[1] as string, ASKED, 'Exactly.', AGREED]);
    const { start, end, speaker } = moved.turns[4] as Transcript['turns'][number];
    expect(speaker).not.toBe(left.speaker?.id);
    expect(again(left, moved)).toMatchObject({
      draft: {
        id: left.id,
        note: 'Yes!',
        speaker: { id: speaker },
        anchor: { start, end, exact: 'Exactly.', turns: { first: 4 } },
      },
      place: { state: 'anchored', span: { start, end } },
    });
  });
});
