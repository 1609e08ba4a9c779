import { type Node, Parser } from 'commonmark';

/**
 * What a CommonMark parser reads: the text of each paragraph, the number of nodes of each kind, and the link targets.
 */
export function rendered(markdown: string) {
  const walker = new Parser().parse(markdown).walker();
  const paragraphs: string[] = [];
  const counts: Record<string, number> = {};
  const links: string[] = [];
  for (let step = walker.next(); step; step = walker.next()) {
    const { node, entering } = step as { node: Node; entering: boolean };
    if (!entering) continue;
    counts[node.type] = (counts[node.type] ?? 0) + 1;
    if (node.type === 'link') links.push(node.destination ?? '');
    if (node.type === 'paragraph') paragraphs.push('');
    else if (node.type === 'text') paragraphs[paragraphs.length - 1] += node.literal ?? '';
    else if (node.type === 'softbreak') paragraphs[paragraphs.length - 1] += ' ';
  }
  return { paragraphs, counts, kinds: new Set(Object.keys(counts)), links };
}
