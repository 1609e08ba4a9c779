import type { Comparison } from '../../utils/presenters/library';
import { NOBODY } from '../../utils/presenters/library-people';
import { Chip } from '../ui/Chip';
import { Compared } from './Compared';
import type { LibraryProps } from './library-props';
import { rowKey } from './row-keys';
import { useRows } from './use-rows';

export interface CompareProps extends LibraryProps {
  comparison: Comparison;
}

/** What each person said about one topic, side by side. */
export function Compare({ comparison, ...props }: CompareProps) {
  const { topic, meta, columns } = comparison;
  const all = columns.flatMap(({ entries }) => entries.map(({ quote }) => quote.id));
  const { ref, ...listens } = useRows<HTMLDivElement>({
    length: all.length,
    reveal: (at) => ref.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)?.focus(),
    onKey: (event, at) => rowKey(event, all[at] as string, { ...props, onToggle: null, onEdit: null }),
  });
  let at = 0;
  return (
    <section class="compare" aria-labelledby="topic">
      <header class="compare-head">
        <h2 id="topic" dir="auto">
          {topic}
        </h2>
        <p>{meta}</p>
      </header>
      <div class="columns" ref={ref} {...listens}>
        {columns.map(({ person, entries }) => (
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
                <button type="button" class="name" onClick={() => props.onPlace({ kind: 'person', id: person.id })}>
                  <bdi>{person.name}</bdi>
                </button>
              )}
            </h3>
            {entries.map(({ quote }) => (
              <Compared key={quote.id} {...props} row={props.rowOf(quote)} at={at++} length={all.length} />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}
