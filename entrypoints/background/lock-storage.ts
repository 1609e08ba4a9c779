import { browser } from 'wxt/browser';

/** Blocks `storage.local` for content scripts, which ask the background instead. Firefox does not support this. */
export async function lockStorage(): Promise<void> {
  try {
    await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch {
    // Not supported for this area; nothing depends on it.
  }
}
