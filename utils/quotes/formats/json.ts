import { QUOTE_SCHEMA } from '../model/quote';
import type { QuoteFormat } from './format';

/** Identifies Roundtable's own files. */
export const JSON_KIND = 'roundtable-quotes';

/** The lossless format, for backups. */
export const JSON_FILE: QuoteFormat = {
  id: 'json',
  name: 'Roundtable (JSON)',
  extension: 'json',
  mime: 'application/json',
  write: (quotes, { now, untouched = [] }) =>
    `${JSON.stringify(
      {
        kind: JSON_KIND,
        schema: QUOTE_SCHEMA,
        exported: now,
        quotes,
        ...(untouched.length === 0 ? {} : { untouched }),
      },
      null,
      1,
    )}\n`,
};
