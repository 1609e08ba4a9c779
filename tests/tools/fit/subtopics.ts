import { analyse } from '../../../utils/analysis/analyse';
import { calledNames } from '../../../utils/analysis/names/nicknames';
import { rollCall } from '../../../utils/analysis/people/calling';
import { boundaryEvidence } from '../../../utils/analysis/topics/boundary-evidence';
import { subtopicEvidence, subtopicOdds } from '../../../utils/analysis/topics/subtopic-odds';
import { buildLexicon } from '../../../utils/analysis/words/lexicon';
import { finish } from '../../../utils/analysis/work';
import { pickSite } from '../../../utils/sites';

/** What the product sees of the sentences of a page, with the log-odds it gives them, and where its topics and sub-topics start. */
export function readSubtopics(document: Document, url: string) {
  const { transcript } = pickSite(url)!.read(document, url)!;
  const { sentences, profiles, questions, topics } = analyse(transcript);
  const lexicon = finish(buildLexicon(transcript, sentences));
  const called = finish(rollCall(transcript, finish(calledNames(transcript))));
  const evidenceOf = finish(boundaryEvidence(transcript, sentences, lexicon));
  const context = { lexicon, evidenceOf, called, roles: profiles.map(({ role }) => role), questions };
  const featuresOf = subtopicEvidence(transcript, sentences, context);
  const odds = finish(subtopicOdds(transcript, sentences, context));
  return {
    sentences: sentences.map(({ start }, index) => ({
      start,
      words: lexicon.words[index],
      features: featuresOf(index),
      value: odds[index],
    })),
    // The first opens the talk, wherever its first sentence is.
    topics: topics.map(({ start }, nth) => (nth === 0 ? sentences[0]!.start : start)),
    subtopics: topics.flatMap(({ subtopics }) => subtopics.map(({ start }) => start)),
  };
}
