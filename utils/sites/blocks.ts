import { RawText } from './raw-text';

/** A run of text the page shows as one paragraph, list item, heading or `<br>` line. */
export interface Block {
  /** The closest block element. */
  element: Element;
  /** Shared by blocks with the same container (`<div class="cms-richtext">`); page furniture is in other containers. */
  container: Element;
  heading: boolean;
  /** Whether only a single `<br>` separates it from the previous block. */
  joined: boolean;
  text: RawText;
  /** Number of raw characters inside links. */
  linked: number;
}

/** Inline elements. Everything else, including custom elements, breaks the line. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/**
 * Never part of the conversation. Forms are also unreliable: their inputs shadow DOM properties (`form.textContent`).
 */
const SKIPPED = new Set(
  'aside audio button canvas datalist dialog embed footer form head iframe img input math nav noscript object picture script select style svg template textarea video'.split(
    ' ',
  ),
);
/** Promos and page furniture, by the class names used on IBM pages. */
const BOILERPLATE = new Set([
  'article-content-slot',
  'author-signature',
  'card-list-item',
  'cds--card',
  'cds--cta-block',
  'cmp-author-signature',
  'cmp-side-navigation',
  'ibmcom-next-steps',
  'media-player-ad-video',
  'share-module',
  'side-nav-section',
  'video-modal-overlay',
]);
const HEADING = /^h[1-6]$/;

/** Reads `nextSibling` from the prototype, because a form's own properties may be shadowed by its inputs. */
function siblingAfter(node: Node): ChildNode | null {
  return Object.getOwnPropertyDescriptor(Node.prototype, 'nextSibling')?.get?.call(node) ?? null;
}

/**
 * All blocks under `root` in document order, and the links among them.
 *
 * @param everywhere also looks into furniture: the second attempt, for a transcript hidden there
 */
export function collectBlocks(root: Element, everywhere = false): { blocks: Block[]; anchors: Element[] } {
  const walk = new BlockWalk(everywhere);
  walk.into(root, root, root, false, false);
  walk.flush();
  return walk;
}

class BlockWalk {
  readonly blocks: Block[] = [];
  readonly anchors: Element[] = [];
  readonly #everywhere: boolean;
  #open: Block | null = null;
  #joined = false;

  constructor(everywhere: boolean) {
    this.#everywhere = everywhere;
  }

  /** Walks the children of `parent`, whose closest block element is `element`. */
  into(parent: Node, element: Element, container: Element, inline: boolean, linked: boolean): void {
    let child = parent.firstChild;
    while (child !== null) {
      const nodeType: unknown = child.nodeType;
      if (typeof nodeType !== 'number') {
        child = siblingAfter(child);
      } else if (nodeType === 3) {
        this.#add(child as Text, element, container, inline, linked);
        child = child.nextSibling;
      } else {
        child = nodeType === 1 ? this.#element(child as Element, element, container, linked) : child.nextSibling;
      }
    }
  }

  flush(): void {
    const open = this.#open;
    this.#open = null;
    if (open === null || open.text.isBlank) return;
    this.blocks.push(open);
    this.#joined = false;
  }

  #element(child: Element, element: Element, container: Element, linked: boolean): ChildNode | null {
    const name: unknown = child.localName;
    // The title of an accordion is a button inside a heading.
    const isTitle = name === 'button' && HEADING.test(element.localName);
    if (typeof name !== 'string' || (SKIPPED.has(name) && !isTitle)) return siblingAfter(child);
    if (INLINE.has(name) || isTitle) {
      if (name === 'a') this.anchors.push(child);
      this.into(child, element, container, true, linked || name === 'a');
    } else if (name === 'br') {
      this.#break();
    } else if (this.#everywhere || !isBoilerplate(child)) {
      this.flush();
      this.#joined = false;
      this.into(child, child, element, false, linked);
      this.flush();
      this.#joined = false;
    }
    return child.nextSibling;
  }

  /** The first `<br>` joins what follows to what precedes; a second one in a row separates them. */
  #break(): void {
    const hadText = this.#open !== null && !this.#open.text.isBlank;
    this.flush();
    this.#joined = hadText;
  }

  #add(node: Text, element: Element, container: Element, inline: boolean, linked: boolean): void {
    const { data } = node;
    let open = this.#open;
    if (open === null) {
      // White space between blocks belongs to neither.
      if (data.trim() === '') return;
      const heading = HEADING.test(element.localName);
      open = { element, container, heading, joined: this.#joined, text: new RawText(), linked: 0 };
      this.#open = open;
    }
    open.text.add(node, data, inline);
    if (linked) open.linked += data.length;
  }
}

function isBoilerplate(element: Element): boolean {
  const names = element.getAttribute('class');
  return names !== null && names !== '' && names.split(/\s+/).some((name) => BOILERPLATE.has(name));
}
