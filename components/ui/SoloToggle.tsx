import { trusted } from './trusted';

export interface SoloToggleProps {
  /** The person whose words stay undimmed. */
  name: string;
  pressed: boolean;
  onClick(): void;
}

/** Toggles reading one person only; when pressed, it is filled with the text color. */
export function SoloToggle({ name, pressed, onClick }: SoloToggleProps) {
  return (
    <button
      type="button"
      class="pill"
      aria-pressed={pressed}
      aria-label={`Solo ${name}`}
      title={`Read only ${name}`}
      onClick={trusted(onClick)}
    >
      Solo
    </button>
  );
}
