import { termsOf } from './words';

/** How people ask, not what about. */
const ASKING = new Set(
  termsOf(
    'summarize summary discuss discussion discussed opinion opinions attitude view views meeting whole content conclusion decision decide decided ' +
      'introduce introduced mention mentioned propose proposed respond response recommend recommended comment describe explain explained advise feel towards regarding concerning',
  ),
);

/** The terms a request is about, each once. */
export function queryTerms(request: string): string[] {
  return [...new Set(termsOf(request))].filter((term) => !ASKING.has(term));
}
