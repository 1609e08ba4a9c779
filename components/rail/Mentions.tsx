import { useState } from 'preact/hooks';
import type { MentionRow } from '../../utils/presenters/rail/mentions';
import { trusted } from '../ui/trusted';
import { useRoving } from '../ui/use-roving';
import type { PanelMemory } from './use-panel-memory';

export interface MentionsProps {
  mentions: readonly MentionRow[];
  /** The offset the reader was last taken to. */
  lastJump: number | null;
  memory: PanelMemory;
  /** Jumps to the next of these places, or from the last to the first. */
  onNextPlace(places: readonly number[]): void;
}

/** Number of names shown until the reader asks for more. */
const FEW = 8;
/** Key of that request in the memory. */
const ALL = 'all-mentions';

/** What is named in the transcript; each click jumps to the next place. */
export function Mentions({ mentions, lastJump, memory, onNextPlace }: MentionsProps) {
  const { ref, ...roving } = useRoving<HTMLUListElement>('list');
  /** Two names may share a place, so only the one that was clicked counts. */
  const [followed, follow] = useState<readonly number[] | null>(null);
  const all = memory.unfolded.has(ALL) || mentions.length <= FEW + 1;
  return (
    <section class="named" aria-labelledby="named">
      <h2 id="named">Mentioned in this episode</h2>
      <ul class="list" ref={ref} {...roving}>
        {(all ? mentions : mentions.slice(0, FEW)).map(({ name, kind, places }) => {
          const at = followed === places && lastJump !== null ? places.indexOf(lastJump) : -1;
          return (
            <li key={places[0]}>
              <button
                type="button"
                class="mention"
                onClick={trusted(() => {
                  follow(places);
                  onNextPlace(places);
                })}
              >
                <bdi>{name}</bdi> <span class="kind">{kind}</span>{' '}
                <span class="places">
                  {at < 0 ? places.length : `${at + 1} of ${places.length}`}
                  <span class="hidden">{places.length === 1 ? ' place' : ' places'}</span>
                </span>
              </button>
            </li>
          );
        })}
        {!all && (
          <li>
            <button type="button" class="mention link" onClick={trusted(() => memory.onUnfold(ALL))}>
              Show all {mentions.length}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
