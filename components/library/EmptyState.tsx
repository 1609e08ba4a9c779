import { number } from '../../utils/presenters/format';
import type { NoLibraryHits } from '../../utils/presenters/library/library-steps';
import { QUOTE_COLORS, QUOTE_WORDS } from '../../utils/presenters/look/quote-colors';
import type { SearchQuery } from '../../utils/quotes/search/search-query';
import { Shape } from '../ui/Shape';
import { TextButton } from '../ui/TextButton';

const PODCASTS = 'https://www.ibm.com/think/podcasts/mixture-of-experts';

/** Teaches how to fill the library while it is empty. */
export function EmptyLibrary({ onImport }: { onImport(): void }) {
  return (
    <section class="empty" aria-labelledby="empty">
      <h2 id="empty">No quotes yet</h2>
      <ol>
        <li>
          Open an episode of the{' '}
          <a class="link" href={PODCASTS} target="_blank" rel="noreferrer">
            IBM podcasts
          </a>{' '}
          that has a transcript.
        </li>
        <li>Select text worth keeping.</li>
        <li>
          In the bar that appears, choose what it is:
          <dl>
            {QUOTE_COLORS.map((color) => (
              <div key={color} class={`quote-${color}`}>
                <dt>
                  <Shape color={color} />
                  {QUOTE_WORDS[color].name}
                </dt>
                <dd>{QUOTE_WORDS[color].use}</dd>
              </div>
            ))}
          </dl>
        </li>
      </ol>
      <p>Saved quotes appear here with the speaker, time, and a link back.</p>
      <p>
        Have quotes in Readwise, Hypothesis, or another copy of Roundtable? Bring them in from a file:{' '}
        <TextButton onClick={onImport}>Import quotes</TextButton>
      </p>
    </section>
  );
}

/** Shown when a search finds nothing: the closest searches that find something. */
export function NoSearchResults({ noHits, onQuery }: { noHits: NoLibraryHits; onQuery(query: SearchQuery): void }) {
  return (
    <section class="nothing" aria-labelledby="nothing">
      <h2 id="nothing" dir="auto">
        {noHits.title}
      </h2>
      <p class="ways">
        {noHits.steps.map(({ label, finds, query }) => (
          <TextButton key={label} onClick={() => onQuery(query)}>
            {label} ({number(finds)})
          </TextButton>
        ))}
        <TextButton onClick={() => onQuery([])}>Clear search</TextButton>
      </p>
    </section>
  );
}

export interface EmptyStateProps {
  title: string;
  sentence: string;
  /** A link that leads on. */
  way?: { label: string; onGo(): void };
}

/** One sentence for a place that is empty. */
export function EmptyState({ title, sentence, way }: EmptyStateProps) {
  return (
    <section class="nothing" aria-labelledby="nothing">
      <h2 id="nothing">{title}</h2>
      <p>{sentence}</p>
      {way !== undefined && (
        <p class="ways">
          <TextButton onClick={way.onGo}>{way.label}</TextButton>
        </p>
      )}
    </section>
  );
}
