/** An end in plain words: shown without a stack. */
export class Stop extends Error {}
