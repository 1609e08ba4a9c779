import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LibraryGroup } from '../../utils/presenters/library/library-groups';
import { GroupHead } from './GroupHead';
import type { LibraryProps } from './library-props';
import { QuoteRow, type QuoteRowProps } from './QuoteRow';
import { rowKey } from './row-keys';
import { useRows } from './use-rows';
import { VirtualSlice } from './VirtualSlice';
import { type Part, partsOf, type Stretch } from './virtual-list';

export interface QuoteListProps extends LibraryProps {
  groups: readonly LibraryGroup[];
  /** The quote being edited; null when there is none. */
  editing: Occurrence | null;
  unsaved: QuoteRowProps['unsaved'];
  onEdit(which: Occurrence | null): void;
}

/** A quote in one of the groups that contain it. */
export interface Occurrence {
  id: string;
  /** Key of the group. */
  group: string;
}

/** All rows in their groups. Rows far from the window are not drawn, but the keyboard can still reach them. */
export function QuoteList(props: QuoteListProps) {
  const { groups, selected, onSelect } = props;
  const parts = useMemo(() => partsOf(groups), [groups]);
  const list = JSON.stringify([props.place, props.grouping, props.typed]);
  const length = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  /** All rows, in order. Computed only when the reader selects, edits or presses a key. */
  const occurrences = (): Occurrence[] =>
    groups.flatMap(({ key, entries }) => entries.map(({ quote }) => ({ id: quote.id, group: key })));
  const ids = () => occurrences().map(({ id }) => id);
  const edited = props.editing === null ? null : placeOf(props.editing, occurrences());
  /** Where a range selected with Shift starts. */
  const [anchor, setAnchor] = useState({ list, at: 0 });

  const select = (at: number, reaches: boolean) => {
    const next = new Set(selected);
    const all = ids();
    const id = all[at] as string;
    // The same index in another list is another quote.
    const from = anchor.list === list ? anchor.at : at;
    if (reaches) for (const each of all.slice(Math.min(from, at), Math.max(from, at) + 1)) next.add(each);
    else if (!next.delete(id)) next.add(id);
    setAnchor({ list, at });
    onSelect([...next]);
  };
  const { ref, wanted, ...listens } = useRows<HTMLDivElement>({
    length,
    onExtend: (from, to) => onSelect([...selected, ids()[from] as string, ids()[to] as string]),
    onKey: (event, at) => {
      const which = occurrences()[at] as Occurrence;
      const acts = { onToggle: () => select(at, false), onEdit: () => props.onEdit(which) };
      return rowKey(event, which.id, { ...props, ...acts });
    },
  });

  const rows = ({ group: { key, of }, entries, from }: Stretch): ComponentChildren =>
    entries.map(({ quote }, i) => (
      <QuoteRow
        key={quote.id}
        {...props}
        row={props.rowOf(quote)}
        under={of}
        at={from + i}
        length={length}
        selected={selected.has(quote.id)}
        editing={edited === from + i}
        onToggle={(reaches) => select(from + i, reaches)}
        onEdit={(open) => props.onEdit(open ? { id: quote.id, group: key } : null)}
      />
    ));
  const group = (of: LibraryGroup, content: ComponentChildren) => (
    <section class="group" key={of.key} aria-label={of.title}>
      <GroupHead
        group={of}
        person={of.of === 'person' ? (props.view.people.get(of.key) ?? null) : null}
        onNavigate={props.onNavigate}
        onCompare={props.onCompare}
      />
      {content}
    </section>
  );
  const inside = (part: Part): ComponentChildren => {
    if (part.kind !== 'rows') return part.parts.map(drawn);
    return part.stretches.map((some) => (part.heads ? group(some.group, rows(some)) : rows(some)));
  };
  const drawn = (part: Part): ComponentChildren =>
    part.kind === 'group' ? (
      group(part.group, inside(part))
    ) : (
      <VirtualSlice
        key={part.from}
        list={list}
        first={part.top < innerHeight}
        wanted={wanted !== null && wanted >= part.from && wanted < part.to}
        estimate={part.height}
      >
        {() => inside(part)}
      </VirtualSlice>
    );
  return (
    <div class="list" ref={ref} {...listens}>
      {parts.map(drawn)}
    </div>
  );
}

/** Index of its row. When the quote has left the group, another of its rows is used, so that its editor stays open. */
function placeOf({ id, group }: Occurrence, rows: readonly Occurrence[]): number {
  const own = rows.findIndex((row) => row.id === id && row.group === group);
  return own >= 0 ? own : rows.findIndex((row) => row.id === id);
}
