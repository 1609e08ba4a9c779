import type { Transcript } from '../../transcript/model';
import type { Mention, MentionKind, MentionPlace } from '../model';
import { eachOf, mapOf, type Work } from '../work';
import { GIVEN_NAMES, knownName, longestFrom, nameKey, PAPERS } from './gazetteer';
import { type KnownNames, type NamePlace, namePlaces } from './name-runs';
import type { SpokenNames } from './names';
import { type Namesakes, namesakesOf } from './namesakes';

/** Words before a name that show it is a written work: "a book called …". */
const WRITING =
  /\b(?:book|paper|essay|article|novel|memoir|white ?paper)\b(?:[^.?!]{0,30}\b(?:called|titled|named))?,? ?[\u201c"]?$/;
const LOOK_BACK = 50;
/** Podcast apps and greetings, which occur in every episode and say nothing about it. */
const IGNORED = new Set(['apple podcasts', 'happy new year', 'new year', 'spotify podcasts', 'merry christmas', 'new']);

interface Entry {
  kind: MentionKind;
  speakerIndex: number | null;
  places: NamePlace[];
}

/**
 * People, organizations, models, products and papers named in the talk, with all their places, most frequent first.
 * Variants are merged ("OpenAI's", "Open AI"; a first or last name after the full name). Versions are kept apart
 * ("DeepSeek" and "DeepSeek-V3").
 */
export function* findMentions(transcript: Transcript, names: readonly SpokenNames[]): Work<Mention[]> {
  const { text, speakers, episode } = transcript;
  const speakerIndexes = speakerIndexesByKey(names);
  const known = knownNames(speakerIndexes, names.map(namesakesOf));
  const show = nameKey(episode.show);
  const initials = show.replace(/(?<=\S)\S|\s/g, '');
  const entries = new Map<string, Entry>();
  /** Maps a first or last name to the entry of the person most recently given in full. */
  const called = new Map<string, string>();
  yield* eachOf(yield* namePlaces(transcript, known), (place) => {
    if (place.key === show || place.key === initials || IGNORED.has(place.key)) return;
    const speakerIndex = speakerIndexes.get(place.key) ?? null;
    const kind = kindOf(text, place);
    const key = speakerIndex === null ? (called.get(place.key) ?? compact(place.key)) : `speaker ${speakerIndex}`;
    const entry = entries.get(key);
    if (entry === undefined)
      entries.set(key, { kind: speakerIndex === null ? kind : 'person', speakerIndex, places: [place] });
    else {
      entry.places.push(place);
      if (entry.kind === 'name') entry.kind = kind;
    }
    const words = place.key.split(' ');
    if (words.length === 1 || speakerIndex !== null || (kind !== 'person' && kind !== 'name')) return;
    for (const word of kind === 'person' ? [words[0], words.at(-1)] : [words[0]]) {
      if (known.kindOf(word as string) === undefined) called.set(word as string, key);
    }
  });
  foldPlurals(entries);
  const found = yield* mapOf([...entries.values()], ({ kind, speakerIndex, places }) => ({
    name: fullest(text, places),
    kind,
    speaker: speakerIndex === null ? null : (speakers[speakerIndex]?.id ?? null),
    places: inTurns(transcript, places),
  }));
  const first = ({ places }: Mention) => (places[0] as MentionPlace).start;
  return found.sort((a, b) => b.places.length - a.places.length || first(a) - first(b));
}

/** Counts "Bitcoins" as "Bitcoin" if the talk names both. */
function foldPlurals(entries: Map<string, Entry>): void {
  for (const [key, { places, speakerIndex, kind }] of entries) {
    const one = key.endsWith('s') && speakerIndex === null ? entries.get(key.slice(0, -1)) : undefined;
    if (one === undefined || key.length < 5 || (kind !== 'name' && kind !== one.kind)) continue;
    one.places = [...one.places, ...places].sort((a, b) => a.start - b.start);
    entries.delete(key);
  }
}

function compact(key: string): string {
  return key.replace(/^the /, '').replaceAll(' ', '');
}

function speakerIndexesByKey(names: readonly SpokenNames[]): Map<string, number> {
  const speakerIndexes = new Map<string, number>();
  names.forEach(({ full, short }, speakerIndex) => {
    for (const form of [...full, ...short])
      if (!speakerIndexes.has(nameKey(form))) speakerIndexes.set(nameKey(form), speakerIndex);
  });
  return speakerIndexes;
}

function knownNames(speakerIndexes: ReadonlyMap<string, number>, namesakes: readonly Namesakes[]): KnownNames {
  const longest = new Map<string, number>();
  for (const key of speakerIndexes.keys()) {
    const words = key.split(' ');
    longest.set(words[0] as string, Math.max(words.length, longest.get(words[0] as string) ?? 0));
  }
  return {
    kindOf: (key) => (speakerIndexes.has(key) ? 'person' : knownName(key)?.kind),
    longestFrom: (word) => Math.max(longest.get(word) ?? 0, longestFrom(word)),
    goesOn: (key, text, end) => namesakes[speakerIndexes.get(key) ?? -1]?.(key, text, end) ?? false,
  };
}

function kindOf(text: string, { kind, key, start }: NamePlace): MentionKind {
  if (kind !== null) return kind;
  if (WRITING.test(text.slice(Math.max(0, start - LOOK_BACK), start))) return 'paper';
  const words = key.split(' ');
  const isPerson = words.length < 4 && GIVEN_NAMES.has(words[0] as string) && !/\d/.test(key);
  if (isPerson) return 'person';
  return words.length > 1 && PAPERS.has(words.at(-1) as string) ? 'paper' : 'name';
}

/** The form with the most letters (the first of equals), skipping a plural if the singular occurs, too. */
function fullest(text: string, places: readonly NamePlace[]): string {
  const forms = new Set(places.map(({ start, end }) => text.slice(start, end)));
  const single = [...forms].filter((form) => !(form.endsWith('s') && forms.has(form.slice(0, -1))));
  const letters = (form: string) => form.replace(/[^\p{L}\d]/gu, '').length;
  return single.reduce((best, form) => (letters(form) > letters(best) ? form : best));
}

function inTurns({ turns }: Transcript, places: readonly NamePlace[]): MentionPlace[] {
  let turn = 0;
  return places.map(({ start, end }) => {
    while ((turns[turn + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) turn++;
    return { turn, start, end };
  });
}
