import type { Transcript } from '../../transcript/model';
import type { Role, Sentence } from '../model';
import { spokenNames } from '../names/names';
import type { Work } from '../work';
import { judgeRoles } from './roles';
import { statedTitles } from './speaker-titles';

/** Role and job title of every speaker, in the order of `transcript.speakers`. */
export function* describePeople(
  transcript: Transcript,
  sentences: readonly Sentence[],
): Work<{ role: Role; title: string | null }[]> {
  const names = spokenNames(transcript.speakers);
  const roles = yield* judgeRoles(transcript, sentences, names);
  const titles = statedTitles(transcript, sentences, names);
  return transcript.speakers.map((_, index) => ({ role: roles[index] ?? 'unknown', title: titles[index] ?? null }));
}
