import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isText, outputOf, SHIPPED } from '../support/output';
import { CONTENT_SCRIPT_BUDGET } from '../tools/lib/project.mjs';

/** Addresses that the build may contain: names of XML vocabularies, and links for users to click. */
const ALLOWED_ADDRESSES = [
  /^http:\/\/www\.w3\.org\//,
  /^https:\/\/www\.ibm\.com\//,
  // The same host, inserted from its constant, and only below the podcasts.
  /^https:\/\/\$\{\w+\}\/(?:\*\/)?think\/podcasts\//,
  // From an error message of `uuid`, which PouchDB uses.
  /^https:\/\/github\.com\/uuidjs\/uuid#/,
];

/** Noncharacters: browsers refuse a content script that contains one. */
const NONCHARACTER = /[\ufdd0-\ufdef\ufffe\uffff]/;

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;

describe.each(SHIPPED)('the build for %s', (browser) => {
  const output = outputOf(browser);
  const texts = [...output].filter(([path]) => isText(path));
  const decoded = texts.map(([path, bytes]) => [path, bytes.toString('utf8')] as const);
  const findings = (pattern: RegExp) =>
    decoded.flatMap(([path, text]) => [...text.matchAll(pattern)].map((match) => `${path}: ${match[0]}`));

  it('is valid UTF-8 without noncharacters', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    for (const [path, bytes] of texts) {
      expect(() => decoder.decode(bytes), path).not.toThrow();
      expect(NONCHARACTER.test(bytes.toString('utf8')), path).toBe(false);
    }
  });

  it('creates no code from strings', () => {
    expect(findings(/(?<![\w$.])eval\s*\(|(?<![\w$.])Function\s*\(/g)).toEqual([]);
  });

  it('contains no remote addresses except those allowed', () => {
    const addresses = findings(/\bhttps?:\/\/[^\s"'`)\\<>]*/g);
    const strange = addresses.filter((finding) => {
      const address = finding.slice(finding.indexOf(': ') + 2);
      return !ALLOWED_ADDRESSES.some((allowed) => allowed.test(address));
    });
    expect([...new Set(strange)]).toEqual([]);
  });

  it('makes no network requests', () => {
    expect(findings(/(?<![\w$.])fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/g)).toEqual([]);
  });

  it('F79 uses no storage that the browser syncs or an administrator manages', () => {
    expect(findings(/\bstorage\??\.(?:sync|managed)\b|\bstorage\??\.?\[["'`](?:sync|managed)/g)).toEqual([]);
    // Proves that this kind of search finds something.
    expect(findings(/\bstorage\??\.local\b/g)).not.toEqual([]);
  });

  it('F104 does not listen to messages that the page could post', () => {
    const scripts = decoded.filter(([path]) => path.startsWith('content-scripts/') && path.endsWith('.js'));
    const listening = /addEventListener\(\s*["'`]message["'`]|\bonmessage\s*=/;
    expect(scripts.filter(([, text]) => listening.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('contains no source maps and no test files', () => {
    expect([...output.keys()].filter((path) => /\.map$|test|fixture/.test(path))).toEqual([]);
    expect(findings(/sourceMappingURL/g)).toEqual([]);
  });

  it('keeps every content script within the size budget', () => {
    const scripts = [...output].filter(([path]) => path.startsWith('content-scripts/') && path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const [path, bytes] of scripts) {
      const packed = gzipSync(bytes).length;
      console.log(`${browser} ${path}: ${kilobytes(bytes.length)}, ${kilobytes(packed)} gzip`);
      expect(packed, `${path} gzip`).toBeLessThanOrEqual(CONTENT_SCRIPT_BUDGET);
    }
  });
});
