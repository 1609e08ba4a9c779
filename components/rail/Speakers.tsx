import type { SpeakersView } from '../../utils/presenters/speakers';
import { ShareBar } from '../ui/ShareBar';
import { useRoving } from '../ui/use-roving';
import { SpeakerEntry } from './SpeakerEntry';

export interface SpeakersProps {
  view: SpeakersView;
  solo: string | null;
  onSolo(id: string | null): void;
  onNextTurn(id: string): void;
}

/** Who is who; choosing a name dims the others. */
export function Speakers({ view, solo, onSolo, onNextTurn }: SpeakersProps) {
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
            onSolo={onSolo}
            onNextTurn={onNextTurn}
          />
        ))}
      </ul>
    </>
  );
}
