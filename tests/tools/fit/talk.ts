import type { Talk } from '../../../utils/analysis/talk';
import { buildLexicon } from '../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../utils/analysis/words/sentences';
import { isStopWord } from '../../../utils/analysis/words/stop-words';
import { sentencesByTurn } from '../../../utils/analysis/words/turn-sentences';
import { termsOf } from '../../../utils/analysis/words/words';
import { finish } from '../../../utils/analysis/work';
import { pickSite } from '../../../utils/sites';

/** What is said of any subject when something is asked or answered, besides stop words. */
const OF_TALK = new Set(
  (
    'absolutely actually add agree answer background basically believe curious definitely different exactly example feel ' +
    'glad good great guess happy hello hi hope important interested interesting love nice no nope ok okay probably ' +
    'problem question questions reason sure thank thanks think thought thoughts welcome wondering yeah yep yes'
  ).split(' '),
);

/** What is said on a page, as questions, answers and titles are looked for in it. */
export function readTalk(document: Document, url: string): Talk {
  const { transcript } = pickSite(url)!.read(document, url)!;
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  return { transcript, sentences, turns: sentencesByTurn(transcript, sentences), lexicon };
}

/** Ids of the terms of a span. */
export function termsIn({ transcript, lexicon }: Talk, start: number, end: number): Set<number> {
  return new Set(termsOf(transcript.text.slice(start, end)).flatMap((term) => lexicon.idOf(term) ?? []));
}

/** Of words those that carry no subject. */
export function subjectless(words: readonly string[]): string[] {
  return words.filter((word) => isStopWord(word) || OF_TALK.has(word));
}
