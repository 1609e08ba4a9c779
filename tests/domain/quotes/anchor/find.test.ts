import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../../../utils/quotes/anchor/describe';
import { createFinder } from '../../../../utils/quotes/anchor/find';
import type { Placement, QuoteAnchor } from '../../../../utils/quotes/model/quote';
import type { Span, Transcript } from '../../../../utils/transcript/model';
import { dice } from '../../../support/dice';
import { talk } from '../../analysis/transcripts';
import { below, overlap, talkAndSpan, talkAndSpanOf, talkOf, word, wordsIn } from '../talks';

function anchorOf(transcript: Transcript, words: string | Span, from = 0): QuoteAnchor {
  const start = typeof words === 'string' ? transcript.text.indexOf(words, from) : words.start;
  const end = typeof words === 'string' ? start + words.length : words.end;
  const anchor = describeQuote(transcript, [], { start, end });
  if (typeof anchor === 'string') throw new Error(`refused: ${anchor}`);
  return anchor;
}

const findQuote = (text: string, anchor: QuoteAnchor) => createFinder(text).find(anchor);

function textAt(text: string, place: Placement): string | null {
  return place.state === 'missing' ? null : text.slice(place.span.start, place.span.end);
}

const TALK = [
  'Ann Lee: Welcome back to the workshop, everybody. Today we restore an old clock from a railway station.',
  'Bo Dahl: The hands were painted three times, and the oldest coat is a green that nobody makes any more.',
  'Ann Lee: Yeah, exactly. So how do you match a color that has been out of production for eighty years?',
  'Cy Obi: You grind the pigment yourself, you make forty samples on glass, and you compare them at noon.',
  'Bo Dahl: Yeah, exactly. And at noon only, because a lamp hides the blue that sits inside the green.',
  'Cy Obi: The movement is another story: two wheels are worn, and their teeth have to be cut by hand.',
];

describe('createFinder', () => {
  it('P9 finds every quote of an unchanged text at its own place', () => {
    fc.assert(
      fc.property(talkAndSpan(), ({ talk: made, span }) => {
        expect(findQuote(made.text, anchorOf(made, span))).toEqual({ state: 'anchored', span });
      }),
    );
  });

  it('P10 finds the right words or none after every tenth word was edited, and nearly always finds them', () => {
    const seen = { found: 0, missing: 0 };
    fc.assert(
      fc.property(talkAndSpan(8), ({ talk: made, span, roll }) => {
        const now = edited(made.text, span, roll);
        const place = findQuote(now.text, anchorOf(made, span));
        seen[place.state === 'missing' ? 'missing' : 'found']++;
        if (place.state !== 'missing') expect(overlap(place.span, now.span)).toBeGreaterThanOrEqual(0.7);
      }),
      // In this talk the quote's first word is gone, and stands once more 19 words earlier.
      { numRuns: 500, examples: [[talkAndSpanOf(-1723478408, 8)]] },
    );
    expect(seen.missing).toBeLessThanOrEqual(seen.found / 100);
  });

  it('P11 finds no quote in a text it is not from', () => {
    fc.assert(
      fc.property(talkAndSpan(4), ({ talk: made, span, roll }) => {
        const other = talkOf(below(roll, 2 ** 31));
        const place = findQuote(other.text, anchorOf(made, span));
        expect(place.state).toBe('missing');
        // Words that hardly have anything in common with the quote are not shown as a guess.
        if (place.state === 'missing') expect(place.guess?.score ?? 1).toBeGreaterThanOrEqual(0.4);
      }),
      { numRuns: 500 },
    );
  });

  it('P12 ignores where paragraphs break', () => {
    fc.assert(
      fc.property(talkAndSpan(3), ({ talk: made, span, roll }) => {
        const other = made.text.replace(/\s+/g, () => (below(roll, 9) === 0 ? '\n\n' : ' '));
        const place = findQuote(other, anchorOf(made, span));
        expect(place.state).toBe('anchored');
        expect(fold(textAt(other, place))).toBe(fold(made.text.slice(span.start, span.end)));
      }),
    );
  });

  it('gives a place inside the text for any anchor, and one called anchored has the exact words', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const part = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(text, part, part, part, fc.nat(400), (where, prefix, exact, suffix, start) => {
        const end = start + exact.length;
        const turns = { first: 0, last: 0, offset: 0 };
        const place = findQuote(where, { prefix, exact, suffix, start, end, turns, sentences: null });
        const span = place.state === 'missing' ? place.guess : place.span;
        if (span === null) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(where.length);
        if (place.state === 'anchored') expect(fold(textAt(where, place))).toBe(fold(exact));
      }),
      { numRuns: 500 },
    );
  });

  it('F105 calls edited words moved, with their new span, and unchanged words elsewhere anchored', () => {
    const made = talk(TALK);
    const anchor = Object.freeze(anchorOf(made, 'you make forty samples on glass, and you compare them at noon.'));
    const mended = made.text.replace('forty samples on glass,', 'fourty samples on the glass -');
    const place = findQuote(mended, anchor);
    expect(place).toMatchObject({ state: 'moved' });
    expect(textAt(mended, place)).toBe('you make fourty samples on the glass - and you compare them at noon.');
    const later = `An announcement that was put on top. ${made.text}`;
    expect(findQuote(later, anchor)).toEqual({
      state: 'anchored',
      span: { start: anchor.start + 37, end: anchor.end + 37 },
    });
  });

  it('F106 tells identical words apart by their context, wherever they moved', () => {
    const made = talk(TALK);
    const second = anchorOf(made, 'Yeah, exactly.', made.text.lastIndexOf('Yeah, exactly.'));
    const shifted = talk([
      'Cy Obi: Yeah, exactly. I say so at the very start, long before anybody asks.',
      ...TALK,
    ]).text;
    const place = findQuote(shifted, second);
    expect(place).toEqual({
      state: 'anchored',
      span: { start: shifted.lastIndexOf('Yeah, exactly.'), end: shifted.lastIndexOf('Yeah, exactly.') + 14 },
    });
    // With one of its two words changed, it is no longer the quote. The other passage, which has both words, is not
    // the quote either.
    const changed = shifted.replace('Yeah, exactly. And at noon only', 'Quite, exactly. And at noon only');
    const guess = changed.indexOf('exactly. And at noon');
    expect(findQuote(changed, second)).toMatchObject({ state: 'missing', guess: { start: guess, end: guess + 8 } });
  });

  it('F106 takes the nearest of several places that nothing tells apart, and says that they are tied', () => {
    const twice = 'We oil the bearings on the first Monday of the month, and nobody may touch the clock on that day.';
    const made = talk([`Ann Lee: ${Array(12).fill(twice).join(' ')}`]);
    const anchor = anchorOf(made, 'nobody may touch the clock', 9 * twice.length);
    expect(findQuote(made.text, anchor)).toEqual({ state: 'anchored', span: { start: anchor.start, end: anchor.end } });
    const longer = `Well. ${made.text}`;
    expect(findQuote(longer, anchor)).toEqual({
      state: 'anchored',
      span: { start: anchor.start + 6, end: anchor.end + 6 },
      tied: true,
    });
    const reworded = made.text.replaceAll('may touch', 'should touch');
    const start = reworded.indexOf('nobody', 9 * (twice.length + 3));
    expect(findQuote(reworded, anchor)).toMatchObject({ state: 'moved', span: { start }, tied: true });
  });

  it('F106 of two places that have the words it takes the one that has their context, however far it went', () => {
    const said = 'Every tooth of the second wheel was filed twice under a lamp that smelled of burnt oil.';
    const made = talk([`Dee Fox: Listen to what the smith wrote about it. ${said} So much for the smith.`, ...TALK]);
    const now = talk([`Eve Roe: It went round the yard. ${said} Everybody laughed.`, ...TALK]).text + made.text;
    const start = now.lastIndexOf(said);
    expect(findQuote(now, anchorOf(made, said))).toEqual({
      state: 'anchored',
      span: { start, end: start + said.length },
    });
  });

  it('F106 does not believe an offset that the context contradicts, as in a file that knows none', () => {
    const made = talk(TALK);
    const exact = 'back to the workshop';
    const anchor = { ...anchorOf(made, exact), start: 0, end: exact.length };
    expect(textAt(made.text, findQuote(made.text, anchor))).toBe(exact);
  });

  it('finds no white space', () => {
    const nothing = {
      ...anchorOf(talk(TALK), 'workshop'),
      prefix: 'old',
      exact: ' ',
      suffix: 'clock',
      start: 3,
      end: 4,
    };
    expect(findQuote('old clock', nothing)).toEqual({ state: 'missing', guess: null });
  });

  it.each([
    ['weighed by', 'weighted by', 'anchored'],
    ['the spare pendulum', 'the spare pendulums', 'moved'],
  ])('F106 stays in its place when "%s" is corrected there but not where it is repeated', (was, now, state) => {
    const said = [
      'A pendulum has two lenses, and each of them was weighed by the same smith in one afternoon, ',
      'so keep the spare pendulum in the drawer, and nobody has to wait until the railway sends another one up here.',
    ].join('');
    const made = talk([
      `Ann Lee: Hello. ${said} And now to the beginning.`,
      ...TALK,
      `Bo Dahl: As I said. ${said} That is all.`,
    ]);
    const anchor = anchorOf(made, 'keep the spare pendulum in the drawer', made.text.lastIndexOf(said));
    const at = made.text.lastIndexOf(was);
    const place = findQuote(`Well. ${made.text.slice(0, at)}${now}${made.text.slice(at + was.length)}`, anchor);
    expect(place).toMatchObject({ state, tied: true });
    expect(place.state !== 'missing' && Math.abs(place.span.start - anchor.start)).toBeLessThan(10);
  });

  it('F107 finds a quote across turns and paragraphs again', () => {
    const made = talk(TALK);
    const anchor = anchorOf(made, { start: made.text.indexOf('compare'), end: made.text.indexOf('because') });
    expect(anchor.exact).toContain('\n\n');
    const relabelled = talk(TALK.map((line, at) => (at === 4 ? line.replace('Bo Dahl', 'Dee Fox') : line)));
    expect(findQuote(relabelled.text, anchor)).toMatchObject({ state: 'anchored', span: { start: anchor.start } });
    const joined = made.text.replaceAll('\n\n', ' ');
    const place = findQuote(joined, anchor);
    expect(place.state).toBe('anchored');
    expect(textAt(joined, place)).toBe(anchor.exact.replaceAll('\n\n', ' '));
  });

  it.each([
    ['Welcome back to the workshop, e', 'back to the', 'back to our'],
    ['s inside the green.', 'inside the', 'inside that'],
  ])('keeps ends that are inside a word: %s', (words, was, now) => {
    const made = talk(TALK);
    const changed = made.text.replace(was, now);
    expect(textAt(changed, findQuote(changed, anchorOf(made, words)))).toBe(words.replace(was, now));
  });

  it('F108 reports a quote as missing, with its likeliest place, when only its context is left', () => {
    const made = talk(TALK);
    const anchor = anchorOf(made, 'their teeth have to be cut by hand');
    const rewritten = made.text.replace('their teeth have to be cut by hand', 'their teeth will be filed by machine');
    const place = findQuote(rewritten, anchor);
    const start = rewritten.indexOf('their teeth');
    expect(place).toMatchObject({
      state: 'missing',
      guess: { start, end: start + 'their teeth will be filed by'.length },
    });
    expect(findQuote('', anchor)).toEqual({ state: 'missing', guess: null });
    expect(findQuote('Page not found', anchor)).toEqual({ state: 'missing', guess: null });
  });

  it('F108 does not mistake similar words of another speaker for words that were removed', () => {
    const said = 'The hands were painted three times, and the oldest coat is a green that nobody makes any more.';
    const alike = 'The hands were repainted three times, and the newest layer is a brown that nobody makes any more.';
    const anchor = anchorOf(talk(TALK), said);
    const between = talkOf(1)
      .text.split('\n\n')
      .map((words) => `Eve Roe: ${words}`);
    const left = TALK.filter((line) => !line.includes(said));
    const cut = talk([...left, ...between, `Dee Fox: I have one at home. ${alike}`]);
    expect(findQuote(cut.text, anchor)).toMatchObject({ state: 'missing', guess: { start: cut.text.indexOf(alike) } });
  });

  it('F106 finds a quote without known context only if its words are distinctive', () => {
    const made = talk(TALK);
    const bare = { ...anchorOf(made, 'Yeah, exactly.'), prefix: '', suffix: '', start: 2_000, end: 2_014 };
    expect(findQuote(made.text, bare).state).toBe('missing');
    // Words that hardly anybody would say twice identify their place without context.
    const exact = TALK[1]?.slice('Bo Dahl: '.length) ?? '';
    const long = { ...bare, exact, end: bare.start + exact.length };
    expect(textAt(made.text, findQuote(made.text, long))).toBe(exact);
  });

  it('F105 finds a quote in which nearly every word was corrected', () => {
    const made = talk(TALK);
    const was = 'pigment yourself, you make forty samples';
    const now = 'pigments yourselves, young makes fourty sample';
    const mended = made.text.replace(was, now);
    const place = findQuote(mended, anchorOf(made, was));
    expect(place.state).toBe('moved');
    expect(textAt(mended, place)).toBe(now);
  });

  it('F109 trusts words over position: finds quotes after turns were shuffled and given to others', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const roll = dice(seed);
        const made = talkOf(seed);
        const paragraphs = made.text.split('\n\n').filter((text) => text.split(' ').length >= 15);
        fc.pre(paragraphs.length > 2);
        const chosen = paragraphs[below(roll, paragraphs.length)] as string;
        const inside = wordsIn(chosen, roll, 12);
        const exact = chosen.slice(inside.start, inside.end);
        const shuffled = talk([...made.text.split('\n\n')].reverse().map((text) => `Dee Fox: ${text}`)).text;
        const place = findQuote(shuffled, anchorOf(made, exact));
        expect(place.state).toBe('anchored');
        expect(textAt(shuffled, place)).toBe(exact);
      }),
    );
  });

  it('F111 finds overlapping and identical quotes independently, even with a shared finder', () => {
    fc.assert(
      fc.property(talkAndSpan(3), ({ talk: made, span, roll }) => {
        const now = edited(made.text, span, roll).text;
        const finder = createFinder(now);
        for (const one of [span, wordsIn(made.text, roll, 3), wordsIn(made.text, roll, 30), span]) {
          const anchor = anchorOf(made, one);
          expect(finder.find(anchor)).toEqual(findQuote(now, anchor));
        }
      }),
    );
  });

  it('F106 sees both of two places close together, takes the nearer one and says that they are tied', () => {
    const said = 'Every tooth of the second wheel was filed twice under a lamp.';
    const made = talk([...TALK, `Dee Fox: Listen. ${said} I repeat: ${said} Thank you.`]);
    const [first, second] = [made.text.indexOf(said), made.text.lastIndexOf(said)];
    for (const start of [first, second]) {
      const bare = { ...anchorOf(made, said), prefix: '', suffix: '', start, end: start + said.length };
      const now = `Well. ${made.text}`;
      const at = start + 'Well. '.length;
      expect(findQuote(now, bare)).toEqual({
        state: 'anchored',
        span: { start: at, end: at + said.length },
        tied: true,
      });
    }
    // If one of them changes, the other one has the exact words and is found, however near the changed one is.
    const changed = made.text.replace(`I repeat: ${said}`, `I repeat: ${said.replace('filed twice', 'filed once')}`);
    const bare = { ...anchorOf(made, said), prefix: '', suffix: '', start: second, end: second + said.length };
    expect(findQuote(`Well. ${changed}`, bare)).toMatchObject({ state: 'anchored', span: { start: first + 6 } });
  });

  it.each([
    ['the clock cost 15', ' crowns in those days', '15', '15,000'],
    ['the clock cost 15', '', '15', '15,000'],
    ['the clock cost 15', ' crowns in those days', '15', '15.5'],
    ['the clock struck at 15', ' in those days', '15', '15:30'],
    ['30 in those days', ' it struck', '30', '15:30'],
    ['5 crowns in those days', ' it cost', '5', '15.5'],
    ['000 crowns in those days', '', '000', '15,000'],
    ['they bought the cat', ' that lives in the tower', 'cat', 'catalog'],
    ['15', '', '15', '15,000'],
    ['cat', '', 'cat', 'catalog'],
  ])('F106 does not take part of a word or number for the whole: %s%s', (exact, after, was, now) => {
    const made = talk([`Ann Lee: Welcome. In the end ${exact}${after}`, ...(after === '' ? [] : TALK)]);
    const anchor = anchorOf(made, exact);
    const bare = { ...anchor, prefix: '', suffix: '' };
    const text = made.text.replace(exact, exact.replace(was, now));
    for (const one of exact.includes(' ') ? [anchor] : [anchor, bare]) {
      const place = findQuote(text, one);
      expect(place.state === 'anchored' ? textAt(text, place) : null).toBeNull();
    }
  });

  it('F106 does not take a part of a number for the whole at the start of a text, where nothing stood before it', () => {
    const made = talk(['Ann Lee: 15 crowns it cost in those days.', ...TALK]);
    expect(findQuote(`1${made.text}`, anchorOf(made, '15 crowns it cost')).state).not.toBe('anchored');
  });

  it('finds a unique stretch of several words without context, even if it may end inside a word', () => {
    const made = talk(TALK);
    const exact = 'elcome back to the workshop, everybody. Today we restore an old clock from a railway sta';
    const bare = { ...anchorOf(made, exact), prefix: '', suffix: '', start: 900, end: 900 + exact.length };
    expect(textAt(made.text, findQuote(made.text, bare))).toBe(exact);
  });

  it('finds part of a word, and words in a script without spaces', () => {
    const made = talk(TALK);
    const part = anchorOf(made, 'station');
    const moved = made.text.replace('railway station.', 'railway station!').replace('old clock', 'clock');
    expect(textAt(moved, findQuote(moved, part))).toBe('station');
    const inside = anchorOf(made, 'ail');
    expect(textAt(moved, findQuote(moved, inside))).toBe('ail');
    const chinese = talk([
      'Ann Lee: 我们今天修理一座旧钟。钟的指针被画了三次，最老的一层是绿色。现在没有人再生产这种颜色了。',
    ]);
    const words = anchorOf(chinese, '最老的一层是绿色');
    const edited = chinese.text.replace('被画了三次', '画过四次').replace('绿色', '深绿色');
    expect(textAt(edited, findQuote(edited, words))).toBe('最老的一层是深绿色');
  });
});

const fold = (text: string | null) => text?.replace(/\s+/g, ' ');

/**
 * Replaces one word in thirty, removes another one in thirty, and adds a word after a third. Returns the edited text
 * and the span in it.
 */
function edited(text: string, span: Span, roll: () => number): { text: string; span: Span } {
  let made = '';
  let at = 0;
  let start = -1;
  let end = 0;
  for (const match of text.matchAll(/\S+/g)) {
    made += text.slice(at, match.index);
    at = match.index + match[0].length;
    const die = below(roll, 30);
    if (die > 1 && match.index >= span.start && match.index < span.end) {
      if (start < 0) start = made.length;
      end = made.length + match[0].length;
    }
    made += ([word(roll), '', `${match[0]} ${word(roll)}`] as const)[die] ?? match[0];
  }
  return { text: made, span: { start, end } };
}
