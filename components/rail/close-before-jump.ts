import type { PanelProps } from './rail-props';

/** Panel props for when the panel covers the text: every action that jumps into the text closes it first. */
export function closeBeforeJump<Props extends PanelProps>(props: Props, leave: () => void): Props {
  const after =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      leave();
      act(...args);
    };
  const { quotes, search } = props;
  return {
    ...props,
    onTravel: after(props.onTravel),
    onNextPlace: after(props.onNextPlace),
    onNextTurn: after(props.onNextTurn),
    quotes: quotes && { ...quotes, onOpen: after(quotes.onOpen), onTravel: after(quotes.onTravel) },
    search: search && { ...search, onGo: after(search.onGo), onStep: after(search.onStep) },
  };
}
