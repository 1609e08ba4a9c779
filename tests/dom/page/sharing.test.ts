import { expect, it, vi } from 'vitest';
import { Line } from '../../../entrypoints/episode.content/quotes/line';
import { Sharing } from '../../../entrypoints/episode.content/quotes/sharing';
import type { Stage } from '../../../entrypoints/episode.content/quotes/stage';
import { understand } from '../../../utils/analysis/analyse';
import { finish } from '../../../utils/analysis/work';
import { LONGEST_QUOTE } from '../../../utils/quotes/quote';
import { talk } from '../../domain/analysis/transcripts';

it.each(['citation', 'link'] as const)('says why no %s is copied of words that are too many', async (what) => {
  const transcript = talk([`Ann Lee: ${'So it goes. '.repeat(LONGEST_QUOTE / 10)}`, 'Bo Dahl: So it does.']);
  const show = vi.fn();
  const stage = { reading: { transcript }, analysis: finish(understand(transcript)), show } as unknown as Stage;
  const sharing = new Sharing(stage, new Line(stage, new AbortController().signal));
  await sharing.copySelected({ start: 0, end: transcript.text.length }, what);
  expect(show).toHaveBeenCalledWith(
    expect.objectContaining({ line: expect.objectContaining({ text: expect.stringContaining('20,000') }) }),
  );
});
