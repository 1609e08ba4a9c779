import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { allForms, anyOf, type SpokenNames } from '../names/names';
import { jobTitle } from './job-titles';

/** Introductions happen early; later "Ann is the lead" is talk. */
const EARLY_SENTENCES = 80;
const OWN_SENTENCES = 8;

/**
 * Title of every speaker as the episode states it, in the order of `transcript.speakers`; null when it states none.
 * Asked in this order: introductions by full name, the description, self-introductions, introductions by first name.
 */
export function statedTitles(
  transcript: Transcript,
  sentences: readonly Sentence[],
  names: readonly SpokenNames[],
): (string | null)[] {
  const text = ({ start, end }: Sentence) => transcript.text.slice(start, end);
  const early = sentences.slice(0, EARLY_SENTENCES).map(text);
  const described = transcript.episode.description === '' ? [] : [transcript.episode.description];
  const everybody = anyOf(allForms(names));
  const anyName = everybody === null ? null : new RegExp(`^${everybody}`);
  const isName = (part: string) => anyName?.test(part) ?? false;
  const own = ownSentences(transcript, sentences);
  return transcript.speakers.map(({ id }, index) => {
    const { full, short } = names[index] as SpokenNames;
    return (
      introduced([...early, ...described], full, true, isName) ??
      selfIntroduced((own.get(id) ?? []).map(text), isName) ??
      introduced(early, short, false, isName)
    );
  });
}

/** What a speaker says first, when that is near the beginning. */
function ownSentences(transcript: Transcript, sentences: readonly Sentence[]): Map<string, Sentence[]> {
  const own = new Map<string, Sentence[]>();
  for (const sentence of sentences.slice(0, EARLY_SENTENCES * 2)) {
    const speaker = transcript.turns[sentence.turn]?.speaker;
    if (speaker == null) continue;
    const said = own.get(speaker);
    if (said === undefined) own.set(speaker, [sentence]);
    else if (said.length < OWN_SENTENCES) said.push(sentence);
  }
  return own;
}

/** "Ann Lee is a …", "Ann Lee, who is the …", and, for full names only, "Ann Lee, chief … of …" and "Chief … Ann Lee". */
function introduced(
  texts: readonly string[],
  forms: readonly string[],
  full: boolean,
  isName: (part: string) => boolean,
): string | null {
  const name = anyOf(forms);
  // The patterns are slow, and few sentences name anybody.
  const naming = texts.filter((text) => forms.some((form) => text.includes(form)));
  if (name === null || naming.length === 0) return null;
  const joint = full
    ? "(?:(?: (?:with us|here|on the line))?,? who(?: is|'s|\\u2019s)|(?= the )| is|'s|\\u2019s|,| ?\\(| ?[\\u2014\\u2013-])"
    : '(?:,? who is|(?= the )| is)';
  const after = new RegExp(`${name}(${joint}) ((?:(?!\\. [A-Z]).)+)`, 'g');
  const before = full ? new RegExp(`((?:[A-Z][\\w&-]*(?: (?:of|for|and|the))* ){1,6})${name}`, 'g') : null;
  for (const text of naming) {
    for (const match of text.matchAll(after)) {
      const title = jobTitle(match[2] as string, isName);
      if (title !== null) return title;
    }
    for (const match of before === null ? [] : text.matchAll(before)) {
      const title = jobTitle((match[1] as string).trim(), isName);
      if (title !== null) return title;
    }
  }
  return null;
}

/** "I'm Ann, chief … of …", "My name is Ann Lee and I'm a …", "I am the …". */
const SELF =
  /\b(?:I['\u2019]m|I am|my name is|this is)(?: also)?(?: [A-Z][\w'\u2019-]*){0,4}(?:, [\w-]{2,20}(?=,))?(?:,? (?:and |or [^,]{1,20}, )?(?:I['\u2019]m|I am|I work as)|,)? ((?:(?!\. [A-Z]).)+)/;

function selfIntroduced(texts: readonly string[], isName: (part: string) => boolean): string | null {
  for (const text of texts) {
    const match = SELF.exec(text);
    const title = match === null ? null : jobTitle(match[1] as string, isName);
    if (title !== null) return title;
  }
  return null;
}
