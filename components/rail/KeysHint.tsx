import type { CursorStep } from '../../utils/presenters/quotes/reading-cursor';
import { STEP_KEYS } from '../../utils/presenters/step-keys';
import { TextButton } from '../ui/TextButton';
import type { RailTab } from './tabs';

type HintedTab = Exclude<RailTab, 'speakers' | 'search'>;

/** Besides saving, at most two hints per tab, related to what it shows. */
const OF_TAB: Record<HintedTab, CursorStep['by'][]> = {
  outline: ['turn', 'topic'],
  questions: ['question', 'sentence'],
  quotes: [],
};

/** The keys of a step as labeled on the keyboard; a letter that Shift reverses is listed once. */
const lettersOf = (by: CursorStep['by']) => [...new Set(STEP_KEYS[by].map((key) => key.toUpperCase()))].sort();

export interface KeysHintProps {
  tab: HintedTab;
  /** Whether the list of all keys is shown. */
  shown: boolean;
  onKeys(shown: boolean): void;
}

/** Hints for the keys that read and save, and a button that shows all keys. */
export function KeysHint({ tab, shown, onKeys }: KeysHintProps) {
  return (
    <span class="keys">
      <span class="hints">
        {OF_TAB[tab].map((by) => (
          <span key={by}>
            {lettersOf(by).map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
            {by}
          </span>
        ))}
        <span>
          <kbd>S</kbd>save
        </span>
      </span>
      <TextButton aria-expanded={shown} onClick={() => onKeys(!shown)}>
        <kbd>?</kbd>all keys
      </TextButton>
    </span>
  );
}
