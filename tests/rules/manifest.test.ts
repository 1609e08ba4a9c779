import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildName, manifestOf, outputOf, SHIPPED } from '../support/output';
import { root } from '../tools/lib/project.mjs';

const PAGES = ['https://www.ibm.com/*/think/podcasts/*', 'https://www.ibm.com/think/podcasts/*'];

/** All allowed manifest keys. A new key is a decision: add it here together with the change that needs it. */
const KEYS = [
  'action',
  'background',
  'commands',
  'browser_specific_settings',
  'content_scripts',
  'content_security_policy',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'minimum_chrome_version',
  'name',
  'options_ui',
  'permissions',
  'version',
];

/** Supported browsers. Firefox for Android is not among them, because it lacks `contextMenus` and `commands`. */
const BROWSERS: Partial<Record<BuildName, object>> = {
  chrome: { minimum_chrome_version: '131' },
  firefox: {
    browser_specific_settings: {
      gecko: {
        // With another id, Firefox would treat it as a different extension, without the user's quotes.
        id: 'roundtable@roundtable.example',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

describe.each(SHIPPED)('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('requests only storage, the context menu and scripting', () => {
    expect([...manifest.permissions].sort()).toEqual(['contextMenus', 'scripting', 'storage', 'unlimitedStorage']);
    expect(manifest['optional_permissions']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toBeUndefined();
  });

  it('has access only to IBM podcast pages', () => {
    expect([...manifest.host_permissions].sort()).toEqual(PAGES);
    expect(manifest.content_scripts.map(({ run_at }) => run_at).sort()).toEqual(['document_idle', 'document_start']);
    for (const {
      matches,
      all_frames = false,
      match_about_blank = false,
      world = 'ISOLATED',
    } of manifest.content_scripts) {
      expect([...matches].sort()).toEqual(PAGES);
      expect({ all_frames, match_about_blank, world }).toEqual({
        all_frames: false,
        match_about_blank: false,
        world: 'ISOLATED',
      });
    }
  });

  it('exposes no resources and no messaging to web pages', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('sets a strict content security policy for extension pages', () => {
    const policy = Object.fromEntries(
      manifest.content_security_policy.extension_pages.split(';').map((part) => {
        const [directive = '', ...sources] = part.trim().split(/\s+/);
        return [directive, sources.join(' ')];
      }),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
  });

  it('sets the minimum browser versions and tells Firefox that no data is collected', () => {
    const { browser_specific_settings, minimum_chrome_version } = manifest;
    expect({ browser_specific_settings, minimum_chrome_version }).toEqual(BROWSERS[browser]);
  });

  it('defines one keyboard command, which saves a quote', () => {
    expect(manifest['commands']).toEqual({
      'save-quote': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: 'Save the selected text or the current sentence',
      },
    });
  });

  it('has only allowed keys and manifest version 3', () => {
    expect(Object.keys(manifest).filter((key) => !KEYS.includes(key))).toEqual([]);
    expect(manifest.manifest_version).toBe(3);
  });

  it('has the version of package.json', () => {
    expect(manifest.version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);
  });

  it('refers only to files in the build', () => {
    const files = outputOf(browser);
    const named = JSON.stringify(manifest).match(/"[\w./-]+\.(?:js|css|html|png|svg)"/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    expect(named.map((name) => name.slice(1, -1).replace(/^\//, '')).filter((name) => !files.has(name))).toEqual([]);
  });
});
