import { trusted } from '../ui/trusted';
import { useRoving } from '../ui/use-roving';
import { type RailTab, TABS } from './tabs';

/** Arrow keys choose at once: nothing behind a tab is slow. */
export function TabList({ tab, onTab }: { tab: RailTab; onTab(tab: RailTab): void }) {
  const { ref, onKeyDown } = useRoving<HTMLDivElement>('row', '[aria-selected="true"]');
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
          aria-selected={entry.tab === tab}
          {...(entry.tab === tab && { 'aria-controls': `panel-${tab}` })}
          onClick={trusted(() => onTab(entry.tab))}
        >
          {entry.label}
        </button>
      ))}
    </div>
  );
}
