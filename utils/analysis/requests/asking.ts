import { termsOf } from '../words/words';

/** How people ask, not what about. */
const ASKING = new Set(
  termsOf(
    'ask asked choose chose summarize summary discuss discussion discussed opinion opinions attitude view views meeting whole content conclusion decision decide decided ' +
      'introduce introduced mention mentioned propose proposed respond response recommend recommended comment describe explain explained advise feel towards regarding concerning argue argued claim claimed stance thoughts episode podcast vs versus',
  ),
);

/** The terms a request is about, each once. */
export function queryTerms(request: string): string[] {
  return [...new Set(termsOf(request))].filter((term) => !ASKING.has(term));
}

/** "Summarize the discussion": says how it is asked, and nothing of what about. */
export function isGeneral(request: string): boolean {
  const terms = termsOf(request);
  return terms.length > 0 && terms.every((term) => ASKING.has(term));
}

/** Words of a request that are wanted (`Wish.terms`) and never said, as the reader wrote them, each once. */
export function unsaidIn(request: string, wanted: readonly string[], isSaid: (term: string) => boolean): string[] {
  const words = request.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019-]*/gu) ?? [];
  return [...new Set(words)].filter((word) => {
    const terms = termsOf(word);
    return terms.length > 0 && terms.every((term) => wanted.includes(term) && !isSaid(term));
  });
}
