import type { Comparison } from '../../utils/presenters/library/library';
import { NOBODY } from '../../utils/presenters/library/library-people';
import { Chip } from '../ui/Chip';
import { Compared } from './Compared';
import type { LibraryProps } from './library-props';
import { rowKey } from './row-keys';
import { useRows } from './use-rows';
import { VirtualSlice } from './VirtualSlice';
import { SLICE } from './virtual-list';

export interface CompareProps extends LibraryProps {
  comparison: Comparison;
}

/** Estimated height of a quote in its column until it has been drawn, in px. */
const HEIGHT = 180;

/** Columns drawn before the browser has reported which ones are visible. */
const COLUMNS = 6;

/**
 * What each person said about one topic, with one tag or in one episode, side by side. Only what is near the window is
 * drawn.
 */
export function Compare({ comparison, ...props }: CompareProps) {
  const { title, meta, columns } = comparison;
  const all = columns.flatMap(({ entries }) => entries.map(({ quote }) => quote.id));
  const list = JSON.stringify([props.place, props.typed]);
  const { ref, wanted, ...listens } = useRows<HTMLDivElement>({
    length: all.length,
    onKey: (event, at) => rowKey(event, all[at] as string, { ...props, onToggle: null, onEdit: null }),
  });
  let before = 0;
  const slices = (entries: Comparison['columns'][number]['entries'], column: number) => {
    const top = before;
    before += entries.length;
    return Array.from({ length: Math.ceil(entries.length / SLICE) }, (_, n) => {
      const some = entries.slice(n * SLICE, (n + 1) * SLICE);
      const from = top + n * SLICE;
      return (
        <VirtualSlice
          key={from}
          list={list}
          first={column < COLUMNS && n * SLICE * HEIGHT < innerHeight}
          wanted={wanted !== null && wanted >= from && wanted < from + some.length}
          estimate={some.length * HEIGHT}
        >
          {() =>
            some.map(({ quote }, i) => (
              <Compared key={quote.id} {...props} row={props.rowOf(quote)} at={from + i} length={all.length} />
            ))
          }
        </VirtualSlice>
      );
    });
  };
  return (
    <section class="compare" aria-labelledby="compared">
      <header class="compare-head">
        <h2 id="compared" dir="auto">
          {title}
        </h2>
        <p>{meta}</p>
      </header>
      <div class="columns" ref={ref} {...listens}>
        {columns.map(({ person, entries }, column) => (
          <section
            key={person?.id ?? ''}
            class={`column slot-${person?.slot ?? 0}`}
            aria-label={person?.name ?? NOBODY}
          >
            <h3>
              {person !== null && <Chip initials={person.initials} slot={person.slot} />}
              {person === null ? (
                NOBODY
              ) : (
                <button type="button" class="name" onClick={() => props.onNavigate({ kind: 'person', id: person.id })}>
                  <bdi>{person.name}</bdi>
                </button>
              )}
            </h3>
            {slices(entries, column)}
          </section>
        ))}
      </div>
    </section>
  );
}
