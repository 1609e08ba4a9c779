import { useState } from 'preact/hooks';

let made = 0;

/**
 * An id that no other element has. Preact's `useId` (11.2.0) begins anew with every second render of a root, so that what
 * comes later gets the ids of what is there: labels then name another element.
 */
export function useOwnId(): string {
  const [id] = useState(() => `id-${++made}`);
  return id;
}
