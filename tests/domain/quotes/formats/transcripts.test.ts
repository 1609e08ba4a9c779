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
const timed: TimedTranscript = {
  transcript,
  sentences: [
    { start: 0, end: at(' They'), turn: 0 },
    { start: at('They'), end: at('So they') - 2, turn: 0 },
    { start: at('So they'), end: transcript.text.length, turn: 1 },
  ],
  topics: [
    { start: 0, end: at('They'), title: 'Boats', seconds: 0, asPrinted: true },
    { start: at('They'), end: transcript.text.length, title: 'Floating', seconds: 4.04, asPrinted: false },
  ],
  quotes: [
    { start: at('They'), end: at('They') + 12 },
    { start: at('float') - 1, end: at('So') + 7 },
  ],
  duration: 9,
  secondsAt: (offset) => offset / 10,
};

describe('an exported transcript', () => {
  it('is Markdown with topics, speakers, ≈ times and marked quotes', () => {
    expect(TRANSCRIPT_MARKDOWN.write(timed)).toBe(
      [
        '# Boats',
        '<https://example.org/e/1>',
        '## Boats · 00:00',
        '**Ann Lee** ≈00:00: Boats \\& \\<b\\>nets\\</b\\> are here.',
        '## Floating · ≈00:04',
        '==They \\*float\\* well.==',
        '**Bo Dahl** ≈00:05: ==So they== do.\n',
      ].join('\n\n'),
    );
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
