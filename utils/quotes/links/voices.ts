import { speakerKey } from '../../transcript/speakers';
import type { QuoteAnchor, QuoteSpeaker } from '../model/quote';

interface Said {
  speaker: Pick<QuoteSpeaker, 'name'> | null;
  anchor: Pick<QuoteAnchor, 'turns'>;
}

interface TitledSaid extends Said {
  speaker: Pick<QuoteSpeaker, 'name' | 'title'> | null;
}

const OTHERS = 'others';

const LIST = new Intl.ListFormat('en');

/** "A", "A and B", "A, B, and C". */
export function listed(names: Iterable<string>): string {
  return LIST.format(names);
}

/**
 * Who else says a part of the words; "others" where their names are not known, as in imported files. Empty when the
 * speaker says all of them.
 */
export function othersIn({ speaker, anchor: { turns } }: Said): string[] {
  const { first, last, voices } = turns;
  const names = voices ? voices.map(({ name }) => name || OTHERS) : first < last ? [OTHERS] : [];
  return [...new Set(names.filter((name) => name !== speaker?.name))];
}

/** Id and name of everyone who is known to say a part of the words, the main speaker first. */
export function speakersOf({
  speaker,
  anchor: { turns },
}: {
  speaker: Pick<QuoteSpeaker, 'id' | 'name'> | null;
  anchor: Pick<QuoteAnchor, 'turns'>;
}): Pick<QuoteSpeaker, 'id' | 'name'>[] {
  const known = new Map<string, Pick<QuoteSpeaker, 'id' | 'name'>>(speaker === null ? [] : [[speaker.id, speaker]]);
  for (const { name } of turns.voices ?? []) {
    if (name === '' || name === speaker?.name) continue;
    const id = speakerKey(name);
    if (!known.has(id)) known.set(id, { id, name });
  }
  return [...known.values()];
}

/**
 * Who says the words of a quote: "Kate Soule" or "Kate Soule and Tim Hwang", so that nobody is credited with someone
 * else's words. Empty when nobody is named.
 * @param title added after the name of the speaker
 */
export function voicesOf(said: Said, title = ''): string {
  return said.speaker === null ? '' : listed([said.speaker.name + title, ...othersIn(said)]);
}

/** "Kate Soule (Director of Granite) and Tim Hwang": the title belongs to the speaker, not to the others. */
export function titledVoicesOf(said: TitledSaid): string {
  return voicesOf(said, said.speaker?.title ? ` (${said.speaker.title})` : '');
}

/** "Kate Soule and others": one name, for programs that sort and join by it. `soleVoiceFrom` reads it again. */
export function soleVoiceOf(said: Said): string {
  const others = othersIn(said).length > 0 ? [OTHERS] : [];
  return said.speaker === null ? '' : listed([said.speaker.name, ...others]);
}

/** Parses the result of `soleVoiceOf`. */
export function soleVoiceFrom(said: string): { name: string; others: boolean } {
  const end = ` and ${OTHERS}`;
  const others = said.endsWith(end);
  return { name: others ? said.slice(0, -end.length) : said, others };
}

/** The words with the name of each speaker before their part, as the page prints them; unchanged if only one speaks. */
export function labeledWords({ exact, turns: { voices = [] } }: Pick<QuoteAnchor, 'exact' | 'turns'>): string {
  if (new Set(voices.map(({ name }) => name)).size < 2) return exact;
  const label = (words: string, { at, name }: (typeof voices)[number]) =>
    name === '' ? words : `${words.slice(0, at)}${name}: ${words.slice(at)}`;
  return voices.reduceRight(label, exact);
}
