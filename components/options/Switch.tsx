import { Choice, type ChoiceProps } from '../ui/Choice';

export interface SwitchProps extends Pick<ChoiceProps<string>, 'legend' | 'hint' | 'name'> {
  on: boolean;
  onChange(on: boolean): void;
}

const OPTIONS = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;

/** A choice between on and off. */
export function Switch({ on, onChange, ...rest }: SwitchProps) {
  return (
    <Choice {...rest} options={OPTIONS} value={on ? 'on' : 'off'} onChange={(value) => onChange(value === 'on')} />
  );
}
