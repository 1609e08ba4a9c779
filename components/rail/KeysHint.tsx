import { trusted } from '../ui/trusted';
import type { RailTab } from './tabs';

const TURN = { keys: ['J', 'K'], does: 'turn' };
const SENTENCE = { keys: ['H', 'L'], does: 'sentence' };
const TOPIC = { keys: ['T'], does: 'topic' };
const QUESTION = { keys: ['Q'], does: 'question' };
const SAVING = { keys: ['S'], does: 'save' };
type HintedTab = Exclude<RailTab, 'speakers'>;

/** At most three: those that go with what is shown. */
const OF_TAB: Record<HintedTab, { keys: string[]; does: string }[]> = {
  outline: [TURN, TOPIC, SAVING],
  questions: [QUESTION, SENTENCE, SAVING],
  quotes: [SAVING],
};

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
        {OF_TAB[tab].map(({ keys, does }) => (
          <span key={does}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
            {does}
          </span>
        ))}
      </span>
      <button type="button" class="link" aria-expanded={shown} onClick={trusted(() => onKeys(!shown))}>
        <kbd>?</kbd>all keys
      </button>
    </span>
  );
}
