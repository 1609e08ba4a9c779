/**
 * Contrast: WCAG 2.2. Color difference: CIEDE2000 (D65, Sharma's formula). Color blindness: Machado, Oliveira and
 * Fernandes 2009, severity 1.0, applied to linear sRGB.
 */
export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';
export type Lab = [number, number, number];

const VISION: Record<Vision, Lab[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const VISIONS = Object.keys(VISION) as Vision[];

const rgb = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as Lab;
const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const dot = (a: Lab, b: Lab) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], rgb(hex).map(linear) as Lab);

/** WCAG contrast ratio, 1–21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (x + 0.05) / (y + 0.05);
}

/** The color that `front` with opacity `alpha` has over an opaque `back`. */
export function over(front: string, back: string, alpha: number): string {
  const under = rgb(back);
  const mixed = rgb(front).map((v, i) => Math.round((v * alpha + (under[i] as number) * (1 - alpha)) * 255));
  return `#${mixed.map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}

/** A color as a person with this kind of vision sees it, in CIELAB. */
export function lab(hex: string, vision: Vision): Lab {
  const source = rgb(hex).map(linear) as Lab;
  const seen = VISION[vision].map((row) => Math.min(1, Math.max(0, dot(row, source)))) as Lab;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], seen));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Perceived difference between two colors. A difference of 1 is just noticeable when they are side by side. */
export function ciede2000([L1, a1, b1]: Lab, [L2, a2, b2]: Lab): number {
  const R = Math.PI / 180;
  const m = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const G = 0.5 * (1 - Math.sqrt(m ** 7 / (m ** 7 + 25 ** 7)));
  const [A1, A2] = [a1 * (1 + G), a2 * (1 + G)];
  const [C1, C2] = [Math.hypot(A1, b1), Math.hypot(A2, b2)];
  const hue = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / R + 360) % 360);
  const [h1, h2] = [hue(A1, b1), hue(A2, b2)];
  const gray = C1 * C2 === 0;
  let dh = gray ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  else if (dh < -180) dh += 360;
  const [dL, dC, dH] = [L2 - L1, C2 - C1, 2 * Math.sqrt(C1 * C2) * Math.sin((dh / 2) * R)];
  const [Lm, Cm, sum] = [(L1 + L2) / 2, (C1 + C2) / 2, h1 + h2];
  const hm = gray ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  const cos = (times: number, shift: number) => Math.cos((times * hm + shift) * R);
  const T = 1 - 0.17 * cos(1, -30) + 0.24 * cos(2, 0) + 0.32 * cos(3, 6) - 0.2 * cos(4, -63);
  const SL = 1 + (0.015 * (Lm - 50) ** 2) / Math.sqrt(20 + (Lm - 50) ** 2);
  const [SC, SH] = [1 + 0.045 * Cm, 1 + 0.015 * Cm * T];
  const RT = -Math.sin(60 * Math.exp(-(((hm - 275) / 25) ** 2)) * R) * 2 * Math.sqrt(Cm ** 7 / (Cm ** 7 + 25 ** 7));
  return Math.sqrt((dL / SL) ** 2 + (dC / SC) ** 2 + (dH / SH) ** 2 + RT * (dC / SC) * (dH / SH));
}

/** The smallest difference between any two of these colors. */
export function closest(colors: readonly string[], vision: Vision): number {
  const labs = colors.map((color) => lab(color, vision));
  return Math.min(...labs.flatMap((a, i) => labs.slice(i + 1).map((b) => ciede2000(a, b))));
}
