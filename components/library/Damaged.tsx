import { damagedName } from '../../utils/presenters/library-damaged';
import type { DamagedRecord } from '../../utils/quotes/keeping';
import { useAsking } from './use-unfold';

export interface DamagedProps {
  records: readonly DamagedRecord[];
  onCopy(text: string): void;
  onForget(ids: readonly string[]): void;
}

/** Unreadable records, as they were found: nothing is deleted that the reader has not seen. */
export function Damaged({ records, onCopy, onForget }: DamagedProps) {
  return (
    <section class="damaged" aria-labelledby="damaged">
      <h2 id="damaged">Damaged items</h2>
      <p class="lead">
        These records could not be read. They are kept as they were found; every other quote is untouched.
      </p>
      {records.length === 0 && <p>Nothing is damaged.</p>}
      <ul>
        {records.map((record) => (
          <DamagedItem key={record.id} record={record} onCopy={onCopy} onForget={onForget} />
        ))}
      </ul>
    </section>
  );
}

function DamagedItem({ record, onCopy, onForget }: { record: DamagedRecord } & Omit<DamagedProps, 'records'>) {
  const { id, raw, kind } = record;
  const { opener, asked } = useAsking({
    label: 'Delete for good …',
    question: 'Delete for good? There is no way back.',
    yes: 'Delete for good',
    onYes: () => onForget([id]),
  });
  return (
    <li>
      <h3>{damagedName(record)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard */}
      <pre tabIndex={0}>{raw}</pre>
      <p class="acts">
        <button type="button" class="link" onClick={() => onCopy(raw)}>
          Copy
        </button>
        {kind !== 'newer' && opener}
      </p>
      {asked}
    </li>
  );
}
