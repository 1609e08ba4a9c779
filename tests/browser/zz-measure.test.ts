import { it } from 'vitest';
import { draftOf, idOf, quoteOfDraft } from '../support/quotes';
import { openRoundtable } from './lib/episode';
import { asksFromExtension } from './lib/quotes';

it('measures', { timeout: 400_000, retry: 0 }, async () => {
  const chromium = await openRoundtable();
  try {
    const library = await chromium.openExtensionPage('options.html');
    const ask = asksFromExtension(library);
    const one = quoteOfDraft(
      draftOf(1, { note: 'A note of some length, as readers write them now and then.', tags: ['oil', 'light'] }),
    );
    for (let i = 0; i < 3; i++) {
      const quotes = Array.from({ length: 1000 }, (_, n) => ({ ...one, id: idOf(10_000 + i * 1000 + n) }));
      await ask('importQuotes', { quotes });
    }
    console.log(
      JSON.stringify(
        await library.evaluate(`(async () => {
      const out = {};
      const db = await new Promise((ok) => { const r = indexedDB.open('_pouch_quotes'); r.onsuccess = () => ok(r.result); });
      const done = (tx) => new Promise((ok) => { tx.oncomplete = ok; });
      const time = async (name, f) => { const t = performance.now(); const r = await f(); out[name] = Math.round(performance.now() - t); return r; };
      for (const k of [1, 2]) {
      const metas = await time('getAll 1000 metadata', async () => { const tx = db.transaction(['document-store']); let v; tx.objectStore('document-store').getAll(null, 1000).onsuccess = (e) => { v = e.target.result; }; await done(tx); return v; });
      await time('1000 gets of metadata', async () => { const tx = db.transaction(['document-store']); for (const m of metas) tx.objectStore('document-store').get(m.id); await done(tx); });
      await time('1000 index gets', async () => { const tx = db.transaction(['by-sequence']); const ix = tx.objectStore('by-sequence').index('_doc_id_rev'); for (const m of metas) ix.get(m.id + '::' + m.winningRev); await done(tx); });
      await time('getAll 1000 docs by index', async () => { const tx = db.transaction(['by-sequence']); const ix = tx.objectStore('by-sequence').index('_doc_id_rev'); ix.getAll(null, 1000); await done(tx); });
      const keys = metas.map((m) => 'quote:' + m.id);
      await time('storage.local.get 1000', () => chrome.storage.local.get(keys));
      await time('getKeys', () => chrome.storage.local.getKeys());
      const send = (name, data) => chrome.runtime.sendMessage({ id: 1, type: 'toBackground', timestamp: 0, data: { name, data } });
      await time('readQuotes 1000', () => send('readQuotes', { after: null }));
      await time('readSettings', () => send('readSettings'));
      }
      return out;
    })()`),
      ),
    );
  } finally {
    await chromium.close();
  }
});
