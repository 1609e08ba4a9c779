import { expect, it } from 'vitest';
import { createFinder } from '../../../../utils/quotes/anchor/find';
import { isPlaceable, placing } from '../../../../utils/quotes/anchor/placing';
import { heldBy, isHeld } from '../../../../utils/quotes/model/edit';
import type { QuotePassage } from '../../../../utils/quotes/model/quote';
import { draftOf } from '../../../support/quotes';

const quote = draftOf(1, { note: 'Ask.' });
const words = quote.anchor.exact;
const passageOf = (exact: string, by = 'mara lindqvist'): QuotePassage => ({
  anchor: { ...draftOf(2).anchor, exact },
  speaker: { id: by, name: 'Bo Dahl', role: 'host', title: null },
  topic: 'Glass',
  seconds: 99,
});

it('adds the previous words to the note once, with the name if somebody else says the new ones', () => {
  const passage = passageOf('Lantern number 1 burns longer.');
  const set = placing(quote, passage);
  expect(set).toEqual({ edit: { note: `Ask.\nBefore: “${words}”` }, passage });
  expect(placing({ ...quote, note: '' }, passage).edit).toEqual({ note: `Before: “${words}”` });
  expect(placing({ ...quote, ...set.edit }, passage).edit).toEqual({});
  expect(placing(quote, passageOf('Other words.', 'bo dahl')).edit.note).toBe(
    `Ask.\nBefore: “${words}” (Mara Lindqvist)`,
  );
});

it('leaves the note unchanged when only the paragraphs of the words differ', () => {
  const passage = passageOf(words.replace(' burns', '\n\nburns'));
  expect(placing(quote, passage)).toEqual({ edit: {}, passage });
});

it('heldBy returns the previous values of what is set, so that they can be set back', () => {
  const set = placing(quote, passageOf('Other words.'));
  const { anchor, speaker, topic, seconds } = quote;
  const before = heldBy(quote, set);
  expect(before).toEqual({ edit: { note: 'Ask.' }, passage: { anchor, speaker, topic, seconds } });
  expect([isHeld(before, quote), isHeld(set, quote), isHeld(set, { ...quote, ...set.edit, ...set.passage })]).toEqual([
    true,
    false,
    true,
  ]);
  expect(isHeld({ edit: { note: 'Ask.' } }, quote)).toBe(true);
});

it.each([
  ['Lantern number one burns far longer than any oil.', true],
  ['Nobody knows how much oil number 1 burns.', false],
])('is placeable where at least half of its words are: %s', (now, placeable) => {
  const text = `And so we went on. ${now} Nobody minded.`;
  const place = createFinder(text).find({ ...quote.anchor, start: 19, end: 19 + words.length });
  expect(place.state === 'missing' && place.guess && isPlaceable(place.guess)).toBe(placeable);
});
