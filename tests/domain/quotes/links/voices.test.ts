/** Words that run on into another speaker's turn are not attributed to one person, wherever the quote appears. */
import { describe, expect, it } from 'vitest';
import { presentRow } from '../../../../utils/presenters/library/library-row';
import type { PictureColors } from '../../../../utils/presenters/look/picture-colors';
import { presentQuoteCard } from '../../../../utils/presenters/quotes/quote-card';
import { presentQuotePicture } from '../../../../utils/presenters/quotes/quote-picture';
import { presentQuotes } from '../../../../utils/presenters/quotes/quotes';
import { QUOTE_FORMATS } from '../../../../utils/quotes/formats/all-formats';
import { citationOf } from '../../../../utils/quotes/links/citation';
import type { Quote } from '../../../../utils/quotes/model/quote';
import { draftOf, quoteOfDraft } from '../../../support/quotes';

const alone = quoteOfDraft(draftOf(3));
const shared = { ...alone, anchor: { ...alone.anchor, turns: { first: 3, last: 4, offset: 0 } } };

function pictureOf(quote: Quote): string {
  const view = presentQuotePicture(quote, { slot: 1, colors: {} as PictureColors });
  return `${view?.name} ${view?.title}`;
}

/** Every text that states whose words a quote is. */
function attributions(quote: Quote): Record<string, string> {
  const place = { state: 'anchored', span: quote.anchor } as const;
  const entry = { quote, place, standing: 'kept' } as const;
  // Tables have a column for a single person, by which other programs sort and join.
  const prose = QUOTE_FORMATS.filter(({ id }) => !['notion', 'readwise', 'json', 'json-ld'].includes(id));
  const options = { title: 'All', now: quote.created, linkOf: () => '' };
  return {
    citation: citationOf(quote, '').plain,
    picture: pictureOf(quote),
    card: presentQuoteCard(entry, '').from,
    row: presentQuotes([entry], [], '').quotes[0]?.person?.name ?? '',
    ...Object.fromEntries(prose.map(({ id, write }) => [id, write([quote], options)])),
  };
}

describe('the attribution of a quote', () => {
  it.each(Object.keys(attributions(alone)))('in %s names the speaker, and others if it spans two turns', (where) => {
    expect(attributions(alone)[where]).toContain('Mara Lindqvist');
    expect(attributions(alone)[where]).not.toContain('and others');
    expect(attributions(shared)[where]).toMatch(/Mara Lindqvist(?: \(Keeper of lanterns\))? and others/);
    expect(attributions(shared)[where]).not.toMatch(/others[^\w]*Keeper/);
  });

  it('in the library says whether there are others', () => {
    const around = { people: new Map(), slots: {}, underEpisode: true, missing: new Map(), linkOf: () => null };
    expect(presentRow(alone, around).others).toBe(false);
    expect(presentRow(shared, around).others).toBe(true);
  });
});
