import { useRef } from 'preact/hooks';
import { QuoteLine } from '../quotes/QuoteLine';
import { Strip } from '../strip/Strip';
import { trusted } from '../ui/trusted';
import { RailBody } from './RailBody';
import { isNarrow, type RailProps } from './rail-props';
import { SoloStatus } from './SoloStatus';
import { usePanelMemory } from './use-panel-memory';
import { useRailFocus } from './use-rail-focus';

/** The same array always, so that the strip is not laid out again. */
const NOTHING: [] = [];

/** Everything Roundtable shows beside the page, in the layout the window has room for. */
export function Rail(props: RailProps) {
  const { layout, solo, strip } = props;
  const root = useRef<HTMLElement>(null);
  const narrow = isNarrow(layout);
  const shown = narrow ? props.sheetOpen : props.open;
  const { kept, enter, follow } = useRailFocus(root, shown, layout, props.keysShown);
  // Here, because the focus is looked after whenever something unfolds.
  const memory = usePanelMemory();
  const show = (next: boolean) => {
    follow();
    props.onOpen(next);
  };
  /** Like the rail's own jumps, those of the strip fold a rail that covers the text. */
  const travel = (offset: number) => {
    if (layout === 'tab' && shown) props.onOpen(false);
    props.onTravel(offset);
  };
  const only = props.speakers.people.find((person) => person.id === solo)?.name ?? null;
  const status = (
    <>
      <SoloStatus name={only} />
      <p class="hidden" role="status">
        {props.said}
      </p>
    </>
  );
  return (
    <aside
      class="roundtable"
      ref={root}
      {...kept}
      aria-label="Roundtable"
      data-theme={props.theme}
      data-side={props.side}
      data-density={props.density}
      data-layout={layout}
    >
      <button type="button" class="skip" onClick={trusted(() => (shown ? enter() : show(true)))}>
        Roundtable rail
      </button>
      {strip && layout !== 'corner' && (
        <Strip
          {...strip}
          quotes={props.quotes?.view.quotes ?? NOTHING}
          hits={props.search?.hits ?? NOTHING}
          solo={solo}
          onTravel={travel}
        />
      )}
      <RailBody {...props} only={only} status={status} memory={memory} onShow={show} />
      {props.floats}
      {props.line && !shown && <QuoteLine {...props.line} />}
    </aside>
  );
}
