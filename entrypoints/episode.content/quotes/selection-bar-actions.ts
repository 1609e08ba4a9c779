import type { SelectionBarProps } from '../../../components/quotes/quotes-props';
import type { Span } from '../../../utils/transcript/model';
import type { FloatParts } from './floats';

export interface BarEvents {
  /** Called when the words are being saved, which ends the selection. */
  onTaken(): void;
  /** Called with the id of a quote that has been saved. */
  onNote(id: string): unknown;
}

/** What the selection bar's actions do with the words it belongs to. */
export function selectionBarActions(
  span: Span,
  { acts, sharing }: Pick<FloatParts, 'acts' | 'sharing'>,
  { onTaken, onNote }: BarEvents,
): Omit<SelectionBarProps, 'follow'> {
  return {
    onSave: (color) => {
      onTaken();
      void acts.save(span, color);
    },
    onNote: async () => {
      onTaken();
      const id = await acts.save(span);
      if (id !== null) onNote(id);
    },
    onCitation: () => void sharing.copyUnsaved(span, 'citation'),
    onLink: () => void sharing.copyUnsaved(span, 'link'),
  };
}
