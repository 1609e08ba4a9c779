import { QUOTE_COLORS, QUOTE_WORDS } from '../../utils/presenters/look/quote-colors';
import { printKey, STEP_KEYS } from '../../utils/presenters/step-keys';
import { forPlatform } from '../ui/for-platform';
import { IconButton } from '../ui/IconButton';
import { useOwnId } from '../ui/use-own-id';

/** All keys, grouped by purpose; keys with related actions share an entry. */
const GROUPS: { name: string; keys: [string[], string][] }[] = [
  {
    name: 'Reading',
    keys: [
      ...Object.entries(STEP_KEYS).map(([by, keys]): [string[], string] => [
        keys.map(printKey),
        `Next, previous ${by}`,
      ]),
      [['/'], 'Search'],
      [['N', 'Shift N'], 'Next, previous hit'],
      [['A'], 'Ask a question'],
      [['P'], 'Play from here'],
      [['←', '→'], 'On the strip: previous, next turn (Shift: topic)'],
      [['Esc'], 'Clear position, show everyone, end search'],
    ],
  },
  {
    name: 'Quotes',
    keys: [
      [['S'], 'Save the sentence'],
      [['Shift S'], 'Save the whole turn'],
      [['Enter'], 'Open the quote'],
      [['Ctrl Z', 'Ctrl Shift Z'], 'Undo, redo'],
    ],
  },
  {
    name: 'Selected text',
    keys: [
      [['F6', 'S'], 'Go to the bar'],
      [
        QUOTE_COLORS.map((_, i) => String(i + 1)),
        `Save as ${QUOTE_COLORS.map((color) => QUOTE_WORDS[color].name).join(', ')}`,
      ],
      [['N'], 'Save with a note'],
      [['C', 'L'], 'Copy citation, link'],
    ],
  },
];

/** The list of all keys of the page, shown in place of the tab's content. */
export function KeyList({ onClose }: { onClose(): void }) {
  const id = useOwnId();
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
            {keys.map(([pressed, does]) => (
              <div key={does}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key}>{forPlatform(key)}</kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      <p class="note">You can turn off letter keys in settings.</p>
    </section>
  );
}
