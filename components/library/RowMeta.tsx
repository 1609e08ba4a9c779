import { Fragment } from 'preact';
import type { LibraryRow } from '../../utils/presenters/library/library-row';
import type { LibraryLocation } from '../../utils/presenters/library/library-side';
import { Chip } from '../ui/Chip';

export interface RowMetaProps {
  /** Element id by which the row is labeled. */
  id: string;
  row: LibraryRow;
  /** False when the person is already given above. */
  named: boolean;
  /** False when the topic is already given above. */
  topical: boolean;
  onNavigate(place: LibraryLocation): void;
}

/** The person, topic and tags of a quote; each links to more of the same. */
export function RowMeta({ id, row, named, topical, onNavigate }: RowMetaProps) {
  const { topic, tags, episode, goes, others } = row;
  const person = named ? row.person : null;
  const parts = [
    // The main speaker is given above, so only the others are mentioned; not when no speaker is named.
    !named && row.person !== null && others && `with ${others}`,
    topical && topic && <Lead place={{ kind: 'topic', id: topic }} text={topic} onNavigate={onNavigate} />,
    episode && <bdi>{episode}</bdi>,
    ...tags.map((tag) => (
      <Lead key={tag} place={{ kind: 'tag', id: tag.toLowerCase() }} text={`#${tag}`} onNavigate={onNavigate} />
    )),
    goes,
  ].filter((part) => part !== null && part !== false && part !== '');
  return (
    <p id={id} class="meta">
      {person !== null && (
        <>
          <Chip initials={person.initials} slot={person.slot} />
          <button
            type="button"
            class={`name slot-${person.slot}`}
            onClick={() => onNavigate({ kind: 'person', id: person.id })}
          >
            <bdi>{person.name}</bdi>
          </button>
          {others && ` with ${others}`}
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

function Lead({
  place,
  text,
  onNavigate,
}: {
  place: LibraryLocation;
  text: string;
  onNavigate(place: LibraryLocation): void;
}) {
  return (
    <button type="button" onClick={() => onNavigate(place)}>
      <bdi>{text}</bdi>
    </button>
  );
}
