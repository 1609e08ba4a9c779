import type { KeyAction, Keys } from '../../utils/lib/shortcuts';
import { QUOTE_COLORS, QUOTE_WORDS } from '../../utils/presenters/look/quote-colors';
import { printKey } from '../../utils/presenters/print-key';
import { SAME_SPEAKER } from '../../utils/presenters/quotes/reading-cursor';
import { forPlatform } from '../ui/for-platform';
import { IconButton } from '../ui/IconButton';
import { useOwnId } from '../ui/use-own-id';
import type { PanelProps, RailProps } from './rail-props';

/** Keys as labeled that cannot be changed. */
type Fixed = '←' | '→' | 'Esc' | 'Enter' | 'F6' | 'N' | 'C' | 'L' | `Ctrl ${string}` | `${number}`;

/** What has a key for the next and one for the previous. */
type Unit = KeyAction extends infer Action ? (Action extends `next-${infer Name}` ? Name : never) : never;

/** The keys that lead to the next and to the previous one. */
const around = (unit: Unit, what: string = unit): [KeyAction[], string] => [
  [`next-${unit}`, `previous-${unit}`],
  `Next, previous ${what}`,
];

/** All keys, grouped by purpose; keys with related actions share an entry. Those that can be changed are named by action. */
const GROUPS: { name: string; keys: [(KeyAction | Fixed)[], string][] }[] = [
  {
    name: 'Reading',
    keys: [
      around('turn'),
      around('own-turn', SAME_SPEAKER),
      around('sentence'),
      around('topic'),
      around('question'),
      [['search'], 'Search'],
      around('hit'),
      [['ask'], 'Ask a question'],
      [['play'], 'Play from here'],
      [['rail'], 'Open, fold the rail'],
      [['←', '→'], 'On the strip: previous, next turn (Shift: topic)'],
      [['Esc'], 'Clear position, show everyone, end search'],
    ],
  },
  {
    name: 'Quotes',
    keys: [
      [['save'], 'Save the sentence'],
      [['save-turn'], 'Save the whole turn'],
      [['cite', 'link'], 'Copy citation, link of the sentence'],
      around('quote'),
      [['Enter'], 'Open the quote'],
      [['Ctrl Z', 'Ctrl Shift Z'], 'Undo, redo'],
    ],
  },
  {
    name: 'Selected text',
    keys: [
      [['F6', 'save'], 'Go to the bar'],
      [
        QUOTE_COLORS.map((_, i) => `${i + 1}` as const),
        `Save as ${QUOTE_COLORS.map((color) => QUOTE_WORDS[color].name).join(', ')}`,
      ],
      [['N'], 'Save with a note'],
      [['C', 'L'], 'Copy citation, link'],
    ],
  },
];

/** A key as labeled; empty for an action without one. */
const labelOf = (keys: Keys, key: KeyAction | Fixed) =>
  key in keys ? printKey(keys[key as KeyAction]) : forPlatform(key);

export interface KeyListProps extends Pick<PanelProps, 'playedBy' | 'questions'>, Pick<RailProps, 'layout' | 'strip'> {
  keys: Keys;
  onClose(): void;
}

/** The list of all keys that do something on this page, shown in place of the tab's content. */
export function KeyList({ keys: own, playedBy, questions, strip, layout, onClose }: KeyListProps) {
  const id = useOwnId();
  const hasStrip = strip && layout !== 'corner';
  const idle = [!playedBy && 'play', !hasStrip && '←', questions.questions.length === 0 && 'next-question'];
  return (
    <section class="key-list" aria-labelledby={id}>
      <div class="key-list-head">
        <h2 id={id}>Keys</h2>
        <IconButton icon="clear" label="Close key list" onClick={onClose} />
      </div>
      {GROUPS.map(({ name, keys }) => (
        <div key={name}>
          <h3>{name}</h3>
          <dl>
            {keys.map(([pressed, does]) => {
              const labels = pressed.map((key) => labelOf(own, key));
              return (
                labels.some(Boolean) &&
                !idle.includes(pressed[0] as string) && (
                  <div key={does}>
                    <dt>
                      {labels.map((label, i) => (
                        <kbd key={i}>{label || '–'}</kbd>
                      ))}
                    </dt>
                    <dd>{does}</dd>
                  </div>
                )
              );
            })}
          </dl>
        </div>
      ))}
      <p class="note">You can change these keys, or turn off letters, in settings.</p>
    </section>
  );
}
