import { count } from '../../utils/presenters/format';
import type { Comparison } from '../../utils/presenters/library';
import { NOBODY } from '../../utils/presenters/library-people';
import { Chip } from '../ui/Chip';
import { Compared } from './Compared';
import type { LibraryProps } from './library-props';

export interface CompareProps extends LibraryProps {
  comparison: Comparison;
}

/** What each person said on one topic, side by side. */
export function Compare({ comparison, ...props }: CompareProps) {
  const { topic, columns } = comparison;
  return (
    <section class="compare" aria-labelledby="topic">
      <header class="compare-head">
        <h2 id="topic" dir="auto">
          {topic}
        </h2>
        <p>
          {count(props.view.shown.length, 'quote')} by {columns.length === 1 ? '1 person' : `${columns.length} people`}
        </p>
      </header>
      <div class="columns">
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
              <Compared key={quote.id} {...props} row={props.rowOf(quote)} />
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}
