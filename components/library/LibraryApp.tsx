import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { latinKey } from '../../utils/lib/latin-key';
import { chosenOf } from '../../utils/presenters/library/library';
import { withTags } from '../../utils/presenters/tags';
import { Notice } from '../ui/Notice';
import { useFocusKeeper } from '../ui/use-focus-keeper';
import { BulkRow, selectedLine } from './BulkRow';
import { Damaged } from './Damaged';
import { EmptyLibrary } from './EmptyState';
import { FilterRow, shownLine } from './FilterRow';
import { EmptyLocation, LibraryContent } from './LibraryContent';
import type { LibraryProps } from './library-props';
import { SearchField } from './SearchField';
import { Sidebar } from './Sidebar';
import { StatusLine } from './StatusLine';
import { StickyToolbar } from './StickyToolbar';
import { SearchHitsContext } from './use-hits';
import { ROW_STOP } from './use-rows';

/** The library: all quotes of all episodes. */
export function LibraryApp(props: LibraryProps & { dialog: ComponentChildren }) {
  const { view, place, onNavigate, said, onUndo, onRedo } = props;
  const field = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const opened = useRef(false);
  const kept = useFocusKeeper(main, goOn);
  useShortcuts(field, props);
  // With no quotes there is nothing to search or filter.
  const bare = view.total === 0 && props.loading === null;
  const hasDialog = props.dialog !== null;
  useLayoutEffect(() => {
    // The button that opened the dialog may be gone: after an import the library is no longer empty.
    if (!hasDialog && document.activeElement === document.body && opened.current) goOn(main.current);
    opened.current = hasDialog;
  }, [hasDialog]);
  return (
    <div class="library">
      {!bare && (
        <button type="button" class="skip" onClick={() => goOn(main.current)}>
          Skip to quotes
        </button>
      )}
      <Sidebar side={view.side} place={place} onNavigate={onNavigate} onBackup={props.onBackup} />
      <main ref={main} {...kept}>
        {/* Always there, so that screen readers announce what changes in it. */}
        <div role="status">
          {props.unreachable && (
            <Notice text="Roundtable isn't responding. This page may be out of date, and changes can't be saved. Reload it." />
          )}
        </div>
        {place.kind === 'damaged' ? (
          <Damaged records={props.damaged} onCopy={props.onCopy} onDeleteForever={props.onDeleteForever} />
        ) : bare && (place.kind === 'trash' || place.kind === 'missing') ? (
          <EmptyLocation {...props} />
        ) : bare ? (
          <EmptyLibrary onImport={props.onImport} />
        ) : (
          <>
            <StickyToolbar>
              <SearchField field={field} typed={props.typed} onType={props.onType} />
              <Filters {...props} />
            </StickyToolbar>
            <SearchHitsContext value={view.hitsIn}>
              <LibraryContent {...props} />
            </SearchHitsContext>
          </>
        )}
      </main>
      <StatusLine said={said} onUndo={onUndo} onRedo={onRedo} />
      {props.dialog}
    </div>
  );
}

/** The filters or, while quotes are selected, what can be done with those; with one status for both. */
function Filters(props: LibraryProps) {
  const { view, selected } = props;
  const chosen = chosenOf(view.shown, selected);
  const tags = withTags(
    [],
    chosen.flatMap(({ quote }) => quote.tags),
  );
  const ids = chosen.map(({ quote }) => quote.id);
  const notShown = selected.size - ids.length;
  return (
    <>
      {/* Outside of what is exchanged: screen readers do not announce the words of a status that has just appeared. */}
      <p class="hidden" role="status">
        {selected.size > 0 ? selectedLine(ids.length, notShown) : shownLine(props)}
      </p>
      {selected.size > 0 ? <BulkRow {...props} {...{ ids, tags, notShown }} /> : <FilterRow {...props} />}
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
      const key = latinKey(event).toLowerCase();
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
