import type { CursorStep } from '../../utils/presenters/reading-cursor';
import { STEP_KEYS } from '../../utils/presenters/step-keys';
import { trusted } from '../ui/trusted';
import type { RailTab } from './tabs';

type HintedTab = Exclude<RailTab, 'speakers'>;

/** Beside saving, at most two: those that go with what is shown. */
const OF_TAB: Record<HintedTab, CursorStep['by'][]> = {
  outline: ['turn', 'topic'],
  questions: ['question', 'sentence'],
  quotes: [],
};

/** The letters of a step as they lie on the keyboard; one that Shift turns back stands once. */
const lettersOf = (by: CursorStep['by']) => [...new Set(STEP_KEYS[by].map((key) => key.toUpperCase()))].sort();

export interface KeysHintProps {
  tab: HintedTab;
  /** All of them are listed. */
  shown: boolean;
  onKeys(shown: boolean): void;
}

/** The keys that read and save without a pointer, and the way to all of them. */
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
      <button type="button" class="link" aria-expanded={shown} onClick={trusted(() => onKeys(!shown))}>
        <kbd>?</kbd>all keys
      </button>
    </span>
  );
}
