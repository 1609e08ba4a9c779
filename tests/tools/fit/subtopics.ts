import { analyze } from '../../../utils/analysis/analyze';
import { calledNames } from '../../../utils/analysis/names/nicknames';
import { findNameUses } from '../../../utils/analysis/people/calling';
import { boundaryEvidence } from '../../../utils/analysis/topics/boundary-evidence';
import { subtopicEvidence, subtopicOdds } from '../../../utils/analysis/topics/subtopic-odds';
import { buildLexicon } from '../../../utils/analysis/words/lexicon';
import { finish } from '../../../utils/analysis/work';
import { pickSite } from '../../../utils/sites';

/** The features and log-odds of every sentence of a page, and where the product starts its topics and sub-topics. */
export function readSubtopics(document: Document, url: string) {
  const { transcript } = pickSite(url)!.read(document, url)!;
  const { sentences, profiles, questions, topics } = analyze(transcript);
  const lexicon = finish(buildLexicon(transcript, sentences));
  const called = finish(findNameUses(transcript, finish(calledNames(transcript))));
  const evidenceOf = finish(boundaryEvidence(transcript, sentences, lexicon));
  const context = { lexicon, evidenceOf, called, roles: profiles.map(({ role }) => role), questions };
  const featuresOf = finish(subtopicEvidence(transcript, sentences, context));
  const odds = finish(subtopicOdds(transcript, sentences, context));
  return {
    sentences: sentences.map(({ start }, index) => ({
      start,
      words: lexicon.words[index],
      features: featuresOf(index),
      value: odds[index],
    })),
    // The first topic starts with the talk, wherever the first sentence starts.
    topics: topics.map(({ start }, nth) => (nth === 0 ? sentences[0]!.start : start)),
    subtopics: topics.flatMap(({ subtopics }) => subtopics.map(({ start }) => start)),
  };
}
