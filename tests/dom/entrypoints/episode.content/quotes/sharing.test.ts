import { expect, it, vi } from 'vitest';
import type { QuotesContext } from '../../../../../entrypoints/episode.content/quotes/quotes-context';
import { Sharing } from '../../../../../entrypoints/episode.content/quotes/sharing';
import { StatusLine } from '../../../../../entrypoints/episode.content/quotes/status-line';
import { analyzeInSteps } from '../../../../../utils/analysis/analyze';
import { finish } from '../../../../../utils/analysis/work';
import { LONGEST_QUOTE } from '../../../../../utils/quotes/model/quote';
import { talk } from '../../../../domain/analysis/transcripts';

it.each(['citation', 'link'] as const)('explains why no %s is copied for too long a selection', async (what) => {
  const transcript = talk([`Ann Lee: ${'So it goes. '.repeat(LONGEST_QUOTE / 10)}`, 'Bo Dahl: So it does.']);
  const show = vi.fn();
  const stage = {
    reading: { transcript },
    analysis: finish(analyzeInSteps(transcript)),
    show,
  } as unknown as QuotesContext;
  const sharing = new Sharing(stage, new StatusLine(stage, new AbortController().signal));
  await sharing.copyUnsaved({ start: 0, end: transcript.text.length }, what);
  expect(show).toHaveBeenCalledWith(
    expect.objectContaining({ line: expect.objectContaining({ text: expect.stringContaining('20,000') }) }),
  );
});
