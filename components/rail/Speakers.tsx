import type { SpeakersView } from '../../utils/presenters/rail/speakers';
import { ShareBar } from '../ui/ShareBar';
import { useRoving } from '../ui/use-roving';
import type { LabelDoubtsProps } from './LabelDoubts';
import { Mentions } from './Mentions';
import { SpeakerEntry } from './SpeakerEntry';
import type { PanelMemory } from './use-panel-memory';

export interface SpeakersProps extends LabelDoubtsProps {
  view: SpeakersView;
  solo: string | null;
  onSolo(id: string | null): void;
  onNextTurn(id: string): void;
  lastJump: number | null;
  memory: PanelMemory;
  onNextPlace(places: readonly number[]): void;
}

/** The speakers; choosing a name dims the others. */
export function Speakers(props: SpeakersProps) {
  const { view, solo, memory, labelDoubts, onSolo, onNextTurn, onDismissDoubt, onTravel } = props;
  const { ref, ...roving } = useRoving<HTMLUListElement>('list');
  const alone = view.people.find((person) => person.id === solo);
  return (
    <>
      <p class="meta">
        <span>{view.meta}</span>
        {alone && (
          <span class="strong">
            Solo: <bdi>{alone.short}</bdi>
          </span>
        )}
      </p>
      <div class="whole">
        <ShareBar bar={view.bar} size="thick" />
      </div>
      <ul class="list" ref={ref} {...roving}>
        {view.people.map((person) => (
          <SpeakerEntry
            key={person.id}
            person={person}
            solo={person.id === solo}
            labelDoubts={labelDoubts.filter(({ speaker }) => speaker === person.id)}
            onSolo={onSolo}
            onNextTurn={onNextTurn}
            onDismissDoubt={onDismissDoubt}
            onTravel={onTravel}
          />
        ))}
      </ul>
      {view.mentions.length > 0 && (
        <Mentions mentions={view.mentions} lastJump={props.lastJump} memory={memory} onNextPlace={props.onNextPlace} />
      )}
    </>
  );
}
