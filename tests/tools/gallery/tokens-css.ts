import { NEUTRALS } from '../../../utils/presenters/look/neutrals.ts';
import { patternBackground, SLOTS, type Slot, TINT_ALPHA } from '../../../utils/presenters/look/palette.ts';
import { QUOTE_LOOKS } from '../../../utils/presenters/look/quote-colors.ts';

const both = (light: string, dark: string) => (light === dark ? light : `light-dark(${light}, ${dark})`);
const alpha = (hex: string, share: number) =>
  hex +
  Math.round(share * 255)
    .toString(16)
    .padStart(2, '0');

/**
 * The content of `components/ui/tokens.css`, which `npx vitest run --project domain palette -u` writes. One declaration
 * serves both themes; the root's `color-scheme` selects one.
 */
export function tokensCss(): string {
  const neutrals = Object.entries(NEUTRALS.light).map(
    ([name, light]) => `  --${name}: ${both(light, NEUTRALS.dark[name] as string)};`,
  );
  const slots = SLOTS.map(({ light, dark }, slot) =>
    [
      `.slot-${slot} {`,
      `  --edge: ${both(light.edge, dark.edge)};`,
      `  --name: ${both(light.nameText, dark.nameText)};`,
      `  --tint: ${both(alpha(light.edge, TINT_ALPHA.light), alpha(dark.edge, TINT_ALPHA.dark))};`,
      `  --chip: ${both(light.chipBack, dark.chipBack)};`,
      `  --chip-pattern: ${patternBackground(slot as Slot, 'chip', 'var(--edge)')};`,
      `  --bar-pattern: ${patternBackground(slot as Slot, 'bar', 'var(--edge)')};`,
      '}',
    ].join('\n'),
  );
  const quotes = Object.entries(QUOTE_LOOKS).map(([color, { light, dark }]) =>
    [
      `.quote-${color} {`,
      `  --quote-wash: ${both(light.wash, dark.wash)};`,
      `  --quote-ink: ${both(light.ink, dark.ink)};`,
      '}',
    ].join('\n'),
  );
  return `/* biome-ignore-all format: generated */
/* Generated from utils/presenters/look/palette.ts, neutrals.ts and quote-colors.ts: change those, then run
   npx vitest run --project domain palette -u */
:root,
.roundtable {
${neutrals.join('\n')}
}

${slots.join('\n')}

${quotes.join('\n')}

/* Patterns and initials carry the person where colors are the system's. */
@media (forced-colors: active) {
  [class*="slot-"] {
    --edge: CanvasText;
    --name: CanvasText;
    --tint: transparent;
    --chip: Canvas;
  }
  [class*="quote-"] {
    --quote-wash: Canvas;
    --quote-ink: CanvasText;
  }
}
`;
}
