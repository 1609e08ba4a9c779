import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OutlineView } from '../../utils/presenters/rail/outline';
import { QuoteLine } from '../quotes/QuoteLine';
import { trusted } from '../ui/trusted';
import { useFocusKeeper } from '../ui/use-focus-keeper';
import { BottomBar } from './BottomBar';
import { CornerButton } from './CornerButton';
import { closeBeforeJump } from './close-before-jump';
import { FoldedTab } from './FoldedTab';
import { Panel } from './Panel';
import { isNarrow, type RailProps } from './rail-props';
import { Sheet } from './Sheet';
import { SoloStatus } from './SoloStatus';
import { usePanelMemory } from './use-panel-memory';

/** Everything Roundtable shows beside the page, in the layout the window has room for. */
export function Rail(props: RailProps) {
  const { layout, open, sheetOpen, side, solo, currentOffset, keysShown } = props;
  const root = useRef<HTMLElement>(null);
  const takesFocus = useRef(false);
  const narrow = isNarrow(layout);
  const shown = narrow ? sheetOpen : open;
  const show = (next: boolean) => {
    takesFocus.current = true;
    (narrow ? props.onSheet : props.onOpen)(next);
  };

  // Only when the reader opened or folded it from here: the clicked element is gone, but the focus must not be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these two change which element is shown.
  useLayoutEffect(() => {
    if (takesFocus.current) focusInside(root.current);
    takesFocus.current = false;
  }, [shown, layout]);
  const memory = usePanelMemory();
  /** The element that had the focus before the list of keys was shown. */
  const behind = useRef<HTMLElement | null>(null);
  const keepsFocus = useFocusKeeper(root, (element, lost) => {
    const keys = element?.querySelector<HTMLElement>('.key-list button');
    if (keys) behind.current = lost;
    const next = keys ?? behind.current;
    if (next?.isConnected) next.focus();
    else focusInside(element);
  });
  useLayoutEffect(() => {
    if (!keysShown) behind.current = null;
  }, [keysShown]);

  const name = props.speakers.people.find((person) => person.id === solo)?.name ?? null;
  const status = (
    <>
      <SoloStatus name={name} />
      <p class="hidden" role="status">
        {props.said}
      </p>
    </>
  );
  return (
    <aside
      class="roundtable"
      ref={root}
      {...keepsFocus}
      aria-label="Roundtable"
      data-theme={props.theme}
      data-side={side}
      data-density={props.density}
      data-layout={layout}
    >
      <button type="button" class="skip" onClick={trusted(() => (shown ? focusInside(root.current) : show(true)))}>
        Roundtable rail
      </button>
      {!sheetOpen && status}
      {layout === 'bar' && (
        <BottomBar titles={titlesAt(props.outline, currentOffset)} open={sheetOpen} onOpen={() => show(true)} />
      )}
      {layout === 'corner' && <CornerButton open={sheetOpen} onOpen={() => show(true)} />}
      {sheetOpen && (
        <Sheet onClose={() => props.onSheet(false)}>
          {status}
          <Panel
            {...closeBeforeJump(props, () => props.onSheet(false))}
            memory={memory}
            closing={{ icon: 'down', label: 'Close', onClick: () => props.onSheet(false) }}
          />
        </Sheet>
      )}
      {!narrow && !open && <FoldedTab only={name} onOpen={() => show(true)} />}
      {!narrow && open && (
        <div class="rail">
          <Panel
            {...(layout === 'tab' ? closeBeforeJump(props, () => show(false)) : props)}
            memory={memory}
            closing={{ icon: 'fold', label: 'Fold rail', onClick: () => show(false) }}
            onSwap={() => props.onSide(side === 'end' ? 'start' : 'end')}
          />
        </div>
      )}
      {props.floats}
      {props.line && !shown && <QuoteLine {...props.line} />}
    </aside>
  );
}

/** The title of the chapter at a place, and of the subtopic in it. */
function titlesAt({ topics }: OutlineView, currentOffset: number | null): string[] {
  const topic = topics.findLast(({ offset }) => currentOffset !== null && offset <= currentOffset);
  const part = topic?.subtopics.find(({ offset }) => offset === currentOffset);
  return topic === undefined ? ['Outline'] : [topic.title, ...(part === undefined ? [] : [part.title])];
}

function focusInside(root: HTMLElement | null): void {
  const find = (selector: string) => root?.querySelector<HTMLElement>(selector);
  (find('[role="tab"][tabindex="0"]') ?? find('.opener'))?.focus();
}
