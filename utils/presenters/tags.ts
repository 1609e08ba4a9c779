import { cleanTag } from '../quotes/model/clean-tag';
import { fold } from '../transcript/fold';

export { LONGEST_TAG } from '../quotes/model/quote';

/** A comma (ASCII, fullwidth, ideographic or Arabic) or a line break. */
export const TAG_END = /[,\uff0c\u3001\u060c\n]/;

/** "#ai, safety" → trimmed tags without `#`, and without duplicates that differ only in case. */
export function parseTags(typed: string): string[] {
  return withTags([], typed.split(TAG_END).map(cleanTag));
}

/** Adds the tags that are not there yet, ignoring case. */
export function withTags(tags: readonly string[], more: readonly string[]): string[] {
  const known = new Map(tags.map((tag) => [tag.toLowerCase(), tag]));
  for (const tag of more) if (tag !== '' && !known.has(tag.toLowerCase())) known.set(tag.toLowerCase(), tag);
  return [...known.values()];
}

/** Removes a tag, ignoring case. */
export function withoutTag(tags: readonly string[], gone: string): string[] {
  return tags.filter((tag) => tag.toLowerCase() !== gone.toLowerCase());
}

/**
 * Known tags that complete what is typed, most used first: those that start with it, then those with a later word that
 * does.
 */
export function completeTag(typed: string, known: readonly string[], has: readonly string[]): string[] {
  const start = fold(cleanTag(typed));
  const free = known.filter((tag) => !has.some((own) => own.toLowerCase() === tag.toLowerCase()));
  const first = free.filter((tag) => fold(tag).startsWith(start));
  const later = free.filter((tag) => !first.includes(tag) && fold(tag).includes(` ${start}`));
  return [...first, ...later];
}
