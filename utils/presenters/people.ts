import type { Analysis, Profile, Role, TopicShare } from '../analysis/model';
import type { Transcript } from '../transcript/model';
import { percent } from './format';
import { initialsOf } from './initials';
import type { Slot } from './look/palette';
import { shortNames } from './names';

/** What every view needs to show a person. */
export interface Person {
  /** `Speaker.id` */
  id: string;
  name: string;
  /** First name, or the full name when several people share the first. */
  short: string;
  initials: string;
  slot: Slot;
}

/** One segment of a share bar. */
export interface BarPart {
  slot: Slot;
  /** Fraction of the bar, 0–1; all parts of a bar sum to 1. */
  share: number;
}

/** A share bar and its text alternative: "Ann Lee 60%, Bo Chen 40%". */
export interface BarView {
  parts: BarPart[];
  label: string;
}

/** A person with the results of the analysis. */
export interface KnownPerson extends Person {
  profile: Profile;
}

/** The people of an episode in their fixed order: hosts first, then by talk share; ties stay in printed order. */
export function peopleOf(transcript: Transcript, analysis: Analysis, slots: ReadonlyMap<string, Slot>): KnownPerson[] {
  const initials = initialsOf(transcript.speakers);
  const short = shortNames(transcript.speakers);
  const known = transcript.speakers.flatMap(({ id, name }, i) => {
    const profile = analysis.profiles[i];
    if (profile === undefined) return [];
    return [
      { id, name, short: short.get(id) ?? name, initials: initials.get(id) ?? '?', slot: slots.get(id) ?? 0, profile },
    ];
  });
  return known.sort(
    (a, b) =>
      Number(b.profile.role === 'host') - Number(a.profile.role === 'host') || b.profile.share - a.profile.share,
  );
}

/** A bar of `shares` in the order of `people`; people without words get no part. */
export function barOf(people: readonly KnownPerson[], shares: readonly TopicShare[]): BarView {
  const words = new Map(shares.map((share) => [share.speaker, share.words]));
  const parts = people.flatMap((person) => {
    const own = words.get(person.id) ?? 0;
    return own > 0 ? [{ person, own }] : [];
  });
  const total = parts.reduce((sum, part) => sum + part.own, 0);
  return {
    parts: parts.map(({ person, own }) => ({ slot: person.slot, share: own / total })),
    label: parts.map(({ person, own }) => `${person.name} ${percent(own / total)}`).join(', '),
  };
}

/** The bar of the whole episode. */
export function talkBar(people: readonly KnownPerson[]): BarView {
  return barOf(
    people,
    people.map(({ id, profile }) => ({ speaker: id, words: profile.words })),
  );
}

/**
 * "Host", "Guest · Director of Granite". Says when the role is not stated, except for a narrator, whose name says it.
 */
export function roleLine({
  id,
  profile,
}: Pick<KnownPerson, 'id'> & { profile: Pick<Profile, 'role' | 'title'> }): string {
  const role: Record<Role, string | null> = {
    host: 'Host',
    guest: 'Guest',
    unknown: profile.title === null && id !== 'narrator' ? 'Role not stated' : null,
  };
  return [role[profile.role], profile.title].filter(Boolean).join(' · ');
}

/** The person without the analysis results, as sent in messages. */
export function plainPerson({ id, name, short, initials, slot }: KnownPerson): Person {
  return { id, name, short, initials, slot };
}
