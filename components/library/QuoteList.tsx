import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LibraryGroup } from '../../utils/presenters/library/library-groups';
import { GroupHead } from './GroupHead';
import type { LibraryProps } from './library-props';
import { type Occurrence, placeOf } from './occurrence';
import { QuoteRow, type QuoteRowProps } from './QuoteRow';
import { rowKey } from './row-keys';
import { useRangeSelection } from './use-range-selection';
import { useRows } from './use-rows';
import { VirtualSlice } from './VirtualSlice';
import { type GroupSlice, listPartsOf, type Part } from './virtual-list';

export interface QuoteListProps extends LibraryProps {
  groups: readonly LibraryGroup[];
  /** The quote being edited; null when there is none. */
  editing: Occurrence | null;
  unsaved: QuoteRowProps['unsaved'];
  onEdit(which: Occurrence | null): void;
}

/** All rows in their groups. Rows far from the window are not drawn, but the keyboard can still reach them. */
export function QuoteList(props: QuoteListProps) {
  const { groups, selected } = props;
  const parts = useMemo(() => listPartsOf(groups), [groups]);
  const list = JSON.stringify([props.place, props.grouping, props.typed]);
  const length = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  /** All rows, in order. Computed only when the reader selects, edits or presses a key. */
  const occurrences = (): Occurrence[] =>
    groups.flatMap(({ key, entries }) => entries.map(({ quote }) => ({ id: quote.id, group: key })));
  const edited = props.editing === null ? null : placeOf(props.editing, occurrences());
  const { toggle, extend } = useRangeSelection({
    list,
    selected,
    onSelect: props.onSelect,
    rows: occurrences,
  });
  const { ref, wanted, ...listens } = useRows<HTMLDivElement>({
    length,
    onExtend: extend,
    onKey: (event, at) => {
      const which = occurrences()[at] as Occurrence;
      const actions = { onToggle: () => toggle(at, false), onEdit: () => props.onEdit(which) };
      return rowKey(event, which.id, { ...props, ...actions });
    },
  });

  const rows = ({ group: { key, of }, entries, from }: GroupSlice): ComponentChildren =>
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
        onToggle={(reaches) => toggle(from + i, reaches)}
        onEdit={(open) => props.onEdit(open ? { id: quote.id, group: key } : null)}
      />
    ));
  const group = (of: LibraryGroup, content: ComponentChildren) => (
    <Group key={of.key} {...props} group={of}>
      {content}
    </Group>
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

interface GroupProps extends Pick<LibraryProps, 'view' | 'onNavigate' | 'onCompare'> {
  group: LibraryGroup;
  children: ComponentChildren;
}

/** The heading of a group, and its rows. */
function Group({ group, view, onNavigate, onCompare, children }: GroupProps) {
  const person = group.of === 'person' ? (view.people.get(group.key) ?? null) : null;
  return (
    <section class="group" aria-label={group.title}>
      <GroupHead group={group} person={person} onNavigate={onNavigate} onCompare={onCompare} />
      {children}
    </section>
  );
}
