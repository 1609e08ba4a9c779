import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';
import type { PanelProps } from './rail-props';

export type ResumeOfferProps = Pick<PanelProps, 'resume' | 'onDismissResume' | 'onTravel'>;

/** Offers to continue where the reader was on an earlier visit. */
export function ResumeOffer({ resume, onDismissResume, onTravel }: ResumeOfferProps) {
  if (resume === null) return null;
  return (
    <div class="resume">
      <button type="button" class="continue" onClick={trusted(() => onTravel(resume.offset))}>
        Continue where you were
        <bdi>{resume.place}</bdi>
      </button>
      <IconButton icon="clear" label="Dismiss" onClick={onDismissResume} />
    </div>
  );
}
