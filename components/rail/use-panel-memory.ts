import { useState } from 'preact/hooks';

/** What the reader has unfolded and chosen in the tabs. Outlives the tab it belongs to, and the sheet; not the page. */
export interface PanelMemory {
  /** Keys of the disclosures that are open, as whoever draws them named them. */
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
