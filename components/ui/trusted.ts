/**
 * Scripts of the page can create events, too. Only the reader's own actions may change the reader's state, so handlers
 * are wrapped in `trusted`. Tests, whose events are synthetic as well, set `allow.synthetic`.
 */
export const allow = { synthetic: false };

/** A handler that ignores events created by scripts. */
export function trusted<E extends Event>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted || allow.synthetic) act(event);
  };
}
