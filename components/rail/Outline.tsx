import { useEffect, useRef } from 'preact/hooks';
import type { OutlineView } from '../../utils/presenters/outline';
import { Notice } from '../ui/Notice';
import { useRoving } from '../ui/use-roving';
import { ChapterEntry } from './ChapterEntry';
import { LabelDoubts, remaining } from './LabelDoubts';
import type { PanelMemory } from './use-panel-memory';

export interface OutlineProps {
  view: OutlineView;
  /** Offset of the topic or sub-topic being read; null before the first. */
  here: number | null;
  /** Offsets of those that were read. */
  read: ReadonlySet<number>;
  memory: PanelMemory;
  onTravel(offset: number): void;
}

/** Two rows, in pixels. */
const ROOM = 72;

/** Chapters and what they turn to, with time, length and who leads; the place being read stays in view. */
export function Outline({ view, here, read, memory, onTravel }: OutlineProps) {
  const { ref, ...roving } = useRoving<HTMLOListElement>('list', '[aria-current]');
  const isNew = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the place that moves the row.
  useEffect(() => {
    const first = isNew.current;
    isNew.current = false;
    const list = ref.current;
    const scroller = list?.parentElement;
    const row = list?.querySelector('[aria-current]');
    if (!list || !scroller || !row) return;
    // A list that moves under the pointer or the keys is a list one misses; one that just came has not been aimed at.
    if (!first && (scroller.matches(':hover') || scroller.querySelector(':focus-visible') !== null)) return;
    const [view, target] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    // What comes next is in view, too.
    const room = Math.min(ROOM, (view.bottom - view.top) / 4);
    if (target.top < view.top + room) scroller.scrollTop += target.top - view.top - room;
    else if (target.bottom > view.bottom - room)
      scroller.scrollTop += Math.min(target.bottom - view.bottom + room, target.top - view.top);
  }, [here, ref]);

  return (
    <>
      <p class="meta">{view.meta}</p>
      {view.cautions.map((text) => (
        <Notice key={text} text={text} />
      ))}
      {view.note !== null && <p class={view.topics.length > 0 ? 'note' : 'empty'}>{view.note}</p>}
      <ol class="list" ref={ref} {...roving}>
        <LabelDoubts labels={remaining(view.labels, memory)} onDismiss={memory.onDismiss} onTravel={onTravel} />
        {view.topics.map((topic) => (
          <ChapterEntry key={topic.offset} {...{ topic, here, read, memory, onTravel }} />
        ))}
      </ol>
    </>
  );
}
