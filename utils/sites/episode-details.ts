import type { Episode, EpisodeLink } from '../transcript/model';
import { clean } from '../transcript/normalize';
import { type Block, collectBlocks } from './blocks';
import { normalizeUrl, seriesOf } from './ibm-urls';

const EPISODE_NUMBER = /^\s*Episode\s+#?(\d{1,4})\b/i;
/** Does not match references such as "a follow-up to episode 12". */
const NUMBER_IN_PROSE = /(?<!(?:(?<!welcome )to|from|since|after|than|see|as in) )\bepisode\s+#?(\d{1,4})\b/i;
const NOT_DESCRIPTION =
  /opinions? expressed|solely (?:those|the views)|^listen on|^watch the|newsletter|^sign up|^key takeaways|^subscribe|^follow us/i;
const MIN_DESCRIPTION_LENGTH = 60;
const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Selectors of the episode's heading, best first; a consent dialog may have an `<h1>` of its own. */
const HEADINGS = ['h1.cmp-leadspace__heading', 'main h1', 'h1:not([role="dialog"] *, dialog *)'];

/** The parts of a page that episode details are read from. */
export interface PageParts {
  /** The blocks before the conversation. */
  blocks: readonly Block[];
  /** All links of the page's content. */
  anchors: readonly Element[];
}

/** What the page states about the episode. */
export function readEpisode(document: Document, url: string, { blocks, anchors }: PageParts): Episode {
  const description = blocks.filter(isDescription);
  const text = description.map((block) => clean(block.text.whole)).join(' ');
  const heading = blocks
    .map((block) => EPISODE_NUMBER.exec(block.text.head)?.[1])
    .find((number) => number !== undefined);
  const number = heading ?? NUMBER_IN_PROSE.exec(text)?.[1];
  return {
    // Never the canonical link: after an in-page navigation it still names the previous episode.
    url: normalizeUrl(url),
    show: showName(seriesOf(url), `${text} ${document.title}`),
    number: number === undefined ? null : Number(number),
    title: readTitle(document),
    description: text,
    linkedNames: description.flatMap(linkedNames),
    lang: document.documentElement.getAttribute('lang'),
    links: readLinks(anchors),
  };
}

function isDescription(block: Block): boolean {
  const { heading } = block;
  const text = block.text.whole.trim();
  return !heading && !EPISODE_NUMBER.test(text) && text.length >= MIN_DESCRIPTION_LENGTH && !NOT_DESCRIPTION.test(text);
}

function readTitle(document: Document): string {
  const heading = HEADINGS.map((selector) => document.querySelector(selector)).find((found) => found !== null);
  const lines = heading ? collectBlocks(heading).blocks : [];
  const text = clean(lines.map(({ text: { whole } }) => whole).join(' '));
  return text !== '' ? text : clean(document.title.replace(/\s*\|\s*[^|]*$/, ''));
}

function linkedNames({ text: { pieces } }: Block): string[] {
  const names: string[] = [];
  for (const { node, data, inline } of pieces) {
    if (!inline || node.parentElement?.closest('a') == null) continue;
    const name = clean(data);
    if (name.split(' ').length <= 5 && name !== '') names.push(name);
  }
  return names;
}

const LINK_KINDS: [EpisodeLink['kind'], RegExp][] = [
  ['apple', /^https:\/\/podcasts\.apple\.com\//],
  ['spotify', /^https:\/\/open\.spotify\.com\//],
  ['youtube', /^https:\/\/(?:www\.)?(?:youtube\.com|youtu\.be)\//],
  ['other', /^https:\/\/listen\.casted\.us\//],
];

function readLinks(anchors: readonly Element[]): EpisodeLink[] {
  const links: EpisodeLink[] = [];
  for (const anchor of anchors) {
    const href = anchor.getAttribute('href') ?? '';
    const kind = LINK_KINDS.find(([, pattern]) => pattern.test(href))?.[0];
    if (kind !== undefined && !links.some((link) => link.href === href)) links.push({ kind, href });
  }
  return links;
}

/**
 * The series as spelled on the page ("AI in Action"), or from its slug: "mixture-of-experts" → "Mixture of Experts".
 */
function showName(slug: string, text: string): string {
  const words = slug.split('-');
  if (words.every((word) => /^[a-z0-9]+$/i.test(word))) {
    const printed = new RegExp(`\\b${words.join('[\\s-]+')}\\b`, 'i').exec(text)?.[0];
    if (printed !== undefined && printed !== printed.toLowerCase()) return printed;
  }
  return words
    .map((word, index) => (index > 0 && SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ');
}
