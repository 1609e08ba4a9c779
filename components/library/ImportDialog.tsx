import type { ImportPreview } from '../../utils/presenters/library-import';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';

export interface ImportDialogProps {
  /** What the chosen file would import; null before one is chosen. */
  preview: ImportPreview | null;
  /** Whether the import is running. */
  busy: boolean;
  onFile(file: File): void;
  onImport(): void;
  onClose(): void;
}

/** Shows what a file would import before anything is imported: all of it or nothing. */
export function ImportDialog({ preview, busy, onFile, onImport, onClose }: ImportDialogProps) {
  const ready = preview?.ready === true && !busy;
  return (
    <Dialog title="Import quotes" onClose={onClose}>
      <label class="field">
        From a file of Roundtable or Hypothesis (JSON), of Readwise (CSV), or with W3C annotations
        <input
          type="file"
          accept=".json,.jsonld,.csv,.txt"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file !== undefined) onFile(file);
          }}
        />
      </label>
      <div role="status">
        {preview?.problem != null && (
          <div class="problem">
            <Notice text={preview.problem} />
          </div>
        )}
        {preview?.lines.map((line) => (
          <p key={line} class="preview">
            {line}
          </p>
        ))}
        {busy && <p class="preview">Importing …</p>}
      </div>
      {preview !== null && preview.skipped.length > 0 && (
        <details>
          <summary>What is passed over</summary>
          <ul class="skipped">
            {preview.skipped.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="hint">Quotes that are here stay: nothing is removed or overwritten.</p>
      <p class="dialog-acts">
        <button type="button" class="filled" aria-disabled={!ready} onClick={() => ready && onImport()}>
          {preview?.ready ? preview.action : 'Import'}
        </button>
        <button type="button" class="link" onClick={onClose}>
          Cancel
        </button>
      </p>
    </Dialog>
  );
}
