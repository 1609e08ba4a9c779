import { PARTICLE, SUFFIX } from '../../transcript/name-affixes';
import { clock } from '../../transcript/timestamps';
import { publisherOf } from '../links/publisher';
import { labeledWords, voicesOf } from '../links/voices';
import { episodeTitle } from '../model/episode-title';
import type { Quote } from '../model/quote';
import { dayOf } from './dates';
import { byEpisode, type EpisodeQuotes, type QuoteFormat, speakerNames } from './format';

/** Reference managers store episodes; the quotes of each episode go into its notes. */

/** CSL-JSON, in which Zotero's podcast type is "broadcast". */
export const CSL: QuoteFormat = {
  id: 'csl',
  name: 'CSL-JSON for Zotero',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  write: (quotes, { now }) => {
    const [year, month, day] = dayOf(now).split('-').map(Number);
    const items = entriesOf(quotes).map(({ key, episode, quotes: own }) => {
      const { hosts, guests } = speakerNames(own);
      return {
        id: key,
        type: kindOf(episode.url, { talk: 'broadcast', page: 'webpage', other: 'document' }),
        title: episodeTitle(episode),
        ...known({
          // Zotero reads a podcast's show from the collection, citation styles print it from the container.
          'container-title': episode.show,
          'collection-title': episode.show,
          number: episode.number === null ? '' : String(episode.number),
          publisher: publisherOf(episode.url),
          URL: episode.url,
        }),
        ...(publisherOf(episode.url) === ''
          ? { author: [...hosts, ...guests].map(cslName) }
          : { medium: 'Podcast transcript', host: hosts.map(cslName), guest: guests.map(cslName) }),
        accessed: { 'date-parts': [[year, month, day]] },
        note: own.map(noteLine).join('\n'),
      };
    });
    return `${JSON.stringify(items, null, 2)}\n`;
  },
};

/** The type of a source. Nothing says that a source imported from another program is a podcast. */
function kindOf(url: string, kinds: { talk: string; page: string; other: string }): string {
  if (publisherOf(url) !== '') return kinds.talk;
  return url === '' ? kinds.other : kinds.page;
}

/** The fields that are not empty. */
function known(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

function cslName(name: string): Record<string, string> {
  const { particle, ...parts } = nameParts(name);
  return known({ 'non-dropping-particle': particle, ...parts });
}

export const BIBTEX: QuoteFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  write: (quotes, { now }) =>
    entriesOf(quotes)
      .map(({ key, episode, quotes: own }) => {
        const { hosts, guests } = speakerNames(own);
        const fields: [string, string][] = [
          ['author', [...hosts, ...guests].map(bibtexName).join(' and ')],
          ['title', `{${bibtexText(episodeTitle(episode))}}`],
          ['series', bibtexText(episode.show)],
          ['number', episode.number === null ? '' : String(episode.number)],
          ['organization', publisherOf(episode.url)],
          ['howpublished', kindOf(episode.url, { talk: 'Podcast', page: '', other: '' })],
          ['url', bibtexAddress(episode.url)],
          ['urldate', dayOf(now)],
          ['note', own.map((quote) => bibtexText(noteLine(quote))).join('; ')],
        ];
        const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
        return `@misc{${key},\n${lines.join('')}}\n`;
      })
      .join('\n'),
};

function bibtexName(name: string): string {
  const { particle, family, given, suffix } = nameParts(name);
  if (given === '') return `{${bibtexText(name)}}`;
  // BibTeX takes everything up to a word in lower case for a particle; braces keep it in the name.
  const whole = / \p{Ll}/u.test(family) ? `{${bibtexText(family)}}` : bibtexText(family);
  return [`${bibtexText(particle)} ${whole}`.trim(), bibtexText(suffix), bibtexText(given)].filter(Boolean).join(', ');
}

/**
 * Unbalanced braces would swallow the rest of the file, so braces of the text are written as commands, as is what the
 * fonts of TeX print as something else ("<" as "¡").
 */
function bibtexText(text: string): string {
  const commands: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
    '<': '\\textless{}',
    '>': '\\textgreater{}',
    '|': '\\textbar{}',
    '`': '\\textasciigrave{}',
  };
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^<>|`]|[$&#%_]/g, (mark) => commands[mark] ?? `\\${mark}`);
}

function bibtexAddress(address: string): string {
  return address.replace(/[\\{}\s]/g, (mark) => encodeURIComponent(mark));
}

export const RIS: QuoteFormat = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  write: (quotes, { now }) =>
    entriesOf(quotes)
      .map(({ key, episode, quotes: own }) => {
        const { hosts, guests } = speakerNames(own);
        const fields: [string, string][] = [
          ['TY', kindOf(episode.url, { talk: 'SOUND', page: 'ELEC', other: 'GEN' })],
          ['ID', key],
          ...[...hosts, ...guests].map((name): [string, string] => ['AU', risName(name)]),
          ['TI', episodeTitle(episode)],
          ['T2', episode.show],
          ['M1', episode.number === null ? '' : String(episode.number)],
          ['PB', publisherOf(episode.url)],
          ['UR', episode.url],
          ['Y2', dayOf(now).replaceAll('-', '/')],
          ...own.map((quote): [string, string] => ['N1', noteLine(quote)]),
        ];
        const lines = fields.filter(([, value]) => value !== '');
        // White space is collapsed, because a line that began like a RIS tag would become one.
        return `${lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`).join('')}ER  - \r\n`;
      })
      .join('\r\n'),
};

function risName(name: string): string {
  const { particle, family, given, suffix } = nameParts(name);
  return [`${particle} ${family}`.trim(), given, suffix].filter(Boolean).join(', ');
}

interface Entry extends EpisodeQuotes {
  /** Such as "moe36": letters and digits, unique in the file. */
  key: string;
}

function entriesOf(quotes: readonly Quote[]): Entry[] {
  const used = new Set<string>();
  return byEpisode(quotes).map((group) => {
    const plain = keyOf(group.episode);
    let key = plain;
    for (let n = 2; used.has(key); n++) key = `${plain}x${n}`;
    used.add(key);
    return { ...group, key };
  });
}

function keyOf({ show, number, url }: Quote['episode']): string {
  const initials = (show.match(/[A-Za-z0-9]+/g) ?? []).map((word) => word.charAt(0).toLowerCase()).join('');
  const last =
    url
      .split('/')
      .at(-1)
      ?.replace(/[^A-Za-z0-9]/g, '') ?? '';
  return `${initials}${number ?? last}` || 'episode';
}

/** Matches the suffixes of "Lev Orlov Jr., PhD". */
const SUFFIXES = new RegExp(`(?:,?\\s+${SUFFIX})+$`, 'i');
/** Marks a label that is more than one name. */
const NO_NAME = /,|&|\sand\s/i;

/** Matches a particle with or without a capital. */
const ANY_PARTICLE = PARTICLE.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

/**
 * A name of several words. Particles in lower case are a part of their own ("Ann van der Berg"); those with a capital
 * belong to the family name ("Robert De Niro"), as citation styles and Chicago 8.5 have it.
 */
const NAME = new RegExp(
  `^(?!(?:${PARTICLE})\\s)(.+?)\\s+((?:(?:${PARTICLE})\\s+)*)((?:(?:${ANY_PARTICLE})\\s+)*\\S+)$`,
);

/** Splits a name. What is not a plain name is all family name, because splitting it would make up a wrong one. */
function nameParts(name: string): Record<'particle' | 'family' | 'given' | 'suffix', string> {
  const suffix = (SUFFIXES.exec(name)?.[0] ?? '').replaceAll(',', '').trim();
  const bare = name.replace(SUFFIXES, '').trim();
  const [, given = '', particle = '', family = ''] = NO_NAME.test(bare) ? [] : (NAME.exec(bare) ?? []);
  if (family === '') return { particle: '', family: name.trim(), given: '', suffix: '' };
  return { particle: particle.trim(), family, given, suffix };
}

function noteLine(quote: Quote): string {
  const { anchor, seconds, note } = quote;
  const about = [voicesOf(quote), seconds === null ? '' : `c. ${clock(seconds)}`].filter(Boolean).join(', ');
  return [`“${labeledWords(anchor)}”`, about === '' ? '' : `(${about})`, note].filter(Boolean).join(' ');
}
