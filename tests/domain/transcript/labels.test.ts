import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseLabels } from '../../../utils/transcript/choose-labels';
import { parseLabel } from '../../../utils/transcript/labels';

describe('parseLabel', () => {
  test.each([
    ['Ilse Brandt:\u00a0Yes.', 'Ilse Brandt'],
    ['Ilse Brandt : Yes.', 'Ilse Brandt'],
    ['Ilse Brandt:Yes.', 'Ilse Brandt'],
    ['Kaouthar El Idrissi: Yes.', 'Kaouthar El Idrissi'],
    ['Trent Gray-Olsen: Yes.', 'Trent Gray-Olsen'],
    ['Mar\u00eda de la Cruz: S\u00ed.', 'Mar\u00eda de la Cruz'],
    ['Dr. A. J. O\u2019Brien: Yes.', 'Dr. A. J. O\u2019Brien'],
    ['Rev. Ilse Brandt: Yes.', 'Rev. Ilse Brandt'],
    ['Lt. Col. Ilse Brandt: Yes.', 'Lt. Col. Ilse Brandt'],
    ['Sen. Ilse Brandt: Yes.', 'Sen. Ilse Brandt'],
    ['\u5c71\u7530\u592a\u90ce\uff1a\u306f\u3044\u3002', '\u5c71\u7530\u592a\u90ce'],
    ['LEILA BRANDT, HOST: Yes.', 'LEILA BRANDT'],
    ['Ilse Brandt (Acme): Yes.', 'Ilse Brandt'],
    ['Ilse Brandt [Host]: Yes.', 'Ilse Brandt'],
    ['Ilse Brandt \u2013 Host: Yes.', 'Ilse Brandt'],
    ['Guest Ilse Brandt: Yes.', 'Ilse Brandt'],
    ['Guest: Yes.', 'Guest'],
    ['Casey: Yes.', 'Casey'],
    ['Steph: Yes.', 'Steph'],
    ['Laws: Yes.', 'Laws'],
    ['[00:01:12] Ilse Brandt: Yes.', 'Ilse Brandt'],
    ['Ilse Brandt [00:01:12]: Yes.', 'Ilse Brandt'],
    ['\u200bIlse\u00ad Brandt: Yes.', 'Ilse Brandt'],
  ])('%j is labeled %s', (raw, label) => {
    expect(parseLabel(raw)).toMatchObject({ label, nameLike: true });
  });

  test.each([
    'Episode 36: A title that looks like a turn',
    'Key takeaways:',
    'Note: this is not a person.',
    'Guests: Ilse Brandt and Omar Dell',
    'Option A: we wait',
    'Number One: we begin',
    'Meet The Panel: three people',
    'Hosted By: Ilse Brandt',
    '9:41 in the morning, that was it.',
    'https://example.org is where it lives',
    'https: the s matters',
    'At 3:00 PM we met',
    'So that is it. Anna: no',
    'Q: what is that?',
    'No colon at all',
    ': nobody',
  ])('%j has no label', (raw) => {
    expect(parseLabel(raw)?.nameLike ?? false).toBe(false);
  });

  test('headings that are capitalized like names are none', () => {
    const headings = [
      ...['Episode 3', 'Ep. 3', 'Season #2', 'Figure 1', 'Table 4', 'Part Two', 'Chapter 9', 'Section B', 'Step One'],
      ...['Number Three', 'Point Four', 'Rule Five', 'Law One', 'Case A', 'Level C', 'Phase 2', 'Stage D', 'Lesson E'],
      ...['Reason 1', 'Tip 2', 'Meet The Team', 'Meet Our Guests', 'About The Show', 'About Our Panel', 'About This'],
      ...['Hosted By Ann', 'Produced By Bo', 'Edited By Cy', 'Written By Dee', 'Sponsored By Acme', 'Music By Eve'],
      ...['Featuring Ann', 'Featured', 'Our Host', 'Our Guest', 'Our Panel', 'Key Takeaway', 'Takeaways', 'Notes'],
      ...['NB', 'N.B.', "Editor's Note", 'Editors Note', 'Transcript', 'Episode Transcript', 'Q', 'A', 'Questions'],
      ...['Answer', 'Summary', 'Update', 'Correction', 'Warning', 'Caution', 'Tip', 'Sources', 'Related', 'Read More'],
      ...['Learn More', 'Listen', 'Listen On', 'Watch', 'Subscribe', 'Subscribe Today', 'Follow Us', 'Chapters'],
      ...['Highlights', 'Guests', 'Hosts And Guests', 'Topics', 'References', 'Resources', 'Links', 'Disclaimer'],
      ...['Important', 'Example', 'For Example', 'One Question', 'Bottom Line', 'The Bottom Line', 'Spoiler'],
      ...['Fun Fact', 'Fact', 'PS', 'P.S', 'Date', 'Time', 'Length', 'Duration', 'Published'],
    ];
    expect(headings.filter((heading) => parseLabel(`${heading}: x`) !== null)).toEqual([]);
  });

  test('parts in the conversation are labels, whatever their case', () => {
    const parts = [
      ...['host', 'co-host', 'guest', 'narrator', 'announcer', 'moderator', 'interviewer', 'interviewee', 'intro'],
      ...['outro', 'all', 'everyone', 'both', 'audience', 'audience member', 'audience member 2', 'speaker 12'],
      ...['unknown speaker', 'unidentified male', 'female', 'man', 'woman', 'voice_2', 'guest 2', 'host 1', 'caller'],
      ...['participant', 'person 3'],
    ];
    expect(parts.filter((part) => !parseLabel(`${part}: x`)?.nameLike)).toEqual([]);
  });

  test('abbreviated titles and initials end no sentence, a word before them does', () => {
    const titles = 'Dr Mr Mrs Ms Prof Rev Hon Sen Rep Gov Gen Col Capt Lt Sgt St'.split(' ');
    expect(titles.filter((title) => !parseLabel(`${title}. Ilse Brandt: x`)?.nameLike)).toEqual([]);
    const names = ['Ilse Brandt, Jr. Esq', 'Ilse Brandt, Sr. Esq', 'Ilse Brandt, Ph. D', 'Ilse Brandt, Psy. D'];
    expect(names.filter((name) => parseLabel(`${name}: x`) === null)).toEqual([]);
    expect(
      ['Yes. Brandt', 'Yes! Brandt', 'Yes? Brandt', '\u662f\u3002\u5c71'].map((a) => parseLabel(`${a}: x`)),
    ).toEqual(Array(4).fill(null));
  });

  test('a label has at most 100 characters, and its time belongs to neither name nor words', () => {
    const name = `I${'l'.repeat(98)}`;
    expect(parseLabel(`${name}e: x`)).toMatchObject({ nameLike: true });
    expect(parseLabel(`${name}se: x`)).toBeNull();
    expect(parseLabel('[0:49] Ilse Brandt : Yes.')).toMatchObject({ label: 'Ilse Brandt', nameEnd: 18, colonEnd: 20 });
  });

  test('a number after the label is speech', () => {
    expect(parseLabel('Omar Dell: 9.11 or 9.9')).toMatchObject({ label: 'Omar Dell', colonEnd: 10 });
  });

  test('never throws, and its offsets stay inside the string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(':', '：', ' : '), fc.string(), (a, colon, b) => {
        const raw = a + colon + b;
        const candidate = parseLabel(raw);
        if (candidate === null) return;
        expect(candidate.nameEnd).toBeLessThan(candidate.colonEnd);
        expect(':：').toContain(raw[candidate.colonEnd - 1]);
      }),
    );
  });
});

describe('chooseLabels', () => {
  const choose = (rows: [raw: string, marked: boolean][], spokenOf: string[] = []) => [
    ...chooseLabels(
      rows.map(([raw, marked]) => ({ candidate: parseLabel(raw), marked })),
      { named: '', isSpokenOf: (word) => spokenOf.includes(word), isPhrase: (words) => spokenOf.includes(words) },
    ),
  ];
  const bold = (...labels: string[]): [string, boolean][] => labels.map((label) => [`${label}: x`, true]);

  test('a name of two words in bold counts even if it speaks only once', () => {
    expect(choose(bold('Ilse Brandt', 'Omar Dell', 'Ilse Brandt', 'Aili Stone'))).toEqual([
      'ilse brandt',
      'omar dell',
      'aili stone',
    ]);
  });

  test('a single bold word that occurs once counts only if it is a role or part of a known name', () => {
    expect(choose(bold('Ilse Brandt', 'Omar Dell', 'Obviously', 'Narrator', 'Dell'))).toEqual([
      'ilse brandt',
      'omar dell',
      'narrator',
      'dell',
    ]);
  });

  test('a single bold word counts if other speakers use it as a name', () => {
    expect(choose(bold('Ilse Brandt', 'Omar Dell', 'Stacie', 'Obviously'), ['Stacie'])).toEqual([
      'ilse brandt',
      'omar dell',
      'stacie',
    ]);
  });

  test('where labels are bold, plain text before a colon is speech', () => {
    expect(
      choose([...bold('Ilse Brandt', 'Omar Dell', 'Ilse Brandt'), ['Best Practices: we keep them', false]]),
    ).toEqual(['ilse brandt', 'omar dell']);
  });

  test('where nothing is bold, names count plain', () => {
    expect(
      choose([
        ['Ilse Brandt: x', false],
        ['Omar: x', false],
        ['Omar: y', false],
        ['Look: there', false],
      ]),
    ).toEqual(['ilse brandt', 'omar']);
  });

  test('a lowercase handle counts if it is bold and repeats', () => {
    expect(choose(bold('arbedo', 'Ilse Brandt', 'arbedo', 'the point'))).toEqual(['arbedo', 'ilse brandt']);
  });
});
