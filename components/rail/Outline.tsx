import { useEffect } from 'preact/hooks';
import type { OutlineView } from '../../utils/presenters/outline';
import { Notice } from '../ui/Notice';
import { useRoving } from '../ui/use-roving';
import { OutlineRow } from './OutlineRow';

export interface OutlineProps {
  view: OutlineView;
  here: number | null;
  onTravel(offset: number): void;
}

/** Chapters with time, length and who leads; the one being read stays in view. */
export function Outline({ view, here, onTravel }: OutlineProps) {
  const { ref, ...roving } = useRoving<HTMLOListElement>('list', '[aria-current]');

  useEffect(() => {
    const list = ref.current;
    const scroller = list?.parentElement;
    const row = here === null ? undefined : list?.children[here];
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
      {view.empty !== null && <p class="empty">{view.empty}</p>}
      <ol class="list" ref={ref} {...roving}>
        {view.topics.map((topic, i) => (
          <OutlineRow key={topic.offset} topic={topic} here={i === here} onTravel={onTravel} />
        ))}
      </ol>
    </>
  );
}
