import type { BarView } from '../../utils/presenters/people';

export interface ShareBarProps {
  bar: BarView;
  /** 4 or 8 px. */
  size: 'thin' | 'thick';
  /** The words already stand elsewhere, or belong to the control around it. */
  silent?: boolean;
}

/** Who talked how much, in a fixed order; the host is a thin line, the others are bars. */
export function ShareBar({ bar, size, silent = false }: ShareBarProps) {
  const spoken = silent ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': bar.label };
  return (
    <span class={`bar ${size}`} title={bar.label} {...spoken}>
      {bar.parts.map((part, i) => (
        <span key={i} class={`slot-${part.slot}`} style={{ flexGrow: part.share }} />
      ))}
    </span>
  );
}
