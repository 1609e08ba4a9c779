import { expect, it } from 'vitest';
import { exportName, QUOTE_FORMATS } from '../../../../utils/quotes/formats/all-formats';
import { JSON_FILE } from '../../../../utils/quotes/formats/json';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

/** Three quotes of two episodes, out of order: one with everything a quote may have, one with as little as it may. */
const full = quoteOfDraft(
  draftOf(2, {
    note: 'Oil & water: {50 %} of ~5 $_1\n<b>"Really"</b> \\ ^',
    tags: ['oil lamp', '1'],
    color: 'doubt',
    topic: 'Oil, & <light>',
    seconds: 3_725,
  }),
);
const bare = quoteOfDraft(draftOf(1, { speaker: null, topic: null, seconds: null }), {
  modified: '2026-11-25T08:30:00.000Z',
});
const other: Quote = quoteOfDraft(
  draftOf(3, {
    episode: { url: 'https://lanterns.example/essay', show: '', number: null, title: '' },
    speaker: { id: 'bo', name: 'Bo van der Berg, Jr.', role: 'host', title: null },
  }),
);

/** Our own JSON is tested by reading it back, in full. */
const FORMATS = QUOTE_FORMATS.filter((format) => format !== JSON_FILE);

it('every format writes what it wrote before, to the letter', async () => {
  const options = {
    title: 'All quotes',
    now: '2026-11-26T10:00:00.000Z',
    linkOf: ({ episode, seconds }: Quote) => (seconds === 30 ? '' : `${episode.url}#:~:text=Lantern`),
  };
  const written = FORMATS.map((format) => {
    const { id, name, mime } = format;
    const head = `======== ${id}: ${name}, ${exportName(options.title, format)}, ${mime}`;
    return `${head}\n${format.write([full, other, bare], options)}\n`;
  });
  await expect(written.join('\n')).toMatchFileSnapshot('written.txt');
});
