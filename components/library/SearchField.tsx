import type { RefObject } from 'preact';
import { Icon } from '../ui/Icon';

export interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  typed: string;
  onType(typed: string): void;
}

/** Searches while the reader types. `/` focuses it, Escape clears it. */
export function SearchField({ field, typed, onType }: SearchFieldProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: not all supported browsers know <search>
    <div class="search field-box" role="search">
      <Icon name="find" />
      <input
        ref={field}
        type="search"
        aria-label="Search quotes"
        placeholder="Search words, by:kate, #tag"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing || typed === '') return;
          event.preventDefault();
          onType('');
        }}
      />
    </div>
  );
}
