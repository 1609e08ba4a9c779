import { damagedName } from '../../utils/presenters/library/library-damaged';
import type { DamagedRecord } from '../../utils/quotes/model/save-replies';
import { TextButton } from '../ui/TextButton';
import { usePermanentDeletion } from './use-disclosure';

export interface DamagedProps {
  records: readonly DamagedRecord[];
  onCopy(text: string): void;
  onDeleteForever(ids: readonly string[]): void;
}

/** Unreadable records, as they were found: nothing is deleted that the reader has not seen. */
export function Damaged({ records, onCopy, onDeleteForever }: DamagedProps) {
  return (
    <section class="damaged" aria-labelledby="damaged">
      <h2 id="damaged">Damaged items</h2>
      <p class="lead">
        These records couldn't be read. They are stored unchanged, and your other quotes aren't affected.
      </p>
      {records.length === 0 && <p>No damaged items.</p>}
      <ul>
        {records.map((record) => (
          <DamagedItem key={record.id} record={record} onCopy={onCopy} onDeleteForever={onDeleteForever} />
        ))}
      </ul>
    </section>
  );
}

function DamagedItem({ record, onCopy, onDeleteForever }: { record: DamagedRecord } & Omit<DamagedProps, 'records'>) {
  const { id, raw, kind } = record;
  const { opener, asked } = usePermanentDeletion({ onYes: () => onDeleteForever([id]) });
  return (
    <li>
      <h3>{damagedName(record)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard */}
      <pre tabIndex={0}>{raw}</pre>
      <p class="acts">
        <TextButton onClick={() => onCopy(raw)}>Copy</TextButton>
        {kind !== 'newer' && opener}
      </p>
      {asked}
    </li>
  );
}
