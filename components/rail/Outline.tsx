import { useEffect } from 'preact/hooks';
import type { OutlineView } from '../../utils/presenters/outline';
import { Notice } from '../ui/Notice';
import { useRoving } from '../ui/use-roving';
import { ChapterEntry } from './ChapterEntry';
import { LabelDoubts } from './LabelDoubts';
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

/** Chapters and what they turn to, with time, length and who leads; the place being read stays in view. */
export function Outline({ view, here, read, memory, onTravel }: OutlineProps) {
  const { ref, ...roving } = useRoving<HTMLOListElement>('list', '[aria-current]');

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the place that moves the row.
  useEffect(() => {
    const list = ref.current;
    const scroller = list?.parentElement;
    const row = list?.querySelector('[aria-current]');
    if (!list || !scroller || !row) return;
    // A list that moves under the pointer or the focus is a list one misses.
    const focused = (list.getRootNode() as Document | ShadowRoot).activeElement;
    if (scroller.matches(':hover') || scroller.contains(focused)) return;
    const [view, target] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
    if (target.top < view.top) scroller.scrollTop += target.top - view.top;
    else if (target.bottom > view.bottom)
      scroller.scrollTop += Math.min(target.bottom - view.bottom, target.top - view.top);
  }, [here, ref]);

  return (
    <>
      <p class="meta">{view.meta}</p>
      {view.cautions.map((text) => (
        <Notice key={text} text={text} />
      ))}
      {view.note !== null && <p class={view.topics.length > 0 ? 'note' : 'empty'}>{view.note}</p>}
      <ol class="list" ref={ref} {...roving}>
        <LabelDoubts labels={view.labels} onTravel={onTravel} />
        {view.topics.map((topic) => (
          <ChapterEntry key={topic.offset} {...{ topic, here, read, memory, onTravel }} />
        ))}
      </ol>
    </>
  );
}
