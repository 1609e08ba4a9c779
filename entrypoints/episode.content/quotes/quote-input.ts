import { trusted } from '../../../components/ui/trusted';
import { isHost } from '../../../utils/page/host';
import { watchQuotePointer } from '../../../utils/page/quote-pointer';
import { readSelection } from '../../../utils/page/selection';
import { watchSelection } from '../../../utils/page/watch-selection';
import { offsetAt } from '../../../utils/page/words-at';
import { activeKeys } from '../../../utils/storage/settings';
import type { Span } from '../../../utils/transcript/model';
import { overlap } from '../../../utils/transcript/spans';
import { type KeyActions, listenForQuoteKeys } from './quote-keys';
import type { QuotesContext } from './quotes-context';
import type { QuotesSession } from './quotes-session';

/** Connects pointer, selection and keys on the page to the quotes. */
export function listenOnPage(quotes: QuotesSession, signal: AbortSignal): void {
  const { stage, floats, cursor } = quotes;
  const { pageText } = stage.reading;
  const onMade = () => {
    const words = readSelection(pageText, document.getSelection());
    floats.showBar('span' in words ? words.span : null);
  };
  watchSelection({ onMade, onGone: () => floats.dropBar() }, signal);
  watchQuotePointer({ pageText, spans: () => paintedSpans(quotes) }, ({ id }) => floats.openCard(id), signal);
  const listen = <K extends keyof DocumentEventMap>(type: K, act: (event: DocumentEventMap[K]) => void) =>
    document.addEventListener(type, trusted(act), { capture: true, passive: true, signal });
  listen('pointerdown', (event) => onPress(quotes, event));
  listen('contextmenu', ({ button, clientX: x, clientY: y }) => {
    // In Chromium the menu key reports no button, and then no meaningful position.
    quotes.menuOn = button < 0 ? cursor.sentence : sentenceAt(stage, offsetAt(pageText, { x, y }));
  });
  // After typing, undo belongs to the text field.
  listen('input', () => quotes.acts.forgetUndo());
  listenForKeys(quotes, signal);
}

function sentenceAt({ analysis }: QuotesContext, offset: number | null): Span | null {
  if (offset === null) return null;
  return analysis.sentences.find(({ start, end }) => start <= offset && offset <= end) ?? null;
}

/** Topmost first. */
function paintedSpans({ found }: QuotesSession): (Span & { id: string })[] {
  return found.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** A press on the page closes floating elements, but never discards what was typed. */
function onPress(quotes: QuotesSession, { target }: PointerEvent): void {
  const { acts, floats } = quotes;
  quotes.menuOn = null;
  if (target instanceof Node && isHost(target)) return;
  acts.forgetUndo();
  if (!floats.isEditing) floats.closeCard();
}

function listenForKeys(quotes: QuotesSession, signal: AbortSignal): void {
  const { stage, acts, floats, cursor, sharing } = quotes;
  const done = (act: () => unknown) => {
    act();
    return true;
  };
  /** The very first press only shows which sentence the next one would save or copy. */
  const take = (span: Span | null, act: (span: Span) => unknown) => (span === null ? cursor.begin() : void act(span));
  const save = (span: Span) => acts.save(span);
  const copy = (what: 'citation' | 'link') => () => take(cursor.sentence, (span) => sharing.copyUnsaved(span, what));
  const acting: KeyActions = {
    keys: () => activeKeys(stage.settings),
    step: (step) => cursor.step(step),
    once: {
      // Without a bar to enter, the key of its first button saves the selected words.
      save: () => floats.enterBar() || floats.pressBar('1') || take(cursor.sentence, save),
      'save-turn': () => take(cursor.turn, save),
      cite: copy('citation'),
      link: copy('link'),
      rail: () => stage.rail.toggle(),
      keys: () => stage.rail.toggleKeys(),
      search: () => stage.rail.openSearch(),
      ask: () => stage.rail.openAsk(),
      'next-hit': () => stage.stepHit(false),
      'previous-hit': () => stage.stepHit(true),
      play: () => stage.playing.by !== null && stage.playing.playFrom(cursor.offset),
    },
    openCard: () => openCardHere(quotes),
    enterBar: () => floats.enterBar(),
    pressBar: (key) => floats.pressBar(key),
    undo: (ours) => (ours || acts.isLast) && done(() => acts.undo()),
    redo: (ours) => (ours || acts.isLast) && done(() => acts.redo()),
  };
  listenForQuoteKeys({ page: document, ours: stage.root }, acting, signal);
}

/** Opens the newest quote in the current sentence, or else in the current turn. */
function openCardHere(quotes: QuotesSession): boolean {
  const { cursor, floats } = quotes;
  const spans = paintedSpans(quotes);
  const inside = (place: Span | null) => (place === null ? undefined : spans.find((span) => overlap(span, place)));
  const found = inside(cursor.sentence) ?? inside(cursor.turn);
  if (found !== undefined) floats.openCard(found.id, { focus: true });
  return found !== undefined;
}
