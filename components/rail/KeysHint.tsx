import type { Keys } from '../../utils/lib/shortcuts';
import { printKey } from '../../utils/presenters/print-key';
import type { CursorStep } from '../../utils/presenters/quotes/reading-cursor';

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
const lettersOf = (keys: Keys, by: CursorStep['by']) =>
  [...new Set([keys[`next-${by}`], keys[`previous-${by}`]].map((key) => printKey(key.toLowerCase())))].sort();

export interface KeysHintProps {
  tab: HintedTab;
  keys: Keys;
  /** Whether the list of all keys is shown. */
  shown: boolean;
  onKeys(shown: boolean): void;
}

/** Hints for the keys that read and save, and a button that shows all keys. */
export function KeysHint({ tab, keys, shown, onKeys }: KeysHintProps) {
  return (
    <span class="keys">
      <span class="hints">
        {OF_TAB[tab].map((by) => (
          <Hint key={by} keys={lettersOf(keys, by)} does={by} />
        ))}
        <Hint keys={[printKey(keys.save)]} does="save" />
      </span>
      <TextButton aria-expanded={shown} onClick={() => onKeys(!shown)}>
        {keys.keys && <kbd>{printKey(keys.keys)}</kbd>}all keys
      </TextButton>
    </span>
  );
}

/** What keys do; nothing when the reader has taken all of them away. */
export function Hint({ keys, does }: { keys: readonly string[]; does: string }) {
  const own = keys.filter(Boolean);
  if (own.length === 0) return null;
  return (
    <span>
      {own.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
      {does}
    </span>
  );
}
