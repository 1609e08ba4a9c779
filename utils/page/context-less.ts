/**
 * Stands in for what WXT hands every content script (wxt.config.ts): timers, listeners and a signal, all of which end with
 * the script. Ours ends by its own signal, which `hand-over.ts` aborts.
 */
export class ContentScriptContext {}
