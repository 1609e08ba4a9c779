import { number } from '../../utils/presenters/format';
import { GROUPINGS, type Grouping } from '../../utils/presenters/library/library-groups';
import { isCompared } from '../../utils/presenters/library/library-side';
import { Shape } from '../ui/Shape';
import { TextButton } from '../ui/TextButton';
import type { LibraryProps } from './library-props';

export type FilterRowProps = Pick<
  LibraryProps,
  'view' | 'place' | 'grouping' | 'loading' | 'onGroup' | 'onColor' | 'onExport' | 'onImport'
>;

/** Color filters, the number and grouping of the quotes shown, and export and import. */
export function FilterRow({ view, place, grouping, loading, onGroup, onColor, onExport, onImport }: FilterRowProps) {
  return (
    <div class="tools">
      <div class="pills">
        {view.colors.map(({ color, name, pressed }) => (
          <button key={color} type="button" class="pill" aria-pressed={pressed} onClick={() => onColor(color)}>
            <Shape color={color} />
            {name}
          </button>
        ))}
      </div>
      <div class="beside">
        <div class="order">
          {/* The toolbar's status says it. */}
          <span aria-hidden="true">{shownLine({ view, loading })}</span>
          {place.kind !== 'trash' && !isCompared(place) && (
            <select
              aria-label="Grouping"
              value={grouping}
              onChange={({ currentTarget }) => onGroup(currentTarget.value as Grouping)}
            >
              {GROUPINGS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </div>
        <TextButton onClick={onImport}>Import</TextButton>
        <TextButton onClick={onExport}>Export</TextButton>
      </div>
    </div>
  );
}

/** The number of quotes shown, or how far the library has been read. */
export function shownLine({ view, loading }: Pick<FilterRowProps, 'view' | 'loading'>): string {
  if (loading === null) return view.meta;
  return loading.read === 0 ? 'Opening your library…' : `Loading, ${number(loading.read)} so far…`;
}
