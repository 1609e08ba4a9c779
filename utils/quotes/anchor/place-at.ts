import type { Span } from '../../transcript/model';
import type { Placement } from '../model/quote';

/** The exact words at this span. */
export function placeAt({ start, end }: Span): Placement {
  return { state: 'anchored', span: { start, end } };
}
