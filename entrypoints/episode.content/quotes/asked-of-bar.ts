import type { SelectionBarProps } from '../../../components/quotes/quotes-props';
import type { Span } from '../../../utils/transcript/model';
import type { FloatParts } from './floats';

export interface BarEvents {
  /** The words are saved, and with them goes the selection. */
  onTaken(): void;
  /** Of a quote that is kept now. */
  onNote(id: string): void;
}

/** What the selection bar does with the words it stands at. */
export function askedOfBar(
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
    onCitation: () => void sharing.copySelected(span, 'citation'),
    onLink: () => void sharing.copySelected(span, 'link'),
  };
}
