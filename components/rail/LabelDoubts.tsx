import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { trusted } from '../ui/trusted';
import type { PanelProps } from './rail-props';

export type LabelDoubtsProps = Pick<PanelProps, 'labelDoubts' | 'onDismissDoubt' | 'onTravel'>;

/** Turns whose printed name may be wrong: pointed out with a link, but left as printed. */
export function LabelDoubts({ labelDoubts, onDismissDoubt, onTravel }: LabelDoubtsProps) {
  return (
    <>
      {labelDoubts.map(({ offset, time, text }) => (
        <li class="doubt-row" key={offset}>
          <button type="button" class="doubted" onClick={trusted(() => onTravel(offset))}>
            <Icon name="caution" />
            <span>
              <span class="time">{time}</span> The name printed here may be wrong
              <span class="printed" dir="auto">
                {text}
              </span>
            </span>
          </button>
          <IconButton icon="clear" label={`Dismiss the doubt at ${time}`} onClick={() => onDismissDoubt(offset)} />
        </li>
      ))}
    </>
  );
}
