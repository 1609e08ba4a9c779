import { comparisonOf, type LibraryGroup } from '../../utils/presenters/library/library-groups';
import type { LibraryPerson } from '../../utils/presenters/library/library-people';
import { Chip } from '../ui/Chip';
import { TextButton } from '../ui/TextButton';
import type { LibraryProps } from './library-props';

export interface GroupHeadProps extends Pick<LibraryProps, 'onNavigate' | 'onCompare'> {
  group: LibraryGroup;
  /** The person the group is about; null for any other group. */
  person: LibraryPerson | null;
}

/** Title of a group; sticky while its quotes scroll by. */
export function GroupHead({ group, person, onNavigate, onCompare }: GroupHeadProps) {
  const { title, meta, leads } = group;
  const comparison = comparisonOf(group);
  return (
    <header class="group-head">
      {person !== null && <Chip initials={person.initials} slot={person.slot} />}
      <h2 class={person === null ? undefined : `name slot-${person.slot}`} dir="auto">
        {leads === null ? (
          title
        ) : (
          <button type="button" onClick={() => onNavigate({ kind: leads.to, id: leads.id })}>
            {title}
          </button>
        )}
      </h2>
      <p>
        {meta !== '' && <bdi>{meta}</bdi>}
        {comparison !== null && (
          <TextButton aria-label={comparison.label} onClick={() => onCompare(comparison.place)}>
            Compare
          </TextButton>
        )}
      </p>
    </header>
  );
}
