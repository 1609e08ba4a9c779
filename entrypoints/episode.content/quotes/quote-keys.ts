import { letterOf } from '../../../utils/lib/latin-key';
import { actionOf, type KeyAction, type Keys } from '../../../utils/lib/shortcuts';
import { isSingle, onKeys } from '../../../utils/page/keys';
import type { CursorStep } from '../../../utils/presenters/quotes/reading-cursor';

/** An action that moves the reader by a unit, again and again while its key is held down. */
type StepAction = `${'next' | 'previous'}-${CursorStep['by']}`;

/** What keys do with quotes; functions with a result return whether there was anything to do. */
export interface KeyActions {
  /** The keys of the reader's choice; null while they are switched off and belong to the page. */
  keys(): Keys | null;
  step(step: CursorStep): void;
  /** What the other actions do, once while the key is held down. `false`: there was nothing to do. */
  once: Record<Exclude<KeyAction, StepAction>, () => unknown>;
  openCard(): boolean;
  enterBar(): boolean;
  pressBar(key: string): boolean;
  /** @param ours whether the key was pressed inside our own element */
  undo(ours: boolean): boolean;
  redo(ours: boolean): boolean;
}

/** Undo refers to the reader's last action; letters act on the text, from the rail too; F6 moves into the bar. */
export function listenForQuoteKeys(
  targets: { page: EventTarget; ours: EventTarget },
  acts: KeyActions,
  signal: AbortSignal,
): void {
  const undo = (event: KeyboardEvent, ours: boolean) => {
    const { ctrlKey, metaKey, altKey, shiftKey } = event;
    const key = letterOf(event).toLowerCase();
    if (altKey || !(ctrlKey || metaKey)) return false;
    // On a Mac, Y with Command is the browser's.
    if (key === 'y') return ctrlKey && acts.redo(ours);
    return key === 'z' && (shiftKey ? acts.redo(ours) : acts.undo(ours));
  };
  /** What a key does wherever it is pressed. */
  const act = (event: KeyboardEvent) => {
    const keys = acts.keys();
    const action = keys && actionOf(keys, letterOf(event));
    if (action === null) return false;
    if (action in acts.once) return event.repeat || acts.once[action as keyof KeyActions['once']]() !== false;
    const [way, by] = action.split(/-(.*)/) as ['next' | 'previous', CursorStep['by']];
    acts.step({ by, back: way === 'previous' });
    return true;
  };
  const letter = (event: KeyboardEvent) => {
    if (event.key === 'F6') return acts.enterBar();
    if (!isSingle(event)) return false;
    if (event.key === 'Enter') return isOnPage(event) && acts.openCard();
    if (acts.keys() === null) return false;
    // Before the steps, because with words selected, L belongs to the bar.
    return acts.pressBar(letterOf(event)) || act(event);
  };
  const ourLetter = (event: KeyboardEvent) => {
    // Enter is still held down after opening the card; it must not press anything in it.
    if (event.repeat && event.key === 'Enter' && isIn(event, '.float')) return true;
    if (!isSingle(event)) return false;
    // In the bar, its letters are no shortcuts of the page, which can be turned off.
    if (isIn(event, '.selection-bar')) return acts.pressBar(letterOf(event));
    // The strip and the rail, open or folded, show the page's keys. Other floating elements have keys of their own.
    return isIn(event, '.rail, .opener, .on-bar, .strip') && act(event);
  };
  onKeys([targets.page], (event) => undo(event, false) || letter(event), signal);
  onKeys([targets.ours], (event) => undo(event, true) || ourLetter(event), signal);
}

/** Whether the page itself has the focus; Enter on a link or button belongs to that. */
function isOnPage({ target }: Event): boolean {
  return target === document.body || target === document.documentElement;
}

function isIn({ target }: Event, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
