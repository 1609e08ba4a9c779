import { isSingle, letterOf, onKeys } from '../../../utils/page/keys';
import type { CursorStep } from '../../../utils/presenters/reading-cursor';
import { stepOf } from '../../../utils/presenters/step-keys';

/** What keys do with quotes; each says whether there was anything to do. */
export interface KeyActs {
  /** Single letters are the page's unless the reader wants them ours. */
  singleKeys(): boolean;
  step(step: CursorStep): boolean;
  saveSentence(): boolean;
  saveTurn(): boolean;
  toggleKeys(): boolean;
  openCard(): boolean;
  enterBar(): boolean;
  pressBar(key: string): boolean;
  /** @param ours the key was pressed inside our own element */
  undo(ours: boolean): boolean;
  redo(ours: boolean): boolean;
}

/** Keys that do what they do once for each press. */
const ONCE: ReadonlySet<string> = new Set(['s', 'S', '?']);

/** Undo belongs to whatever the reader did last; letters to the text, also from the rail; F6 leads into the bar. */
export function listenForQuoteKeys(
  targets: { page: EventTarget; ours: EventTarget },
  acts: KeyActs,
  signal: AbortSignal,
): void {
  const undo = (event: KeyboardEvent, ours: boolean) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return false;
    return event.shiftKey ? acts.redo(ours) : acts.undo(ours);
  };
  /** What a letter does wherever it is pressed. */
  const act = (event: KeyboardEvent) => {
    const key = letterOf(event);
    // A key that is held walks on, but saves once.
    if (event.repeat && ONCE.has(key)) return true;
    if (key === 'S') return acts.saveTurn();
    if (key === 's') return acts.saveSentence();
    if (key === '?') return acts.toggleKeys();
    const step = stepOf(key);
    return step !== null && acts.step(step);
  };
  const letter = (event: KeyboardEvent) => {
    if (event.key === 'F6') return acts.enterBar();
    if (!isSingle(event)) return false;
    if (event.key === 'Enter') return isOnPage(event) && acts.openCard();
    if (!acts.singleKeys()) return false;
    // Before the steps: with words selected, L is the bar's.
    return acts.pressBar(event.key) || act(event);
  };
  const railLetter = (event: KeyboardEvent) => isInRail(event) && isSingle(event) && acts.singleKeys() && act(event);
  onKeys([targets.page], (event) => undo(event, false) || letter(event), signal);
  onKeys([targets.ours], (event) => undo(event, true) || isHeld(event) || railLetter(event), signal);
}

/** Enter on a link or a button is theirs. */
function isOnPage({ target }: Event): boolean {
  return target === document.body || target === document.documentElement;
}

/** Enter that opened the card and is not let go yet presses nothing in it. */
function isHeld({ key, repeat, target }: KeyboardEvent): boolean {
  return repeat && key === 'Enter' && target instanceof Element && target.closest('.float') !== null;
}

/** The rail is about the text and says these keys in its foot, also folded; what floats has keys of its own. */
function isInRail({ target }: Event): boolean {
  return target instanceof Element && target.closest('.rail, .opener') !== null;
}
