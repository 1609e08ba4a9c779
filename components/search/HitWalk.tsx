import { IconButton } from '../ui/IconButton';
import type { SearchTabProps } from './search-props';

/** Leads to the previous and the next hit. */
export function HitWalk({ unit, onStep }: Pick<SearchTabProps, 'unit' | 'onStep'>) {
  return (
    <>
      <IconButton icon="up" label={`Previous ${unit}`} onClick={() => onStep(true)} />
      <IconButton icon="down" label={`Next ${unit}`} onClick={() => onStep(false)} />
    </>
  );
}
