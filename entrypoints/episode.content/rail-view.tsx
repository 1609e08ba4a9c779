import { render } from 'preact';
import { Rail } from '../../components/rail/Rail';
import { isNarrow, type RailProps } from '../../components/rail/rail-props';
import { onAbort } from '../../utils/lib/on-abort';
import type { OpenedEpisode } from '../../utils/messaging/protocol';
import { askBackground } from '../../utils/messaging/transport';
import { mountHost } from '../../utils/page/host';
import { onKeys } from '../../utils/page/keys';
import { watchPlayers } from '../../utils/page/player';
import { measureRoom, watchRoom } from '../../utils/page/room';
import { measureTheme, watchTheme } from '../../utils/page/theme';
import { nextAnnouncement } from '../../utils/presenters/live-region';
import { activeKeys, type Settings, type SettingsChange } from '../../utils/storage/settings';
import { EMPTY_RAIL, NOTHING_ASKED } from './empty-rail';
import { watchOutdated } from './outdated';
import { ProgressTracker } from './progress-tracker';
import type { RailContext } from './rail-context';

/** "closed" except in the build for tests; a test proves that the builds differ in nothing else (see wxt.config.ts). */
declare const SHADOW_ROOT_MODE: ShadowRootMode;

/** Announcements are removed after this many ms: read out by then, their words would be second hits in page search. */
const SAID_MS = 4_000;

type State = Omit<RailProps, `on${string}`>;

/** How the reader left the rail: stored or not, it applies as long as the page shows the episode. */
export type RailLeft = Pick<Settings, 'railOpen' | 'railTab'>;

type RailStart = Pick<OpenedEpisode, 'settings' | 'progress' | 'correction'> & { styles: string };

/** The rail in its shadow root: holds its state, and tells the background what to remember. */
export class RailView {
  readonly #context: RailContext;
  readonly #signal: AbortSignal;
  readonly #host: ReturnType<typeof mountHost>;
  readonly #column: Element;
  readonly progress: ProgressTracker;
  #settings: Settings;
  #state: State;
  /** Whether it was opened without room for it: it then floats until closed in any way, and is not remembered. */
  #floating = false;
  #hush: ReturnType<typeof setTimeout> | undefined;

  constructor(context: RailContext, { styles, settings, progress, correction }: RailStart, signal: AbortSignal) {
    this.#context = context;
    this.#signal = signal;
    this.#settings = settings;
    this.#column = context.reading.pageText.paragraphs[0]?.element ?? document.body;
    this.#host = mountHost(styles, SHADOW_ROOT_MODE, signal, () => this.update({ sheetOpen: false }));
    const { outline, speakers, questions, labels: labelDoubts } = context.screens;
    const known = { read: new Set(progress.read), clock: { correction, failed: '' } };
    this.#state = { outline, speakers, questions, labelDoubts, ...EMPTY_RAIL, ...known, ...this.#measured() };
    this.#render();
    const { reading, analysis, tracker } = context;
    const show = (change: Partial<State>) => this.update(change);
    this.progress = new ProgressTracker({ reading, analysis, progress, tracker, show }, signal);
    this.#follow();
    onAbort(signal, () => render(null, this.#host.root));
    onAbort(signal, () => clearTimeout(this.#hush));
  }

  update(change: Partial<State>): void {
    const said = nextAnnouncement(change.said, this.#state.said);
    const state = { ...this.#state, ...change, said };
    // A window that has grown no longer uses the sheet, and keys that do not work are not listed.
    const sheetOpen = state.sheetOpen && isNarrow(state.layout);
    this.#state = { ...state, sheetOpen, keysShown: state.keysShown && state.keys !== null };
    this.#render();
    if (!change.said) return;
    clearTimeout(this.#hush);
    this.#hush = setTimeout(() => this.update({ said: '' }), SAID_MS);
  }

  get shown(): Readonly<State> {
    return this.#state;
  }

  /** Reports where the reader is being taken. */
  land(offset: number): void {
    this.progress.endOffer();
    this.update({ lastJump: offset });
  }

  /** Where key events inside our element can be heard, because they never reach the document. */
  get root(): ShadowRoot {
    return this.#host.root;
  }

  get left(): RailLeft {
    const { railOpen, railTab } = this.#settings;
    return { railOpen, railTab };
  }

  /** Applies new settings, except how the rail was left elsewhere: that is for pages opened later. */
  apply(settings: Settings): void {
    this.#settings = { ...settings, ...this.left };
    this.measure();
  }

  /** Looks again at the room beside the text, the page's background, and whether it has something to play. */
  measure(): void {
    this.update(this.#measured());
  }

  get isShown(): boolean {
    const { open, sheetOpen } = this.#state;
    return open || sheetOpen;
  }

  /** Opens or folds the rail or, in a narrow window, its sheet. */
  open(open = true): void {
    const { layout } = this.#state;
    if (layout === 'rail') this.#remember({ railOpen: open });
    else this.#floating = open && layout === 'tab';
    this.update({ ...this.#measured(), sheetOpen: open, keysShown: false });
  }

  toggle(): void {
    const said = this.isShown ? 'The rail is folded.' : 'The rail is open.';
    this.open(!this.isShown);
    this.update({ said });
  }

  /** Shows the list of all keys, opening the rail if necessary, or hides it. */
  toggleKeys(): void {
    const shown = this.#state.keysShown && this.isShown;
    if (!shown) this.open();
    this.update({ keysShown: !shown, said: shown ? '' : 'All keys are listed in the rail.' });
  }

  /**
   * Moves into the field for the reader's own questions, opening the rail if necessary.
   * @param request to be asked at once
   */
  openAsk(request?: string): void {
    if (request !== undefined) void this.#ask(request);
    this.#openField('questions');
  }

  /** Moves into the field that searches the transcript, opening the rail if necessary. */
  openSearch(): void {
    this.#openField('search');
  }

  #openField(tab: State['tab']): void {
    this.open();
    this.#showTab(tab);
    this.root.querySelector<HTMLInputElement>('.query input')?.select();
  }

  #showTab(tab: State['tab']): void {
    this.#remember({ railTab: tab });
    this.update({ tab, keysShown: false });
  }

  #measured(): Pick<State, 'layout' | 'theme' | 'open' | 'side' | 'density' | 'tab' | 'playedBy' | 'keys'> {
    const { side, density, railTab, railOpen } = this.#settings;
    const { layout } = measureRoom(this.#column, side);
    return {
      layout,
      side,
      density,
      tab: railTab,
      keys: activeKeys(this.#settings),
      playedBy: this.#context.playing.by,
      theme: measureTheme(this.#column),
      open: layout === 'rail' ? railOpen : layout === 'tab' && this.#floating,
    };
  }

  #remember(change: SettingsChange): void {
    this.#settings = { ...this.#settings, ...change } as Settings;
    askBackground('changeSettings', change).catch(() => undefined);
  }

  #follow(): void {
    const measure = () => this.measure();
    watchRoom(this.#column, measure, this.#signal);
    watchTheme(this.#column, measure, this.#signal);
    watchPlayers(measure, this.#signal);
    onKeys([document, this.#host.element], ({ key }) => key === 'Escape' && this.#onEscape(), this.#signal);
    this.#context.tracker.follow(({ inside, edge, timeLeft }) => {
      this.#host.element.style.setProperty('--roundtable-top', `${edge}px`);
      const left = inside ? timeLeft : '';
      if (left !== this.#state.timeLeft) this.update({ timeLeft: left });
    });
    watchOutdated((notice) => {
      const { outline } = this.#state;
      this.update({ outline: { ...outline, cautions: [notice, ...outline.cautions] } });
    }, this.#signal);
  }

  /** Shows the answers, unless another request was made in the meantime. */
  async #ask(request: string): Promise<void> {
    if (request === this.#state.asked.request && !this.#state.asked.failed) return;
    this.update({ asked: { ...NOTHING_ASKED, request } });
    if (request === '') return;
    const answered = await this.#context.ask(request).catch(() => ({ failed: true }));
    if (request === this.#state.asked.request) this.update({ asked: { ...NOTHING_ASKED, request, ...answered } });
  }

  /** An open sheet handles Escape itself. What covers the text is closed first. @returns whether there was anything */
  #onEscape(): boolean {
    const { sheetOpen, layout, open, keysShown } = this.#state;
    if (sheetOpen) return false;
    if (keysShown && open) this.update({ keysShown: false });
    else if (layout === 'tab' && open) this.open(false);
    else return this.#context.onEscape();
    return true;
  }

  #render(): void {
    if (this.#signal.aborted) return;
    const { actions, playing } = this.#context;
    render(
      <Rail
        {...this.#state}
        {...actions}
        onPlay={(seconds) => playing.play(seconds)}
        onDismissResume={() => this.progress.endOffer()}
        onTab={(tab) => this.#showTab(tab)}
        onAsk={(request) => void this.#ask(request)}
        onKeys={(keysShown) => this.update({ keysShown })}
        onOpen={(open) => this.open(open)}
        onSearch={() => this.openSearch()}
        onSide={(side) => {
          this.#remember({ side });
          this.measure();
        }}
      />,
      this.#host.root,
    );
  }
}
