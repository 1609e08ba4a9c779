import type { ImportPreview } from '../../utils/presenters/library/library-import';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { TextButton } from '../ui/TextButton';

export interface ImportDialogProps {
  /** What the chosen file would import; null before one is chosen. */
  preview: ImportPreview | null;
  /** What is running: the file is being read, it is being imported, or a previous file is. Null when nothing is. */
  busy: 'reading' | 'importing' | 'another' | null;
  onFile(file: File): void;
  onImport(): void;
  onClose(): void;
}

const BUSY: Record<NonNullable<ImportDialogProps['busy']>, string> = {
  reading: 'Reading the file…',
  importing: 'Importing… You can close this dialog.',
  another: "Another import is still running. You can start this one when it's done.",
};

/** Shows what a file would import before anything is imported: all of it or nothing. */
export function ImportDialog({ preview, busy, onFile, onImport, onClose }: ImportDialogProps) {
  const ready = preview?.ready === true && busy === null;
  return (
    <Dialog title="Import quotes" onClose={onClose}>
      <label class="field">
        Choose a file: Roundtable or Hypothesis (JSON), Readwise (CSV), or W3C annotations
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
        {preview !== null && preview.title !== '' && <p class="preview-title">{preview.title}</p>}
        {preview !== null && preview.lines.length > 0 && (
          <ul class="preview">
            {preview.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {busy !== null && <p class="preview">{BUSY[busy]}</p>}
      </div>
      {preview !== null && preview.skipped.length > 0 && (
        <details>
          <summary>Skipped items</summary>
          <ul class="skipped">
            {preview.skipped.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {preview?.problem == null && (
        <p class="hint">
          Nothing is imported until you select Import. Existing quotes are kept, and nothing is overwritten.
        </p>
      )}
      <p class="dialog-acts">
        <button type="button" class="filled" aria-disabled={!ready} onClick={() => ready && onImport()}>
          {preview?.action || 'Import'}
        </button>
        <TextButton onClick={onClose}>{busy === 'importing' ? 'Close' : 'Cancel'}</TextButton>
      </p>
    </Dialog>
  );
}
