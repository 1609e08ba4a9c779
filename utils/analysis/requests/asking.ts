import { termsOf } from '../words/words';

/** How people ask, not what about. */
const ASKING = new Set(
  termsOf(
    'ask asked choose chose summarize summary discuss discussion discussed opinion opinions attitude view views meeting whole content conclusion decision decide decided ' +
      'introduce introduced mention mentioned propose proposed respond response recommend recommended comment describe explain explained advise feel towards regarding concerning argue argued claim claimed stance thoughts episode podcast vs versus ' +
      'thinks believe believed please compare compared comparison',
  ),
);
/** What all of a talk, or of somebody's words, is asked for with: "key takeaways", "Kate's points". */
const GIST = new RegExp(
  String.raw`\b(?:(?:key|main|central|important|interesting|top|biggest) )*(?:points?|take-?aways?|highlights?|quotes?|topics?|themes?|positions?|recap|overview|gist|tl;? ?dr)\b` +
    String.raw`|\b(?:key|main|central) (?:ideas?|insights?|messages?|moments?|arguments?)\b`,
  'gi',
);
/** Before each of these ends what a request says of how much it asks for. */
const JOINTS = /(?<=^|\s)(?=(?:about|on|of|from|by|for|in|with|to|regarding|concerning|towards?)\s)/i;
/** After these stands what is asked about, be it "topics". */
const ABOUT_IT = /^(?:about|on|with|regarding|concerning|towards?)\b/i;

/** Small it is no country, and "TELL US" asks for none. */
const COUNTRY = /(?<!\b(?:TELL|GIVE|SHOW|LET|HELP)\s)\bUS\b/g;

/** The terms a request is about, each once. */
export function queryTerms(request: string): string[] {
  const terms = withoutGist(request.replace(COUNTRY, 'U.S.')).flatMap(termsOf);
  return [...new Set(terms)].filter((term) => !ASKING.has(term));
}

/** "Summarize the discussion", "key points": says how it is asked, and nothing of what about. */
export function isGeneral(request: string): boolean {
  return termsOf(request).length > 0 && queryTerms(request).length === 0;
}

/** Is a word only how people ask? */
export function isAsking(word: string): boolean {
  return termsOf(word).every((term) => ASKING.has(term));
}

/** The parts of a request between its prepositions, those that hold nothing but "key points" without it: "topic models" are something. */
function withoutGist(request: string): string[] {
  return request.split(JOINTS).map((part) => {
    const rest = part.replace(GIST, ' ');
    return ABOUT_IT.test(part) || !isAsking(rest) ? part : rest;
  });
}

/** Words of a request that are wanted (`Wish.terms`) and never said, as the reader wrote them, each once. */
export function unsaidIn(request: string, wanted: readonly string[], isSaid: (term: string) => boolean): string[] {
  const words = request.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu) ?? [];
  return [...new Set(words)].filter((word) => {
    const terms = termsOf(word);
    return terms.length > 0 && terms.every((term) => wanted.includes(term) && !isSaid(term));
  });
}
