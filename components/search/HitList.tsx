import { number } from '../../utils/presenters/format';
import type { HitRow } from '../../utils/presenters/search/hit-rows';
import { Chip } from '../ui/Chip';
import { TextButton } from '../ui/TextButton';
import { trusted } from '../ui/trusted';
import { useFollow } from '../ui/use-follow';
import { useRoving } from '../ui/use-roving';
import type { SearchTabProps } from './search-props';

/** The hits grouped by topic; the current one stays in view. */
export function HitList({ groups, current, earlier, later, onGo, onMore }: SearchTabProps) {
  const { ref, ...roving } = useRoving<HTMLDivElement>('list', '[aria-current]');
  useFollow(ref, current);
  return (
    <div class="hits">
      <div class="list" ref={ref} {...roving}>
        {earlier > 0 && <More label={`${number(earlier)} earlier`} onClick={() => onMore('earlier')} />}
        {groups.map(({ title, count, rows }) => (
          <section key={rows[0]?.index} aria-label={title ?? 'Hits'}>
            {title !== null && (
              <h3>
                <bdi>{title}</bdi>
                <span class="places">{number(count)}</span>
              </h3>
            )}
            <ol>
              {rows.map((row) => (
                <li key={row.index} class="row">
                  <HitButton row={row} isCurrent={row.index === current} onGo={onGo} />
                </li>
              ))}
            </ol>
          </section>
        ))}
        {later > 0 && <More label={`${number(later)} later`} onClick={() => onMore('later')} />}
      </div>
    </div>
  );
}

function HitButton({ row, isCurrent, onGo }: { row: HitRow; isCurrent: boolean; onGo(index: number): void }) {
  const { person, time, parts, index } = row;
  return (
    <button
      type="button"
      class="hit"
      aria-current={isCurrent ? 'location' : undefined}
      onClick={trusted(() => onGo(index))}
    >
      <span class="by">
        {person !== null && (
          <>
            <Chip initials={person.initials} slot={person.slot} />
            <bdi>{person.name}</bdi>
          </>
        )}
        <span class="time">{time}</span>
      </span>
      <span class="words" dir="auto">
        {parts.map(({ text, marked }, n) => (marked ? <mark key={n}>{text}</mark> : text))}
      </span>
    </button>
  );
}

/** Lists more of very many hits. */
function More({ label, onClick }: { label: string; onClick(): void }) {
  return (
    <p class="more">
      <TextButton onClick={onClick}>{label}</TextButton>
    </p>
  );
}
