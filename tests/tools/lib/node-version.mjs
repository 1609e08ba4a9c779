/**
 * Checks that Node is of a version we support. Uses only Node built-ins that old versions have, too, so that it can run
 * there and say what is needed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** @returns {{ ok: boolean, output: string }} `output`: which Node is needed, if this one is not supported */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (meets(process.version, engines.node)) return { ok: true, output: '' };
  return { ok: false, output: `Roundtable needs Node ${engines.node}. This is ${process.version}.` };
}

/**
 * Whether a version is in a range. Understands only what our packages use: `*`, `^20.19.0`, `>=24`, joined by `||`.
 *
 * @param {string} version
 * @param {string} range
 */
export function meets(version, range) {
  return range.split('||').some((part) => {
    if (part.trim() === '*') return true;
    const [, sign, least] = part.match(/^ *(\^|>=) *([\d.x]+) *$/) ?? [];
    if (least === undefined) throw new Error(`Unsupported version range: ${range}`);
    const [is, from] = [numbersOf(version), numbersOf(least)];
    return !isBefore(is, from) && (sign === '>=' || is[0] === from[0]);
  });
}

/** "v20.19.0" → [20, 19, 0]. Missing numbers are 0. */
function numbersOf(version) {
  const [major, minor, patch] = version
    .replace('v', '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor ?? 0, patch ?? 0];
}

function isBefore(one, other) {
  const differs = one.findIndex((part, at) => part !== other[at]);
  return differs >= 0 && one[differs] < other[differs];
}
