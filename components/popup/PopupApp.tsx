import type { PageStateView } from '../../utils/presenters/page-states';
import type { PopupView } from '../../utils/presenters/popup';
import { Notice } from '../ui/Notice';
import { TextButton } from '../ui/TextButton';
import { EpisodeHeader } from './EpisodeHeader';
import { ExportTranscript, type ExportTranscriptProps } from './ExportTranscript';
import { PageStateNote } from './PageStateNote';
import { PopupFooter } from './PopupFooter';
import { SpeakerCard } from './SpeakerCard';
import { Topics } from './Topics';

export interface PopupAppProps extends ExportTranscriptProps {
  /** The episode of the tab, or why there is none. */
  page: { episode: PopupView } | { state: PageStateView };
  /** Number of quotes in the library; null while unknown. */
  library: number | null;
  /** `Speaker.id` of the only speaker shown on the page; null shows everyone. */
  solo: string | null;
  /** `Speaker.id`s of those who say a part of a saved quote of the episode, one for each quote. */
  quoted: readonly string[];
  /** Whether the page shows the rail. */
  railShown?: boolean;
  /** Whether the page did not answer the last request; shown as a notice, without removing anything. */
  unanswered?: boolean;
  /** Address of a person's quotes in the library. */
  quotesOf(id: string): string;
  /** Jumps to this offset in the tab; the caller closes the popup. */
  onTravel(offset: number): void;
  onSolo(id: string | null): void;
  onOpenRail(): void;
  onLibrary(): void;
  onSettings(): void;
  /** Reloads the tab, for the states that ask for it. */
  onReload(): void;
}

/** The popup: the episode of this tab, or one sentence about why there is none. */
export function PopupApp({ page, solo, library, onTravel, onSolo, onOpenRail, onReload, ...rest }: PopupAppProps) {
  const { formats, onExport, quoted, quotesOf, unanswered = false, railShown = false, ...footer } = rest;
  if ('state' in page) {
    return (
      <div class="popup short">
        <PageStateNote view={page.state} onReload={onReload} />
        <PopupFooter {...footer} library={library} />
      </div>
    );
  }
  const { episode } = page;
  const hours = episode.people.some((person) => person.points.some((point) => point.time.length > '≈59:59'.length));
  return (
    <div class={hours ? 'popup hours' : 'popup'}>
      <main class="scroll">
        <EpisodeHeader view={episode} />
        {episode.people.map((person) => (
          <SpeakerCard
            key={person.id}
            person={person}
            solo={person.id === solo}
            quotes={{ count: quoted.filter((id) => id === person.id).length, href: quotesOf(person.id) }}
            onSolo={onSolo}
            onTravel={onTravel}
          />
        ))}
        {episode.topics.length > 0 && <Topics topics={episode.topics} onTravel={onTravel} />}
        <ExportTranscript formats={formats} onExport={onExport} />
      </main>
      <div role="alert">
        {unanswered && (
          <div class="unanswered">
            <Notice text="The page didn't respond. Your quotes are safe." />
            <TextButton onClick={onReload}>Reload the page</TextButton>
          </div>
        )}
      </div>
      <PopupFooter {...footer} railShown={railShown} onOpenRail={onOpenRail} />
    </div>
  );
}
