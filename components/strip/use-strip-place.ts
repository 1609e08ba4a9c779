import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderPlace } from '../../utils/presenters/reader-place';
import type { StripScale } from '../../utils/presenters/strip/strip-scale';
import { spotLine } from '../../utils/presenters/strip/strip-spot';
import type { StripFeed } from './strip-props';

export interface StripPlaceOptions extends Pick<StripFeed, 'follow' | 'spotAt'> {
  scale: StripScale;
  /** The slider. */
  score: RefObject<HTMLElement | null>;
  isRtl(): boolean;
  /** Whether the slider has the visible focus, which shows the strip anywhere on the page. */
  isFocus(): boolean;
  /** `isFocus` at the last render. */
  hasFocus: boolean;
  /** @param offset of the reader's place */
  onMove(offset: number): void;
}

/**
 * Shows where the reader is: the cursor, the times, the slider's value. It follows scrolling without a render for each
 * step.
 * @returns elements to be painted, and the index of the topic being read
 */
export function useStripPlace({ follow, spotAt, scale, score, isRtl, isFocus, hasFocus, onMove }: StripPlaceOptions) {
  const root = useRef<HTMLDivElement>(null);
  const now = useRef<HTMLSpanElement>(null);
  const left = useRef<HTMLSpanElement>(null);
  const cursor = useRef<HTMLSpanElement>(null);
  const place = useRef<Pick<ReaderPlace, 'offset' | 'inside' | 'timeLeft'>>({ offset: 0, inside: false, timeLeft: '' });
  const [topic, setTopic] = useState(-1);
  const paint = () => {
    const { offset, inside, timeLeft } = place.current;
    const at = spotAt(offset);
    const x = Math.round(scale.xOf(offset));
    root.current?.toggleAttribute('data-shown', inside || isFocus());
    if (cursor.current) cursor.current.style.transform = `translateX(${isRtl() ? -x : x}px)`;
    write(now.current, at.time);
    write(left.current, timeLeft);
    say(score.current, 'aria-valuenow', String(at.turn + 1));
    say(score.current, 'aria-valuetext', spotLine(at));
    setTopic(at.topic);
  };
  const onPlace = (next: ReaderPlace) => {
    // Before the text, the slider is at its beginning.
    place.current = { ...next, offset: Math.max(0, next.offset) };
    paint();
    onMove(place.current.offset);
  };
  const latest = useRef(onPlace);
  latest.current = onPlace;
  useLayoutEffect(() => follow((next) => latest.current(next)), [follow]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale moves the cursor, the focus shows the strip, and another clock has other times; `paint` reads the rest from refs.
  useLayoutEffect(paint, [scale, hasFocus, spotAt]);
  return { root, now, left, cursor, topic };
}

/**
 * Only what has changed: after any change of the DOM, even to the same value, Chromium builds all highlights of the page
 * anew.
 */
function write(element: HTMLElement | null, words: string): void {
  if (element !== null && element.textContent !== words) element.textContent = words;
}

function say(element: HTMLElement | null, attribute: string, value: string): void {
  if (element?.getAttribute(attribute) !== value) element?.setAttribute(attribute, value);
}
