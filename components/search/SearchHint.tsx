import { Hint } from '../rail/KeysHint';

const KEYS = [
  ['Enter', 'next'],
  ['Shift Enter', 'back'],
  ['Esc', 'clear'],
] as const;

/** The keys of the Search tab. */
export function SearchHint() {
  return (
    <span class="keys">
      <span class="hints">
        {KEYS.map(([key, does]) => (
          <Hint key={key} keys={[key]} does={does} />
        ))}
      </span>
    </span>
  );
}
