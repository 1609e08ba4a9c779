import { describe, expect, it } from 'vitest';
import { analyzeInSteps } from '../../../../utils/analysis/analyze';
import { queryTerms } from '../../../../utils/analysis/requests/asking';
import { spelledAsSaid } from '../../../../utils/analysis/requests/spelling';
import { buildLexicon } from '../../../../utils/analysis/words/lexicon';
import { finish } from '../../../../utils/analysis/work';
import { talk } from '../transcripts';

const TALK = talk([
  'Ann Lee: We tried DeepSeek and GPT-4o from OpenAI, and then open models of AI on Hugging Face.',
  'Bo Dahl: An open-source weir in the U.S. costs USD 5,000, and the new weir 7000, by the block chain in advance of the watermill of Zo\u00eb.',
]);
const { sentences, mentions } = finish(analyzeInSteps(TALK));
const lexicon = finish(buildLexicon(TALK, sentences));

describe('spelledAsSaid', () => {
  it.each([
    ['deep seek', ['deepseek']],
    ['open ai', ['opena']],
    ['water mills', ['watermill']],
    ['open models', ['open', 'model']],
    ['huggingface', ['hug', 'face']],
    ['gpt4o', ['gpt-4o', 'gpt', '4o']],
    ['opensource', ['open', 'sourc']],
    ['blockchain', ['block', 'chain']],
    ['block chain', ['block', 'chain']],
    ['5000', ['5', '000']],
    ['7,000', ['7000']],
    ['zoe', ['zo\u00eb']],
    ['the US', ['u.s']],
    ['tell us', []],
    ['TELL US', []],
    ['nobody says glacier', ['glac']],
    ['advice', ['advic']],
  ])('%s → %j', (request, said) => {
    const asSaid = spelledAsSaid(queryTerms(request), request, { mentions, lexicon });
    expect([...new Set([...asSaid.values()].flat())]).toEqual(said);
  });
});
