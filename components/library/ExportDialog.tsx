import { useState } from 'preact/hooks';
import { number } from '../../utils/presenters/format';
import { Dialog } from '../ui/Dialog';
import { TextButton } from '../ui/TextButton';
import { TemplateField, type TemplateFieldProps } from './TemplateField';

export type ExportScope = 'all' | 'shown' | 'selected';

export interface ExportChoice {
  /** Id of the format. */
  format: string;
  scope: ExportScope;
  /** Template of one quote, for formats that use one. */
  template: string;
}

export interface ExportDialogProps {
  formats: readonly { id: string; name: string; takesTemplate: boolean }[];
  /** The number of quotes in each scope offered. */
  scopes: Readonly<Partial<Record<ExportScope, number>>>;
  templates: Pick<TemplateFieldProps, 'fields' | 'standard' | 'longest'>;
  /** The initial choice. */
  choice: ExportChoice;
  onSave(choice: ExportChoice): void;
  onClose(): void;
}

const SCOPES: readonly { value: ExportScope; label: string }[] = [
  { value: 'all', label: 'All quotes' },
  { value: 'shown', label: 'Shown' },
  { value: 'selected', label: 'Selected' },
];

/** Chooses which quotes to export in which format. */
export function ExportDialog({ formats, scopes, templates, choice, onSave, onClose }: ExportDialogProps) {
  const [chosen, choose] = useState(choice);
  const takesTemplate = formats.find(({ id }) => id === chosen.format)?.takesTemplate ?? false;
  return (
    <Dialog title="Export quotes" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave(chosen);
        }}
      >
        <fieldset>
          <legend>Quotes</legend>
          {SCOPES.filter(({ value }) => value in scopes).map(({ value, label }) => (
            <label key={value} class="option">
              <input
                type="radio"
                name="scope"
                checked={chosen.scope === value}
                onChange={() => choose({ ...chosen, scope: value })}
              />
              {label} <span class="count">{number(scopes[value] ?? 0)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Format</legend>
          <div class="formats">
            {formats.map(({ id, name }) => (
              <label key={id} class="option">
                <input
                  type="radio"
                  name="format"
                  checked={chosen.format === id}
                  onChange={() => choose({ ...chosen, format: id })}
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        {takesTemplate && (
          <TemplateField
            {...templates}
            value={chosen.template}
            onChange={(template) => choose({ ...chosen, template })}
          />
        )}
        <p class="dialog-acts">
          <button type="submit" class="filled">
            Save file
          </button>
          <TextButton onClick={onClose}>Cancel</TextButton>
        </p>
      </form>
    </Dialog>
  );
}
