import { CORRECTION_STEPS, correctionWords, stepCorrection } from '../../utils/presenters/clock-correction';
import { Notice } from '../ui/Notice';
import { TextButton } from '../ui/TextButton';
import { trusted } from '../ui/trusted';
import { Disclosure } from './Disclosure';
import type { PanelProps } from './rail-props';
import type { PanelMemory } from './use-panel-memory';

export interface ClockCorrectionProps extends Pick<PanelProps, 'clock' | 'playedBy' | 'onCorrect' | 'onFollowPlayer'> {
  memory: PanelMemory;
}

/** Moves the times of the episode, for a reader who hears the words earlier or later than the times say. */
export function ClockCorrection({ clock, playedBy, memory, onCorrect, onFollowPlayer }: ClockCorrectionProps) {
  const { correction, failed } = clock;
  const words = correctionWords(correction);
  return (
    <div class="correction">
      <Disclosure
        id="clock"
        label={correction === 0 ? 'Times off?' : `Times ${words}`}
        of="correct them"
        memory={memory}
      >
        <p class="note">If you hear the words later than the times say, make the times later.</p>
        <div class="steps">
          {CORRECTION_STEPS.map((step) => (
            <button
              key={step}
              type="button"
              class="pill"
              aria-label={correctionWords(step)}
              onClick={trusted(() => onCorrect(stepCorrection(correction, step)))}
            >
              {`${step < 0 ? '−' : '+'}${Math.abs(step)} s`}
            </button>
          ))}
          <TextButton onClick={() => onCorrect(0)}>Reset</TextButton>
        </div>
        {playedBy === 'page' && (
          <p class="note">
            Or go to the sentence you hear and <TextButton onClick={onFollowPlayer}>set from player</TextButton>
          </p>
        )}
        <div role="status">
          <span class="hidden">{`Times are ${words}.`}</span>
          {failed && <Notice text={failed} />}
        </div>
      </Disclosure>
    </div>
  );
}
