import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RailLayout } from '../../utils/presenters/rail-layout';
import { useFocusKeeper } from '../ui/use-focus-keeper';

/**
 * Keeps the focus in the rail while its elements give way to others: when it is opened or folded from here, when the
 * list of keys takes the place of a tab, and when a focused element is removed.
 * @param shown whether rail or sheet is open
 * @returns `enter` focuses the selected tab, or the button that opens the rail; `follow` does so after the next change
 */
export function useRailFocus(
  root: RefObject<HTMLElement | null>,
  shown: boolean,
  layout: RailLayout,
  keysShown: boolean,
) {
  const takesFocus = useRef(false);
  const enter = () => {
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    (find('[role="tab"][tabindex="0"]') ?? find('.opener'))?.focus();
  };
  // Only when the reader opened or folded it from here: the clicked element is gone, but the focus must not be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two change which element is shown.
  useLayoutEffect(() => {
    if (takesFocus.current) enter();
    takesFocus.current = false;
  }, [shown, layout]);
  /** The element that had the focus before the list of keys was shown. */
  const behind = useRef<HTMLElement | null>(null);
  const kept = useFocusKeeper(root, (element, lost) => {
    const keys = element?.querySelector<HTMLElement>('.key-list button');
    if (keys) behind.current = lost;
    const next = keys ?? behind.current;
    if (next?.isConnected) next.focus();
    else enter();
  });
  useLayoutEffect(() => {
    if (!keysShown) behind.current = null;
  }, [keysShown]);
  const follow = () => {
    takesFocus.current = true;
  };
  return { kept, enter, follow };
}
