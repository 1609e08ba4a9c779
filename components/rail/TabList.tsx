import { trusted } from '../ui/trusted';
import { useRoving } from '../ui/use-roving';
import type { PanelProps } from './rail-props';
import { TABS } from './tabs';

/** `tab`: the current tab, which has the tab stop. */
export interface TabListProps extends Pick<PanelProps, 'tab' | 'search' | 'onTab' | 'onSearch'> {
  /** Whether its panel is visible; otherwise no tab is marked as selected. */
  shown: boolean;
}

/** Arrow keys switch tabs immediately, because no tab is slow to show. */
export function TabList({ tab, search, shown, onTab, onSearch }: TabListProps) {
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
          // In an empty field the reader goes on typing; on the tab the letters would be keys: save, ask, play.
          onClick={trusted(() => (entry.tab === 'search' && search?.typed === '' ? onSearch() : onTab(entry.tab)))}
        >
          {entry.label}
        </button>
      ))}
    </div>
  );
}
