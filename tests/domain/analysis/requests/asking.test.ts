import { describe, expect, it } from 'vitest';
import { isGeneral, queryTerms } from '../../../../utils/analysis/requests/asking';
import { termsOf } from '../../../../utils/analysis/words/words';

describe('queryTerms', () => {
  it.each([
    ['what Bo thinks', ['bo']],
    ['please summarize what Bo said', ['bo']],
    ['compare Bo and Ann on dams', ['bo', 'ann', 'dam']],
    ['what predictions does Bo make for 2025?', ['bo', '2025']],
    ['arguments against dams', ['dam']],
    ['the differences between dams', ['dam']],
    ['what advice do they give?', ['advic']],
    ['key takeaways about dams', ['dam']],
    ['what did they say about key topics', ['key', 'top']],
    ['public keys and key management', ['publ', 'key', 'manag']],
    ['the main chain', ['main', 'chain']],
    ['floating points', ['float', 'point']],
    ['topic models', ['top', 'model']],
    ['pointers', ['point']],
    ['AI US dams', ['ai', ...termsOf('U.S.'), 'dam']],
    ['TELL US', []],
    ['caf\u00e9', ['caf\u00e9']],
  ])('%s → %j', (request, terms) => expect(queryTerms(request)).toEqual(terms));
});

it.each(['end-to-end dams', 'the state-of-the-art', 'human-in-the-loop', 'a built-in dam'])(
  'queryTerms does not split at a preposition within a word: %s',
  (request) => expect(queryTerms(request)).toEqual(termsOf(request)),
);

describe('isGeneral', () => {
  it.each([
    'Summarize the discussion',
    'key takeaways',
    'Main topics of the episode',
    'recap',
    'overview',
    'highlights',
    'TL;DR',
    'quotes, please',
    'summary of the key points',
  ])('is true for: %s', (request) => expect(isGeneral(request)).toBe(true));
  it.each(['', '?', 'who?', 'the', 'keys', 'main', 'topic models'])('is false for: "%s"', (request) =>
    expect(isGeneral(request)).toBe(false),
  );
});
