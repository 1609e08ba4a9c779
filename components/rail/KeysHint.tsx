const KEYS: { keys: string[]; does: string }[] = [
  { keys: ['J', 'K'], does: 'turn' },
  { keys: ['H', 'L'], does: 'sentence' },
  { keys: ['S'], does: 'save' },
];

/** The keys that read and save without a pointer. */
export function KeysHint() {
  return (
    <span class="keys">
      {KEYS.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </span>
      ))}
    </span>
  );
}
