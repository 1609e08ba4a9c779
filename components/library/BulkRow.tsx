import { useRef, useState } from 'preact/hooks';
import { count, number } from '../../utils/presenters/format';
import { QUOTE_COLORS, QUOTE_WORDS } from '../../utils/presenters/look/quote-colors';
import { Shape } from '../ui/Shape';
import { TagInput } from '../ui/TagInput';
import { TextButton } from '../ui/TextButton';
import type { LibraryProps } from './library-props';
import { usePermanentDeletion } from './use-disclosure';

export interface BulkRowProps
  extends Pick<
    LibraryProps,
    | 'view'
    | 'place'
    | 'onRecolor'
    | 'onTag'
    | 'onUntag'
    | 'onDelete'
    | 'onRestore'
    | 'onDeleteForever'
    | 'onSelect'
    | 'onExport'
  > {
  /** Ids of the selected quotes, in list order. */
  ids: readonly string[];
  /** Number of selected quotes that a search or filter hides; actions do not affect them. */
  notShown: number;
  /** Tags that at least one of the selected quotes has. */
  tags: readonly string[];
}

/** Replaces the filters while quotes are selected. */
export function BulkRow({ ids, notShown, tags, view, place, ...actions }: BulkRowProps) {
  const { opener, asked } = usePermanentDeletion({
    what: count(ids.length, 'quote'),
    onYes: () => actions.onDeleteForever(ids),
  });
  return (
    <div class="tools bulk">
      {/* The toolbar's status says it. */}
      <strong aria-hidden="true">{selectedLine(ids.length, notShown)}</strong>
      {ids.length < view.shown.length && (
        <TextButton onClick={() => actions.onSelect(view.shown.map(({ quote }) => quote.id))}>
          {`All ${number(view.shown.length)}`}
        </TextButton>
      )}
      {ids.length === 0 ? null : place.kind === 'trash' ? (
        <>
          <TextButton onClick={() => actions.onRestore(ids)}>Restore</TextButton>
          {opener}
          {asked}
        </>
      ) : (
        <>
          <div class="recolor">
            {QUOTE_COLORS.map((color) => (
              <button
                key={color}
                type="button"
                title={`Mark as ${QUOTE_WORDS[color].name}`}
                onClick={() => actions.onRecolor(color)}
              >
                <Shape color={color} />
              </button>
            ))}
          </div>
          <BulkTag known={view.tags} onTag={actions.onTag} />
          {tags.length > 0 && <BulkUntag tags={tags} onUntag={actions.onUntag} />}
          <TextButton onClick={actions.onExport}>Export</TextButton>
          <TextButton look="quiet" onClick={() => actions.onDelete(ids)}>
            Delete
          </TextButton>
        </>
      )}
      <button type="button" class="quiet done" onClick={() => actions.onSelect([])}>
        Done
      </button>
    </div>
  );
}

/** How many quotes are selected, of those that are shown and of the others. */
export function selectedLine(shown: number, notShown: number): string {
  if (notShown === 0) return `${number(shown)} selected`;
  return shown === 0
    ? `${number(notShown)} selected, not shown`
    : `${number(shown)} selected, ${number(notShown)} more not shown`;
}

/** Adds tags to all of them. */
function BulkTag({ known, onTag }: { known: readonly string[]; onTag(tags: string[]): void }) {
  const [typed, setTyped] = useState('');
  return (
    <TagInput
      label="Add a tag"
      placeholder="Add tag"
      typed={typed}
      known={known}
      has={[]}
      onType={setTyped}
      onAdd={onTag}
    />
  );
}

/** Removes a tag from all of them. Choosing it is not enough, because arrow keys choose too. */
function BulkUntag({ tags, onUntag }: Pick<BulkRowProps, 'tags' | 'onUntag'>) {
  const list = useRef<HTMLSelectElement>(null);
  const [wanted, setWanted] = useState('');
  // The selection may have changed in the meantime.
  const chosen = tags.includes(wanted) ? wanted : '';
  const remove = () => {
    list.current?.focus();
    setWanted('');
    onUntag(chosen);
  };
  return (
    <span class="untag">
      <select
        ref={list}
        aria-label="Tag to remove"
        value={chosen}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      >
        <option value="" disabled>
          Remove tag
        </option>
        {tags.map((tag) => (
          <option key={tag} value={tag}>
            #{tag}
          </option>
        ))}
      </select>
      {chosen !== '' && (
        <TextButton aria-label={`Remove #${chosen}`} onClick={remove}>
          Remove
        </TextButton>
      )}
    </span>
  );
}
