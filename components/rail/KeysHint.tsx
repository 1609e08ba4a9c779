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

/** The keys that read and save without a pointer. */
export function KeysHint({ tab }: { tab: HintedTab }) {
  return (
    <span class="keys">
      {OF_TAB[tab].map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </span>
      ))}
    </span>
  );
}
