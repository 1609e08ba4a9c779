import { useRef } from 'preact/hooks';

/** Tells screen readers when solo begins and ends; silent about the initial state. */
export function SoloStatus({ name }: { name: string | null }) {
  const before = useRef(name);
  const said = useRef('');
  if (before.current !== name) {
    before.current = name;
    said.current = name === null ? 'Everyone is shown.' : `Only ${name}. Escape shows everyone.`;
  }
  return (
    <p class="hidden" role="status">
      {said.current}
    </p>
  );
}
