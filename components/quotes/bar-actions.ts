import { QUOTE_COLORS, QUOTE_WORDS } from '../../utils/presenters/look/quote-colors';
import type { QuoteColor } from '../../utils/quotes/model/quote';
import type { IconName } from '../ui/Icon';
import type { SelectionBarProps } from './quotes-props';

export interface BarAction {
  /** As shown in the tooltip: a digit, or an upper-case letter. */
  key: string;
  label: string;
  run(): void;
  color?: QuoteColor;
  icon?: IconName;
}

/** The actions for the selected words, in the order of the bar. */
export function barActions({ onSave, onNote, onCitation, onLink }: Omit<SelectionBarProps, 'follow'>): BarAction[] {
  const colors = QUOTE_COLORS.map(
    (color, i): BarAction => ({
      key: String(i + 1),
      label: `Save as ${QUOTE_WORDS[color].name}`,
      color,
      run: () => onSave(color),
    }),
  );
  return [
    ...colors,
    { key: 'N', label: 'Save with a note', icon: 'note', run: onNote },
    { key: 'C', label: 'Copy citation', icon: 'citation', run: onCitation },
    { key: 'L', label: 'Copy link to this text', icon: 'link', run: onLink },
  ];
}
