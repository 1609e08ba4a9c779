import { useState } from 'preact/hooks';
import { count } from '../../utils/presenters/format';
import { STAYS_IN_TRASH } from '../../utils/presenters/library/library-notices';
import { Compare } from './Compare';
import { EmptyState, NoSearchResults } from './EmptyState';
import type { LibraryProps } from './library-props';
import type { Occurrence } from './occurrence';
import { PersonHead } from './PersonHead';
import { QuoteList } from './QuoteList';
import type { UnsavedEdit } from './RowEditor';
import { TrashLine } from './TrashLine';

/** The quotes of a place, or the reason why there are none. */
export function LibraryContent(props: LibraryProps) {
  const { view, place, loading } = props;
  const [editing, onEdit] = useState<Occurrence | null>(null);
  const [unsaved] = useState(() => new Map<string, UnsavedEdit>());
  if (view.noHits !== null) return <NoSearchResults noHits={view.noHits} onQuery={props.onQuery} />;
  if (view.shown.length === 0) return loading === null ? <EmptyLocation {...props} /> : null;
  if (view.comparison !== null) return <Compare {...props} comparison={view.comparison} />;
  return (
    <>
      {view.person !== null && <PersonHead person={view.person} />}
      {place.kind === 'trash' && <TrashLine {...props} />}
      <QuoteList {...props} groups={view.groups} {...{ editing, unsaved, onEdit }} />
    </>
  );
}

/** Explains why a place has no quotes when no search is active. */
export function EmptyLocation({ view, place, onNavigate }: LibraryProps) {
  if (place.kind === 'trash') return <EmptyState title="The trash is empty" sentence={STAYS_IN_TRASH} />;
  if (place.kind === 'missing')
    return (
      <EmptyState
        title="No missing quotes"
        sentence="When the text of a quote is no longer on its page, the quote is listed here with its most likely place."
      />
    );
  // With no quotes at all, the library shows how to save the first one instead.
  if (place.kind === 'all')
    return (
      <EmptyState
        title="All quotes are in the trash"
        sentence={`You can still restore ${count(view.total, 'quote')}.`}
        way={{ label: 'Open trash', onGo: () => onNavigate({ kind: 'trash' }) }}
      />
    );
  return <EmptyState title="Nothing here" sentence="The quotes that were here have been deleted or changed." />;
}
