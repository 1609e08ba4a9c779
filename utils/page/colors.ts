import type { PageText } from '../sites';
import type { Turn } from '../transcript/model';
import { ATTRIBUTE, markElements } from './attributes';
import { HIGHLIGHT, HIGHLIGHT_PRIORITY, paintHighlight, staticRangeBetween } from './highlights';
import { markNearby } from './nearby';

/** How one speaker looks on the page. */
export interface Look {
  /** 0 = host, 1–8 */
  slot: number;
  initials: string;
}

export interface PaintRequest {
  pageText: PageText;
  turns: readonly Turn[];
  /** `Speaker.id` → look; turns of unknown speakers are not colored. */
  looks: ReadonlyMap<string, Look>;
}

/**
 * Colors the speakers: edge and initials by attributes, the printed name by a highlight. Text nodes are not touched. A
 * block with turns of several speakers (`<br><br>` between them) gets only names, because one edge would be wrong.
 */
export function paintSpeakers({ pageText, turns, looks }: PaintRequest, signal: AbortSignal): void {
  const { paragraphs } = pageText;
  const slotOf = new Map<Element, number | null>();
  const initialsOf = new Map<Element, string>();
  const highlights = new Map<number, Highlight | null>();
  const names = new Map<Element, { slot: number; range: StaticRange }[]>();
  let index = 0;
  for (const turn of turns) {
    const look = turn.speaker === null ? undefined : looks.get(turn.speaker);
    const first = index;
    index += turn.paragraphs.length;
    if (look === undefined) continue;
    for (let at = first; at < index; at++) {
      const element = paragraphs[at]?.element;
      if (element === undefined) continue;
      const other = slotOf.get(element);
      slotOf.set(element, other === undefined || other === look.slot ? look.slot : null);
      if (at === first && !initialsOf.has(element)) initialsOf.set(element, look.initials);
    }
    const label = pageText.labelPointsOf(first);
    const element = paragraphs[first]?.element;
    if (label === null || element === undefined) continue;
    const { slot } = look;
    if (!highlights.has(slot)) {
      highlights.set(slot, paintHighlight(HIGHLIGHT.name(slot), [], HIGHLIGHT_PRIORITY.name, signal));
    }
    const own = names.get(element) ?? [];
    names.set(element, own);
    own.push({ slot, range: staticRangeBetween(label) });
  }
  // Chromium builds all highlights anew after any change of the page, so only names near the window are in them.
  const showNames = (element: Element, isNear: boolean) => {
    for (const { slot, range } of names.get(element) ?? []) highlights.get(slot)?.[isNear ? 'add' : 'delete'](range);
  };
  // This comes first, while the layout is still clean, because it measures positions.
  markNearby([...slotOf.keys()], showNames, signal);
  markElements(edgeMarks(slotOf, initialsOf), signal);
}

function* edgeMarks(
  slotOf: ReadonlyMap<Element, number | null>,
  initialsOf: ReadonlyMap<Element, string>,
): Generator<[Element, string, string]> {
  for (const [element, slot] of slotOf) {
    if (slot === null) continue;
    yield [element, ATTRIBUTE.slot, String(slot)];
    const initials = initialsOf.get(element);
    if (initials !== undefined) yield [element, ATTRIBUTE.initials, initials];
  }
}
