import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PageReading, pickSite, type TextPoint } from '../../../utils/sites';
import { type PageTurn, type PrintStyle, renderPage } from '../../support/render-page';

const URL_ = 'https://www.ibm.com/think/podcasts/a-show/a-talk';
const PEOPLE = ['Ilse Brandt', 'Omar O\u2019Dell', 'Kaouthar El Idrissi', 'Trent Gray-Olsen', 'Mar\u00eda de la Cruz'];

const word = fc.stringMatching(/^[a-z]{1,7}$/);
const paragraph = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => `${words.join(' ')}.`);
const turn: fc.Arbitrary<PageTurn> = fc.record({
  speaker: fc.constantFrom(...PEOPLE),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
});
/** In a conversation, at least one person speaks again. That distinguishes it from a list of credits. */
const turns = fc.array(turn, { minLength: 2, maxLength: 12 }).map((said) => [...said, ...said.slice(0, 1)]);
const style: fc.Arbitrary<PrintStyle> = fc.record({
  label: fc.constantFrom('strong', 'b', 'span', ''),
  colon: fc.constantFrom('inside', 'outside'),
  gap: fc.constantFrom('&nbsp;', ' ', ''),
  container: fc.constantFrom('rich-text', 'accordion', 'details', 'bare'),
  heading: fc.constantFrom('h2', 'h3', ''),
  breaks: fc.boolean(),
});

function read(html: string): PageReading {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const site = pickSite(URL_);
  expect(site?.detect(page, URL_)).toBe('episode');
  const reading = site?.read(page, URL_);
  if (reading == null) throw new Error(`not read: ${html}`);
  return reading;
}

/** The turns of a transcript in the generator's format. */
function turnsOf({ transcript }: PageReading): PageTurn[] {
  const names = new Map(transcript.speakers.map(({ id, name }) => [id, name]));
  return transcript.turns.map(({ speaker, paragraphs }) => ({
    speaker: names.get(speaker ?? '') ?? '',
    paragraphs: paragraphs.map(({ start, end }) => transcript.text.slice(start, end)),
  }));
}

describe('reading a page', () => {
  test('P1 returns the turns that were printed, in every style', () => {
    fc.assert(
      fc.property(turns, style, (said, printed) => {
        expect(turnsOf(read(renderPage(said, printed)))).toEqual(said);
      }),
      { numRuns: 150 },
    );
  });

  test('P2 ignores inline markup in the words', () => {
    const dressed = fc.func(fc.constantFrom('em', 'a', 'i', 'sup', 'font', ''));
    fc.assert(
      fc.property(turns, style, dressed, (said, printed, tagOf) => {
        const dress = (text: string) =>
          text
            .split(' ')
            .map((each) => {
              const tag = tagOf(each);
              return tag === '' ? each : `<${tag}>${each.slice(0, 2)}</${tag}>${each.slice(2)}`;
            })
            .join(' ');
        expect(turnsOf(read(renderPage(said, printed, dress)))).toEqual(said);
      }),
      { numRuns: 80 },
    );
  });

  test('P3 ignores zero-width characters and NBSP in the words', () => {
    const dress = (text: string) => text.replaceAll(' ', '\u200b&nbsp;').replaceAll('e', 'e\u00ad');
    fc.assert(
      fc.property(turns, style, (said, printed) => {
        expect(turnsOf(read(renderPage(said, printed, dress)))).toEqual(said);
      }),
      { numRuns: 80 },
    );
  });

  test('P4 reads everything that was printed, and reads it once', () => {
    fc.assert(
      fc.property(turns, style, (said, printed) => {
        const { transcript } = read(renderPage(said, printed));
        expect(transcript.text).toBe(said.flatMap(({ paragraphs }) => paragraphs).join('\n\n'));
      }),
      { numRuns: 80 },
    );
  });

  test.each([
    '<ul><li>First this.</li><li>Then that.</li></ul>',
    '<ul><li><p>First this.</p></li><li><p>Then that.</p></li></ul>',
    '<ol><li><p>First this.</p><ul><li>Then that.</li></ul></li></ol>',
    '<blockquote>First this.</blockquote><p>Then that.</p>',
    '<blockquote><p>First this.</p><p>Then that.</p></blockquote>',
  ])('P4 attributes a list or block quote to the speaker it belongs to: %s', (listed) => {
    const turn = (name: string) => `<p><strong>${name}:</strong> Well, here it is.</p>`;
    const talk = `${turn('Ilse Brandt')}${listed}${turn('Omar Dell')}${turn('Ilse Brandt')}`;
    const { transcript } = read(`<main><h1>A talk</h1><h2>Transcript</h2><div class="text">${talk}</div></main>`);
    expect(transcript.text).toBe(
      ['Well, here it is.', 'First this.', 'Then that.', 'Well, here it is.', 'Well, here it is.'].join('\n\n'),
    );
    expect(transcript.turns[0]?.paragraphs).toHaveLength(3);
  });
});

describe('the page text map', () => {
  /** Splits text nodes at any place, as editors and other extensions do. */
  function shatter(page: Document, cuts: number[]): void {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    for (const [index, node] of nodes.entries()) {
      const at = (cuts[index % cuts.length] ?? 0) % (node.data.length + 1);
      if (at > 0 && at < node.data.length) node.splitText(at);
    }
  }

  /**
   * Reimplements `Range.toString()`, which is empty for parsed documents in happy-dom. Browser tests use real ranges.
   */
  function wordsBetween(page: Document, { start, end }: { start: TextPoint; end: TextPoint }): string {
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    let inside = false;
    let words = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node === start.node) inside = true;
      if (inside)
        words += node.data.slice(node === start.node ? start.offset : 0, node === end.node ? end.offset : undefined);
      if (node === end.node) inside = false;
    }
    return words;
  }

  test('P6 maps any span to a DOM range with exactly its words and back, however text nodes are split', () => {
    fc.assert(
      fc.property(
        turns,
        style,
        fc.array(fc.nat(50), { minLength: 1, maxLength: 9 }),
        fc.nat(),
        fc.nat(),
        (said, printed, cuts, a, b) => {
          const page = new DOMParser().parseFromString(renderPage(said, printed), 'text/html');
          shatter(page, cuts);
          const reading = pickSite(URL_)?.read(page, URL_);
          if (reading == null) throw new Error('not read');
          const { transcript, pageText } = reading;
          expect(turnsOf(reading)).toEqual(said);
          const inside = transcript.turns.flatMap((each) => each.paragraphs)[a % transcript.turns.length];
          if (inside === undefined) return;
          const start = inside.start + (a % (inside.end - inside.start));
          const end = start + 1 + (b % (inside.end - start));
          const points = pageText.pointsOf({ start, end });
          if (points === null) throw new Error('no place');
          expect(wordsBetween(page, points)).toBe(transcript.text.slice(start, end));
          expect(pageText.offsetOf(points.start.node, points.start.offset)).toBe(start);
          expect(pageText.offsetOf(points.end.node, points.end.offset)).toBe(end);
        },
      ),
      { numRuns: 150 },
    );
  });

  const episode = (before: string, words: string) =>
    read(
      `<main><h1>A talk</h1><p>${before}</p><h2>Transcript</h2><div class="cms-richtext">` +
        `<p><strong>Ilse Brandt:</strong> Good evening.</p>${words}<p><strong>Omar Dell:</strong> Good night.</p></div></main>`,
    );

  test.each(['00:12', '[1:02:03]', '(04:10)', '00:12 \u2013 00:40', '00:00:12.500 --> 00:00:14.000'])(
    'leaves out a paragraph that contains only the time %s',
    (time) => {
      const reading = episode('', `<p>${time}</p><p>It is late, 10:30.</p><p>${time}</p>`);
      expect(turnsOf(reading).map(({ paragraphs }) => paragraphs)).toEqual([
        ['Good evening.', 'It is late, 10:30.'],
        ['Good night.'],
      ]);
    },
  );

  test.each([
    ['In episode 36 of A Show, two people talk of ferries and of the harbor at night.', 36],
    ['Join Ilse Brandt for episode 36 of A Show and for a talk of ferries at night.', 36],
    ['Welcome to episode 36 of A Show, in which two people talk of ferries at night.', 36],
    ['A follow-up to episode 12: two people talk of ferries and of the harbor at night.', null],
    ['As in episode 12, two people talk of ferries; in episode 36 they go by train now.', 36],
  ])('finds the number of this episode, if it is given, in: %s', (description, number) => {
    expect(episode(description, '').transcript.episode.number).toBe(number);
  });

  test('is out of date once the page has replaced its nodes', () => {
    const said = [{ speaker: PEOPLE[0] as string, paragraphs: ['one two three.'] }];
    const style_: PrintStyle = {
      label: 'strong',
      colon: 'inside',
      gap: ' ',
      container: 'rich-text',
      heading: 'h2',
      breaks: false,
    };
    const page = new DOMParser().parseFromString(renderPage([...said, ...said, ...said], style_), 'text/html');
    const reading = pickSite(URL_)?.read(page, URL_);
    expect(reading?.pageText.isCurrent()).toBe(true);
    const [, second] = page.querySelectorAll('.cms-richtext p');
    second?.replaceWith(second.cloneNode(true));
    expect(reading?.pageText.isCurrent()).toBe(false);
  });
});
