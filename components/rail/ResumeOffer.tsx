import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';
import type { PanelProps } from './rail-props';

type ResumeOfferProps = Pick<PanelProps, 'resume' | 'onDismissResume' | 'onTravel'>;

export const CONTINUE = 'Continue where you were';

/** Offers to continue where the reader was on an earlier visit, above whatever tab they left open. */
export function ResumeOffer({ resume, onDismissResume, onTravel }: ResumeOfferProps) {
  if (resume === null) return null;
  return (
    <div class="resume">
      <button type="button" class="continue" onClick={trusted(() => onTravel(resume.offset, 'top'))}>
        {CONTINUE}
        <bdi>{resume.place}</bdi>
      </button>
      <IconButton icon="clear" label="Dismiss" onClick={onDismissResume} />
    </div>
  );
}
