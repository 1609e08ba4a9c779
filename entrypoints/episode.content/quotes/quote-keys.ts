import { isSingle, letterOf, onKeys } from '../../../utils/page/keys';
import type { CursorStep } from '../../../utils/presenters/quotes/reading-cursor';
import { stepOf } from '../../../utils/presenters/step-keys';

/** What keys do with quotes; each function returns whether there was anything to do. */
export interface KeyActions {
  /** Whether single-letter shortcuts are on; otherwise the letters belong to the page. */
  singleKeys(): boolean;
  step(step: CursorStep): boolean;
  saveSentence(): boolean;
  saveTurn(): boolean;
  toggleKeys(): boolean;
  openAsk(): boolean;
  openSearch(): boolean;
  /** Goes to the next or previous search hit. */
  stepHit(back: boolean): boolean;
  /** Plays the episode from the current sentence. */
  play(): boolean;
  openCard(): boolean;
  enterBar(): boolean;
  pressBar(key: string): boolean;
  /** @param ours whether the key was pressed inside our own element */
  undo(ours: boolean): boolean;
  redo(ours: boolean): boolean;
}

/** Keys that act only once while held down. */
const ONCE: ReadonlySet<string> = new Set(['s', 'S', '?', 'p']);

/** Undo refers to the reader's last action; letters act on the text, from the rail too; F6 moves into the bar. */
export function listenForQuoteKeys(
  targets: { page: EventTarget; ours: EventTarget },
  acts: KeyActions,
  signal: AbortSignal,
): void {
  const undo = (event: KeyboardEvent, ours: boolean) => {
    const { ctrlKey, metaKey, altKey, shiftKey } = event;
    const key = event.key.toLowerCase();
    if (altKey || !(ctrlKey || metaKey)) return false;
    // On a Mac, Y with Command is the browser's.
    if (key === 'y') return ctrlKey && acts.redo(ours);
    return key === 'z' && (shiftKey ? acts.redo(ours) : acts.undo(ours));
  };
  /** What a letter does wherever it is pressed. */
  const act = (event: KeyboardEvent) => {
    const key = letterOf(event);
    // Holding a key repeats steps, but saves only once.
    if (event.repeat && ONCE.has(key)) return true;
    if (key === 'S') return acts.saveTurn();
    if (key === 's') return acts.saveSentence();
    if (key === '?') return acts.toggleKeys();
    if (key === '/') return acts.openSearch();
    if (key === 'a') return acts.openAsk();
    if (key === 'n' || key === 'N') return acts.stepHit(key === 'N');
    if (key === 'p') return acts.play();
    const step = stepOf(key);
    return step !== null && acts.step(step);
  };
  const letter = (event: KeyboardEvent) => {
    if (event.key === 'F6') return acts.enterBar();
    if (!isSingle(event)) return false;
    if (event.key === 'Enter') return isOnPage(event) && acts.openCard();
    if (!acts.singleKeys()) return false;
    // Before the steps, because with words selected, L belongs to the bar.
    return acts.pressBar(event.key) || act(event);
  };
  const railLetter = (event: KeyboardEvent) => isInRail(event) && isSingle(event) && acts.singleKeys() && act(event);
  onKeys([targets.page], (event) => undo(event, false) || letter(event), signal);
  onKeys([targets.ours], (event) => undo(event, true) || isHeld(event) || railLetter(event), signal);
}

/** Whether the page itself has the focus; Enter on a link or button belongs to that. */
function isOnPage({ target }: Event): boolean {
  return target === document.body || target === document.documentElement;
}

/** Whether Enter is still held down after opening the card; it must not press anything in it. */
function isHeld({ key, repeat, target }: KeyboardEvent): boolean {
  return repeat && key === 'Enter' && target instanceof Element && target.closest('.float') !== null;
}

/** Whether the strip or the rail, open or folded, has the focus: it shows these keys. Floating elements have keys of their own. */
function isInRail({ target }: Event): boolean {
  return target instanceof Element && target.closest('.rail, .opener, .bar-search, .strip') !== null;
}
