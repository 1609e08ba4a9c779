/** The address at which a saved page is served. */

const EPISODES = 'https://www.ibm.com/think/podcasts/';
const PODCAST_PAGE = /^https:\/\/www\.ibm\.com\/(?:[^/]+\/)?think\/podcasts\//;

/**
 * A saved page's own canonical address if the extension runs there; otherwise an invented one.
 *
 * @param {string} html
 * @param {string} name The last segment of an invented address.
 */
export function pageAddress(html, name) {
  for (const [link] of html.matchAll(/<link\b[^>]*>/gi)) {
    if (!/\brel\s*=\s*["']?canonical\b/i.test(link)) continue;
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(link);
    const url = (href?.[1] ?? href?.[2] ?? href?.[3] ?? '').replaceAll('&amp;', '&');
    if (PODCAST_PAGE.test(url)) return url;
  }
  return `${EPISODES}saved-pages/${encodeURIComponent(name)}`;
}
