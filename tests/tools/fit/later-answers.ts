import { describePeople } from '../../../utils/analysis/people/people';
import { hostsAmong } from '../../../utils/analysis/people/roles';
import { chanceToAnswerToo, laterEvidence } from '../../../utils/analysis/questions/later-answers';
import { tellingSpan } from '../../../utils/analysis/questions/telling';
import { finish } from '../../../utils/analysis/work';
import { spanAt } from '../../../utils/transcript/spans';
import { readTalk, termsIn } from './talk';

/**
 * The features of turns that come after another person has answered, and the chance that the product gives each to
 * answer too.
 */
export function readLaterAnswers(
  document: Document,
  url: string,
  graded: readonly (readonly [start: number, length: number, asking: number, later: number, grade: number])[],
) {
  const talk = readTalk(document, url);
  const { transcript, sentences, turns } = talk;
  const people = finish(describePeople(transcript, [...sentences]));
  const hosts = hostsAmong(
    transcript.speakers,
    people.map(({ role }) => role),
  );
  const turnAt = (offset: number) => transcript.turns.findIndex((turn) => turn.start === offset);
  return graded.map(([start, length, asking, later]) => {
    const turn = turnAt(later);
    const own = turns[turn]!;
    const first = spanAt(sentences, own[0]!.start);
    const asked = { terms: termsIn(talk, start, start + length), answered: true, open: false };
    const told = tellingSpan(talk, { first, last: first + own.length }, asked);
    const byHost = hosts.has(transcript.turns[turn]!.speaker ?? '');
    const features = laterEvidence(talk, { turn, asking: turnAt(asking), told, byHost });
    return { features, value: chanceToAnswerToo(features) };
  });
}
