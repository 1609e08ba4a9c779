import type { Transcript } from '../../transcript/model';
import type { Sentence } from '../model';
import { allForms, anyOf, type SpokenNames } from '../names/names';
import { namesakesOf } from '../names/namesakes';
import { jobTitle } from './job-titles';

/** Introductions come early. Later, "Ann is the lead" is part of the conversation. */
const EARLY_SENTENCES = 80;
const OWN_SENTENCES = 8;

/**
 * The job title that the episode states for each speaker, in the order of `transcript.speakers`; null if it states
 * none. Tried in this order: introductions by full name, the description, self-introductions, introductions by first
 * name.
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
    const forms = names[index] as SpokenNames;
    const { full, short } = forms;
    return (
      introduced([...early, ...described], full, true, isName) ??
      selfIntroduced((own.get(id) ?? []).map(text), [...full, ...short], isName) ??
      introduced(early, unshared(forms, early), false, isName)
    );
  });
}

/** The first sentences of each speaker who first speaks early in the episode. */
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

/** Matches words in capitals, as titles are printed: "VP of Silicon Research and Development". */
const CAPITALS = '[A-Z][\\w&-]*(?:(?: (?:of|for|and|the))* [A-Z][\\w&-]*){0,7}';

/**
 * "Ann Lee is a …", "Ann Lee, who is the …"; for full names also "Ann Lee, chief … of …", "Chief … Ann Lee" and, as
 * captions print it, "Ann Lee Chief …".
 */
function introduced(
  texts: readonly string[],
  forms: readonly string[],
  full: boolean,
  isName: (part: string) => boolean,
): string | null {
  const name = anyOf(forms);
  // The patterns are slow, and few sentences contain a name.
  const naming = texts.filter((text) => forms.some((form) => text.includes(form)));
  if (name === null || naming.length === 0) return null;
  const joint = full
    ? "(?:(?: (?:with us|here|on the line))?,? who(?: is|'s|\\u2019s)|(?= the )| is|'s|\\u2019s|,| ?\\(| ?[\\u2014\\u2013-])"
    : '(?:,? who is|(?= the )| is)';
  const after = new RegExp(`${name}(${joint}) ((?:(?!\\. [A-Z]).)+)`, 'g');
  const beside = full
    ? [`(${CAPITALS}) ${name}`, `${name} (${CAPITALS})`].map((source) => new RegExp(source, 'g'))
    : [];
  for (const text of naming) {
    for (const match of text.matchAll(after)) {
      const title = jobTitle(match[2] as string, isName);
      if (title !== null) return title;
    }
    for (const pattern of beside) {
      for (const match of text.matchAll(pattern)) {
        const title = jobTitle(match[1] as string, isName);
        if (title !== null) return title;
      }
    }
  }
  return null;
}

/** Short forms that never begin somebody else's name: "Mark, who is the CEO" may be about Mark Zuckerberg. */
function unshared(names: SpokenNames, texts: readonly string[]): string[] {
  const isNamesake = namesakesOf(names);
  return names.short.filter((form) => {
    const pattern = new RegExp(anyOf([form]) as string, 'g');
    return !texts.some((text) =>
      [...text.matchAll(pattern)].some(({ index }) => isNamesake(form, text, index + form.length)),
    );
  });
}

/** "I'm Ann, chief … of …", "My name is Ann Lee and I'm a …", "I am the …". */
const SELF =
  /\b(I['\u2019]m|I am|my name is|this is(?= [A-Z]))(?: also)?((?: [A-Z][\w'\u2019-]*){0,4})(?:, [\w-]{2,20}(?=,))?(?:,? (?:and |or [^,]{1,20}, )?(?:I['\u2019]m|I am|I work as)|,)? ((?:(?!\. [A-Z]).)+)/g;
/** Comes right before it if the sentence is hypothetical or quotes somebody else. */
const SUPPOSING =
  /(?:\b(?:if|when|whenever|unless|until|once|suppose|supposing|imagine|pretend|say|says|said|like|though|whether|that|what),? |["\u201c])$/i;

function selfIntroduced(
  texts: readonly string[],
  forms: readonly string[],
  isName: (part: string) => boolean,
): string | null {
  for (const text of texts) {
    for (const { 1: phrase, 2: name, 3: rest, index } of text.matchAll(SELF)) {
      if (SUPPOSING.test(text.slice(0, index))) continue;
      // "This is a …" can be said of anything.
      if (phrase === 'this is' && !forms.includes((name as string).trim())) continue;
      const title = jobTitle(rest as string, isName);
      if (title !== null) return title;
    }
  }
  return null;
}
