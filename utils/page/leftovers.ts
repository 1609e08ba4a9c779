import { ATTRIBUTE } from './attributes';

const HIGHLIGHT_RULE = /::highlight\(([\w-]+)\)/g;

/**
 * Removes what a copy of the extension left on the page that died without cleaning up: attributes, its stylesheet, and
 * the highlights that this names. After an update Firefox stops the old script where it stands, and it can undo nothing
 * any more. Our one element is replaced by `mountHost`.
 */
export function removeLeftovers(): void {
  for (const attribute of Object.values(ATTRIBUTE)) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
  }
  for (const sheet of [...document.adoptedStyleSheets]) {
    const css = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
    if (!css.includes(`[${ATTRIBUTE.slot}`)) continue;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    // The names of a quote's highlights are random, and Firefox lets no content script walk the registry.
    for (const [, name = ''] of css.matchAll(HIGHLIGHT_RULE)) CSS.highlights?.delete(name);
  }
}
