import type { Asked, RailProps } from '../../components/rail/rail-props';
import type { Analysis } from '../../utils/analysis/model';
import type { EpisodeScreens } from '../../utils/presenters/screens';
import type { PageReading } from '../../utils/sites';
import type { PlaceTracker } from './place-tracker';
import type { Playing } from './playing';

/** The page as seen by its rail. */
export interface RailContext {
  reading: PageReading;
  analysis: Analysis;
  screens: EpisodeScreens;
  playing: Playing;
  tracker: PlaceTracker;
  /** What the rail's controls do on the page. */
  actions: Pick<
    RailProps,
    'onTravel' | 'onSolo' | 'onCorrect' | 'onFollowPlayer' | 'onDismissDoubt' | 'onNextTurn' | 'onNextPlace'
  >;
  /** @throws Unreachable */
  ask(request: string): Promise<Partial<Asked>>;
  /** Ends what is open or on beside the rail. @returns whether there was anything */
  onEscape(): boolean;
}
