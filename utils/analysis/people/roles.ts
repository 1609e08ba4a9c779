import type { Transcript } from '../../transcript/model';
import type { Role, Sentence } from '../model';
import { anyOf, type SpokenNames } from '../names/names';
import { compact } from '../speech/patterns';
import { isMarked } from '../speech/question-mark';
import { eachOf, type Work } from '../work';

/** `Speaker.id` of every host; `roles` is in the order of `speakers`. */
export function hostsAmong(speakers: Transcript['speakers'], roles: readonly Role[]): Set<string> {
  return new Set(speakers.filter((_, speakerIndex) => roles[speakerIndex] === 'host').map(({ id }) => id));
}

/** Labels that state a role instead of a name. */
const HOST_LABEL = /^(?:(?:co-?)?host|moderator|interviewer|presenter|anchor)\b/i;
const GUEST_LABEL = /^(?:guest|interviewee|panell?ist)\b/i;
const NARRATOR_LABEL = /^(?:narrator|announcer|voice-?over)\b/i;

/** In sentences: how early a welcome must come, and how near the end a sign-off must be. */
const OPENING = 60;
const CLOSING = 25;

const WELCOME = compact(
  /\bwelcome,? (?:back,? )?(?:everyone,? |everybody,? |all,? |y'all,? )?(?:back,? )?to (?!the (?:club|show)\b)|\bI(?:['\u2019]m| am) your (?:co-?)?host\b|\bmy co-?hosts?\b|\byou(?:['\u2019]re| are) listening to\b/i,
);
/** Comes right before the name of another host. */
const WITH_CO_HOST = /\bco-?hosts?(?: today)?(?:,| is| are|:)?(?: here)?,? (?:and friend,? )?$/i;
/** What only a host says about the others and about the episode. */
const PRESENTING =
  /\b(?:joined (?:today |again |as always |once again )?by|our (?:special )?guests?\b|my guests?\b|joining (?:us|me)\b|on (?:today['\u2019]s|this) (?:show|episode)|today,? we(?:['\u2019]re| are|['\u2019]ll)|we(?:['\u2019]re| are) here with|welcome to the show)/i;
const SIGN_OFF = compact(
  /\b(?:thank(?:s| you)(?: (?:so|very) much)?(?: to)?(?: you)?(?: all| everyone| everybody| folks)? for (?:listening|tuning in|joining|coming|being)|(?:see|catch|talk to) you (?:all )?next (?:week|time)|next week|subscribe|wherever you get your podcasts|have you on the show|our next episode)\b/i,
);
const HAND_OVER = compact(
  /\b(?:what do you think|what(?:['\u2019]s| is) your (?:take|view|estimate|guess|thought)s?|(?:turn|throw|pass|hand) (?:it |this |that )?(?:back |over )?to you|over to you|how about you|what about you|any thoughts|do you want to|tell us|walk us through|welcome to the show|welcome back|for joining us|question (?:back )?(?:to|for) you|curious (?:about )?(?:how|what) you)\b/i,
);

interface RoleEvidence {
  host: number;
  guest: number;
  /** Introduced as a co-host. */
  named: boolean;
}

/**
 * Infers hosts and guests from labels, the description, the welcome, the sign-off and who asks whom. All roles are
 * `unknown` if nobody is identified as a host; otherwise, everybody who is not a host is a guest.
 */
export function* judgeRoles(
  transcript: Transcript,
  sentences: readonly Sentence[],
  names: readonly SpokenNames[],
): Work<Role[]> {
  const speakerIndexes = new Map(transcript.speakers.map(({ id }, index) => [id, index]));
  const evidence: RoleEvidence[] = transcript.speakers.map(() => ({ host: 0, guest: 0, named: false }));
  fromDescription(transcript.episode.description, names, evidence);
  yield* fromTalk(transcript, sentences, { speakerIndexes, names }, evidence);
  const roleByLabel = transcript.speakers.map(({ name }) => roleOfLabel(name));
  const most = Math.max(0, ...evidence.map(({ host }) => host));
  const roles = evidence.map(({ host, guest, named }, index): Role => {
    const label = roleByLabel[index];
    if (label !== undefined) return label;
    return named || (host >= 2 && host > guest && host >= most * 0.6) ? 'host' : 'unknown';
  });
  const narrator = transcript.speakers.findIndex(({ name }) => NARRATOR_LABEL.test(name));
  if (!roles.includes('host') && narrator >= 0) roles[narrator] = 'host';
  if (!roles.includes('host'))
    return roles.map((role, index) => (role === 'unknown' && (evidence[index]?.guest ?? 0) >= 2 ? 'guest' : role));
  return roles.map((role, index) => (role === 'unknown' && index !== narrator ? 'guest' : role));
}

function roleOfLabel(name: string): Role | undefined {
  if (HOST_LABEL.test(name)) return 'host';
  return GUEST_LABEL.test(name) ? 'guest' : undefined;
}

/** "host Ann Lee", "hosts Ann Lee and Bo Dahl", "hosted by Ann Lee", "Ann Lee hosts". Anybody else named is a guest. */
function fromDescription(description: string, names: readonly SpokenNames[], evidence: RoleEvidence[]): void {
  if (description === '') return;
  names.forEach(({ full }, index) => {
    const name = anyOf(full);
    if (name === null) return;
    const before = `\\b(?:[Hh]osts?|[Cc]o-?hosts?|[Hh]osted by|[Mm]oderated by|[Mm]oderators?)\\W+(?:(?!along with|joined by|with |talk|guest)[^.?!]){0,60}?${name}`;
    const after = `${name}(?: hosts|, (?:your |the |our )?(?:co-?)?host)\\b`;
    const person = evidence[index] as RoleEvidence;
    if (new RegExp(`${before}|${after}`).test(description)) person.host += 6;
    else if (new RegExp(name).test(description)) person.guest += 2;
  });
}

function* fromTalk(
  transcript: Transcript,
  sentences: readonly Sentence[],
  { speakerIndexes, names }: { speakerIndexes: ReadonlyMap<string, number>; names: readonly SpokenNames[] },
  evidence: RoleEvidence[],
): Work<void> {
  coHosts(transcript, sentences, names, evidence);
  const asked = evidence.map(() => 0);
  const said = evidence.map(() => 0);
  yield* eachOf(sentences, (sentence, at) => {
    const speaker = transcript.turns[sentence.turn]?.speaker;
    const speakerIndex = speaker == null ? undefined : speakerIndexes.get(speaker);
    if (speakerIndex === undefined) return;
    const person = evidence[speakerIndex] as RoleEvidence;
    const text = transcript.text.slice(sentence.start, sentence.end);
    said[speakerIndex] = (said[speakerIndex] as number) + 1;
    if (at < OPENING && WELCOME.test(text)) person.host += at < OPENING / 2 ? 3 : 2;
    if (at < OPENING && PRESENTING.test(text)) person.host += 1;
    if (at === 0) person.host += 0.5;
    if (at >= sentences.length - CLOSING && SIGN_OFF.test(text)) person.host += 1;
    if (
      at < OPENING &&
      /\b(?:thank(?:s| you)(?: so much)? for having me|(?:happy|glad|great|good|excited) to be (?:here|on|back))\b/i.test(
        text,
      )
    )
      person.guest += 2;
    if (HAND_OVER.test(text)) asked[speakerIndex] = (asked[speakerIndex] as number) + 2;
    else if (isMarked(text) && text.length > 20) asked[speakerIndex] = (asked[speakerIndex] as number) + 1;
  });
  // Questions suggest a host only relative to the others: in an interview, one person asks and the rest answer.
  const all = asked.reduce((sum, count) => sum + count, 0);
  if (all < 3 || evidence.length < 2) return;
  asked.forEach((count, speakerIndex) => {
    const person = evidence[speakerIndex] as RoleEvidence;
    person.host += (3 * count) / all;
    if (count / Math.max(1, said[speakerIndex] as number) > 0.25) person.host += 0.5;
  });
}

/** "My co-hosts, Ann Lee and Bo Dahl". */
function coHosts(
  { text }: Transcript,
  sentences: readonly Sentence[],
  names: readonly SpokenNames[],
  evidence: RoleEvidence[],
): void {
  const opening = text.slice(0, sentences[OPENING]?.start ?? text.length);
  if (!/co-?host/i.test(opening)) return;
  names.forEach(({ full, short }, speakerIndex) => {
    const name = anyOf([...full, ...short]);
    if (name === null) return;
    for (const match of opening.matchAll(new RegExp(name, 'g'))) {
      if (WITH_CO_HOST.test(opening.slice(Math.max(0, match.index - 40), match.index)))
        (evidence[speakerIndex] as RoleEvidence).named = true;
    }
  });
}
