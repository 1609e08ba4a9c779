import { similarityOf } from '../../quotes/anchor/similarity';
import { fold } from '../../transcript/fold';
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

/** Words less like each other than this are different words, not slips of the finger. */
const CLOSE = 0.7;

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
  const meant = spelled(talk, query);
  offer(`Search for ${quoted(wordsOf(meant))}`, meant);
  drop('Search everyone', 'by');
  drop('Search all topics', 'topic');
  drop('Search all sentences', 'is', 'has');
  if (steps.length === 0) drop('Search without filters', 'by', 'topic', 'is', 'has');
  if (steps.length === 0) {
    for (const word of meant) if (word.field === 'words') offer(`Search only for ${quoted(word.value)}`, [word]);
  }
  return steps.slice(0, FEW);
}

/** The query with words of the talk in place of those that nobody says, where one is similar. */
function spelled({ folded }: SearchedTalk, query: TranscriptQuery): TranscriptTerm[] {
  return query.map((term) => {
    const typed = fold(term.value);
    if (term.field !== 'words' || folded.includes(typed)) return term;
    let [value, most] = [term.value, CLOSE];
    for (const word of new Set(folded.match(/\p{L}+/gu))) {
      const similarity = similarityOf(typed, word);
      if (similarity > most) [value, most] = [word, similarity];
    }
    return { ...term, value };
  });
}

/** A request for the Ask field about the words of a query; null when it has no words. */
export function askInstead(query: TranscriptQuery): { label: string; request: string } | null {
  const words = wordsOf(query);
  const who = query.find(({ field }) => field === 'by')?.value;
  if (words === '') return null;
  return {
    label: `Ask about ${quoted(words)}`,
    request: who === undefined ? words : `What did ${who} say about ${words}?`,
  };
}

function wordsOf(query: TranscriptQuery): string {
  return query.flatMap(({ field, value }) => (field === 'words' ? [value] : [])).join(' ');
}

function quoted(words: string): string {
  return `\u201c${words}\u201d`;
}
