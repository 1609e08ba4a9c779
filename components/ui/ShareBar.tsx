import type { BarView } from '../../utils/presenters/people';

export interface ShareBarProps {
  bar: BarView;
  /** 4 or 8 px high. */
  size: 'thin' | 'thick';
  /**
   * Whether to hide it from screen readers, because its text is shown elsewhere or belongs to the enclosing control.
   */
  silent?: boolean;
}

/** How much each person talks, in a fixed order; the host is a thin line, the others are bars. */
export function ShareBar({ bar, size, silent = false }: ShareBarProps) {
  return (
    // The title is the image's name, too.
    <span class={`bar ${size}`} title={bar.label} {...(silent ? { 'aria-hidden': true } : { role: 'img' })}>
      {bar.parts.map((part, i) => (
        <span key={i} class={`slot-${part.slot}`} style={{ flexGrow: part.share }} />
      ))}
    </span>
  );
}
