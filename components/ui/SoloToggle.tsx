import { trusted } from './trusted';

export interface SoloToggleProps {
  /** Whose words stay. */
  name: string;
  pressed: boolean;
  onClick(): void;
}

/** Read one person only; pressed is filled with the text color. */
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
