import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryGroup } from '../../utils/presenters/library-groups';
import { COLOR_KEYS } from '../../utils/presenters/quote-colors';
import { GroupHead } from './GroupHead';
import type { LibraryProps } from './library-props';
import { QuoteRow } from './QuoteRow';
import { Slice } from './Slice';
import { blocksOf, bundled, type Drawn, estimate, HEAD, MANY, reach, SLICE, type Stretch } from './slices';
import { useRows } from './use-rows';

export interface QuoteListProps extends LibraryProps {
  groups: readonly LibraryGroup[];
  /** Id of the quote that is being edited, and how to begin and end. */
  editing: string | null;
  onEdit(id: string | null): void;
}

/** All rows in their groups. What is far from the window is not drawn; the keyboard reaches it all the same. */
export function QuoteList(props: QuoteListProps) {
  const { groups, selected, onSelect } = props;
  const blocks = useMemo(() => blocksOf(groups), [groups]);
  const length = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  /** Of all rows, in order; asked for only when the reader selects or presses a key. */
  const ids = () => groups.flatMap(({ entries }) => entries.map(({ quote }) => quote.id));
  const [wanted, setWanted] = useState<number | null>(null);
  /** From where a click with Shift reaches. */
  const [anchor, setAnchor] = useState(0);

  const select = (at: number, reaches: boolean) => {
    const next = new Set(selected);
    const all = ids();
    const id = all[at] as string;
    if (reaches) for (const each of all.slice(Math.min(anchor, at), Math.max(anchor, at) + 1)) next.add(each);
    else if (!next.delete(id)) next.add(id);
    setAnchor(at);
    onSelect([...next]);
  };
  const { ref, ...listens } = useRows<HTMLDivElement>({
    length,
    reveal: setWanted,
    onExtend: (from, to) => onSelect([...selected, ids()[from] as string, ids()[to] as string]),
    onKey: ({ key }, at) => rowKey(key, ids()[at] as string, () => select(at, false), props),
  });
  useLayoutEffect(() => {
    if (wanted === null) return;
    ref.current?.querySelector<HTMLElement>(`[data-at="${wanted}"]`)?.focus();
    setWanted(null);
  }, [wanted, ref]);

  const rows = ({ entries, from }: Stretch) =>
    entries.map(({ quote }, i) => (
      <QuoteRow
        key={quote.id}
        {...props}
        row={props.rowOf(quote)}
        at={from + i}
        selected={selected.has(quote.id)}
        editing={props.editing === quote.id}
        onToggle={(reaches) => select(from + i, reaches)}
      />
    ));
  const sliced = (part: Drawn) => (
    <Slice
      key={part.from}
      first={part.from < SLICE}
      wanted={wanted !== null && wanted >= part.from && wanted < part.to}
      estimate={part.height}
    >
      {part.draw}
    </Slice>
  );
  const slice = (parts: readonly Stretch[], heads: boolean): Drawn => {
    const draw = () => (heads ? parts.map((part) => group(part.group, rows(part))) : parts.map(rows));
    const drawn = { ...reach(parts), height: estimate(parts, heads), draw };
    return { ...drawn, draw: () => sliced(drawn) };
  };
  /** Many are drawn some at a time: thousands of empty places cost as much as rows do. */
  const nested = (all: readonly Drawn[]) =>
    all.length <= MANY ? all.map(({ draw }) => draw()) : bundled(all, MANY).map(sliced);
  const group = (of: LibraryGroup, inside: unknown) => (
    <section class="group" key={of.key} aria-label={of.title}>
      <GroupHead group={of} onPlace={props.onPlace} />
      {inside as never}
    </section>
  );
  return (
    <div class="list" ref={ref} {...listens}>
      {nested(
        blocks.map((block) =>
          block.kind === 'small'
            ? slice(block.parts, true)
            : {
                ...reach(block.parts),
                height: estimate(block.parts, false) + HEAD,
                draw: () => group(block.group, nested(block.parts.map((part) => slice([part], false)))),
              },
        ),
      )}
    </div>
  );
}

/** What a key on a row does, beside walking. */
function rowKey(key: string, id: string, toggle: () => void, props: QuoteListProps): boolean {
  const inTrash = props.place.kind === 'trash';
  const ids = props.selected.has(id) ? [...props.selected] : [id];
  const color = COLOR_KEYS[Number(key) - 1];
  if (key === 'x' || key === ' ') toggle();
  else if (key === 'Escape' && props.selected.size > 0) props.onSelect([]);
  else if (key === 'Delete' || key === 'Backspace') inTrash ? false : props.onDelete(ids);
  else if (inTrash) return false;
  else if (key === 'Enter' || key === 'o') props.onOpen(id);
  else if (key === 'e') props.onEdit(id);
  else if (key === 'c') props.onCite(id);
  else if (color !== undefined) ids.length > 1 ? props.onRecolor(color) : void props.onChange(id, { color });
  else return false;
  return true;
}
