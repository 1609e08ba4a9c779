import type { PopupView } from '../../utils/presenters/popup';
import { Chip } from '../ui/Chip';
import { Notice } from '../ui/Notice';
import { ShareBar } from '../ui/ShareBar';

/** Maximum number of names that fit under the bar. */
const MOST_NAMES = 5;

/** The episode's title and length, and how much each person talks. */
export function EpisodeHeader({ view }: { view: PopupView }) {
  const chipsOnly = view.legend.length > MOST_NAMES;
  return (
    <header class="episode">
      <p class="kicker">
        <bdi>{view.kicker}</bdi>
      </p>
      <h1 dir="auto">{view.title}</h1>
      <p class="meta">{view.meta}</p>
      {view.cautions.map((text) => (
        <Notice key={text} text={text} />
      ))}
      <ShareBar bar={view.bar} size="thick" />
      <ul class={chipsOnly ? 'legend chips' : 'legend'} aria-hidden="true">
        {view.legend.map((person) => (
          <li key={person.id} class={`slot-${person.slot}`} title={`${person.name}, ${person.share}`}>
            {chipsOnly ? (
              <Chip initials={person.initials} slot={person.slot} />
            ) : (
              <bdi class="name">{person.short}</bdi>
            )}{' '}
            {person.share}
          </li>
        ))}
      </ul>
    </header>
  );
}
