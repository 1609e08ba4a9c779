import { IconButton, type IconButtonProps } from '../ui/IconButton';
import { Outline } from './Outline';
import { RailFooter } from './RailFooter';
import type { PanelProps } from './rail-props';
import { Speakers } from './Speakers';
import { TabList } from './TabList';

export interface PanelOwnProps extends PanelProps {
  /** The button at the end of the tab row. */
  closing: Pick<IconButtonProps, 'icon' | 'label' | 'onClick'>;
  /** Moves the rail to the other side; left out where there is only one place. */
  onSwap?: () => void;
}

/** Tabs, the chosen one's content, footer: the same in the rail and in the sheet. */
export function Panel(props: PanelOwnProps) {
  const { tab, solo, onSwap, onSolo } = props;
  const alone = props.speakers.people.find((person) => person.id === solo) ?? null;
  return (
    <div class="panel">
      <div class="tab-row">
        <TabList tab={tab} onTab={props.onTab} />
        <IconButton class="closing" {...props.closing} />
      </div>
      <div class="body" key={tab} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'outline' ? (
          <Outline view={props.outline} here={props.here} onTravel={props.onTravel} />
        ) : (
          <Speakers view={props.speakers} solo={solo} onSolo={onSolo} onNextTurn={props.onNextTurn} />
        )}
      </div>
      <RailFooter
        alone={alone}
        hint={tab === 'speakers' ? 'Choose a name to read only them.' : null}
        onEveryone={() => onSolo(null)}
        {...(onSwap && { onSwap })}
      />
    </div>
  );
}
