import { Icon } from '../ui/Icon';

/** Marks a topic that was read, for the eyes and for screen readers. */
export function ReadMark() {
  return (
    <>
      <Icon name="check" />
      <span class="hidden">, read</span>
    </>
  );
}
