import { isSingle, onKeys } from '../../../utils/page/keys';
import type { CursorStep } from '../../../utils/presenters/reading-cursor';

/** What keys do with quotes; each says whether there was anything to do. */
export interface KeyActs {
  /** Single letters are the page's unless the reader wants them ours. */
  singleKeys(): boolean;
  step(step: CursorStep): boolean;
  saveSentence(): boolean;
  saveTurn(): boolean;
  openCard(): boolean;
  enterBar(): boolean;
  pressBar(key: string): boolean;
  /** @param ours the key was pressed inside our own element */
  undo(ours: boolean): boolean;
  redo(ours: boolean): boolean;
}

const STEPS: Record<string, CursorStep> = {
  j: { by: 'turn', back: false },
  k: { by: 'turn', back: true },
  l: { by: 'sentence', back: false },
  h: { by: 'sentence', back: true },
  t: { by: 'topic', back: false },
  T: { by: 'topic', back: true },
  q: { by: 'question', back: false },
  Q: { by: 'question', back: true },
};

/** Undo belongs to whatever the reader did last; letters to the page's text; F6 leads into the bar. */
export function listenForQuoteKeys(
  targets: { page: EventTarget; ours: EventTarget },
  acts: KeyActs,
  signal: AbortSignal,
): void {
  const undo = (event: KeyboardEvent, ours: boolean) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return false;
    return event.shiftKey ? acts.redo(ours) : acts.undo(ours);
  };
  const letter = (event: KeyboardEvent) => {
    if (event.key === 'F6') return acts.enterBar();
    if (!isSingle(event)) return false;
    if (event.key === 'Enter') return isOnPage(event) && acts.openCard();
    if (!acts.singleKeys()) return false;
    // Before the steps: with words selected, L is the bar's.
    if (acts.pressBar(event.key)) return true;
    if (event.key === 'S') return acts.saveTurn();
    if (event.key === 's') return acts.saveSentence();
    const step = STEPS[event.key];
    return step !== undefined && acts.step(step);
  };
  onKeys([targets.page], (event) => undo(event, false) || letter(event), signal);
  onKeys([targets.ours], (event) => undo(event, true), signal);
}

/** Enter on a link or a button is theirs. */
function isOnPage({ target }: Event): boolean {
  return target === document.body || target === document.documentElement;
}
