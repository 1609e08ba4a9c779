const READING = [
  { keys: ['J', 'K'], does: 'turn' },
  { keys: ['H', 'L'], does: 'sentence' },
];
const SAVING = [{ keys: ['S'], does: 'save' }];

/** The keys that read and save without a pointer. @param saving only the one that saves */
export function KeysHint({ saving = false }: { saving?: boolean }) {
  return (
    <span class="keys">
      {[...(saving ? [] : READING), ...SAVING].map(({ keys, does }) => (
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
