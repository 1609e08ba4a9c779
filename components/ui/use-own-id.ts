import { useState } from 'preact/hooks';

let made = 0;

/**
 * A unique element id. Preact's `useId` (11.2.0) restarts with every second render of a root, so later elements get ids
 * that are already in use, and labels then name the wrong element.
 */
export function useOwnId(): string {
  const [id] = useState(() => `id-${++made}`);
  return id;
}
