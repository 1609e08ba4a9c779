import { ATTRIBUTE } from './attributes';

const HIGHLIGHT_RULE = /::highlight\(([\w-]+)\)/g;

/**
 * Removes what a copy of the extension that ended without cleaning up left on the page: its attributes, its style sheet
 * and the highlights named there. On an update Firefox stops the old script immediately, so it cannot clean up. Our one
 * element is replaced by `mountHost`.
 */
export function removeLeftovers(): void {
  for (const attribute of Object.values(ATTRIBUTE)) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute);
  }
  for (const sheet of [...document.adoptedStyleSheets]) {
    const css = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
    if (!css.includes(`[${ATTRIBUTE.slot}`)) continue;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    // Highlight names of quotes are random, and in Firefox a content script cannot iterate over the registry.
    for (const [, name = ''] of css.matchAll(HIGHLIGHT_RULE)) CSS.highlights?.delete(name);
  }
}
