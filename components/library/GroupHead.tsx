import type { LibraryGroup } from '../../utils/presenters/library-groups';
import type { Place } from '../../utils/presenters/library-side';

/** Title of a group; sticky while its quotes scroll by. */
export function GroupHead({ group, onPlace }: { group: LibraryGroup; onPlace(place: Place): void }) {
  const { title, meta, leads } = group;
  return (
    <header class="group-head">
      <h2 dir="auto">
        {leads === null ? (
          title
        ) : (
          <button type="button" onClick={() => onPlace({ kind: leads.to, id: leads.id })}>
            {title}
          </button>
        )}
      </h2>
      <p>
        <bdi>{meta}</bdi>
      </p>
    </header>
  );
}
