/** Words that run on into another speaker's turn are not attributed to one person, wherever the quote appears. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presentRow } from '../../../../utils/presenters/library/library-row';
import type { PictureColors } from '../../../../utils/presenters/look/picture-colors';
import { presentQuoteCard } from '../../../../utils/presenters/quotes/quote-card';
import { presentQuotePicture } from '../../../../utils/presenters/quotes/quote-picture';
import { presentQuotes } from '../../../../utils/presenters/quotes/quotes';
import { QUOTE_FORMATS } from '../../../../utils/quotes/formats/all-formats';
import { citationOf } from '../../../../utils/quotes/links/citation';
import { labeledWords, othersIn, speakersOf, titledVoicesOf } from '../../../../utils/quotes/links/voices';
import { LONGEST_LINE, MOST_VOICES, type Quote, type Voice } from '../../../../utils/quotes/model/quote';
import { QuoteSchema } from '../../../../utils/quotes/model/quote-schema';
import { anyQuote, draftOf, quoteOfDraft } from '../../../support/quotes';

const alone = quoteOfDraft(draftOf(3));
const shared = { ...alone, anchor: { ...alone.anchor, turns: { first: 3, last: 4, offset: 0 } } };
const saidBy = (voices: Voice[]): Quote => ({
  ...alone,
  anchor: { ...alone.anchor, exact: 'Why glass?\n\nIt lasts.', turns: { ...shared.anchor.turns, voices } },
});
/** A question and its answer. */
const told = saidBy([
  { at: 0, name: 'Bo Dahl' },
  { at: 12, name: 'Mara Lindqvist' },
]);

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
    card: presentQuoteCard(entry).from,
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
    expect(presentRow(alone, around).others).toBe('');
    expect(presentRow(shared, around).others).toBe('others');
    expect(presentRow(told, around)).toMatchObject({
      others: 'Bo Dahl',
      words: 'Bo Dahl: Why glass?\n\nMara Lindqvist: It lasts.',
    });
  });

  it.each(
    Object.keys(attributions(told)).filter((where) => where !== 'card' && where !== 'row' && where !== 'picture'),
  )('in %s says who says which part, where that is known', (where) => {
    // Markdown escapes nothing here; the lines of a Markdown callout begin with ">".
    const said = attributions(told)
      [where]?.replace(/<br>|\\n|\n>?/g, ' ')
      .replace(/\s+/g, ' ');
    expect(said).toContain('Bo Dahl: Why glass? Mara Lindqvist: It lasts.');
    expect(said).not.toContain('others');
  });

  it('names the speaker first, then the others once each, and nobody else for two turns of one person', () => {
    expect(titledVoicesOf(told)).toBe('Mara Lindqvist (Keeper of lanterns) and Bo Dahl');
    const three = [...(told.anchor.turns.voices ?? []), { at: 15, name: 'Bo Dahl' }, { at: 18, name: 'Ann Lee' }];
    expect(titledVoicesOf(saidBy(three))).toBe('Mara Lindqvist (Keeper of lanterns), Bo Dahl, and Ann Lee');
    const same = saidBy([0, 12].map((at) => ({ at, name: 'Mara Lindqvist' })));
    expect([othersIn(same), labeledWords(same.anchor)]).toEqual([[], same.anchor.exact]);
    // Words before the first label are somebody's, but nobody knows whose.
    const opening = saidBy([
      { at: 0, name: '' },
      { at: 12, name: 'Mara Lindqvist' },
    ]);
    expect([othersIn(opening), labeledWords(opening.anchor)]).toEqual([
      ['others'],
      'Why glass?\n\nMara Lindqvist: It lasts.',
    ]);
  });

  it('loses no word to a label, wherever a file says that it stands', () => {
    fc.assert(
      fc.property(anyQuote, ({ anchor }) => {
        const labels = (anchor.turns.voices ?? []).reduce((sum, { name }) => sum + (name ? name.length + 2 : 0), 0);
        const words = labeledWords(anchor);
        let at = 0;
        for (const unit of words) if (anchor.exact.startsWith(unit, at)) at += unit.length;
        expect(at).toBe(anchor.exact.length);
        expect([0, labels]).toContain(words.length - anchor.exact.length);
      }),
    );
  });
});

describe('the speakers of a quote', () => {
  it('are everyone who says a part of it, the main speaker first, each once', () => {
    const long = saidBy([
      { at: 0, name: 'Bo Dahl' },
      { at: 4, name: 'Mara Lindqvist' },
      { at: 12, name: '' },
      { at: 15, name: 'Bo Dahl' },
    ]);
    expect(speakersOf(long).map(({ id, name }) => [id, name])).toEqual([
      ['mara lindqvist', 'Mara Lindqvist'],
      ['bo dahl', 'Bo Dahl'],
    ]);
    expect(speakersOf({ ...long, speaker: null }).map(({ name }) => name)).toEqual(['Bo Dahl', 'Mara Lindqvist']);
    expect(speakersOf(shared)).toEqual([shared.speaker]);
  });
});

describe('voices from elsewhere', () => {
  const bad: [string, unknown][] = [
    [
      'out of order',
      [
        { at: 12, name: 'Bo Dahl' },
        { at: 0, name: 'Mara Lindqvist' },
      ],
    ],
    [
      'twice at one place',
      [
        { at: 3, name: 'Bo Dahl' },
        { at: 3, name: 'Mara Lindqvist' },
      ],
    ],
    [
      'beyond the words',
      [
        { at: 0, name: 'Bo Dahl' },
        { at: told.anchor.exact.length, name: 'Mara Lindqvist' },
      ],
    ],
    ['with an overlong name', [{ at: 0, name: 'B'.repeat(LONGEST_LINE + 1) }]],
    ['that are no list', 'Bo Dahl'],
    ['that are too many', Array.from({ length: MOST_VOICES + 1 }, (_, at) => ({ at, name: 'Bo Dahl' }))],
  ];

  it.each(bad)('%s are left out, and the quote is kept', (_, voices) => {
    const exact = told.anchor.exact.padEnd(2 * MOST_VOICES, '.');
    const anchor = { ...told.anchor, exact: voices === bad[2]?.[1] ? told.anchor.exact : exact };
    const read = QuoteSchema.parse({ ...told, anchor: { ...anchor, turns: { ...anchor.turns, voices } } });
    expect(read).toEqual({ ...told, anchor: { ...anchor, turns: shared.anchor.turns } });
    expect(read.anchor.turns).not.toHaveProperty('voices');
  });

  it('in order and within the words are kept', () => {
    expect(QuoteSchema.parse(told)).toEqual(told);
  });
});
