import type { PageStateView } from '../../utils/presenters/page-states';
import { TextButton } from '../ui/TextButton';

/** Explains in a sentence why there is no episode, with one way forward. */
export function PageStateNote({ view, onReload }: { view: PageStateView; onReload(): void }) {
  const { title, sentence, action } = view;
  return (
    <main class="state" aria-busy={view.kind === 'loading'}>
      <p class="kicker">Roundtable</p>
      <h1>{title}</h1>
      <p>{sentence}</p>
      {action !== null &&
        (action.href === null ? (
          <TextButton onClick={onReload}>{action.label}</TextButton>
        ) : (
          <a class="link" href={action.href} target="_blank" rel="noreferrer">
            {action.label}
          </a>
        ))}
    </main>
  );
}
