import type { EpisodeContext } from '../../../utils/analysis/episode-context';
import { buildLexicon } from '../../../utils/analysis/words/lexicon';
import { splitSentences } from '../../../utils/analysis/words/sentences';
import { isStopWord } from '../../../utils/analysis/words/stop-words';
import { sentencesByTurn } from '../../../utils/analysis/words/turn-sentences';
import { termsOf } from '../../../utils/analysis/words/words';
import { finish } from '../../../utils/analysis/work';
import { pickSite } from '../../../utils/sites';

/** Words that people use in questions and answers about any subject, in addition to the stop words. */
const OF_TALK = new Set(
  (
    'absolutely actually add agree answer background basically believe curious definitely different exactly example feel ' +
    'glad good great guess happy hello hi hope important interested interesting love nice no nope ok okay probably ' +
    'problem question questions reason sure thank thanks think thought thoughts welcome wondering yeah yep yes'
  ).split(' '),
);

/** A page's transcript in the form in which the analysis looks for questions, answers and titles. */
export function readTalk(document: Document, url: string): EpisodeContext {
  const { transcript } = pickSite(url)!.read(document, url)!;
  const sentences = finish(splitSentences(transcript));
  const lexicon = finish(buildLexicon(transcript, sentences));
  return { transcript, sentences, turns: sentencesByTurn(transcript, sentences), lexicon };
}

/** The ids of the terms in a span. */
export function termsIn({ transcript, lexicon }: EpisodeContext, start: number, end: number): Set<number> {
  return new Set(termsOf(transcript.text.slice(start, end)).flatMap((term) => lexicon.idOf(term) ?? []));
}

/** The words that say nothing about the subject. */
export function subjectless(words: readonly string[]): string[] {
  return words.filter((word) => isStopWord(word) || OF_TALK.has(word));
}
