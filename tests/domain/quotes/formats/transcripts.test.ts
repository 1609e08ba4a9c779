import { describe, expect, it } from 'vitest';
import { TRANSCRIPT_FORMATS } from '../../../../utils/quotes/formats/all-transcripts';
import { fileName } from '../../../../utils/quotes/formats/file-name';
import { PODCAST_CHAPTERS, PODCAST_TRANSCRIPT, WEBVTT } from '../../../../utils/quotes/formats/timed-transcripts';
import type { TimedTranscript } from '../../../../utils/quotes/formats/transcript-format';
import { TRANSCRIPT_MARKDOWN } from '../../../../utils/quotes/formats/transcript-markdown';
import { talk } from '../../analysis/transcripts';

const transcript = talk(['Ann Lee: Boats & <b>nets</b> are here. They *float* well.', 'Bo Dahl: So they do.'], {
  title: 'Boats',
});
const at = (words: string) => transcript.text.indexOf(words);
const rest = { reading: '2 min read', subtopics: [] };
const timed: TimedTranscript = {
  transcript,
  sentences: [
    { start: 0, end: at(' They'), turn: 0 },
    { start: at('They'), end: at('So they') - 2, turn: 0 },
    { start: at('So they'), end: transcript.text.length, turn: 1 },
  ],
  topics: [
    { start: 0, end: at('They'), title: 'Boats', seconds: 0, asPrinted: true, ...rest },
    { start: at('They'), end: transcript.text.length, title: 'Floating', seconds: 4.04, asPrinted: false, ...rest },
  ],
  keyPoints: [],
  questions: [],
  people: [
    { id: 'bo dahl', name: 'Bo Dahl', host: true, role: 'Host' },
    { id: 'ann lee', name: 'Ann Lee', host: false, role: 'Guest · *Boat* builder' },
  ],
  quotes: [
    { start: at('They'), end: at('They') + 12, id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', color: 'doubt', note: '', tags: [] },
    {
      ...{ start: at('float') - 1, end: at('So') + 7, id: '01ARZ3NDEKTSV4RRFFQ69G5FAW', color: 'fact' },
      ...{ note: 'Ask *Ann*:\n- oil\n\nSoon.', tags: ['to do'] },
    },
  ],
  now: '2026-11-24T10:00:00.000Z',
  duration: 9,
  secondsAt: (offset) => offset / 10,
};

describe('an exported transcript', () => {
  it('is Markdown with topics, speakers, ≈ times and marked quotes, each with what the reader wrote', () => {
    const page = 'https://example.org/e/1#:~:text=';
    const file = TRANSCRIPT_MARKDOWN.write(timed);
    expect(file).toBe(
      [
        `---
title: "Boats"
source: "https://example.org/e/1"
author: ["[[Bo Dahl]]","[[Ann Lee]]"]
show: "A Show"
episode: 1
speakers: ["Bo Dahl","Ann Lee"]
created: "2026-11-24"
tags: ["clippings","podcast"]
---`,
        '# Boats',
        'A Show · Episode 1 · <https://example.org/e/1>',
        '- **Bo Dahl** · Host\n- **Ann Lee** · Guest · \\*Boat\\* builder',
        '## Boats · 00:00',
        '**Ann Lee** ≈00:00: Boats \\& \\<b\\>nets\\</b\\> are here.',
        '## Floating · ≈00:04',
        '==They \\*float\\* well.==',
        `> [!quote] Ann Lee · [≈00:03](${page}here.-,They%20%2Afloat%2A,-well.) · Doubt\n> They \\*float\\* ^rt-q69g5fav`,
        '**Bo Dahl** ≈00:05: ==So they== do.',
        `> [!quote] Ann Lee and Bo Dahl · [≈00:03](${page}here.%20They-,%2Afloat%2A%20well.,So%20they) · Fact
> Ann Lee: \\*float\\* well.
>
> Bo Dahl: So they
>
> Ask \\*Ann\\*:
> \\- oil
>
> Soon.
>
> #to-do ^rt-q69g5faw
`,
      ].join('\n\n'),
    );
  });

  it('tells no more than who speaks and when where nothing was saved', () => {
    const file = TRANSCRIPT_MARKDOWN.write({ ...timed, quotes: [] });
    expect(file).toContain('They \\*float\\* well.\n\n**Bo Dahl** ≈00:05: So they do.\n');
    expect(file).not.toMatch(/==|\[!quote\]/);
  });

  it('has a file name of its own in every format', () => {
    const names = TRANSCRIPT_FORMATS.map(({ extension }) => fileName('Boats', extension));
    expect(new Set(names).size).toBe(TRANSCRIPT_FORMATS.length);
  });

  it('is WebVTT with a voice for each speaker, and all markup escaped', () => {
    const file = WEBVTT.write(timed);
    expect(file.startsWith('WEBVTT\n\nNOTE times are estimated\n\n00:00:00.000 --> 00:00:03')).toBe(true);
    expect(file).toContain('<v Ann Lee>Boats &amp; &lt;b&gt;nets&lt;/b&gt; are here.');
    expect(file.match(/^<v /gm)).toHaveLength(3);
  });

  it.each([
    ['without punctuation', `and ${'so it goes on and on '.repeat(30).trim()}`, ' '],
    ['without spaces', '渡轮每天早上六点出发船长说今天的风很大'.repeat(20), ''],
  ])('splits a sentence %s into captions of at most three lines', (_, long, between) => {
    const made = talk([`Ann Lee: ${long}`]);
    const sentences = [{ start: 0, end: made.text.length, turn: 0 }];
    const file = WEBVTT.write({ ...timed, transcript: made, sentences, duration: 90 });
    const cues = file.split('\n\n').slice(2);
    const lines = cues.map((cue) => cue.trimEnd().replace('<v Ann Lee>', '').split('\n').slice(1));
    for (const each of lines) {
      expect(each.length).toBeLessThanOrEqual(3);
      for (const line of each) expect(line.length).toBeLessThanOrEqual(65);
    }
    expect(lines.flat().join(between)).toBe(long);
    const times = cues.map((cue) => cue.split('\n')[0]?.split(' --> '));
    expect(times.slice(1).map((time) => time?.[0])).toEqual(times.slice(0, -1).map((time) => time?.[1]));
  });

  it('is Podcasting 2.0 JSON with consecutive segments, and chapters with their times', () => {
    const { version, segments } = JSON.parse(PODCAST_TRANSCRIPT.write(timed));
    expect([version, segments.length]).toEqual(['1.0.0', 3]);
    expect(segments[2]).toEqual({ speaker: 'Bo Dahl', startTime: expect.any(Number), endTime: 9, body: 'So they do.' });
    for (const [index, { startTime, endTime }] of segments.entries()) {
      expect(endTime).toBeGreaterThan(startTime);
      if (index > 0) expect(startTime).toBe(segments[index - 1].endTime);
    }
    const still = JSON.parse(PODCAST_TRANSCRIPT.write({ ...timed, duration: 1, secondsAt: () => 1 })).segments;
    expect(still.map(({ startTime, endTime }: { startTime: number; endTime: number }) => [startTime, endTime])).toEqual(
      [
        [1, 1.1],
        [1.1, 1.2],
        [1.2, 1.3],
      ],
    );
    expect(JSON.parse(PODCAST_CHAPTERS.write(timed)).chapters).toEqual([
      { startTime: 0, title: 'Boats' },
      { startTime: 4, title: 'Floating' },
    ]);
  });
});
