import { useState } from 'preact/hooks';
import { templateDoubts } from '../../utils/presenters/template-doubts';
import { Notice } from '../ui/Notice';
import { TextButton } from '../ui/TextButton';
import { useOwnId } from '../ui/use-own-id';

export interface TemplateFieldProps {
  value: string;
  /** Names that a template can use, in braces. */
  fields: readonly string[];
  /** The default, for which an empty template stands. */
  standard: string;
  /** Maximum length in UTF-16 code units. */
  longest: number;
  onChange(value: string): void;
}

/** Edits the template of one quote. Collapsed unless there is a warning about the current one. */
export function TemplateField({ value, fields, standard, longest, onChange }: TemplateFieldProps) {
  const doubts = templateDoubts(value);
  const [open] = useState(doubts.length > 0);
  const hint = useOwnId();
  const status = useOwnId();
  return (
    <details open={open}>
      <summary>Quote template</summary>
      <label class="field">
        <span class="hidden">Template</span>
        <textarea
          rows={6}
          spellcheck={false}
          maxLength={longest}
          placeholder={standard}
          aria-describedby={`${status} ${hint}`}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </label>
      <div role="status" id={status}>
        {doubts.map((doubt) => (
          <div key={doubt} class="problem">
            <Notice text={doubt} />
          </div>
        ))}
      </div>
      <p class="hint" id={hint}>
        {'Fields in {{ }} are filled in: '}
        {fields.join(', ')}.
      </p>
      <TextButton onClick={() => onChange(standard)}>Use default</TextButton>
    </details>
  );
}
