import { termsOf } from '../words/words';

/** Words for asking, which say nothing about the subject. */
const ASKING = new Set(
  termsOf(
    'ask asked choose chose summarize summary discuss discussion discussed opinion opinions attitude view views meeting whole content conclusion decision decide decided ' +
      'introduce introduced mention mentioned propose proposed respond response recommend recommended comment describe explain explained advise feel towards regarding concerning argue argued claim claimed stance thoughts episode podcast vs versus ' +
      'thinks believe believed please compare compared comparison',
  ),
);
/**
 * Words for a kind of statement, which people who make one seldom say: "what predictions do they make for 2025?" A
 * request that is about nothing else is about them.
 */
const KINDS = new Set(
  termsOf(
    'advice argument arguments difference differences expect expected forecast forecasts predict predicted prediction predictions',
  ),
);
/** Words that ask for the gist of the talk or of somebody's words: "key takeaways", "Kate's points". */
const GIST = new RegExp(
  String.raw`\b(?:(?:key|main|central|important|interesting|top|biggest) )*(?:points?|take-?aways?|highlights?|quotes?|topics?|themes?|positions?|recap|overview|gist|tl;? ?dr)\b` +
    String.raw`|\b(?:key|main|central) (?:ideas?|insights?|messages?|moments?|arguments?)\b`,
  'gi',
);
/** Splits a request before each of these prepositions; each part may say how much is asked for. */
const JOINTS = /(?<=^|\s)(?=(?:about|on|of|from|by|for|in|with|to|regarding|concerning|towards?)\s)/i;
/** Introduces the subject, even if that is "topics". */
const ABOUT_IT = /^(?:about|on|with|regarding|concerning|towards?)\b/i;

/** "us" in lower case is not the country, nor is the "US" in "TELL US". */
const COUNTRY = /(?<!\b(?:TELL|GIVE|SHOW|LET|HELP)\s)\bUS\b/g;

/** The distinct terms that a request is about. */
export function queryTerms(request: string): string[] {
  const terms = withoutGist(request.replace(COUNTRY, 'U.S.')).flatMap(termsOf);
  const subject = [...new Set(terms)].filter((term) => !ASKING.has(term));
  const things = subject.filter((term) => !KINDS.has(term));
  return things.length > 0 ? things : subject;
}

/** Does the request have no subject, only words for asking ("Summarize the discussion", "key points")? */
export function isGeneral(request: string): boolean {
  return termsOf(request).length > 0 && queryTerms(request).length === 0;
}

/** Is a word only used for asking? */
export function isAsking(word: string): boolean {
  return termsOf(word).every((term) => ASKING.has(term));
}

/** The parts of a request between its prepositions, without phrases like "key points" ("topic models" is kept). */
function withoutGist(request: string): string[] {
  return request.split(JOINTS).map((part) => {
    const rest = part.replace(GIST, ' ');
    return ABOUT_IT.test(part) || !isAsking(rest) ? part : rest;
  });
}

/** The distinct words of a request, as the reader wrote them, all of whose terms are among `terms`. */
export function wordsFor(request: string, terms: readonly string[]): string[] {
  const words =
    request.normalize('NFC').match(/(?<![\p{L}\p{N}])[a-z](?:\+\+|#)|[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/giu) ?? [];
  return [...new Set(words)].filter((word) => {
    const own = termsOf(word);
    return own.length > 0 && own.every((term) => terms.includes(term));
  });
}
