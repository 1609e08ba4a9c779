const KEYS = [
  ['Enter', 'next'],
  ['Shift Enter', 'back'],
  ['Esc', 'clear'],
];

/** The keys of the Search tab. */
export function SearchHint() {
  return (
    <span class="keys">
      <span class="hints">
        {KEYS.map(([key, does]) => (
          <span key={key}>
            <kbd>{key}</kbd>
            {does}
          </span>
        ))}
      </span>
    </span>
  );
}
