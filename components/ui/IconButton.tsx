import { Icon, type IconName } from './Icon';
import { trusted } from './trusted';

export interface IconButtonProps {
  icon: IconName;
  /** Accessible name and tooltip. */
  label: string;
  onClick(): void;
  class?: string;
}

/** A square button with only an icon. */
export function IconButton({ icon, label, onClick, class: more = '' }: IconButtonProps) {
  return (
    // With an `aria-label` as well, screen readers would also read the title, as a description.
    <button type="button" class={`icon-button ${more}`} title={label} onClick={trusted(onClick)}>
      <Icon name={icon} />
    </button>
  );
}
