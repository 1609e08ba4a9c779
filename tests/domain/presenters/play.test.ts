import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playLabel, videoAt } from '../../../utils/presenters/play';
import type { EpisodeLink } from '../../../utils/transcript/model';

const youtube = (href: string): EpisodeLink => ({ kind: 'youtube', href });
const ID = 'dQw4w9WgXcQ';

describe('videoAt', () => {
  it.each([
    [`https://www.youtube.com/watch?v=${ID}`, `https://www.youtube.com/watch?v=${ID}&t=881s`],
    [`https://youtube.com/watch?v=${ID}&t=12s&si=x#chapters`, `https://youtube.com/watch?v=${ID}&t=881s&si=x`],
    [`https://youtu.be/${ID}?si=x`, `https://youtu.be/${ID}?si=x&t=881s`],
    [`https://www.youtube.com/live/${ID}`, `https://www.youtube.com/live/${ID}?t=881s`],
  ])('opens %s at the second', (href, opened) => {
    expect(videoAt([youtube(href)], 881.9)).toBe(opened);
  });

  it.each([
    'https://www.youtube.com/playlist?list=PLx',
    'https://www.youtube.com/@IBMTechnology',
    'https://www.youtube.com/watch?list=PLx',
    'https://www.youtube.com/',
    'https://youtu.be/',
    'not an address',
  ])('finds no place of the episode in %s', (href) => {
    expect(videoAt([youtube(href)], 881)).toBeNull();
  });

  it('takes the first video among the links of the page, and only of YouTube', () => {
    const links: EpisodeLink[] = [
      { kind: 'other', href: 'https://www.youtube.com/watch?v=other' },
      youtube('https://www.youtube.com/playlist?list=PLx'),
      youtube(`https://youtu.be/${ID}`),
      youtube('https://youtu.be/second'),
    ];
    expect(videoAt(links, 0)).toBe(`https://youtu.be/${ID}?t=0s`);
    expect(videoAt(links.slice(0, 2), 0)).toBeNull();
  });

  it('never changes which video it is, whatever the second and the link', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((raw) => raw.toWellFormed()),
        fc.double({ noNaN: true, min: -9, max: 1e6 }),
        (url, at) => {
          const href = `https://www.youtube.com/watch?v=${ID}&u=${encodeURIComponent(url)}`;
          const opened = new URL(videoAt([youtube(href)], at) ?? '');
          expect(opened.origin + opened.pathname).toBe('https://www.youtube.com/watch');
          expect([opened.searchParams.get('v'), opened.searchParams.get('u')]).toEqual([ID, url]);
          expect(opened.searchParams.get('t')).toBe(`${Math.max(0, Math.floor(at))}s`);
        },
      ),
    );
  });
});

it('says where it plays', () => {
  expect(playLabel('14:40', 'page')).toBe('Play from 14:40');
  expect(playLabel('≈02:38', 'video')).toBe('Play from ≈02:38 on YouTube');
});
