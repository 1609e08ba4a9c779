import type { ComponentChildren } from 'preact';
import type { OutlineView } from '../../utils/presenters/rail/outline';
import { BottomBar } from './BottomBar';
import { CornerButton } from './CornerButton';
import { closeBeforeJump } from './close-before-jump';
import { FoldedTab } from './FoldedTab';
import { Panel } from './Panel';
import { CONTINUE } from './ResumeOffer';
import { isNarrow, type RailProps } from './rail-props';
import { Sheet } from './Sheet';
import type { PanelMemory } from './use-panel-memory';

export interface RailBodyProps extends RailProps {
  /** Name of the person who is solo; null when everyone is shown. */
  only: string | null;
  /** For screen readers; a sheet hides everything outside, so it is drawn inside. */
  status: ComponentChildren;
  memory: PanelMemory;
  /** Opens or folds the rail, or opens the sheet. */
  onShow(next: boolean): void;
}

/** The rail or what opens it, as the layout wants it. */
export function RailBody(props: RailBodyProps) {
  const { layout, open, sheetOpen, side, status, onShow } = props;
  const narrow = isNarrow(layout);
  return (
    <>
      {!sheetOpen && status}
      {layout === 'bar' && (
        <BottomBar
          titles={props.resume ? [CONTINUE] : titlesAt(props.outline, props.currentTopic)}
          search={props.search}
          onOpen={() => onShow(true)}
          onSearch={props.onSearch}
        />
      )}
      {layout === 'corner' && <CornerButton onOpen={() => onShow(true)} />}
      {sheetOpen && (
        <Sheet onClose={() => props.onOpen(false)}>
          {status}
          <Panel
            {...closeBeforeJump(props, () => props.onOpen(false))}
            closing={{ icon: 'down', label: 'Close', onClick: () => props.onOpen(false) }}
          />
        </Sheet>
      )}
      {!narrow && !open && (
        <FoldedTab says={props.only ? `Only ${props.only}` : props.resume && CONTINUE} onOpen={() => onShow(true)} />
      )}
      {!narrow && open && (
        <div class="rail">
          <Panel
            {...(layout === 'tab' ? closeBeforeJump(props, () => onShow(false)) : props)}
            closing={{ icon: 'fold', label: 'Fold rail', onClick: () => onShow(false) }}
            onSwap={() => props.onSide(side === 'end' ? 'start' : 'end')}
          />
        </div>
      )}
    </>
  );
}

/** The title of the chapter at a place, and of the subtopic in it. */
function titlesAt({ topics }: OutlineView, currentTopic: number | null): string[] {
  const topic = topics.findLast(({ offset }) => currentTopic !== null && offset <= currentTopic);
  const part = topic?.subtopics.find(({ offset }) => offset === currentTopic);
  return topic === undefined ? ['Outline'] : [topic.title, ...(part === undefined ? [] : [part.title])];
}
