/** Text that is known to have broken other programs, to test everything that is written to a file. */
import fc from 'fast-check';
import type { Quote } from '../../utils/quotes/model/quote';
import { anyQuote } from './quotes';

const NASTY = [
  ...'`*_[]<>&|~=$%^#@!(){}\\"\'+-.:;,/?\t\n\r\0\u2028\u202e\ufeff ',
  '---',
  '```',
  '](javascript:alert(1))',
  '<script>alert(1)</script>',
  '[[link]]',
  '==mark==',
  '%%',
  '1. ',
  '- ',
  '    code',
  'https://a.example',
  'www.a.example',
  '_www.',
  '&copy;',
  'a@b.example',
  '&amp;',
  '=1+1',
  '\n\n',
  'word',
  'é',
  '漢',
  '😀',
  '\r\n',
  '|',
  '> ',
  '# ',
  '***',
];
export const nasty = fc.array(fc.constantFrom(...NASTY), { maxLength: 30 }).map((parts) => parts.join(''));

/** A quote in which every text is such a troublesome one. */
export const nastyQuote: fc.Arbitrary<Quote> = fc
  .tuple(anyQuote, fc.array(nasty, { minLength: 9, maxLength: 9 }), fc.array(nasty, { maxLength: 3 }))
  .map(([quote, [exact, note, name, role, topic, title, show, url, id], tags]) => ({
    ...quote,
    anchor: { ...quote.anchor, exact: exact || 'x' },
    note: note as string,
    topic: topic as string,
    speaker: { id: id as string, name: name as string, role: 'guest' as const, title: role as string },
    episode: { ...quote.episode, title: title as string, show: show as string, url: url as string },
    tags: tags.filter((tag) => tag !== ''),
  }));
