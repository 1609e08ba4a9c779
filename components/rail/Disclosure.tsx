import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/Icon';
import { trusted } from '../ui/trusted';
import type { PanelMemory } from './use-panel-memory';

export interface DisclosureProps {
  /** Id of the element that opens; also its key in the memory. */
  id: string;
  label: string;
  /** What it belongs to, for readers who cannot see its position. */
  of: string;
  memory: PanelMemory;
  children: ComponentChildren;
}

/** A quiet line that opens more content, and stays as the reader left it. */
export function Disclosure({ id, label, of, memory, children }: DisclosureProps) {
  const open = memory.unfolded.has(id);
  return (
    <>
      <button
        type="button"
        class="unfold"
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        onClick={trusted(() => memory.onUnfold(id))}
      >
        {label}
        <span class="hidden">: {of}</span>
        <Icon name={open ? 'up' : 'down'} />
      </button>
      {open && <div id={id}>{children}</div>}
    </>
  );
}
