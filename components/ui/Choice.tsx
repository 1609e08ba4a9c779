import { useOwnId } from './use-own-id';

export interface ChoiceProps<V extends string> {
  legend: string;
  /** Explains what the choice changes. */
  hint: string;
  /** Shared by the radios of one group. */
  name: string;
  options: readonly { value: V; label: string }[];
  value: V;
  onChange(value: V): void;
}

/** A choice of one among a few, as radio buttons in a row. */
export function Choice<V extends string>({ legend, hint, name, options, value, onChange }: ChoiceProps<V>) {
  const id = useOwnId();
  return (
    <fieldset class="choice" aria-describedby={id}>
      <legend>{legend}</legend>
      <p id={id} class="hint">
        {hint}
      </p>
      <div class="choice-row">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
