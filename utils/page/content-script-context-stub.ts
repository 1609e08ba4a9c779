/**
 * Replaces the context WXT gives every content script (wxt.config.ts): timers, listeners and a signal that end with the
 * script. Ours ends by its own signal, which `page-takeover.ts` aborts.
 */
export class ContentScriptContext {}
