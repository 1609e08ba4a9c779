import { useRef } from 'preact/hooks';
import { count, number } from '../../utils/presenters/format';
import { QueryField } from '../ui/QueryField';
import { trusted } from '../ui/trusted';
import { useRoving } from '../ui/use-roving';
import { HitList } from './HitList';
import { HitWalk } from './HitWalk';
import { NoHitsView } from './NoHitsView';
import type { SearchTabProps } from './search-props';

/** Search within the transcript: the field with its filters, and the hits by topic. */
export function SearchTab(props: SearchTabProps) {
  const { typed, pills, hits, current, unit, none, onType, onSettle, onStep } = props;
  const field = useRef<HTMLInputElement>(null);
  const { ref, ...roving } = useRoving<HTMLDivElement>('row');
  const walk = (back: boolean) => onSettle() && onStep(back);
  const total = hits.length;
  return (
    <>
      <div class="search">
        <QueryField
          field={field}
          label="Search the transcript"
          placeholder={'Search words, "exact phrase"'}
          text={typed}
          onText={onType}
          onEnter={walk}
          onArrow={walk}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in all browsers. */}
        <div class="filters" role="group" aria-label="Filters" ref={ref} {...roving}>
          {pills.map((pill) => (
            <button
              key={pill.label}
              type="button"
              class="pill"
              aria-pressed={pill.pressed}
              onClick={trusted(() => {
                onType(pill.typed);
                field.current?.focus();
              })}
            >
              <bdi>{pill.label}</bdi>
            </button>
          ))}
        </div>
        {total > 0 && (
          <p class="meta">
            <bdi>
              <b>{number(current + 1)}</b> of {count(total, unit)}
            </bdi>
            <span class="walk">
              <HitWalk {...props} />
            </span>
          </p>
        )}
      </div>
      {total > 0 && <HitList {...props} />}
      {none !== null && <NoHitsView none={none} onTry={props.onTry} onAsk={props.onAsk} />}
    </>
  );
}
