/** Variations in how pages print the same transcript. Each small page differs from the others in one respect. */
import { describe, expect, test } from 'vitest';
import { type PageReading, pickSite } from '../../../utils/sites';

const URL_ = 'https://www.ibm.com/think/podcasts/a-show/a-talk';
const DESCRIPTION =
  '<p>Can a kettle think? In episode 41, host <a href="/a">Ilse Brandt</a> talks to <a href="/b">Omar Dell</a>.</p>';

function page(talk: string, { head = '<h2>Episode transcript</h2>', title = '<h1>A talk</h1>', before = '' } = {}) {
  return `<!doctype html><html lang="en"><head><title>A talk | IBM</title></head><body>${before}<main>${title}
<div class="cms-richtext ">${DESCRIPTION}</div><div class="cms-richtext ">${head}${talk}</div></main></body></html>`;
}

function read(html: string): PageReading {
  const reading = pickSite(URL_)?.read(new DOMParser().parseFromString(html, 'text/html'), URL_);
  if (reading == null) throw new Error('The reader found no transcript.');
  return reading;
}

/** The turns as strings, e.g. "Ilse Brandt: Welcome. | And more." */
function said(html: string): string[] {
  const { transcript } = read(html);
  const nameOf = (id: string | null) => transcript.speakers.find((speaker) => speaker.id === id)?.name ?? '?';
  return transcript.turns.map(
    ({ speaker, paragraphs }) =>
      `${nameOf(speaker)}: ${paragraphs.map(({ start, end }) => transcript.text.slice(start, end)).join(' | ')}`,
  );
}

const turn = (label: string, words: string) => `<p><strong>${label}:</strong>&nbsp;${words}</p>`;
const plain = (label: string, words: string) => `<p>${label}: ${words}</p>`;
const TALK = turn('Ilse Brandt', 'Welcome.') + turn('Omar Dell', 'Hello.') + turn('Ilse Brandt', 'So, kettles?');
const TURNS = ['Ilse Brandt: Welcome.', 'Omar Dell: Hello.', 'Ilse Brandt: So, kettles?'];

describe('speakers', () => {
  test('one label right below the heading begins a monologue, if much is said', () => {
    const words = 'A kettle is a promise that water will be hot. '.repeat(8);
    const monologue = `${turn('Ilse Brandt', words)}<p>${words}</p>`;
    const [said1] = said(page(monologue));
    expect([said(page(monologue)).length, said1]).toEqual([1, `Ilse Brandt: ${words.trim()} | ${words.trim()}`]);
    const found = (html: string) => pickSite(URL_)?.detect(new DOMParser().parseFromString(html, 'text/html'), URL_);
    expect(found(page(monologue))).toBe('episode');
    for (const other of [
      page(turn('Ilse Brandt', 'Soon here.')),
      page(`<p>${words}</p>${turn('Ilse Brandt', words)}<p>${words}</p>`),
      page(monologue, { head: '' }),
    ])
      expect(found(other)).toBe('no-transcript');
  });

  test('a label that only says "Guest" is a speaker', () => {
    const talk = turn('Host', 'Welcome.') + turn('Guest', 'Hello.') + turn('Host', 'So, kettles?');
    expect(said(page(talk))).toEqual(['Host: Welcome.', 'Guest: Hello.', 'Host: So, kettles?']);
  });

  test.each([
    'Omar Dell, Distinguished Engineer and CTO of Kettle Transformation at Acme and Sons',
    'Omar Dell, director of kettles',
    'Omar Dell \u2013 Acme Fellow',
    'Omar Dell | Acme',
    'Omar Dell [Acme]',
    'Guest Omar Dell',
    'Omar Q. Dell',
  ])('the label "%s" means Omar Dell', (label) => {
    const talk = turn('Ilse Brandt', 'Welcome.') + turn(label, 'Hello.') + turn('Ilse Brandt', 'So?');
    const { speakers, turns } = read(page(`${talk}${turn('Omar Dell', 'Yes.')}`)).transcript;
    expect(speakers).toHaveLength(2);
    expect(turns.map(({ speaker }) => speaker)).toEqual([0, 1, 0, 1].map((nth) => speakers[nth]?.id));
  });

  test('without bold labels, a job title must be capitalized, and a remark about somebody is not one', () => {
    const talk =
      plain('Ilse Brandt', 'Welcome.') +
      plain('Omar Dell, Acme Fellow', 'Hello.') +
      plain('Ilse Brandt', 'So?') +
      plain('Omar Dell', 'Yes.') +
      '<p>Omar Dell, who never drinks tea, told me: it is the kettle.</p>';
    expect(said(page(talk))).toEqual([
      'Ilse Brandt: Welcome.',
      'Omar Dell: Hello.',
      'Ilse Brandt: So?',
      'Omar Dell: Yes. | Omar Dell, who never drinks tea, told me: it is the kettle.',
    ]);
  });

  test('a joint label belongs to neither of its speakers', () => {
    const talk = `${TALK}${turn('Ilse Brandt, Omar Dell', 'Goodbye.')}${turn('Omar', 'Bye.')}`;
    expect(said(page(talk)).slice(3)).toEqual(['Ilse Brandt, Omar Dell: Goodbye.', 'Omar Dell: Bye.']);
    const three = `${turn('Aili Stone', 'And I.')}${TALK}${turn('Aili Stone, Ilse Brandt and Omar Dell', 'Goodbye.')}`;
    expect(said(page(three)).at(-1)).not.toMatch(/^Aili Stone: Goodbye/);
    const both = `${TALK}${turn('Ilse Brandt and Omar Dell', 'Goodbye.')}${turn('Omar', 'Bye.')}`;
    expect(said(page(both)).slice(3)).toEqual(['Ilse Brandt and Omar Dell: Goodbye.', 'Omar Dell: Bye.']);
  });

  test('a surname of several words, or with another kind of hyphen, names the same person', () => {
    const talk =
      turn('Ilse van der Berg', 'Welcome.') +
      turn('Omar Gray-Dell', 'Hello.') +
      turn('van der Berg', 'So?') +
      turn('Omar Gray\u2011Dell', 'Yes.') +
      turn('Omar Gray\u2013Dell', 'No.');
    expect(read(page(talk)).transcript.speakers.map(({ name }) => name)).toEqual([
      'Ilse van der Berg',
      'Omar Gray-Dell',
    ]);
  });

  test('names in headings are labels', () => {
    const talk = ['Ilse Brandt: Welcome.', 'Omar Dell: Hello.', 'Ilse Brandt: So, kettles?']
      .map((line) => line.split(': '))
      .map(([name, words]) => `<h4>${name}:</h4><p>${words}</p>`)
      .join('');
    expect(said(page(talk))).toEqual(TURNS);
  });

  test.each(['<h3>Further Reading:</h3>', '<h3><strong>Further Reading:</strong></h3>'])(
    'a heading that occurs once is not a label, and ends the transcript: %s',
    (heading) => {
      for (const print of [turn, plain]) {
        const talk = TURNS.map((line) => line.split(': ') as [string, string]).map(([name, words]) =>
          print(name, words),
        );
        expect(
          said(page(`${talk.join('')}${heading}<p>Kettles of the world, a list for those who want more.</p>`)),
        ).toEqual(TURNS);
      }
    },
  );

  test('a name and its words can be in separate table cells', () => {
    const cells = TURNS.map((line) => line.split(': '))
      .map(([name, words]) => `<tr><td>${name}:</td><td><p>${words}</p></td></tr>`)
      .join('');
    expect(said(page(`<table><tbody>${cells}</tbody></table>`))).toEqual(TURNS);
  });

  test('ordinary words in bold are not a label, but a full name is, even if it occurs once', () => {
    const talk =
      TALK +
      turn('Best Practices', 'we keep the best practices.') +
      turn('Aili Stone', 'From the audience.') +
      turn('Jean-Luc', 'And I.');
    expect(said(page(talk)).slice(2)).toEqual([
      'Ilse Brandt: So, kettles? | Best Practices: we keep the best practices.',
      'Aili Stone: From the audience. | Jean-Luc: And I.',
    ]);
  });

  test('in a script without case, plain words before a colon are a label only if they occur again', () => {
    const talk =
      plain('\uae40\ubbfc\uc218', '\uc548\ub155.') +
      plain('\uc774\uc601\ud76c', '\ub124.') +
      '<p>\uadf8\ub798\uc11c \uc9c8\ubb38\uc740 \uc774\uac83: \uc815\ub9d0?</p>' +
      plain('\uae40\ubbfc\uc218', '\uc88b\uc544\uc694.') +
      plain('\uc774\uc601\ud76c', '\uadf8\ub798\uc694.');
    expect(read(page(talk)).transcript.speakers).toHaveLength(2);
  });
});

describe('spoken paragraphs', () => {
  test.each([
    ['in a div without a class', '<div dir="ltr"><p>And more.</p></div>'],
    ['in a block whose class has other spaces', '</div><div class="cms-richtext"><p>And more.</p>'],
    ['that begins like an invitation', '<p>Sign up for one of those kettles, and you will see what I mean.</p>'],
  ])('a paragraph %s is read', (_, paragraph) => {
    const words = paragraph.replace(/<[^>]*>/g, '');
    const talk = turn('Omar Dell', 'Hello.') + paragraph + TALK;
    expect(said(page(talk))[0]).toBe(`Omar Dell: Hello. | ${words}`);
    expect(said(page(TALK + turn('Omar Dell', 'Hello.') + paragraph)).at(-1)).toBe(`Omar Dell: Hello. | ${words}`);
  });

  test.each([
    '<p>Follow us on Acme Podcasts and Kettles.</p>',
    '<p>Sign up for our <a href="/n">newsletter</a>, it comes every week and costs nothing.</p>',
  ])('a call to subscribe is not read: %s', (paragraph) => {
    expect(said(page(TALK + paragraph))).toEqual(TURNS);
  });

  test('words before the first label, under a heading that is a button, have no speaker', () => {
    const head = '<h3><button type="button"><span>Episode transcript</span></button></h3>';
    expect(said(page(`<p>First words.</p>${TALK}`, { head }))).toEqual(['?: First words.', ...TURNS]);
  });

  test('a link to the transcript is not taken for its beginning', () => {
    const before = '<a href="#t">Episode transcript</a>';
    const html = page(TALK).replace('<main>', `<main><p>${before}</p>`);
    expect(said(html)).toEqual(TURNS);
    expect(read(html).transcript.episode.number).toBe(41);
  });
});

describe('boilerplate', () => {
  const NOTICE = '<p>This transcript was generated by a machine and may hold mistakes; the recording counts.</p>';

  test.each([
    NOTICE,
    '<p>Subscribe to A Show wherever you get your podcasts.</p>',
    '<p>Produced and edited by Acme Studio.</p><p>Music by Kettle &amp; Sons.</p>',
    '<p>This episode was produced by Jane Roe, with help from Joe Doe.</p>',
    '<p><strong>Executive Producer:</strong> Jane Roe</p><p><strong>Sound Design:</strong> Joe Doe</p><p>At Acme.</p>',
    '<p><strong>Produced by:</strong> Jane Roe</p>',
    '<p>\u00a9 2025 Acme. All rights reserved.</p>',
  ])('after the transcript is left out: %s', (after) => {
    expect(said(page(TALK + after))).toEqual(TURNS);
  });

  test('before the first turn is left out', () => expect(said(page(NOTICE + TALK))).toEqual(TURNS));

  test('does not include similar words of a speaker, or a producer who speaks twice', () => {
    const talk = `${TALK}${turn('Producer', 'You are live.')}${turn('Omar Dell', 'This transcript was generated by me.')}${turn('Producer', 'Subscribe wherever you get your podcasts.')}`;
    expect(said(page(talk)).slice(3)).toEqual([
      'Producer: You are live.',
      'Omar Dell: This transcript was generated by me.',
      'Producer: Subscribe wherever you get your podcasts.',
    ]);
  });
});

describe('a transcript that is printed twice', () => {
  const HIDDEN = 'style="display: none"';
  const twice = (one: string, other: string, between = '', second = TALK) =>
    page(`<div class="copy" ${one}>${TALK}</div>${between}<div class="copy" ${other}>${second}</div>`);
  const isRead = (html: string, nth: number) => {
    const { pageText, textCopies } = read(html);
    const at = textCopies.indexOf(pageText.paragraphs[0]?.element as Element);
    expect([at, textCopies.length]).toEqual([nth, 2]);
  };

  test.each([
    ['the first, where both are in sight', '', '', 0],
    ['the first in sight', '', HIDDEN, 0],
    ['the second, where the first is hidden', HIDDEN, '', 1],
    ['the first, where none is in sight', HIDDEN, HIDDEN, 0],
  ])('is read once: %s', (_, one, other, nth) => {
    for (const between of ['', '<h2>Episode transcript</h2>', '<p><b>Episode transcript</b></p>']) {
      expect(said(twice(one, other, between))).toEqual(TURNS);
      isRead(twice(one, other, between), nth);
    }
  });

  test('is also recognized if one copy has an extra line', () => {
    const more = Array.from({ length: 6 }, (_, nth) => turn('Omar Dell', `Kettle ${nth}.`)).join('');
    const html = page(`<div>${TALK}${more}</div><div>${TALK}${more}<p>And tea.</p></div>`);
    expect(said(html)).toHaveLength(9);
    isRead(html, 0);
  });

  test('is not assumed when the speakers repeat their first lines', () => {
    const again = `${TALK}${turn('Omar Dell', 'Yes.')}${turn('Ilse Brandt', 'Welcome.')}${turn('Omar Dell', 'Hello.')}${turn('Ilse Brandt', 'Bye.')}`;
    expect(said(page(again))).toHaveLength(7);
    expect(read(page(again)).textCopies).toHaveLength(1);
  });
});

describe('the list of chapters', () => {
  const CHAPTERS = [
    { seconds: 0, title: 'Intro' },
    { seconds: 49, title: 'Kettles' },
    { seconds: 880, title: 'Tea, and why' },
  ];
  const clocks = ['00:00', '00:49', '14:40'];
  const each = (row: (time: string, title: string) => string) =>
    CHAPTERS.map(({ title }, nth) => row(clocks[nth] as string, title)).join('');
  const LISTS = [
    `<ul>${each((time, title) => `<li>${time} \u2013 ${title}</li>`)}</ul>`,
    each((time, title) => `<p>(${time}) ${title}</p>`),
    `<table>${each((time, title) => `<tr><td>${time}</td><td>${title}</td></tr>`)}</table>`,
    `<table><tr><th>Topic</th><th>Time</th></tr>${each((time, title) => `<tr><td><p>${title}</p></td><td>${time}</td></tr>`)}</table>`,
    `<table>${each((time, title) => `<tr><td>1</td><td>${time}</td><td>${title}</td><td>Omar</td></tr>`)}</table>`,
    `<dl>${each((time, title) => `<dt>${time}</dt><dd>${title}</dd>`)}</dl>`,
    `<dl>${each((time, title) => `<dt>${title}</dt><dd>[${time}]</dd>`)}</dl>`,
    `<div>${each((time, title) => `<div><div>${time}</div><div>${title}</div></div>`)}</div>`,
    `<ul>${each((time, title) => `<li>${time}<p>${title}</p></li>`)}</ul>`,
    `<p>In this episode: ${each((time, title) => `(${time}) ${title} `)}</p>`,
    `<p>In this episode: ${each((time, title) => `${time} \u2013 ${title}; `)}</p>`,
  ];

  test.each(LISTS)('is read before the transcript: %s', (list) => {
    expect(read(page(TALK, { head: `${list}<h2>Episode transcript</h2>` })).transcript.chapters).toEqual(CHAPTERS);
    expect(read(page(list + TALK)).transcript.chapters).toEqual(CHAPTERS);
  });

  test.each(LISTS.flatMap((list) => [list, `<p>Chapters</p>${list}`, `<h3>Chapters</h3>${list}`]))(
    'is read after the transcript, and is not speech: %s',
    (list) => {
      const html = page(`${TALK}<p>And tea.</p>${list}`);
      expect(read(html).transcript.chapters).toEqual(CHAPTERS);
      expect(said(html)).toEqual([...TURNS.slice(0, 2), `${TURNS[2]} | And tea.`]);
    },
  );

  test('does not include durations of other episodes, or times that somebody mentions', () => {
    const others = '<h3>More</h3><ul><li>41:20 A kettle</li><li>38:02 A spoon</li></ul>';
    expect(read(page(TALK + others)).transcript.chapters).toEqual([]);
    const talk = `${TALK}<p>12:30 is late.</p><p>12:40 is later.</p>`;
    expect(said(page(talk)).at(-1)).toBe(`${TURNS[2]} | 12:30 is late. | 12:40 is later.`);
  });
});

describe('the episode title', () => {
  test.each([
    ['a dialog has a heading of its own', { before: '<div role="dialog"><h1>About cookies</h1></div>' }, 'A talk'],
    ['the page has one outside', { before: '<header><h1>Think</h1></header>' }, 'A talk'],
    ['its lines are parted by a break', { title: '<h1>A talk<br>on kettles</h1>' }, 'A talk on kettles'],
    [
      'it holds what is not shown',
      { title: '<h1><style>.x{}</style>A <svg><title>icon</title></svg>talk</h1>' },
      'A talk',
    ],
  ])('is read when %s', (_, parts, title) => {
    expect(read(page(TALK, parts)).transcript.episode.title).toBe(title);
  });
});
