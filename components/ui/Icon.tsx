/** 16 × 16 px, drawn with a stroke of 1.5 px in the text color. */
const PATHS = {
  fold: 'M2.75 3v10M6 8h7.5M10 4.5 13.5 8 10 11.5',
  swap: 'M2.5 5h11M10.5 2.5 13.5 5l-3 2.5M13.5 11h-11M5.5 8.5 2.5 11l3 2.5',
  up: 'm3.5 10 4.5-4.5L12.5 10',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  check: 'm3 8.5 3.5 3.5 6.5-7.5',
  find: 'M2.5 7a4.5 4.5 0 1 0 9 0 4.5 4.5 0 1 0-9 0M10.25 10.25 14 14',
  clear: 'm4 4 8 8m0-8-8 8',
  panel: 'M2 3h12v10H2zM9.5 3v10',
  note: 'M13.5 9.5v-7h-11v11h7zl-4 4v-4zM5 5.5h6M5 8.5h3',
  citation: 'M6.5 4C4 4.75 3 6.5 3 9v3h4V8.5H4.75M13.5 4C11 4.75 10 6.5 10 9v3h4V8.5h-2.25',
  link: 'M6.75 9.25a3 3 0 0 0 4.25 0l2-2a3 3 0 1 0-4.25-4.25l-1 1M9.25 6.75a3 3 0 0 0-4.25 0l-2 2A3 3 0 1 0 7.25 13l1-1',
  caution: 'M8 2.25 14.25 13.5H1.75zM8 6.5v3.25M8 11v1',
};

/** One of these, or the path of a drawing that only one screen needs, so that the others do not load it. */
export type IconName = keyof typeof PATHS | `M${string}`;

/** Hidden from screen readers, because it is always next to words or inside a labeled button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name as keyof typeof PATHS] ?? name} />
    </svg>
  );
}
