import { Fragment } from 'preact';
import type { LibraryRow } from '../../utils/presenters/library-row';
import type { Place } from '../../utils/presenters/library-side';
import { Chip } from '../ui/Chip';

export interface RowMetaProps {
  /** By which it names its row. */
  id: string;
  row: LibraryRow;
  /** False where it is said above whose words these are. */
  named: boolean;
  onPlace(place: Place): void;
}

/** Who said it, about what, with which tags; each leads to more of the same. */
export function RowMeta({ id, row, named, onPlace }: RowMetaProps) {
  const { topic, tags, episode, goes, others } = row;
  const person = named ? row.person : null;
  const parts = [
    // Whose they are for the most part is said above; of words of nobody named there is nobody to be with.
    !named && row.person !== null && others ? 'with others' : '',
    topic && <Lead place={{ kind: 'topic', id: topic }} text={topic} onPlace={onPlace} />,
    episode && <bdi>{episode}</bdi>,
    ...tags.map((tag) => (
      <Lead key={tag} place={{ kind: 'tag', id: tag.toLowerCase() }} text={`#${tag}`} onPlace={onPlace} />
    )),
    goes,
  ].filter((part) => part !== null && part !== '');
  return (
    <p id={id} class="meta">
      {person !== null && (
        <>
          <Chip initials={person.initials} slot={person.slot} />
          <button
            type="button"
            class={`name slot-${person.slot}`}
            onClick={() => onPlace({ kind: 'person', id: person.id })}
          >
            <bdi>{person.name}</bdi>
          </button>
          {others && ' and others'}
        </>
      )}
      {parts.map((part, i) => (
        <Fragment key={i}>
          {(person !== null || i > 0) && ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

function Lead({ place, text, onPlace }: { place: Place; text: string; onPlace(place: Place): void }) {
  return (
    <button type="button" onClick={() => onPlace(place)}>
      <bdi>{text}</bdi>
    </button>
  );
}
