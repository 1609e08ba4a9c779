import { describe, expect, it } from 'vitest';
import { NEUTRALS } from '../../../../utils/presenters/look/neutrals';
import {
  type PatternPlace,
  patternBackground,
  SLOTS,
  type Slot,
  type Theme,
  TINT_ALPHA,
} from '../../../../utils/presenters/look/palette';
import { QUOTE_LOOKS } from '../../../../utils/presenters/look/quote-colors';
import { ciede2000, closest, contrast, lab, over, VISIONS } from '../../../tools/gallery/color-math';
import { tokensCss } from '../../../tools/gallery/tokens-css';

it('the color difference formula gives the published test results', () => {
  expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(ciede2000([50, 2.5, 0], [61, -5, 29])).toBeCloseTo(22.8977, 4);
});

describe.each<Theme>(['light', 'dark'])('the %s palette', (theme) => {
  const neutral = (name: string) => NEUTRALS[theme][name] as string;
  const page = neutral('page');
  const grounds = [page, neutral('layer')];
  const all = SLOTS.map((slot) => slot[theme]);
  const edges = all.map((slot) => slot.edge);
  const tints = all.map((slot) => over(slot.edge, page, TINT_ALPHA[theme]));

  it('keeps names readable on the page, the layer, the hover wash, the accent wash and their own tint', () => {
    for (const { nameText, edge } of all) {
      for (const ground of [...grounds, neutral('hover'), neutral('wash')])
        expect(contrast(nameText, ground)).toBeGreaterThanOrEqual(4.5);
      for (const ground of grounds)
        expect(contrast(nameText, over(edge, ground, TINT_ALPHA[theme]))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps edges visible', () => {
    for (const edge of edges) for (const ground of grounds) expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
  });

  it('gives chips 12% (light) or 20% (dark) of the edge color, and keeps initials readable on them', () => {
    for (const { edge, nameText, chipBack } of all) {
      expect(closest([chipBack, over(edge, page, theme === 'light' ? 0.12 : 0.2)], 'normal')).toBeLessThan(1);
      expect(contrast(nameText, chipBack)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(VISIONS)('keeps all nine edges apart, %s', (vision) => {
    expect(closest(edges, vision)).toBeGreaterThanOrEqual(vision === 'normal' ? 20 : 10);
  });

  it('keeps the accent distinct from the colors of people', () => {
    const accent = lab(neutral('accent'), 'normal');
    for (const edge of edges) expect(ciede2000(lab(edge, 'normal'), accent)).toBeGreaterThanOrEqual(10);
  });

  it('keeps text readable on every quote wash, ink readable on the page and visible on its wash', () => {
    for (const { [theme]: look } of Object.values(QUOTE_LOOKS)) {
      expect(contrast(neutral('text'), look.wash)).toBeGreaterThanOrEqual(4.5);
      for (const ground of grounds) expect(contrast(look.ink, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(look.ink, look.wash)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(VISIONS)('keeps quote washes apart, %s', (vision) => {
    const washes = Object.values(QUOTE_LOOKS).map((look) => look[theme].wash);
    expect(closest(washes, vision)).toBeGreaterThanOrEqual(vision === 'normal' ? 20 : 10);
  });

  it('keeps quote washes distinct from the tints of people', () => {
    for (const { [theme]: look } of Object.values(QUOTE_LOOKS)) {
      for (const tint of tints)
        expect(ciede2000(lab(look.wash, 'normal'), lab(tint, 'normal'))).toBeGreaterThanOrEqual(10);
    }
  });

  it('keeps running text readable on every surface', () => {
    const surfaces = [...grounds, neutral('hover'), neutral('wash'), ...tints];
    for (const surface of surfaces) {
      for (const name of ['text', 'secondary', 'link'])
        expect(contrast(neutral(name), surface)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [...grounds, neutral('hover')])
      expect(contrast(neutral('helper'), ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(neutral('on-accent'), neutral('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps controls, cautions and the focus ring visible', () => {
    for (const name of ['control', 'focus', 'caution']) {
      for (const ground of grounds) expect(contrast(neutral(name), ground)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('patterns', () => {
  const slots = SLOTS.map((_, slot) => slot as Slot);

  it.each<PatternPlace>(['edge', 'chip', 'bar'])('are nine different ones for the %s, and take any color', (place) => {
    expect(new Set(slots.map((slot) => patternBackground(slot, place, 'red'))).size).toBe(SLOTS.length);
    for (const slot of slots) {
      expect(patternBackground(slot, place, 'var(--edge)')).toContain('var(--edge)');
      expect(patternBackground(slot, place, 'red')).not.toContain('C');
    }
  });
});

it('tokens.css matches the palette (update it with -u)', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('../../../../components/ui/tokens.css');
});
