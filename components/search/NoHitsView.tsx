import { trusted } from '../ui/trusted';
import { useRoving } from '../ui/use-roving';
import type { NoHits, SearchTabProps } from './search-props';

/** Says that nothing was found, and offers what would find something. */
export function NoHitsView({ none, onTry, onAsk }: { none: NoHits } & Pick<SearchTabProps, 'onTry' | 'onAsk'>) {
  const { ref, ...roving } = useRoving<HTMLUListElement>('list');
  const { query, steps, ask } = none;
  const choices = [
    ...steps.map((step) => ({ label: step.label, act: () => onTry(step) })),
    ...(ask === null ? [] : [{ label: ask.label, act: () => onAsk(ask.request) }]),
  ];
  return (
    <div class="late" key={query}>
      <p class="empty">
        No hits for <bdi>{query}</bdi>
      </p>
      <ul class="list suggestions" ref={ref} {...roving}>
        {choices.map(({ label, act }) => (
          <li key={label}>
            <button type="button" class="said" onClick={trusted(act)}>
              <span class="words" dir="auto">
                {label}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
