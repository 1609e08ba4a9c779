import { fold } from '../../transcript/fold';
import { startsWord } from '../../transcript/word-edges';
import { parseTranscriptQuery, printTranscriptQuery, type TranscriptField } from './transcript-query';

/** A button that writes a filter into the field, or removes it. */
export interface FilterPill {
  /** "by:kush", "is:question", "topic:" */
  label: string;
  pressed: boolean;
  /** The text of the field afterwards. */
  typed: string;
}

/** What can be chosen for the filters that take a name. */
export type FilterChoices = Record<'by' | 'topic', readonly string[]>;

/** The filters in the order of the pills, with their only value if there is just one. */
const FILTERS: readonly [TranscriptField, string][] = [
  ['by', ''],
  ['is', 'question'],
  ['has', 'number'],
  ['topic', ''],
];
/** Maximum number of choices offered at once. */
const MOST_CHOICES = 8;
/** A filter at the end of the text whose name is being typed. */
const NAMING = /(?:^|\s)(by|topic):(?:"([^"]*)|([^\s"]*))$/i;

/** The filters, those of the query pressed; while a name is being typed, the names that it can become. */
export function filterPills(typed: string, choices: FilterChoices): FilterPill[] {
  const naming = NAMING.exec(typed);
  const query = parseTranscriptQuery(typed);
  if (naming !== null) {
    const field = naming[1]?.toLowerCase() as 'by' | 'topic';
    const begun = fold(naming[2] ?? naming[3] ?? '').trim();
    const fitting = choices[field].filter((choice) => startsWord(fold(choice), begun) && fold(choice) !== begun);
    const before = printTranscriptQuery(begun === '' ? query : query.slice(0, -1));
    if (fitting.length > 0)
      return fitting.slice(0, MOST_CHOICES).map((value) => {
        const label = printTranscriptQuery([{ field, value }]);
        return { label, pressed: false, typed: joined(before, label) };
      });
  }
  return FILTERS.flatMap(([field, only]): FilterPill[] => {
    const own = query.filter((term) => term.field === field);
    if (own.length === 0) {
      const label = `${field}:${only}`;
      // What comes after a name is to be typed, so no space after the colon.
      const after = joined(printTranscriptQuery(query), label);
      return [{ label, pressed: false, typed: only === '' ? after.trimEnd() : after }];
    }
    return own.map((term) => ({
      label: printTranscriptQuery([term]),
      pressed: true,
      typed: joined(printTranscriptQuery(query.filter((other) => other !== term)), ''),
    }));
  });
}

/** Ends in a space, so that the reader can go on typing. */
function joined(...parts: string[]): string {
  const text = parts.filter(Boolean).join(' ');
  return text === '' ? '' : `${text} `;
}
