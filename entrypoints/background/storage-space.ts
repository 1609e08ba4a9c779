import { browser } from 'wxt/browser';

/** With fewer free bytes than this, a write may fail; it includes room for what the browser writes in addition. */
const LEAST_ROOM = 1 << 20;

/** Bytes used by all of the extension's storage, and the quota if the browser tells it. */
export async function storageUsed(): Promise<{ used: number; quota: number | null }> {
  const [area, { usage = 0, quota = null }] = await Promise.all([
    browser.storage.local.getBytesInUse?.().catch(() => 0) ?? 0,
    estimate(),
  ]);
  return { used: area + usage, quota };
}

/**
 * Whether the disk is full. With unlimited quota, Chromium then fails with "UnknownError" or closes the database; only
 * its storage estimate, which includes the free disk space, tells the reason.
 */
export async function isDiskFull(): Promise<boolean> {
  const { usage = 0, quota = Number.POSITIVE_INFINITY } = await estimate();
  return quota - usage < LEAST_ROOM;
}

/** The browser's storage estimate; empty when it tells none. */
async function estimate(): Promise<StorageEstimate> {
  return (await navigator.storage?.estimate().catch(() => null)) ?? {};
}
