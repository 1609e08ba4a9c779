import { isStopWord } from '../../../utils/analysis/stop-words';

/** What is said of any subject when something is asked or answered, besides stop words. */
const OF_TALK = new Set(
  (
    'absolutely actually add agree answer background basically believe curious definitely different exactly example feel ' +
    'glad good great guess happy hello hi hope important interested interesting love nice no nope ok okay probably ' +
    'problem question questions reason sure thank thanks think thought thoughts welcome wondering yeah yep yes'
  ).split(' '),
);

/** Of words those that carry no subject. */
export function subjectless(words: readonly string[]): string[] {
  return words.filter((word) => isStopWord(word) || OF_TALK.has(word));
}
