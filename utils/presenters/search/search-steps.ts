import { type SearchedTalk, searchTranscript } from './search-transcript';
import { printTranscriptQuery, type TranscriptQuery, type TranscriptTerm, withoutFields } from './transcript-query';

/** What to offer when a query finds nothing. */
export interface SearchStep {
  /** "Search everyone" */
  label: string;
  /** The text of the field afterwards. */
  typed: string;
  /** Whether solo has to end for it. */
  everyone: boolean;
}

/** Maximum number of steps. */
const FEW = 3;

/** Steps that find something, the one that changes least first; empty when none does. */
export function searchSteps(talk: SearchedTalk, query: TranscriptQuery, solo: string | null): SearchStep[] {
  const steps: SearchStep[] = [];
  const offer = (label: string, terms: TranscriptQuery, everyone = false) => {
    const hits = searchTranscript(talk, terms, everyone ? null : solo);
    if (hits.length > 0) steps.push({ label, typed: printTranscriptQuery(terms), everyone });
  };
  const drop = (label: string, ...fields: TranscriptTerm['field'][]) => {
    // Without a name, solo would take its place.
    const everyone = solo !== null && fields.includes('by');
    const rest = withoutFields(query, ...fields);
    if (everyone || rest.length < query.length) offer(label, rest, everyone);
  };
  drop('Search everyone', 'by');
  drop('Search all topics', 'topic');
  drop('Search all sentences', 'is', 'has');
  if (steps.length === 0) drop('Search without filters', 'by', 'topic', 'is', 'has');
  if (steps.length === 0) {
    for (const word of query) if (word.field === 'words') offer(`Search only for ${quoted(word.value)}`, [word]);
  }
  return steps.slice(0, FEW);
}

/** A request for the Ask field about the words of a query; null when it has no words. */
export function askInstead(query: TranscriptQuery): { label: string; request: string } | null {
  const valuesOf = (wanted: TranscriptTerm['field']) =>
    query.filter(({ field }) => field === wanted).map(({ value }) => value);
  const words = valuesOf('words').join(' ');
  const [who] = valuesOf('by');
  if (words === '') return null;
  return {
    label: `Ask about ${quoted(words)}`,
    request: who === undefined ? words : `What did ${who} say about ${words}?`,
  };
}

function quoted(words: string): string {
  return `\u201c${words}\u201d`;
}
