import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { chosenOf } from '../../utils/presenters/library';
import { STAYS_IN_TRASH } from '../../utils/presenters/library-notices';
import { withTags } from '../../utils/presenters/tags';
import { Notice } from '../ui/Notice';
import { useFocusKeeper } from '../ui/use-focus-keeper';
import { Bar } from './Bar';
import { BulkRow } from './BulkRow';
import { Compare } from './Compare';
import { Damaged } from './Damaged';
import { EmptyLibrary, NothingFound, NothingHere } from './Empty';
import { FilterRow } from './FilterRow';
import type { LibraryProps } from './library-props';
import { PersonHead } from './PersonHead';
import { type Occurrence, QuoteList } from './QuoteList';
import type { Unsaved } from './RowEditor';
import { SearchField } from './SearchField';
import { Side } from './Side';
import { StatusLine } from './StatusLine';
import { Looking } from './use-hits';
import { ROW_STOP } from './use-rows';

/** The library: all quotes of all episodes. */
export function LibraryApp(props: LibraryProps & { dialog: ComponentChildren }) {
  const { view, place, selected, onPlace, said, onUndo, onRedo } = props;
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const kept = useFocusKeeper(main, goOn);
  useShortcuts(field, props);
  const empty = view.total === 0 && props.reading === null && place.kind !== 'damaged';
  return (
    <div class="library">
      <Side side={view.side} place={place} onPlace={onPlace} onBackup={props.onBackup} />
      <main ref={main} {...kept}>
        {props.unreachable && (
          <Notice text="Roundtable does not answer. What is shown may be old, and nothing can be changed. Reload this page." />
        )}
        {place.kind === 'damaged' ? (
          <Damaged records={props.damaged} onCopy={props.onCopy} onForget={props.onForget} />
        ) : empty ? (
          <EmptyLibrary onImport={props.onImport} />
        ) : (
          <>
            <Bar>
              <SearchField field={field} typed={props.typed} onType={props.onType} />
              {selected.size > 0 ? <Bulk {...props} /> : <FilterRow {...props} />}
            </Bar>
            <Looking value={view.hitsIn}>
              <Shown {...props} />
            </Looking>
          </>
        )}
      </main>
      <StatusLine said={said} onUndo={onUndo} onRedo={onRedo} />
      {props.dialog}
    </div>
  );
}

function Bulk(props: LibraryProps) {
  const chosen = chosenOf(props.view.shown, props.selected);
  const tags = withTags(
    [],
    chosen.flatMap(({ quote }) => quote.tags),
  );
  const ids = chosen.map(({ quote }) => quote.id);
  return <BulkRow {...props} {...{ ids, tags }} notShown={props.selected.size - ids.length} />;
}

/** The quotes of a place, or why there are none. */
function Shown(props: LibraryProps) {
  const { view, place, reading } = props;
  const [editing, onEdit] = useState<Occurrence | null>(null);
  const [unsaved] = useState(() => new Map<string, Unsaved>());
  if (view.noHits !== null) return <NothingFound noHits={view.noHits} onQuery={props.onQuery} />;
  if (view.shown.length === 0 && reading !== null) return null;
  if (view.shown.length === 0 && place.kind === 'trash')
    return <NothingHere title="The trash is empty" sentence={STAYS_IN_TRASH} />;
  if (view.shown.length === 0 && place.kind === 'missing')
    return (
      <NothingHere
        title="Nothing is missing"
        sentence="When a page no longer has the words of a quote, the quote is listed here with its likeliest place."
      />
    );
  if (view.shown.length === 0)
    return <NothingHere title="Nothing here" sentence="The quotes that were here are deleted or changed." />;
  if (view.comparison !== null) return <Compare {...props} comparison={view.comparison} />;
  return (
    <>
      {view.person !== null && <PersonHead person={view.person} />}
      <QuoteList {...props} groups={view.groups} {...{ editing, unsaved, onEdit }} />
    </>
  );
}

/**
 * Moves the focus to the row that replaced a removed one, or to the first row of another list; without rows, to the
 * heading shown instead.
 */
function goOn(main: HTMLElement | null): void {
  const row = main?.querySelector<HTMLElement>(ROW_STOP);
  const title = main?.querySelector('h2');
  if (row) row.focus();
  else if (title) {
    title.tabIndex = -1;
    title.focus();
  }
}

/**
 * `/` focuses the search, Escape clears the selection, Ctrl Z and Ctrl Shift Z undo and redo. Disabled while the reader
 * types or a dialog is open.
 */
function useShortcuts(
  field: { current: HTMLInputElement | null },
  { selected, onSelect, onUndo, onRedo }: LibraryProps,
): void {
  const some = selected.size > 0;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.defaultPrevented || target.matches('input:not([type="checkbox"]), textarea, select')) return;
      // The reader would not see a change behind a dialog.
      if (document.querySelector('dialog') !== null) return;
      const key = event.key.toLowerCase();
      const control = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (key === '/' && !control) field.current?.focus();
      else if (key === 'escape' && some) onSelect([]);
      else if (control && (key === 'y' || (key === 'z' && event.shiftKey))) onRedo();
      else if (control && key === 'z') onUndo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [field, some, onSelect, onUndo, onRedo]);
}
