import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { PODCAST_PAGES } from './utils/sites/ibm-urls';

const POUCHDB_STUB = resolve(import.meta.dirname, 'utils/storage/pouchdb-stub.ts');
const CONTEXT_STUB = resolve(import.meta.dirname, 'utils/page/content-script-context-stub.ts');

/** Escapes noncharacters: the minifier turns `\uffff` into the character itself, and browsers refuse such a file. */
const escapeNoncharacters: Plugin = {
  name: 'escape-noncharacters',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
    }
  },
};

export default defineConfig({
  imports: false,
  hooks: {
    'build:manifestGenerated'(_, manifest) {
      // WXT would use the popup's title here.
      if (manifest.action) manifest.action.default_title = 'Roundtable: not an IBM podcast page';
    },
  },
  vite: () => ({
    plugins: [preact(), escapeNoncharacters],
    resolve: {
      alias: {
        // No network access and no code from strings, not even in PouchDB.
        'pouchdb-fetch': POUCHDB_STUB,
        'pouchdb-changes-filter': POUCHDB_STUB,
        // It would add 1 kB (gzip) to every page, for a single event.
        'wxt/utils/content-script-context': CONTEXT_STUB,
      },
    },
    // Vite's modulepreload polyfill calls fetch, and no supported browser needs it. Without a CSS target,
    // `light-dark()` and nesting are rewritten into twice as much CSS.
    build: { modulePreload: { polyfill: false }, cssTarget: ['chrome131', 'firefox153'] },
    // The only thing that the testing build changes (tests/support/testing.config.ts).
    define: { SHADOW_ROOT_MODE: '"closed"' },
  }),
  manifest: ({ browser }) => ({
    name: 'Roundtable',
    description:
      'See who said what, and when, in IBM podcast transcripts, and save quotes. Everything stays on your computer.',
    // Scripting: after an update, the new code takes over the pages that still have the old (see take-over.ts).
    permissions: ['storage', 'unlimitedStorage', 'contextMenus', 'scripting'],
    host_permissions: PODCAST_PAGES,
    commands: {
      'save-quote': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: 'Save the selected text or the current sentence',
      },
    },
    // The default for every page until its content script reports otherwise.
    action: {
      default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png', 48: 'icon/off-48.png' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'roundtable@roundtable.example',
              // Before version 153, a content script cannot adopt a style sheet (bug 1751346).
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '131' }),
  }),
});
