import { describe, expect, it } from 'vitest';
import { readExport } from '../../../../entrypoints/popup/transcript-export';
import { analyze } from '../../../../utils/analysis/analyze';
import { TRANSCRIPT_NOTES } from '../../../../utils/quotes/formats/transcript-notes';
import { pickSite, type Site } from '../../../../utils/sites';
import type { Transcript } from '../../../../utils/transcript/model';
import { fixture } from '../../../support/sample';

const NOW = '2026-11-24T10:00:00.000Z';
const { html, url } = fixture('sample-episode');
const site = pickSite(url) as Site;
const transcript = site.read(new DOMParser().parseFromString(html, 'text/html'), url)?.transcript as Transcript;
const answer = { transcript, analysis: analyze(transcript), quotes: [] };
/** "- **Ann Lee**: words [≈00:04](address)": the name, the words and the address. */
const LINE = /^ *- (?:\*\*(.+?)\*\*: )?(.+) \[≈[\d:]+\]\((.+)\)$/gm;
const unescaped = (text: string) => text.replace(/\\(.)/g, '$1');

describe('notes of an episode', () => {
  const file = TRANSCRIPT_NOTES.write(readExport(answer, NOW));
  const part = (title: string) => file.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

  it('hold only sentences that were said, by the one who said them, each with a link to its words', () => {
    const lines = [...file.matchAll(LINE)];
    expect(lines.length).toBeGreaterThan(20);
    for (const [line, name, words, link] of lines) {
      const plain = unescaped(words as string).replace(/^… /, '');
      const at = transcript.text.replace(/\s/g, ' ').indexOf(plain);
      expect(at, line).toBeGreaterThanOrEqual(0);
      const turn = transcript.turns.findLast(({ start }) => start <= at);
      const speaker = transcript.speakers.find(({ id }) => id === turn?.speaker);
      if (name !== undefined) expect(speaker?.name, line).toBe(name);
      expect(link).toMatch(/^https:\/\/[^#]+#:~:text=./);
    }
  });

  it('list the topics with their times and reading times, and the speakers with their titles', () => {
    const { topics, profiles } = answer.analysis;
    const outlined = part('Outline').match(/^- .+$/gm) ?? [];
    expect(outlined.map((line) => line.replace(/^- ≈?[\d:]+ (.+) · \d+ min read$/, '$1'))).toEqual(
      topics.map(({ title }) => title),
    );
    for (const { title } of profiles) if (title !== null) expect(unescaped(file)).toContain(title);
  });

  it('have every question with what each of those said who answered it', () => {
    const { questions } = answer.analysis;
    expect(questions.length).toBeGreaterThan(2);
    const asked = part('Questions');
    expect(asked.match(/^- /gm)).toHaveLength(questions.length);
    expect(asked.match(/^ {2}- \*\*/gm)).toHaveLength(questions.flatMap(({ answers }) => answers).length);
  });

  it('give each key point once', () => {
    const points = [...part('Key points').matchAll(LINE)].map(([, , words]) => words);
    const own = answer.analysis.profiles.flatMap(({ keyPoints }) => keyPoints);
    expect(points.length).toBeGreaterThanOrEqual(own.length);
    expect(new Set(points).size).toBe(points.length);
  });
});

it('an answer of a page that is not a transcript is refused', () => {
  expect(() => readExport({ ...answer, quotes: [{ start: 1, end: 2 }] }, NOW)).toThrow();
});
