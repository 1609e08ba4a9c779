import { trusted } from '../ui/trusted';
import { useRoving } from '../ui/use-roving';
import { type RailTab, TABS } from './tabs';

export interface TabListProps {
  /** The current tab, which has the tab stop. */
  tab: RailTab;
  /** Whether its panel is visible; otherwise no tab is marked as selected. */
  shown: boolean;
  onTab(tab: RailTab): void;
}

/** Arrow keys switch tabs immediately, because no tab is slow to show. */
export function TabList({ tab, shown, onTab }: TabListProps) {
  const { ref, onKeyDown } = useRoving<HTMLDivElement>('row', `#tab-${tab}`);
  const follow = (event: KeyboardEvent) => {
    onKeyDown(event);
    const focused = (ref.current?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
    const next = TABS.find((entry) => `tab-${entry.tab}` === focused?.id);
    if (event.defaultPrevented && next !== undefined && next.tab !== tab) onTab(next.tab);
  };
  return (
    <div class="tabs" role="tablist" aria-label="Roundtable" ref={ref} onKeyDown={trusted(follow)}>
      {TABS.map((entry) => (
        <button
          key={entry.tab}
          type="button"
          role="tab"
          id={`tab-${entry.tab}`}
          aria-selected={shown && entry.tab === tab}
          {...(shown && entry.tab === tab && { 'aria-controls': `panel-${tab}` })}
          onClick={trusted(() => onTab(entry.tab))}
        >
          {entry.label}
        </button>
      ))}
    </div>
  );
}
