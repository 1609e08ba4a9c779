import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeQuote } from '../../../../utils/quotes/anchor/describe';
import { fragmentLink, quoteLink } from '../../../../utils/quotes/links/fragment';
import type { QuoteAnchor } from '../../../../utils/quotes/model/quote';
import type { Span, Transcript } from '../../../../utils/transcript/model';
import { dice } from '../../../support/dice';
import { talk } from '../../analysis/transcripts';
import { below, talkOf, wordsIn } from '../talks';

/** A rendered page: its text with one line per block, and the positions of the transcript's words in it. */
interface Page {
  text: string;
  toPage(offset: number): number;
}

function print({ episode, chapters, turns, text }: Transcript, printLabel: (label: string) => string): Page {
  const lines: string[] = [];
  const places: { from: number; at: number }[] = [];
  let at = 0;
  const add = (line: string) => {
    lines.push(line);
    at += line.length + 1;
  };
  for (const line of [episode.title, episode.description, ...chapters.map(({ title }) => title)]) add(line);
  for (const turn of turns) {
    turn.paragraphs.forEach(({ start, end }, index) => {
      const label = index === 0 ? printLabel(turn.label) : '';
      places.push({ from: start, at: at + label.length });
      add(label + text.slice(start, end));
    });
  }
  const place = (offset: number) => places.findLast(({ from }) => from <= offset) ?? { from: 0, at: 0 };
  return { text: lines.join('\n'), toPage: (offset) => offset - place(offset).from + place(offset).at };
}

/**
 * What a browser finds for a text directive, following the algorithm of the specification; null if it finds nothing.
 */
function browse(page: string, link: string): Span | null {
  const text = page.toLowerCase();
  const parts = (link.split('#:~:text=')[1] ?? '').split(',');
  const prefix = parts[0]?.endsWith('-') ? decode(parts.shift()?.slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? decode(parts.pop()?.slice(1)) : '';
  const [start = '', end] = parts.map(decode);
  const isEdge = (at: number) =>
    !/^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1).replace(/\p{sc=Han}/gu, ' '));
  const isThere = (words: string, at: number) => text.startsWith(words, at) && isEdge(at) && isEdge(at + words.length);
  const follows = (at: number) => suffix === '' || isThere(suffix, at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0));
  const precedes = (at: number) => prefix === '' || isThere(prefix, text.slice(0, at).trimEnd().length - prefix.length);
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (!isThere(start, at) || !precedes(at)) continue;
    if (end === undefined) {
      if (follows(at + start.length)) return { start: at, end: at + start.length };
      continue;
    }
    for (let to = text.indexOf(end, at + start.length); to >= 0; to = text.indexOf(end, to + 1)) {
      if (isThere(end, to) && follows(to + end.length)) return { start: at, end: to + end.length };
    }
  }
  return null;
}

const decode = (part: string | undefined) => decodeURIComponent(part ?? '').toLowerCase();

/** A talk whose title, description and takeaways repeat what is said in it, and whose turns often repeat each other. */
function repetitive(seed: number): Transcript {
  const roll = dice(seed);
  const lines = talkOf(seed).text.split('\n\n').slice(0, 14);
  const often = ['Yeah, exactly.', 'Right.', 'Yeah, exactly. Right.', lines[0] ?? ''];
  const spoken = lines.flatMap((line) => (below(roll, 3) === 0 ? [often[below(roll, 4)] as string, line] : [line]));
  const some = (line: number, count: number) => (lines[line] ?? '').split(' ').slice(0, count).join(' ');
  const speakers = ['Ann Lee', 'Bo Dahl', 'Cy Obi'];
  return talk(
    spoken.map((line) => `${speakers[below(roll, 3)]}: ${line}`),
    { title: some(3, 6), description: `Right. ${some(1, 9)} ${some(2, 9)}` },
    [{ seconds: 0, title: some(4, 8) }],
  );
}

/** Whether the span starts or ends in a turn that is also said elsewhere: no link can tell such turns apart. */
function beginsOrEndsInTwin({ text, turns }: Transcript, span: Span): boolean {
  const at = (offset: number) => turns.find(({ start, end }) => start <= offset && offset < end);
  return [at(span.start), at(span.end - 1)].some((turn) => {
    const said = text.slice(turn?.start, turn?.end);
    return text.indexOf(said) !== text.lastIndexOf(said);
  });
}

const anyLink = fc.integer().map((seed) => {
  const made = repetitive(seed);
  return { made, span: wordsIn(made.text, dice(~seed), 1) };
});

describe('fragmentLink', () => {
  it('names words that a browser finds at their own place first, whatever else the page says', () => {
    fc.assert(
      fc.property(anyLink, ({ made, span }) => {
        fc.pre(!beginsOrEndsInTwin(made, span));
        const page = print(made, (label) => `${label}: `);
        const found = browse(page.text, fragmentLink(made, span));
        expect(found).toEqual({ start: page.toPage(span.start), end: page.toPage(span.end - 1) + 1 });
      }),
      { numRuns: 500 },
    );
  });

  it('names slightly fewer words rather than other ones when an end is ambiguous', () => {
    fc.assert(
      fc.property(anyLink, ({ made, span }) => {
        const inner = made.text.slice(span.start, span.end).split('\n\n').slice(1, -1);
        fc.pre(inner.some((text) => text.length > 60 && made.text.indexOf(text) === made.text.lastIndexOf(text)));
        const page = print(made, (label) => `${label}: `);
        const found = browse(page.text, fragmentLink(made, span));
        expect(found?.start).toBeGreaterThanOrEqual(page.toPage(span.start));
        expect(found?.end).toBeLessThanOrEqual(page.toPage(span.end - 1) + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on how labels are printed: never leads to other words, and rarely to none', () => {
    let lost = 0;
    fc.assert(
      fc.property(anyLink, ({ made, span }) => {
        fc.pre(!beginsOrEndsInTwin(made, span));
        const page = print(made, (label) => `${label}, Host [00:12]: `);
        const found = browse(page.text, fragmentLink(made, span));
        if (found === null) lost++;
        else expect(found).toEqual({ start: page.toPage(span.start), end: page.toPage(span.end - 1) + 1 });
      }),
      { numRuns: 500 },
    );
    expect(lost).toBeLessThan(25);
  });

  it('adds no context when the words are enough by themselves, and otherwise as little as possible', () => {
    const made = talk([
      'Ann Lee: The kiln was cold, so we waited for it. Yes, of course we waited.',
      'Bo Dahl: Yes, of course. A cold kiln is a patient teacher.',
      'Ann Lee: Yes, of course. We learned to wait.',
    ]);
    const link = (words: string, last = false) => {
      const start = last ? made.text.lastIndexOf(words) : made.text.indexOf(words);
      return fragmentLink(made, { start, end: start + words.length }).split('text=')[1];
    };
    expect(link('The kiln was cold')).toBe('The%20kiln%20was%20cold');
    expect(link('Yes, of course', true)).toBe('Yes%2C%20of%20course,-.%20We');
    expect(link('Yes, of course')).toBe('Yes%2C%20of%20course,-we');
    // A partial word is completed, and white space is left out.
    expect(link('atient teacher')).toBe('is%20a-,patient%20teacher');
  });

  it('encodes what the directive, or places the link is pasted into, would misread', () => {
    const made = talk(['Ann Lee: Ask for (well-made) salt & "fine" pepper, it\u2019s 50% off!', 'Bo Dahl: Why not.']);
    const link = fragmentLink(made, { start: 0, end: made.text.indexOf('\n') });
    const directive = link.split('#:~:text=')[1] ?? '';
    expect(directive).toBe(
      'Ask%20for%20%28well%2Dmade%29%20salt%20%26%20%22fine%22%20pepper%2C%20it%E2%80%99s%2050%25%20off%21',
    );
  });

  it('gives long quotes, and quotes across paragraphs, by their two ends', () => {
    const sentence = (number: number) => `Shelf ${number} holds the jars we filled in the ${number}th week.`;
    const long = Array.from({ length: 12 }, (_, number) => sentence(number + 4)).join(' ');
    const made = talk([`Ann Lee: ${long}`, 'Bo Dahl: So many jars, and nobody who eats.', 'Ann Lee: Not yet.']);
    const whole = { start: 0, end: long.length };
    expect(fragmentLink(made, whole).split('text=')[1]).toBe('Shelf%204%20holds%20the,in%20the%2015th%20week.');
    const across = { start: 0, end: made.text.indexOf(', and nobody') };
    expect(fragmentLink(made, across).split('text=')[1]).toBe('Shelf%204%20holds%20the,So%20many%20jars');
  });

  it('gives long quotes in a script without spaces by a few words at each end', () => {
    const sentence = (n: number) => `第${n}号码头的渡轮每天早上六点出发，船长说今天的风很大。`;
    const text = Array.from({ length: 40 }, (_, n) => sentence(n)).join('');
    const made = talk([`Ann Lee: ${text}`]);
    const start = text.indexOf(sentence(5));
    const link = fragmentLink(made, { start, end: text.indexOf(sentence(30)) });
    expect(decodeURIComponent(link.split('text=')[1] as string).length).toBeLessThan(60);
    const page = print(made, (label) => `${label}: `);
    const at = browse(page.text, link);
    expect(at?.start).toBe(page.toPage(start));
    expect(at?.end).toBe(page.toPage(text.indexOf(sentence(30))));
  });

  it('is the plain address if there are no words', () => {
    const made = talk(['Ann Lee: Yes.', 'Bo Dahl: No.']);
    expect(fragmentLink(made, { start: 4, end: 6 })).toBe(made.episode.url);
    expect(fragmentLink(made, { start: 3, end: 3 })).toBe(made.episode.url);
  });

  it('leaves out the white space at its ends, and thereby the labels there', () => {
    const made = talk(['Ann Lee: Nothing is quite dry.', 'Bo Dahl: So we wait for it.', 'Ann Lee: Until noon.']);
    const start = made.text.indexOf('\n');
    const end = made.text.lastIndexOf('\n') + 1;
    expect(fragmentLink(made, { start, end }).split('text=')[1]).toBe('So%20we%20wait%20for%20it.');
  });
});

describe('quoteLink', () => {
  it('leads to the saved words on the page they were saved from', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const made = talkOf(seed);
        const span = wordsIn(made.text, dice(~seed), 4);
        const page = print(made, (label) => `${label}: `);
        const words = made.text.slice(span.start, span.end).split('\n\n');
        // Short ends may be ambiguous, because a quote's link is made without knowing the text around it on the page.
        fc.pre([words[0], words.at(-1)].every((text) => (text?.split(' ').length ?? 0) > 3));
        const anchor = describeQuote(made, [], span) as QuoteAnchor;
        expect(browse(page.text, quoteLink(made.episode.url, anchor))).toEqual({
          start: page.toPage(span.start),
          end: page.toPage(span.end - 1) + 1,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is an address that can be decoded, whatever words and context an import may contain', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\ud83d', '\udc4d', '旧', '-', '.'), maxLength: 400 }),
    );
    fc.assert(
      fc.property(text, text, text, (prefix, exact, suffix) => {
        const kept = {
          prefix,
          exact,
          suffix,
          start: 0,
          end: 0,
          turns: { first: 0, last: 0, offset: 0 },
          sentences: null,
        };
        const link = quoteLink('https://example.org/e/1', kept);
        expect(link.startsWith('https://example.org/e/1')).toBe(true);
        expect(() => decodeURIComponent(link)).not.toThrow();
        expect(link.includes('#:~:text=')).toBe(exact.trim() !== '');
      }),
      { numRuns: 500 },
    );
  });
});
