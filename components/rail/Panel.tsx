import type { ComponentChildren } from 'preact';
import type { RailLayout } from '../../utils/presenters/rail-layout';
import { QuoteLine } from '../quotes/QuoteLine';
import { QuotesFooter } from '../quotes/QuotesFooter';
import { QuotesTab } from '../quotes/QuotesTab';
import { SearchHint } from '../search/SearchHint';
import { SearchTab } from '../search/SearchTab';
import { IconButton, type IconButtonProps } from '../ui/IconButton';
import { KeyList } from './KeyList';
import { KeysHint } from './KeysHint';
import { Outline } from './Outline';
import { Questions } from './Questions';
import { RailFooter } from './RailFooter';
import { ResumeOffer } from './ResumeOffer';
import type { PanelProps, RailProps } from './rail-props';
import { Speakers } from './Speakers';
import { TabList } from './TabList';
import type { RailTab } from './tabs';
import type { PanelMemory } from './use-panel-memory';

export interface PanelOwnProps extends PanelProps, Pick<RailProps, 'strip'> {
  layout: RailLayout;
  memory: PanelMemory;
  /** The button at the end of the tab row. */
  closing: Pick<IconButtonProps, 'icon' | 'label' | 'onClick'>;
  /** Moves the rail to the other side; left out when there is only one position. */
  onSwap?: () => void;
}

const CONTENT: Record<RailTab, (props: PanelOwnProps) => ComponentChildren> = {
  outline: ({ outline, ...rest }) => <Outline view={outline} {...rest} />,
  speakers: ({ speakers, ...rest }) => <Speakers view={speakers} {...rest} />,
  questions: ({ questions, ...rest }) => <Questions view={questions} {...rest} />,
  quotes: ({ quotes }) => quotes && <QuotesTab {...quotes} />,
  search: ({ search }) => search && <SearchTab {...search} />,
};

/** The footer's content when it does not offer to end solo. */
function footerOf({ tab, solo, quotes, keys, keysShown, layout, onSwap, onKeys }: PanelOwnProps): ComponentChildren {
  // The row of the solo person has a button for this. Elsewhere Escape first closes the key list, sheet or rail.
  if (tab === 'speakers' && solo !== null && !keysShown && layout === 'rail')
    return (
      <>
        <kbd>Esc</kbd> shows everyone.
      </>
    );
  if (tab === 'speakers') return keysShown ? null : 'Choose a name to read only their turns.';
  if (tab === 'search') return onSwap !== undefined && !keysShown ? <SearchHint /> : null;
  // The sheet covers the page and closes with the first step, so the page's keys are not useful there.
  const hint = keys && onSwap && <KeysHint tab={tab} keys={keys} shown={keysShown} onKeys={onKeys} />;
  if (tab !== 'quotes' || quotes === null) return hint;
  return (
    <>
      <QuotesFooter {...quotes} />
      {hint}
    </>
  );
}

/** Tabs, the content of the selected one, and the footer: the same in the rail and the sheet. */
export function Panel(props: PanelOwnProps) {
  const { tab, solo, keysShown, onSwap, onSolo, onKeys } = props;
  const alone = props.speakers.people.find((person) => person.id === solo) ?? null;
  return (
    <div class="panel">
      <div class="tab-row">
        <TabList {...props} shown={!keysShown} />
        <IconButton class="closing" {...props.closing} />
      </div>
      <ResumeOffer {...props} />
      <div class="middle">
        <div
          class="body"
          key={tab}
          role="tabpanel"
          id={`panel-${tab}`}
          aria-labelledby={`tab-${tab}`}
          hidden={keysShown}
        >
          {CONTENT[tab](props)}
        </div>
        {keysShown && props.keys && (
          <div class="body">
            <KeyList {...props} keys={props.keys} onClose={() => onKeys(false)} />
          </div>
        )}
      </div>
      {props.line && <QuoteLine {...props.line} />}
      <RailFooter
        alone={tab === 'speakers' && !keysShown ? null : alone}
        hint={footerOf(props)}
        onEveryone={() => onSolo(null)}
        {...(onSwap && { onSwap })}
      />
    </div>
  );
}
