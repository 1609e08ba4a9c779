import { render } from 'preact';
import { Rail } from '../../components/rail/Rail';
import railStyles from '../../components/rail/rail.css?inline';
import type { RailProps } from '../../components/rail/rail-props';
import { askBackground, isExtensionAlive } from '../../utils/messaging/transport';
import { onEscape } from '../../utils/page/escape-key';
import { mountHost } from '../../utils/page/host';
import { paragraphAtLine, watchPlace } from '../../utils/page/reading-place';
import { measureRoom, watchRoom } from '../../utils/page/room';
import { measureTheme, watchTheme } from '../../utils/page/theme';
import { watchTopEdge } from '../../utils/page/top-edge';
import { presentPageState } from '../../utils/presenters/page-states';
import type { Settings, SettingsChange } from '../../utils/storage/settings';
import type { EpisodeSession } from './episode-session';

/** "closed" but in the build that tests drive; a test proves that this is all that differs (see wxt.config.ts). */
declare const SHADOW_ROOT_MODE: ShadowRootMode;
/** An update of the extension is announced by nobody: ask now and then while the page is looked at. */
const ALIVE_CHECK_MS = 2_000;

type Shown = Pick<RailProps, 'outline' | 'speakers'>;
type State = Omit<RailProps, `on${string}`>;

/** The rail in its shadow root: keeps its state, tells the background what to remember. */
export class RailView {
  readonly #session: EpisodeSession;
  readonly #signal: AbortSignal;
  readonly #host: ReturnType<typeof mountHost>;
  readonly #column: Element;
  #settings: Settings;
  #state: State;
  /** Opened by hand where there is no room: floats until folded, and is not remembered. */
  #floating = false;

  constructor(session: EpisodeSession, shown: Shown, life: { settings: Settings; signal: AbortSignal }) {
    this.#session = session;
    this.#signal = life.signal;
    this.#settings = life.settings;
    this.#column = session.reading.pageText.paragraphs[0]?.element ?? document.body;
    this.#host = mountHost(railStyles, SHADOW_ROOT_MODE, life.signal);
    this.#state = { ...shown, solo: null, here: null, sheetOpen: false, ...this.#measured() };
    this.#render();
    this.#follow();
    life.signal.addEventListener('abort', () => render(null, this.#host.root), { once: true });
  }

  update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#render();
  }

  apply(settings: Settings): void {
    this.#settings = settings;
    this.update(this.#measured());
  }

  open(): void {
    const { layout } = this.#state;
    if (layout === 'bar' || layout === 'corner') this.update({ sheetOpen: true });
    else this.#setOpen(true);
  }

  #setOpen(open: boolean): void {
    if (this.#state.layout === 'rail') this.#remember({ railOpen: open });
    else this.#floating = open;
    this.update(this.#measured());
  }

  #measured(): Pick<State, 'layout' | 'theme' | 'open' | 'side' | 'density' | 'tab'> {
    const { side, density, railTab, railOpen } = this.#settings;
    const { layout } = measureRoom(this.#column, side);
    return {
      layout,
      side,
      density,
      tab: railTab,
      theme: measureTheme(this.#column),
      open: layout === 'rail' ? railOpen : this.#floating,
    };
  }

  #remember(change: SettingsChange): void {
    this.#settings = { ...this.#settings, ...change } as Settings;
    askBackground('changeSettings', change).catch(() => this.#checkAlive());
  }

  #follow(): void {
    const { reading, analysis } = this.#session;
    const measure = () => this.update(this.#measured());
    watchRoom(this.#column, measure, this.#signal);
    watchTheme(measure, this.#signal);
    watchTopEdge((px) => this.#host.element.style.setProperty('--roundtable-top', `${px}px`), this.#signal);
    const starts = analysis.topics.map(({ start }) => start);
    watchPlace({ pageText: reading.pageText, starts }, (here) => this.update({ here }), this.#signal);
    onEscape([document, this.#host.element], () => this.#onEscape(), this.#signal);
    const timer = setInterval(() => document.visibilityState === 'visible' && this.#checkAlive(), ALIVE_CHECK_MS);
    this.#signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  /** An open sheet takes the key for itself. */
  #onEscape(): void {
    if (this.#state.solo !== null && !this.#state.sheetOpen) this.#session.soloSpeaker(null);
  }

  /** An old copy goes on reading, which needs nobody; it says that it is old. */
  #checkAlive(): void {
    const { title, sentence } = presentPageState('outdated');
    const { outline } = this.#state;
    const notice = `${title}. ${sentence}`;
    if (isExtensionAlive() || outline.cautions.includes(notice)) return;
    this.update({ outline: { ...outline, cautions: [notice, ...outline.cautions] } });
  }

  #nextTurn(id: string): void {
    const { transcript, pageText } = this.#session.reading;
    const here = transcript.turns.flatMap((turn) => turn.paragraphs.map(() => turn))[paragraphAtLine(pageText)];
    const own = transcript.turns.filter((turn) => turn.speaker === id);
    const next = own.find((turn) => turn.start > (here?.start ?? -1)) ?? own[0];
    if (next !== undefined) this.#session.travelTo(next.start);
  }

  #render(): void {
    if (this.#signal.aborted) return;
    render(
      <Rail
        {...this.#state}
        onTravel={(offset) => this.#session.travelTo(offset)}
        onSolo={(id) => this.#session.soloSpeaker(id)}
        onNextTurn={(id) => this.#nextTurn(id)}
        onTab={(tab) => {
          this.#remember({ railTab: tab });
          this.update({ tab });
        }}
        onOpen={(open) => this.#setOpen(open)}
        onSheet={(sheetOpen) => this.update({ sheetOpen })}
        onSide={(side) => {
          this.#remember({ side });
          this.update(this.#measured());
        }}
      />,
      this.#host.root,
    );
  }
}
