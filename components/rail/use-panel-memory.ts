import { useState } from 'preact/hooks';

/** What the reader has opened and chosen in the tabs. It outlives the tab and the sheet, but not the page. */
export interface PanelMemory {
  /** Keys of the open disclosures, as named by the components that draw them. */
  unfolded: ReadonlySet<string>;
  onUnfold(key: string): void;
  /** Index of the topic whose questions are shown; null shows all. */
  asked: number | null;
  onAsked(topic: number | null): void;
}

export function usePanelMemory(): PanelMemory {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [asked, onAsked] = useState<number | null>(null);
  return {
    unfolded,
    onUnfold: (key) =>
      setUnfolded(
        (before) => new Set(before.has(key) ? [...before].filter((other) => other !== key) : [...before, key]),
      ),
    asked,
    onAsked,
  };
}
