import type { PageStateView } from '../../utils/presenters/page-states';
import { trusted } from '../ui/trusted';

/** Explains in a sentence why there is no episode, with one way forward. */
export function PageState({ view, onReload }: { view: PageStateView; onReload(): void }) {
  const { title, sentence, action } = view;
  return (
    <main class="state" aria-busy={view.kind === 'loading'}>
      <p class="kicker">Roundtable</p>
      <h1>{title}</h1>
      <p>{sentence}</p>
      {action !== null &&
        (action.href === null ? (
          <button type="button" class="link" onClick={trusted(onReload)}>
            {action.label}
          </button>
        ) : (
          <a class="link" href={action.href} target="_blank" rel="noreferrer">
            {action.label}
          </a>
        ))}
    </main>
  );
}
