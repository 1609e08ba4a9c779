import { useMemo } from 'preact/hooks';
import type { StripProps } from './strip-props';

const HEADS = ['Speaker', 'Topic', 'Time', 'Words'];

/**
 * The strip as a table, for screen readers. Its rows are generated content, which the browser's page search does not find:
 * hits that nobody sees would be in the way.
 */
export function StripTable({ view, spotAt }: Pick<StripProps, 'view' | 'spotAt'>) {
  return useMemo(
    () => (
      <div class="hidden strip-table">
        <table aria-label="Turns of the conversation">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.turns.map(({ start, words }) => {
              const { name, title, time } = spotAt(start);
              return (
                <tr key={start}>
                  {[name, title, time, words].map((text, i) => (
                    <td key={i} data-words={text} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    ),
    [view, spotAt],
  );
}
