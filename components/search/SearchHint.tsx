/** The keys of the Search tab. */
export function SearchHint() {
  return (
    <span class="keys">
      <span class="hints">
        <span>
          <kbd>Enter</kbd>next
        </span>
        <span>
          <kbd>Shift Enter</kbd>back
        </span>
        <span>
          <kbd>Esc</kbd>clear
        </span>
      </span>
    </span>
  );
}
