/**
 * Scripts of the page can make events, too. Only what the reader does may change the reader's
 * state, so handlers go through `trusted`. Tests, whose events are synthetic too, set `allow.synthetic`.
 */
export const allow = { synthetic: false };

/** A handler that ignores events made by scripts. */
export function trusted<E extends Event>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted || allow.synthetic) act(event);
  };
}
